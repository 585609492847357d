import { css } from 'lit';

/** What scale.ts and alert.ts draw, on top of the dress of all steps. */
export const styles = css`
  .said {
    position: absolute;
    clip-path: inset(50%);
  }
  .scale {
    container-type: inline-size;
  }
  .asked {
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 0.75em;
  }
  .asked p {
    margin-block: 0.9em 0.6em;
    font-weight: 650;
  }
  .asked .link {
    min-inline-size: 2.75em;
  }
  .off {
    visibility: hidden;
  }
  .scale .option {
    display: grid;
    gap: 0.3em;
  }
  @container (min-width: 32em) {
    .scale .few {
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
    }
    .few label {
      flex-direction: column;
      align-items: center;
      gap: 0.4em;
      padding-inline: 0.5em;
      text-align: center;
    }
  }
  .alarm {
    margin-block: 1em 1.4em;
    scroll-margin: 1em;
  }
  .alarm.note {
    border: 2px solid var(--_strong);
  }
  .note .h2,
  .note .h3 {
    margin-block-start: 0.2em;
  }
  .alarm a {
    font-weight: 650;
  }
  .band {
    margin: 0;
    font-size: 1.2em;
    font-weight: 650;
  }
  .note p:empty {
    display: none;
  }
`;
