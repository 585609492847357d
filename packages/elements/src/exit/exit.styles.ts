import { css } from 'lit';

export const styles = css`
  .bar,
  .room {
    display: flex;
    flex-flow: row-reverse wrap;
    align-items: center;
    inline-size: auto;
    margin: 0;
    border: solid var(--_line);
    border-width: 1px 0;
    padding: calc(0.4em + env(safe-area-inset-top)) max(0.75em, env(safe-area-inset-right))
      calc(0.4em + env(safe-area-inset-bottom)) max(0.75em, env(safe-area-inset-left));
  }
  .bar {
    position: fixed;
    inset: max(var(--_at, 0px), var(--kith-exit-inset, 0px)) 0 auto;
    z-index: 2147483647;
    background: var(--_surface);
    color: inherit;
    pointer-events: auto !important;
  }
  .bar.low {
    inset-block: auto var(--kith-exit-inset, 0px);
  }
  .room {
    visibility: hidden;
    margin-block-end: 0.4em;
  }
  .main {
    min-block-size: 2.75em;
  }
  @media (max-width: 40em) {
    .main {
      flex: auto;
    }
  }
  .bar p {
    margin: 0;
  }
  .bar p:not(:empty) {
    padding: 0.4em 0.9em;
  }
  .about.intro {
    padding: 1.2em clamp(1em, 5%, 1.6em);
    background: var(--_surface);
    border: 2px solid var(--_strong);
    border-radius: min(var(--_radius), 1em);
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
