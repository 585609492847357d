import { css } from 'lit';

export const keepStyles = css`
  .back,
  .said:not(:empty) {
    margin: 1.2em var(--_pad) 0;
    padding: 1em 1.15em;
    background: var(--_soft);
    border-inline-start: 0.3em solid var(--_accent);
    border-radius: min(var(--_radius), 1em);
  }
  .back p {
    max-inline-size: 36em;
  }
  .back strong {
    display: block;
  }
  .back .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 0.75em;
    margin: 0 0 0.7em;
  }
  .back :last-child,
  .said {
    margin-block-end: 0;
  }
  .kept {
    flex: 1 0 100%;
    order: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .kept p {
    margin: 0;
    padding-block: 0.4em;
    font-weight: 650;
  }
  .kept.nothing {
    position: absolute;
  }
  .keep[open] {
    order: 1;
  }
  .panel {
    padding-block: 0.4em 0.8em;
    max-inline-size: 36em;
  }
  @media print {
    .back,
    .said {
      display: none;
    }
  }
`;
