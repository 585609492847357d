import { css } from 'lit';

export const stepStyles = css`
  fieldset,
  legend {
    min-inline-size: 0;
    margin: 0 0 0.6em;
    padding: 0;
    border: 0;
  }
  .option,
  .ways li {
    margin-block-end: 0.6em;
  }
  .option label,
  .way,
  textarea,
  select {
    inline-size: 100%;
    padding: 0.7em 1em;
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 1.5em);
  }
  .option label,
  .way,
  .tick {
    display: flex;
    align-items: baseline;
    gap: 0.75em;
    min-block-size: 3em;
    cursor: pointer;
  }
  .option label:hover,
  .way:hover {
    background: var(--_soft);
  }
  .option label:has(:checked),
  .way[aria-pressed='true'] {
    border-color: var(--_strong);
    background: var(--_soft);
    box-shadow: inset 0 0 0 1px var(--_strong);
  }
  .option label:has(:focus-visible) {
    outline: 3px solid var(--_strong);
    outline-offset: 3px;
  }
  .option input:focus-visible {
    outline: 0;
  }
  input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    translate: 0 0.15em;
    accent-color: var(--_strong);
  }
  .feedback > div {
    margin: 0.4em 0 0.9em;
    padding-block: 0.2em;
    padding-inline: 1em 0;
  }
  .ways,
  .people {
    list-style: none;
    padding: 0;
  }
  .way,
  .tick,
  .say,
  .people a,
  legend {
    font-weight: 650;
  }
  .way[aria-pressed='true']::before {
    content: '✓' / '';
  }
  /* Browsers turn it round where one reads from the right. */
  .way::after {
    content: '›' / '';
    margin-inline-start: auto;
    font-size: 1.6em;
    line-height: 0;
    color: var(--_strong);
  }
  .people li {
    padding: 0.75em 0;
    margin: 0;
  }
  .people li + li {
    border-block-start: 1px solid var(--_line);
  }
  textarea,
  select {
    display: block;
    margin-block-end: 0.8em;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: var(--_surface);
    resize: vertical;
  }
  .tick {
    padding-block: 0.5em;
  }
  .say,
  .note {
    padding: 0.8em 1em;
    margin-block-end: 0.8em;
    background: var(--_soft);
  }
  .say,
  .feedback > div {
    border-inline-start: 0.25em solid var(--_accent);
  }
  .note {
    border-radius: min(var(--_radius), 1em);
  }
  .feedback :last-child,
  .note > :last-child,
  .note li:last-child {
    margin-block-end: 0;
  }
  .note ul {
    padding-inline-start: 1.2em;
  }
  .written {
    white-space: pre-wrap;
    font-size: 1.1em;
  }
  .heard {
    position: absolute;
    clip-path: inset(50%);
  }
  .take {
    margin-block: 1.6em 0.8em;
  }
  .take .button {
    flex: 1 1 9.5em;
  }
`;
