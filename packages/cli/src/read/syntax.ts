import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import type * as md from 'mdast';
import { markerFromMarkdown, markerSyntax } from '../marker.js';
import { withinLimits } from './limits.js';

// Only `:::name` is a directive here. `::name` and `:name` stay text, so that "10:30" and ":)" mean what they say.
const [containerSyntax] = [directive().flow?.[58] ?? []].flat();
const syntax = {
  extensions: [frontmatter(['yaml']), { flow: { 58: containerSyntax! } }, markerSyntax],
  mdastExtensions: [frontmatterFromMarkdown(['yaml']), directiveFromMarkdown(), markerFromMarkdown],
};

/**
 * The tree of a module's Markdown: CommonMark, front matter, `:::` blocks and `{#id}`.
 *
 * @throws TooMuch for a text that would keep the parser busy.
 */
export function treeOf(text: string): md.Root {
  withinLimits(text);
  return fromMarkdown(text, syntax);
}

/** A heading that begins a step. */
export const isStepHeading = (node: md.RootContent): node is md.Heading => node.type === 'heading' && node.depth === 1;
