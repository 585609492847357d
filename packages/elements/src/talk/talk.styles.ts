import { css } from 'lit';

export const styles = css`
  .frame {
    --_pad: clamp(1.15em, 5%, 2.25em);
  }
  .head,
  .questions,
  #count,
  .routes > li,
  summary {
    padding-inline: var(--_pad);
  }
  .head {
    padding-block: 1.5em 0.5em;
  }
  #title {
    text-wrap: balance;
    font-size: clamp(1.45em, 1.2em + 1.6vi, 1.9em);
  }
  .head p,
  .routes p {
    max-inline-size: 36em;
  }
  .questions {
    padding-block: 1.1em 0.6em;
    background: var(--_soft);
    border-block: 1px solid var(--_line);
  }
  [role='group'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 1em;
  }
  [role='group'] p {
    flex: 1 0 100%;
    margin: 0;
    font-weight: 650;
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
  #count {
    margin-block-start: 1.3em;
    color: var(--_quiet);
  }
  #count p {
    margin: 0;
  }
  .routes,
  .channels {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .routes > li {
    margin: 0;
    padding-block: 1.3em 0.9em;
    border-block-end: 1px solid var(--_line);
  }
  .name {
    font-size: 1.25em;
    margin-block-end: 0.2em;
  }
  .routes p {
    margin-block-end: 0.6em;
  }
  .status {
    font-weight: 600;
  }
  .status::before {
    content: '';
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.5em;
    border: 0.15em solid var(--_edge);
    border-radius: 1em;
  }
  .open::before,
  .always::before {
    border: 0.375em solid var(--_strong);
  }
  .unknown::before {
    border-radius: 0;
    rotate: 45deg;
    scale: 0.85;
  }
  .channels li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    margin-block: 0.7em;
  }
  .channels .button {
    flex: 1 0 min(14em, 100%);
  }
  .channels p {
    flex: 99 1 16em;
    margin: 0;
  }
  .channels .status {
    display: block;
  }
  summary {
    padding-block: 1em;
    color: var(--_strong);
    font-weight: 650;
    cursor: pointer;
  }
  li:last-child {
    border: 0;
  }
`;
