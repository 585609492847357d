import { css } from 'lit';

export const stepStyles = css`
  fieldset {
    margin: 0 0 0.85em;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .option {
    margin-block-end: 0.6em;
  }
  .option label,
  .way {
    display: flex;
    align-items: baseline;
    gap: 0.75em;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0.7em 1em;
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 1.5em);
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
    border-inline-start: 0.25em solid var(--_accent);
  }
  .feedback :last-child {
    margin-block-end: 0;
  }
  .ways,
  .people {
    list-style: none;
    padding: 0;
  }
  .ways li {
    margin-block-end: 0.6em;
  }
  .way {
    align-items: center;
    font-weight: 600;
  }
  .way[aria-pressed='true']::before {
    content: '✓' / '';
  }
  .way::after {
    margin-inline-start: auto;
    content: '';
    flex: none;
    inline-size: 0.55em;
    block-size: 0.55em;
    border: solid var(--_strong);
    border-width: 0.16em 0.16em 0 0;
    rotate: 45deg;
  }
  .way:dir(rtl)::after {
    rotate: 225deg;
  }
  .people li {
    padding: 0.75em 0;
    margin: 0;
    border-block-end: 1px solid var(--_line);
  }
  .people li:last-child {
    border: 0;
  }
  .people a {
    font-weight: 650;
  }
  textarea {
    display: block;
    inline-size: 100%;
    padding: 0.7em 0.9em;
    margin-block-end: 0.8em;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 1em);
    resize: vertical;
  }
  .tick {
    display: flex;
    align-items: baseline;
    gap: 0.7em;
    min-block-size: 2.75em;
    padding-block: 0.4em;
    font-weight: 600;
    cursor: pointer;
  }
  .say {
    padding: 0.8em 1em;
    border-inline-start: 0.25em solid var(--_accent);
    background: var(--_soft);
    font-weight: 600;
  }
  .link {
    min-block-size: 2.75em;
    color: var(--_strong);
    font-weight: 650;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .note {
    padding: 0.8em 1em;
    margin-block-end: 0.8em;
    background: var(--_soft);
    border-radius: min(var(--_radius), 1em);
  }
  .note > :last-child,
  .note li:last-child {
    margin-block-end: 0;
  }
  .note .quiet {
    margin-block-end: 0.2em;
  }
  .note ul {
    padding-inline-start: 1.2em;
  }
  .boxes .did {
    list-style-type: '✓ ';
  }
  .written {
    white-space: pre-wrap;
    font-size: 1.1em;
  }
  .take {
    margin-block: 1.6em 0.8em;
  }
  .take .button {
    flex: 1 1 9.5em;
  }
  legend {
    padding: 0;
    margin-block-end: 0.6em;
    font-weight: 700;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
`;
