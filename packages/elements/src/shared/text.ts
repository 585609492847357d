import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '@kith/model/url.js';
import { numbers } from './numbers.js';
import type { Block, Link, ListItem, Phrasing } from '@kith/model/text.js';

/** How a tree of text becomes nodes: at which level its headings start, and where a `#step-id` link leads. */
export interface TextOptions {
  readonly level: number;
  readonly go?: (stepId: string) => void;
}

const link = ({ url, children }: Link, options: TextOptions): unknown => {
  if (url.startsWith('#'))
    // A link, so that it wraps among the words; never followed, as that would change the page's address and history.
    return html`<a
      href="#"
      @click=${(event: Event) => {
        event.preventDefault();
        options.go?.(url.slice(1));
      }}
      >${phrasing(children, options)}</a
    >`;
  const href = safeUrl(url);
  return href
    ? html`<a href=${href} rel="noopener noreferrer">${phrasing(children, options)}</a>`
    : phrasing(children, options);
};

export const phrasing = (nodes: readonly Phrasing[], options: TextOptions): unknown[] =>
  nodes.map((node) => {
    switch (node.type) {
      case 'text':
        return numbers(node.value);
      case 'strong':
        return html`<strong>${phrasing(node.children, options)}</strong>`;
      case 'emphasis':
        return html`<em>${phrasing(node.children, options)}</em>`;
      case 'break':
        return html`<br />`;
      case 'link':
        return link(node, options);
      default:
        return nothing;
    }
  });

const items = (nodes: readonly ListItem[], options: TextOptions): TemplateResult[] =>
  nodes.map(({ children }) => html`<li>${blocks(children, options)}</li>`);

export const blocks = (nodes: readonly Block[], options: TextOptions): unknown[] =>
  nodes.map((node) => {
    switch (node.type) {
      case 'paragraph':
        return html`<p>${phrasing(node.children, options)}</p>`;
      case 'heading':
        return html`<p class="h${node.depth}" role="heading" aria-level=${options.level + node.depth - 2}>
          ${phrasing(node.children, options)}
        </p>`;
      case 'list':
        return node.ordered
          ? html`<ol>
              ${items(node.children, options)}
            </ol>`
          : html`<ul>
              ${items(node.children, options)}
            </ul>`;
      case 'blockquote':
        return html`<blockquote>${blocks(node.children, options)}</blockquote>`;
      default:
        return nothing;
    }
  });
