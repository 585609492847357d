import { css } from 'lit';

export const handStyles = css`
  .hand {
    max-inline-size: 40em;
    margin-inline: auto;
  }
  .hand > details {
    border-block-start: 1px solid var(--_line);
    padding-block-end: 0.3em;
  }
  .hand > details > summary {
    font-weight: 650;
  }
  .code {
    display: block;
    inline-size: min(100%, 30em);
    margin-inline: auto;
    background: #fff;
    forced-color-adjust: none;
  }
  .sent {
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  a.small {
    display: inline-grid;
    align-content: center;
  }
  [role='status']:empty {
    margin: 0;
  }
`;
