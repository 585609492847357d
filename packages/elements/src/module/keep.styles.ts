import { css } from 'lit';

export const keepStyles = css`
  /* A live region that is there before there is something to say. */
  .nothing {
    position: absolute;
    margin: 0;
  }
  .said {
    max-inline-size: 40em;
    margin: 1.2em var(--_pad) 0;
    padding: 0.9em 1.1em;
    background: var(--_soft);
    border-inline-start: 0.3em solid var(--_accent);
    border-radius: min(var(--_radius), 1em);
  }
  .said strong {
    display: block;
  }
  .said bdi {
    font-weight: 650;
  }
  .said :last-child {
    margin-block-end: 0;
  }
  .said .row,
  .elsewhere .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6em;
    margin-block-end: 0.7em;
  }
  .said .button,
  .elsewhere .button {
    flex: 1 0 auto;
    padding-inline: 1em;
  }
  .said .main {
    flex-basis: 100%;
  }
  .kept {
    flex: 1 0 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    column-gap: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .kept p {
    margin: 0.4em 0;
  }
  .kept .link {
    min-block-size: 2.75em;
    color: var(--_strong);
    font-weight: 650;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .panel {
    padding-block: 0.4em 0.8em;
    max-inline-size: 36em;
  }
  .shared {
    font-weight: 650;
  }
  .panel > .main {
    margin-block-end: 0.6em;
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
