import { css } from 'lit';

/** What scale.ts and alert.ts draw, on top of the dress of all steps. */
export const styles = css`
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .scale {
    container-type: inline-size;
  }
  .scale fieldset {
    margin-block-end: 1.4em;
  }
  .asked {
    display: flex;
    align-items: flex-end;
    justify-content: space-between;
    gap: 0.75em;
  }
  .asked p {
    margin-block: 0.5em;
    font-weight: 650;
  }
  .link {
    min-block-size: 2.75em;
    color: var(--_strong);
    font-weight: 650;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .clear {
    flex: none;
    min-inline-size: 2.75em;
    text-align: end;
    visibility: hidden;
  }
  .clear.on {
    visibility: visible;
  }
  .answers {
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 1em);
    overflow: clip;
  }
  .answers label {
    display: flex;
    align-items: baseline;
    gap: 0.75em;
    min-block-size: 3em;
    padding: 0.7em 1em;
    cursor: pointer;
  }
  .answers label + label {
    border-block-start: 1px solid var(--_line);
  }
  .answers label:hover,
  .answers label:has(:checked) {
    background: var(--_soft);
  }
  .answers label:has(:checked) {
    box-shadow: inset 0 0 0 2px var(--_strong);
    border-radius: calc(min(var(--_radius), 1em) - 2px);
  }
  .answers label:has(:focus-visible) {
    outline: 3px solid var(--_strong);
    outline-offset: -3px;
  }
  .answers input:focus-visible {
    outline: 0;
  }
  @container (min-width: 32em) {
    .answers:not(:has(:nth-child(6))) {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
    }
    .answers:not(:has(:nth-child(6))) label {
      flex-direction: column;
      align-items: center;
      gap: 0.4em;
      padding-inline: 0.5em;
      line-height: 1.3;
      text-align: center;
    }
    .answers:not(:has(:nth-child(6))) label + label {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }
  .alarm {
    margin-block-end: 1.4em;
    scroll-margin: 1em;
  }
  .alarm.open {
    padding: 1em 1.15em;
    background: var(--_soft);
    border: 2px solid var(--_strong);
    border-radius: min(var(--_radius), 1em);
  }
  .alarm .button {
    margin-block-start: 0.3em;
  }
  .alarm .h2 {
    margin-block-start: 0;
  }
  .alarm a {
    font-weight: 650;
  }
  .result {
    padding: 1em 1.15em;
    margin-block-end: 0.85em;
    background: var(--_soft);
    border-radius: min(var(--_radius), 1em);
  }
  .result .h3 {
    margin-block: 0 0.6em;
    font-size: 1em;
  }
  .refused {
    margin-block-end: 1.2em;
  }
  .band {
    margin-block-end: 0.3em;
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.3;
  }
`;
