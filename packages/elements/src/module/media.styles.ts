import { css } from 'lit';

export const mediaStyles = css`
  #body:has(.medium) {
    max-inline-size: none;
  }
  #body:has(.medium) > :not(.medium),
  .medium.image {
    max-inline-size: 36em;
  }
  .medium {
    container-type: inline-size;
    margin-block: 1.2em;
  }
  .medium > img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: min(var(--_radius), 1em);
  }
  .medium .card {
    position: relative;
    max-inline-size: 36em;
  }
  .screen {
    position: relative;
    display: grid;
    background: var(--_soft);
  }
  .screen > :not(svg, p) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    object-fit: contain;
  }
  .screen > p {
    grid-area: 1 / 1;
    align-self: center;
    margin: 0;
    padding: 1em;
    text-align: center;
    text-wrap: balance;
  }
  .screen > svg {
    grid-area: 1 / 1;
    inline-size: 100%;
    max-block-size: 75vb;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.9em;
    inline-size: 100%;
    min-block-size: 4.25em;
    margin: 0;
    padding: 0.6em 1em;
    line-height: 1.35;
  }
  .bar b {
    font-weight: 650;
  }
  .bar small {
    display: block;
  }
  .bar::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  p.bar::after {
    content: none;
  }
  .bar:focus-visible {
    outline-offset: -5px;
  }
  .card > .tick,
  .card > .open {
    position: relative;
    margin: 0;
    padding-inline: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .open a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
  }
  .medium audio {
    display: block;
    inline-size: calc(100% - 2em);
    margin: 0 1em 1em;
  }
  .trouble {
    margin-block: 0.8em 0.4em;
    padding-block: 0.2em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  .credit {
    margin: 0.5em 0 0;
    font-size: 0.8em;
  }
  @container (inline-size > 54em) {
    .pair {
      display: grid;
      grid-template-columns: 36em 1fr;
      gap: 0 2em;
    }
  }
  .icon {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 2.9em;
    block-size: 2.9em;
    border-radius: 50%;
  }
  .icon::before {
    content: '';
    margin-left: 0.25em;
    border: solid transparent;
    border-width: 0.6em 0 0.6em 1em;
    border-left-color: currentColor;
  }
`;
