import { css } from 'lit';

export const styles = css`
  .card {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: 1.3em clamp(1.15em, 5%, 1.6em);
  }
  [role='list'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.1em;
    list-style: none;
    padding: 0;
  }
  #title {
    font-size: 1.3em;
  }
  .button {
    margin-block-start: auto;
    white-space: normal;
  }
  .button + p {
    margin-block: 0.9em;
  }
  .variant,
  .talk a,
  p a {
    display: inline-block;
    padding-block: 0.75em;
  }
  .variant {
    margin-inline-end: 0.8em;
  }
  .old {
    color: var(--_quiet);
  }
`;
