import { css } from 'lit';

export const styles = css`
  .card {
    container-type: inline-size;
    padding: 1.2em clamp(0.9em, 4%, 1.5em);
  }
  #title {
    font-size: 1.5em;
  }
  [role='list'] {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .two {
    display: grid;
    gap: 1.5em 2em;
  }
  .find,
  .plan,
  .hand {
    min-inline-size: 0;
  }
  #find,
  #plan,
  #handing {
    font-size: 1.25em;
    scroll-margin-block-start: 5em;
  }
  .bar {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    margin-block-end: 1em;
    padding-block: 0.5em;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }
  .count {
    display: grid;
    align-content: center;
    min-block-size: 2.75em;
    margin-inline: auto;
    padding-inline: 0.5em;
    font-weight: 650;
  }
  .aloud {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .small {
    min-block-size: 2.75em;
    min-inline-size: 2.75em;
    padding: 0.3em 0.8em;
    border: 2px solid var(--_line);
    border-radius: min(var(--_radius), 1.5em);
    font-weight: 600;
    text-align: center;
    color: var(--_strong);
  }
  .small:hover {
    text-decoration: underline;
  }
  .button {
    padding-inline: 1.1em;
  }
  #undo,
  #redo {
    font-size: 1.1em;
  }
  [dir='rtl'] :is(#undo, #redo) {
    transform: scaleX(-1);
  }
  .start li {
    margin-block-end: 0.4em;
  }
  .start button {
    text-align: start;
  }
  .file {
    position: relative;
    display: inline-grid;
    align-content: center;
    cursor: pointer;
  }
  .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 3px solid var(--_strong);
    outline-offset: 3px;
  }
  [aria-disabled='true'] {
    color: var(--_quiet);
    background: none;
    border: 2px dashed var(--_line);
    cursor: default;
    text-decoration: none !important;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block: 0.5em;
  }
  .field {
    display: block;
    margin-block: 0.6em;
    font-weight: 600;
  }
  input,
  select,
  textarea {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 3em;
    margin-block-start: 0.3em;
    padding: 0.5em 0.9em;
    font: inherit;
    font-weight: 400;
    letter-spacing: inherit;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 1.5em);
  }
  [role='search'],
  .own,
  .fields,
  .warn {
    margin-block-end: 1em;
    padding: 0.9em clamp(0.9em, 4%, 1.3em);
    background: var(--_soft);
    border-radius: var(--_radius);
  }
  summary {
    display: inline-block;
    padding-block: 0.7em;
    color: var(--_strong);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  summary::after {
    content: ' ▾' / '';
  }
  [open] > summary::after {
    content: ' ▴' / '';
  }
  .thing,
  .item {
    padding-block: 0.9em;
    border-block-start: 1px solid var(--_line);
  }
  .thing {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0.4em 1em;
  }
  .thing .words {
    flex: 1 1 15em;
  }
  .thing .button {
    min-inline-size: 7em;
  }
  .thing p {
    margin-block-end: 0.3em;
  }
  .name {
    margin-block: 0.1em 0.2em;
    font-size: 1.1em;
  }
  .fact {
    margin-inline-end: 0.9em;
  }
  .words a {
    display: inline-block;
    padding-block: 0.6em;
  }
  .item {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.5em;
    background: var(--_surface);
  }
  .item > .row,
  .item > .fields {
    grid-column: 1 / -1;
  }
  .item p {
    margin: 0;
  }
  .said {
    white-space: pre-wrap;
  }
  .grip {
    display: grid;
    place-content: center;
    min-inline-size: 2.75em;
    min-block-size: 2.75em;
    color: var(--_quiet);
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
    gap: 0 1em;
  }
  fieldset {
    margin: 0.6em 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 0.7em;
    min-block-size: 2.75em;
  }
  .tick input {
    flex: none;
    inline-size: 1.4em;
    min-block-size: 1.4em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .suspects {
    font-weight: 600;
  }
  #suspects:has(*),
  #own-suspects:has(*),
  .about [role='status']:has(*) {
    margin-block: 0.6em;
    padding-inline-start: 0.8em;
    border-inline-start: 0.3em solid var(--_accent);
  }
  @container (min-inline-size: 50em) {
    .two {
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }
  }
  @media print {
    .frame {
      display: none;
    }
  }
`;
