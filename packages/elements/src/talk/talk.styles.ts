import { css } from 'lit';

export const styles = css`
  .frame {
    --_pad: clamp(1.15em, 5%, 2.25em);
  }
  .head,
  #count,
  .found > p,
  .routes > li,
  summary {
    padding-inline: var(--_pad);
  }
  .head {
    padding-block: 1.3em 0.9em;
  }
  #title {
    text-wrap: balance;
    font-size: clamp(1.45em, 1.2em + 1.6vi, 1.9em);
  }
  .head p,
  .routes p {
    max-inline-size: 36em;
  }
  .body {
    display: flex;
    flex-wrap: wrap;
    border-block-start: 1px solid var(--_line);
  }
  .found {
    flex: 3 1 min(28em, 100%);
    min-inline-size: 0;
  }
  #count {
    margin-block-start: 1.3em;
    color: var(--_quiet);
  }
  #count p {
    margin: 0;
  }
  .calls {
    margin: 0;
    color: var(--_quiet);
  }
  .aloud {
    position: absolute;
    clip-path: inset(50%);
  }
  .routes,
  .channels {
    list-style: none;
    margin: 0;
    padding: 0;
    overflow-wrap: anywhere;
  }
  .routes > li {
    margin: 0;
    padding-block: 1.3em 0.9em;
    border-block-end: 1px solid var(--_line);
  }
  .name,
  .night {
    font-size: 1.25em;
    margin-block-end: 0.2em;
  }
  .routes p {
    margin-block-end: 0.6em;
  }
  .status {
    font-weight: 600;
  }
  .routes > li > .status {
    margin: 0;
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
  .channels div {
    flex: 99 1 14em;
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
  details > .button {
    margin: 0.5em var(--_pad) 1.3em;
  }
  @media (hover: hover) and (min-width: 40em) {
    [href^='tel'] {
      font-size: 1.25em;
    }
  }
`;
