import { css } from 'lit';

/** How a tree of text looks: what `blocks` and `phrasing` make. */
export const textStyles = css`
  ol,
  blockquote {
    margin: 0 0 0.85em;
    padding: 0;
  }
  ul,
  ol {
    padding-inline-start: 1.3em;
  }
  li {
    margin-block-end: 0.35em;
  }
  li > p {
    margin: 0;
  }
  blockquote {
    border-inline-start: 0.25em solid var(--_accent);
    padding-inline-start: 1em;
  }
  blockquote > :last-child {
    margin: 0;
  }
  .h2 {
    font-size: 1.2em;
    margin-block-start: 1.2em;
  }
  .h3 {
    font-size: 1.05em;
    margin-block-start: 1em;
  }
`;
