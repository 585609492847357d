import { css } from 'lit';

export const styles = css`
  #title {
    font-size: 1.5em;
  }
  [role='search'] {
    margin-block-end: 1em;
    padding: 1em clamp(0.9em, 4%, 1.3em);
    background: var(--_soft);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .field {
    display: block;
    font-weight: 600;
  }
  input,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 3em;
    margin-block-start: 0.3em;
    padding: 0.5em 0.9em;
    font: inherit;
    font-weight: 400;
    letter-spacing: inherit;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 1.5em);
  }
  summary {
    display: inline-block;
    padding-block: 0.7em;
    margin-block-end: -0.5em;
    color: var(--_strong);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  summary::after {
    content: ' ▾' / '';
  }
  [open] summary::after {
    content: ' ▴' / '';
  }
  [role='list'] {
    list-style: none;
  }
  .item {
    padding-block: 1.1em;
    border-block-start: 1px solid var(--_line);
  }
  .item p {
    max-inline-size: 42em;
    margin-block-end: 0.35em;
  }
  .name {
    margin-block: 0.2em 0.3em;
    font-size: 1.2em;
  }
  .name a,
  .talk a,
  p a {
    display: inline-block;
    padding-block: 0.75em;
  }
  .name a {
    margin-block: -0.65em;
  }
  .old {
    color: var(--_quiet);
  }
  .fact {
    margin-inline-end: 0.9em;
  }
  .button {
    margin-block-end: 1.3em;
  }
`;
