import { css } from 'lit';

export const narrowStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: 0.8em 1em;
    padding-block: 0.6em 0.3em;
  }
  .asked {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 1em;
  }
  .asked p {
    flex-basis: 100%;
    margin: 0;
  }
  .less {
    min-block-size: 2.75em;
    padding: 0.3em 1em;
    border: 2px solid var(--_line);
    border-radius: min(var(--_radius), 1.5em);
    color: var(--_strong);
  }
  .less:hover {
    text-decoration: underline;
  }
`;
