import { css } from 'lit';

/** What scale.ts and alert.ts draw, on top of the dress of all steps. */
export const styles = css`
  .said {
    position: absolute;
    clip-path: inset(50%);
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
  :not(:has(:checked)) > .asked .link {
    visibility: hidden;
  }
  .scale .option {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
  }
  /* Side by side where there is room. */
  .few label {
    flex: 1 0 calc((32em - 100%) * 99);
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
