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
  }
  .button + p {
    margin-block: 0.9em;
  }
  .variant {
    padding: 0.7em 0.4em;
    display: inline-block;
  }
  .old,
  .old .main {
    color: var(--_quiet);
  }
  .old .main {
    background: none;
    color: var(--_strong);
  }
`;
