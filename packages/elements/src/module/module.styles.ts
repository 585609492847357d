import { css } from 'lit';

export const styles = css`
  .head {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.1em 1em;
    align-items: baseline;
    padding: 1em var(--_pad) 0;
    color: var(--_quiet);
  }
  .frame {
    --_pad: clamp(1.15em, 5%, 2.25em);
  }
  /* Two people and one screen, or a shared one in a call: read from further away. */
  .together {
    font-size: 1.375em;
  }
  .head p {
    margin: 0;
    font-size: 0.9em;
  }
  /* A number is in one line where there is room for it. */
  [href^='tel'] {
    display: inline-block;
  }
  progress {
    grid-column: 1 / -1;
    appearance: none;
    inline-size: 100%;
    block-size: 0.4em;
    margin-block-start: 0.5em;
    border: 0;
    border-radius: 1em;
    background: var(--_line);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      --_strong: Highlight;
      --_line: GrayText;
    }
  }
  progress::-webkit-progress-value {
    background: var(--_strong);
    border-radius: 1em;
  }
  progress::-moz-progress-bar {
    background: var(--_strong);
    border-radius: 1em;
  }
  .step {
    padding: 1.6em var(--_pad) 0.4em;
  }
  .step > * {
    max-inline-size: 36em;
  }
  #heading {
    text-wrap: balance;
    font-size: clamp(1.45em, 1.2em + 1.6vi, 1.9em);
    scroll-margin-block-start: 3em;
  }
  #heading:focus {
    outline: 0;
  }
  .controls,
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .controls {
    padding: 0.6em var(--_pad) 1.8em;
  }
  .controls :nth-child(2),
  .controls .main {
    flex: 0 1 10em;
    margin-inline-start: auto;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5em;
    padding: 0.4em var(--_pad);
    background: var(--_soft);
    border-block-start: 1px solid var(--_line);
  }
  .foot details {
    flex: 1 1 auto;
  }
  details[open] {
    flex-basis: 100%;
  }
  .link {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  summary,
  .link {
    min-block-size: 2.75em;
    display: inline-flex;
    align-items: center;
    color: var(--_strong);
    font-weight: 650;
    cursor: pointer;
  }
  summary {
    gap: 0.5em;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid;
    border-width: 0 0.16em 0.16em 0;
    rotate: 45deg;
    translate: 0 -0.1em;
  }
  [open] summary::before {
    rotate: 225deg;
    translate: 0 0.1em;
  }
  .talk {
    padding-block: 0.4em 0.6em;
  }
  /* A medium, and its words beside it where there is room for both. */
  .step:has(.beside) {
    container-type: inline-size;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2em;
    inline-size: 100cqi;
    margin-block: 1.2em;
  }
  .beside > * {
    flex: 1 16em;
    max-inline-size: 36em;
  }
  .beside > :first-child {
    flex: 0 1 36em;
  }
  .beside svg {
    display: block;
    max-inline-size: 100%;
    max-block-size: 75vb;
    background: var(--_soft);
  }
  /* About as much as stands below a recording (its name, whose it is; a switch or a link), and in its words. */
  .room::after {
    content: '';
    display: block;
    block-size: 2.75em;
  }
  .room:first-child::after {
    block-size: 6em;
  }
  .room.longer::after {
    block-size: 8.8em;
  }
  .room.image::after {
    block-size: 1.64em;
  }
  @media print {
    .controls,
    .foot,
    progress {
      display: none;
    }
  }
`;
