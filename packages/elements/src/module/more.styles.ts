import { css } from 'lit';

export const moreStyles = css`
  .step [role='heading']:focus,
  .written:focus {
    outline: 0;
  }
  .part,
  .scene {
    margin-block: 1.4em;
  }
  .scene {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_line);
  }
  .better {
    border-color: var(--_accent);
  }
  .scene > .h2,
  .part > .h2 {
    margin-block-start: 0;
  }
  .range {
    container-type: inline-size;
  }
  .range > p {
    margin: 0.3em 0;
  }
  .high {
    text-align: end;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: 0.35em;
  }
  @container (min-width: 34em) {
    .numbers {
      grid-template-columns: repeat(11, 1fr);
    }
  }
  .numbers label {
    position: relative;
  }
  .numbers input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    translate: 0;
    opacity: 0;
    cursor: pointer;
  }
  .numbers span {
    display: grid;
    place-content: center;
    min-block-size: 2.75em;
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 1em);
    font-weight: 600;
  }
  .numbers input:hover + span {
    background: var(--_soft);
  }
  .numbers input:checked + span {
    background: var(--_accent);
    color: var(--_on-accent);
    border-color: var(--_strong);
  }
  .numbers :focus-visible + span {
    outline: 3px solid var(--_strong);
    outline-offset: 2px;
  }
  .rated b {
    font-size: 2.2em;
    line-height: 1.2;
    color: var(--_strong);
    margin-inline-end: 0.2em;
  }
  .both {
    display: flex;
    gap: 0.75em;
  }
  .both p {
    flex: 1;
    padding: 0.4em 1em;
    background: var(--_soft);
    /* Seen in forced colours, where there is no ground. */
    border: 1px solid transparent;
    border-radius: min(var(--_radius), 1em);
  }
  .both b {
    display: block;
  }
  .goal {
    padding-block-end: 1.2em;
  }
  .goal .row .button {
    padding-inline: 1em;
  }
  .option + .feedback > div {
    margin-block-end: 0.6em;
  }
  .unfold {
    margin-block-end: 0.6em;
  }
  .unfold::after,
  .unfold:dir(rtl)::after {
    rotate: 135deg;
    translate: 0 -0.15em;
  }
  .button + .quiet {
    margin-block-start: 0.85em;
  }
  textarea {
    field-sizing: content;
  }
  @media (forced-colors: active) {
    .numbers input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
  }
`;
