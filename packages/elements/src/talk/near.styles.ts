import { css } from 'lit';

export const nearStyles = css`
  .about summary {
    padding: 0.6em 0;
    min-block-size: 1.55em;
  }
`;
