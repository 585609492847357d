import { css } from 'lit';

export const moreStyles = css`
  .scene {
    margin-block-end: 1.4em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_line);
  }
  .fold {
    margin-block: 1em;
    padding-inline: 1em;
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 1.5em);
  }
  .fold summary {
    inline-size: 100%;
    padding-block: 0.8em;
  }
  .fold summary > * {
    margin: 0;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(2.6em, 1fr));
    gap: 0.25em;
  }
  .numbers label {
    flex-direction: column;
    align-items: center;
    gap: 0.3em;
    padding: 0.5em 0;
  }
  #high {
    text-align: end;
  }
  .row > .note {
    flex: 1;
  }
  .row b {
    display: block;
    font-size: 1.6em;
    color: var(--_strong);
  }
  .field {
    display: block;
  }
  .field textarea {
    field-sizing: content;
  }
`;
