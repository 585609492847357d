import { css } from 'lit';

/** What scenarios, ratings, goals, plans in one sentence, things to try, scales and alerts add to the dress of all steps. */
export const styles = css`
  .scene {
    margin-block-end: 1.4em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_line);
  }
  :is(.scene, .fold) .beside {
    inline-size: auto;
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
    grid-template-columns: repeat(auto-fit, minmax(2.5em, 1fr));
    gap: 0.25em;
  }
  .numbers label {
    flex-direction: column;
    align-items: center;
    gap: 0.25em;
    padding: 0.5em 0;
  }
  #high {
    text-align: end;
  }
  .row > .note {
    flex: 1;
  }
  .row b,
  .field {
    display: block;
  }
  .row b {
    font-size: 1.6em;
    color: var(--_strong);
  }
  .field textarea {
    field-sizing: content;
  }

  .asked {
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 0.75em;
  }
  .asked p {
    margin-block: 0.9em 0.6em;
  }
  .asked p,
  .alarm a,
  .band {
    font-weight: 650;
  }
  .asked .link {
    min-inline-size: 2.75em;
  }
  .off {
    visibility: hidden;
  }
  .scale .option {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
  }
  /* Side by side where there is room. */
  .few label {
    flex: 1 calc((32em - 100%) * 99);
    padding-inline: 0.6em;
  }
  .alarm {
    margin-block: 1em 1.4em;
    scroll-margin: 1em;
  }
  .alarm.note {
    border: 2px solid var(--_strong);
  }
  .band {
    margin: 0;
    font-size: 1.2em;
  }
  .note p:empty {
    display: none;
  }
`;
