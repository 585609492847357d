import { safeUrl, type Block, type ListItem, type Phrasing } from '@kith/model';
import { html, type Html } from '../html.js';

/** A link, or only its words where its address may not be followed. */
export function link(url: string, words: string | readonly Html[]): Html {
  const safe = /^#[a-z0-9-]+$/.test(url) ? url : safeUrl(url);
  return safe === undefined ? html`${words}` : html`<a href="${safe}">${words}</a>`;
}

/** Keeps the groups of a phone number in their order: among words from right to left, 116 123 would read 123 116. */
const numbers = (words: string): (Html | string)[] =>
  words.split(/(\d+(?: \d+)+)/).map((part, index) => (index % 2 ? html`<bdi dir="ltr">${part}</bdi>` : part));

/** Text inside a line. */
export const phrasing = (nodes: readonly Phrasing[]): Html[] =>
  nodes.map((node) => {
    switch (node.type) {
      case 'text':
        return html`${numbers(node.value)}`;
      case 'break':
        return html`<br />`;
      case 'strong':
        return html`<strong>${phrasing(node.children)}</strong>`;
      case 'emphasis':
        return html`<em>${phrasing(node.children)}</em>`;
      case 'link':
        return link(node.url, phrasing(node.children));
    }
  });

/** Blocks of text. The highest heading is an h3: the title of the step around it is an h2. */
export const blocks = (nodes: readonly Block[]): Html[] =>
  nodes.map((node) => {
    switch (node.type) {
      case 'paragraph':
        return html`<p>${phrasing(node.children)}</p> `;
      case 'heading':
        return node.depth === 2
          ? html`<h3>${phrasing(node.children)}</h3> `
          : html`<h4>${phrasing(node.children)}</h4> `;
      case 'blockquote':
        return html`<blockquote>${blocks(node.children)}</blockquote> `;
      case 'list':
        return node.ordered
          ? html`<ol>
              ${items(node.children)}
            </ol> `
          : html`<ul>
              ${items(node.children)}
            </ul> `;
    }
  });

/** An item of one paragraph is its words alone. */
const items = (children: readonly ListItem[]): Html[] =>
  children.map(({ children: [first, ...rest] }) =>
    first?.type === 'paragraph'
      ? html`<li>${phrasing(first.children)}${blocks(rest)}</li> `
      : html`<li>${first && blocks([first])}${blocks(rest)}</li> `,
  );
