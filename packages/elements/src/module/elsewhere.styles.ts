import { css } from 'lit';

export const elsewhereStyles = css`
  .elsewhere .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 0.75em;
    margin-block-end: 0.5em;
  }
  .elsewhere > [role='status'] {
    font-weight: 650;
    margin: 0;
  }
  .elsewhere > [role='status']:not(:empty) {
    margin-block: 0.4em;
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
  .written-code {
    font: 700 1.5em/1.6 monospace;
    letter-spacing: 0.06em;
  }
  .code {
    display: block;
    font-weight: 600;
  }
  .code input {
    display: block;
    inline-size: 100%;
    max-inline-size: 18em;
    block-size: auto;
    min-block-size: 3em;
    margin-block: 0.3em 0.6em;
    padding: 0.5em 0.8em;
    font: inherit;
    letter-spacing: 0.06em;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 1em);
    translate: none;
  }
`;
