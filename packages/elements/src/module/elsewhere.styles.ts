import { css } from 'lit';

export const elsewhereStyles = css`
  .elsewhere {
    max-inline-size: 36em;
    padding-block: 0.5em 0.8em;
  }
  .elsewhere .button {
    flex: 1 0 auto;
    max-inline-size: 20em;
    padding-inline: 1em;
  }
  .elsewhere p:last-child {
    margin: 0;
  }
  .elsewhere .row {
    align-items: end;
    margin-block-end: 0.4em;
  }
  .elsewhere [role='status'] {
    margin: 0;
    font-weight: 650;
  }
  label.button {
    cursor: pointer;
  }
  label.button:has(:focus-visible) {
    outline: 3px solid var(--_strong);
    outline-offset: 3px;
  }
  [type='file'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    opacity: 0;
  }
  .letters {
    font: 700 1.35em/1.6 monospace;
    letter-spacing: 0.06em;
  }
  .code {
    flex: 8 1 13em;
    font-weight: 650;
  }
  .code input {
    display: block;
    inline-size: 100%;
    block-size: auto;
    margin-block: 0.3em 0;
    padding: 0.35em 0.6em;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 0.75em);
    translate: none;
  }
`;
