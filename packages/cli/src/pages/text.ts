import { safeUrl, type Block, type ListItem, type Phrasing } from '@kith/model';
import { html, type Html } from '../html.js';

/** Text inside a line. A link that may not be followed is only its words. */
export const phrasing = (nodes: readonly Phrasing[]): Html[] =>
  nodes.map((node) => {
    switch (node.type) {
      case 'text':
        return html`${node.value}`;
      case 'break':
        return html`<br />`;
      case 'strong':
        return html`<strong>${phrasing(node.children)}</strong>`;
      case 'emphasis':
        return html`<em>${phrasing(node.children)}</em>`;
      case 'link': {
        const url = node.url.startsWith('#') ? node.url : safeUrl(node.url);
        return url === undefined
          ? html`${phrasing(node.children)}`
          : html`<a href="${url}">${phrasing(node.children)}</a>`;
      }
    }
  });

/** Blocks of text. `level` is the level of a heading of depth 2: 3 inside a step, whose own is 2. */
export const blocks = (nodes: readonly Block[], level = 3): Html[] =>
  nodes.map((node) => {
    switch (node.type) {
      case 'paragraph':
        return html`<p>${phrasing(node.children)}</p> `;
      case 'heading':
        return node.depth + level - 2 === 3
          ? html`<h3>${phrasing(node.children)}</h3> `
          : html`<h4>${phrasing(node.children)}</h4> `;
      case 'blockquote':
        return html`<blockquote>${blocks(node.children, level)}</blockquote> `;
      case 'list':
        return node.ordered
          ? html`<ol>
              ${items(node.children, level)}
            </ol> `
          : html`<ul>
              ${items(node.children, level)}
            </ul> `;
    }
  });

/** An item of one paragraph is its words alone. */
const items = (children: readonly ListItem[], level: number): Html[] =>
  children.map(({ children: [first, ...rest] }) =>
    first?.type === 'paragraph'
      ? html`<li>${phrasing(first.children)}${blocks(rest, level)}</li> `
      : html`<li>${first && blocks([first], level)}${blocks(rest, level)}</li> `,
  );
