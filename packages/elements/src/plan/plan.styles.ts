import { css } from 'lit';

export const styles = css`
  .frame {
    --_pad: clamp(1.15em, 5%, 2.25em);
  }
  .head,
  .items > li,
  .foot {
    padding: 1.3em var(--_pad);
  }
  .head > *,
  .items > li > :not(kith-module),
  .panel {
    max-inline-size: 36em;
  }
  #title {
    font-size: 1.5em;
    text-wrap: balance;
  }
  #title:focus {
    outline: 0;
  }
  .head > :last-child,
  .panel > :last-child {
    margin: 0;
  }
  .written {
    white-space: pre-wrap;
  }
  .quote,
  .greeting {
    padding-inline-start: 0.9em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  .next {
    padding: 0.7em 1em;
    background: var(--_soft);
    border-radius: min(var(--_radius), 1em);
  }
  .next p {
    margin: 0;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .items > li {
    border-block-start: 1px solid var(--_line);
  }
  .items .quiet:first-child {
    margin: 0;
  }
  .items [role='heading'] {
    font-size: 1.15em;
  }
  .items > li > .button {
    overflow-wrap: anywhere;
    margin-block-end: 0.85em;
  }
  kith-module {
    margin-block-end: 1em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1.5em;
  }
  .tick {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.75em;
    min-inline-size: 2.75em;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  details[open] {
    flex-basis: 100%;
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    color: var(--_strong);
    font-weight: 650;
    list-style: none;
    cursor: pointer;
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
  [open] > summary::before {
    rotate: 225deg;
    translate: 0 0.1em;
  }
  textarea,
  input:not([type]) {
    display: block;
    inline-size: 100%;
    max-inline-size: 36em;
    min-block-size: 2.75em;
    margin-block: 0.3em 0.6em;
    padding: 0.6em 0.8em;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 0.7em);
  }
  .foot {
    padding-block: 0.6em;
    background: var(--_soft);
    border-block-start: 1px solid var(--_line);
  }
  .panel {
    padding-block: 0.3em 0.8em;
  }
  fieldset {
    margin: 0 0 0.85em;
    padding: 0;
    border: 0;
  }
  legend,
  label[for] {
    padding: 0;
    font-weight: 650;
  }
  fieldset .tick {
    display: flex;
  }
  .shared {
    list-style: none;
  }
  .shared li {
    margin-block-end: 0.6em;
  }
  .sub {
    margin: 0.4em 0 0;
  }
  .seen {
    padding: 0.9em 1.1em 0.2em;
    margin-block: 0.6em 1em;
    background: var(--_surface);
    border: 2px solid var(--_line);
    border-radius: min(var(--_radius), 1em);
  }
  [role='status']:empty {
    margin: 0;
  }
  .row + [role='status'] {
    margin-block: 0.6em;
  }
  .code {
    display: block;
    inline-size: min(100%, 24em);
    margin-block-end: 0.85em;
    forced-color-adjust: none;
  }
  @media print {
    .foot,
    .items .button,
    .items details {
      display: none;
    }
  }
`;
