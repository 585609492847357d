import { css } from 'lit';

export const personStyles = css`
  .talk > :first-child {
    display: block;
  }
  [href^='tel'] {
    white-space: nowrap;
  }
  .talk p {
    margin: 0;
  }
  .talk {
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--_line);
  }
`;
