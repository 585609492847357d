import { css } from 'lit';

export const styles = css`
  .frame {
    padding: 1.3em clamp(1.15em, 5%, 2.25em);
  }
  #title {
    font-size: clamp(1.45em, 1.2em + 1.6vi, 1.9em);
    text-wrap: balance;
  }
  p,
  .list {
    max-inline-size: 36em;
  }
  .when {
    font-size: 1.15em;
    font-weight: 650;
    margin-block-end: 0.2em;
  }
  #now {
    margin-block: 0.85em;
    padding: 0.75em 1em;
    background: var(--_soft);
    border-inline-start: 0.25em solid var(--_strong);
  }
  #now p {
    margin: 0;
  }
  .ways {
    list-style: none;
  }
  .ways > li {
    padding-block: 1em 0.15em;
    border-block-start: 1px solid var(--_line);
  }
  .ways p {
    margin-block-end: 0.5em;
  }
  .ways .button {
    min-inline-size: min(14em, 100%);
  }
  .ways a:not(.button) {
    display: inline-block;
    padding-block: 0.5em;
  }
  .list {
    padding-inline-start: 1.3em;
  }
  .name {
    margin-block-start: 1.2em;
    font-size: 1.15em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .ways [href^='tel'] {
    white-space: normal;
  }
  a bdi {
    white-space: nowrap;
  }
`;
