import { css } from 'lit';

export const styles = css`
  .bar {
    position: fixed;
    inset: auto;
    z-index: 2147483647;
    inset-inline-end: calc(0.75em + env(safe-area-inset-right, 0px));
    inset-block-start: calc(var(--kith-exit-inset, 0.75em) + env(safe-area-inset-top, 0px));
    display: flex;
    flex-direction: column;
    align-items: end;
    gap: 0.4em;
    inline-size: fit-content;
    max-inline-size: calc(100vw - 1.5em);
    margin: 0;
    border: 0;
    padding: 0;
    overflow: visible;
    background: none;
    color: inherit;
    pointer-events: none !important;
  }
  .bar.away {
    inset-block: auto calc(var(--kith-exit-inset, 0.75em) + env(safe-area-inset-bottom, 0px));
    flex-direction: column-reverse;
  }
  @media (max-width: 40em) {
    .bar:not(.away) {
      inset-block: auto calc(var(--kith-exit-inset, 0.75em) + env(safe-area-inset-bottom, 0px));
      flex-direction: column-reverse;
    }
    .bar.away {
      inset-block: calc(var(--kith-exit-inset, 0.75em) + env(safe-area-inset-top, 0px)) auto;
      flex-direction: column;
    }
  }
  .bar > * {
    pointer-events: auto !important;
  }
  .main {
    box-shadow:
      0 0 0 2px var(--_surface),
      0 0.15em 0.7em #0007;
  }
  .main:focus-visible {
    box-shadow: 0 0 0 8px var(--_surface);
  }
  .bar p {
    margin: 0;
  }
  .bar p:not(:empty),
  .about.intro {
    padding: 0.5em 0.9em;
    background: var(--_surface);
    border: 2px solid var(--_strong);
    border-radius: min(var(--_radius), 1em);
  }
  .about.intro {
    padding: 1.2em clamp(1em, 5%, 1.6em);
  }
  .about {
    max-inline-size: 42em;
  }
  .quiet p {
    display: inline;
    margin: 0;
  }
  .about [role='heading'] {
    font-size: 1.2em;
  }
  .about a {
    display: inline-block;
    padding-block: 0.7em;
  }
  .quiet a {
    margin-block: -0.7em;
  }
  @media (any-pointer: coarse) and (any-hover: none) {
    .about .keys {
      display: none;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
