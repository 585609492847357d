import { css } from 'lit';

export const askStyles = css`
  .questions {
    flex: 1 1 min(18em, 100%);
    min-inline-size: 0;
    padding: 1.1em var(--_pad);
    background: var(--_soft);
  }
  [role='group'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  [role='group'] p {
    flex: 1 0 100%;
    margin: 0;
    font-weight: 650;
  }
  input {
    flex: 1 1 9em;
    min-inline-size: 0;
    min-block-size: 2.75em;
    padding: 0.4em 0.8em;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: 0.4em;
  }
  [role='group'] .quiet,
  [role='group'] [role='status'] {
    font-weight: 400;
  }
  [role='status']:empty {
    display: none;
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-start: 0.6em;
  }
  .moves .button {
    border-color: #0000;
    padding-inline: 0.6em;
    margin-inline-start: -0.6em;
    text-decoration: underline;
  }
  .moves .main {
    margin: 0;
    padding-inline: 1.5em;
  }
  .answer {
    min-block-size: 2.75em;
    padding: 0.4em 1em;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: 1.4em;
  }
  .answer:hover {
    border-color: var(--_strong);
  }
  .answer[aria-pressed='true'] {
    background: var(--_accent);
    border-color: var(--_strong);
    color: var(--_on-accent);
    font-weight: 650;
  }
  .answer[aria-pressed='true']::before {
    content: '';
    display: inline-block;
    inline-size: 0.35em;
    block-size: 0.7em;
    margin-inline: 0.1em 0.55em;
    border: solid;
    border-width: 0 0.15em 0.15em 0;
    rotate: 45deg;
  }
`;
