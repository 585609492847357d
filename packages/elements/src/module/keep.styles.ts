import { css } from 'lit';

export const keepStyles = css`
  /* A live region that is there before there is something to say. */
  .nothing {
    position: absolute;
  }
  .said {
    margin: 1.2em var(--_pad) 0;
    padding: 0.9em 1.1em;
    background: var(--_soft);
    border-inline-start: 0.3em solid var(--_accent);
    border-radius: min(var(--_radius), 1em);
  }
  .said .button {
    flex: 1 0 auto;
    max-inline-size: 17em;
    padding-inline: 1em;
  }
  .said .main {
    flex-basis: 100%;
  }
  .kept {
    flex: 1 0 100%;
    padding: 0;
  }
  .kept p {
    margin: 0.5em 0;
  }
  .foot .keep {
    flex-grow: 0;
  }
  .panel {
    padding-block: 0.4em;
    max-inline-size: 36em;
  }
  .panel details:not([open]) summary::before {
    rotate: 45deg;
    translate: 0 -0.1em;
  }
  @media print {
    .said {
      display: none;
    }
  }
`;
