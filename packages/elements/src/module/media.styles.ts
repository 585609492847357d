import { css } from 'lit';

/** What keeps the room of a medium is in module.styles.ts, as it is needed before this comes. */
export const mediaStyles = css`
  /* A picture that is not there would keep its whole width. */
  .medium > * {
    min-inline-size: 0;
  }
  .medium img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 75vb;
    block-size: auto;
    object-fit: contain;
  }
  .medium .card {
    position: relative;
  }
  .screen {
    position: relative;
    display: grid;
    background: var(--_soft);
  }
  .screen > * {
    grid-area: 1 / 1;
  }
  .screen > :not(svg, p) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  .screen > p {
    place-self: center;
    margin: 0;
    padding: 1em;
    text-align: center;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.9em;
    inline-size: 100%;
    min-block-size: 4.25em;
    margin: 0;
    padding: 0.5em 1em;
  }
  /* Below its sign where the words are large and there is little room. */
  .bar > :not(.icon) {
    flex: 1 5em;
    min-inline-size: 0;
  }
  button.bar::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .bar:focus-visible {
    outline-offset: -5px;
  }
  .card > .tick {
    position: relative;
    overflow-wrap: anywhere;
    padding-inline: 1em;
    border-block-start: 1px solid var(--_line);
  }
  audio {
    display: block;
    inline-size: 100%;
  }
  .credit {
    margin: 0.5em 0 0;
    font-size: 0.8em;
  }
  .icon {
    padding: 0.85em 0.8em 0.85em 1.1em;
    border-radius: 50%;
  }
  .icon::before {
    display: block;
    content: '';
    border: solid transparent;
    border-width: 0.6em 0 0.6em 1em;
    border-left-color: currentColor;
  }
`;
