import type { Block, BodyBlock, ListItem, MediaBlock, Phrasing } from '@kith/model';
import { toString } from 'mdast-util-to-string';
import type * as md from 'mdast';
import { canonicalBlocks, canonicalBody, canonicalPhrasing, canonicalTitle, type Depth } from '../canonical.js';
import type { Notes } from './notes.js';

/** What Markdown can say and a module cannot: what it is, and what to do instead. */
const unwelcome: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  html: ['HTML cannot be shown here.', 'Write it in Markdown, or put a backslash before the "<".'],
  imageReference: ['A picture cannot have its file elsewhere.', 'Write it as ![words](id), with an id from "media".'],
  code: ['This is read as code.', 'Take away the spaces before it, or the ``` around it.'],
  inlineCode: ['This is read as code.', 'Take away the ` signs, or make the words **bold**.'],
  thematicBreak: ['A line across the page cannot be shown.', 'Take it out, or begin a new step with "# Title {#id}".'],
  definition: ['Links with their address elsewhere cannot be read.', 'Write the link as [words](https://…).'],
  linkReference: ['Links with their address elsewhere cannot be read.', 'Write the link as [words](https://…).'],
  marker: ['An id in braces does not belong here.', 'Take it out, or put a backslash before "{" to show it.'],
  containerDirective: [
    'A block that begins with ":::" cannot stand inside something else.',
    'Start it at the left edge, on a line of its own.',
  ],
};
const tableHint = 'Write it as a list, or as sentences.';

/** Text without pictures or recordings. No heading is larger than `largest`. */
export const readBlocks = (notes: Notes, nodes: readonly md.RootContent[], largest?: Depth): Block[] =>
  canonicalBlocks(rawBlocks(notes, nodes), notes.trace, largest);

/** Text in which pictures and recordings may stand, each in a paragraph of its own: `![words](id)`. */
export const readBody = (notes: Notes, nodes: readonly md.RootContent[], largest?: Depth): BodyBlock[] =>
  canonicalBody(
    nodes.flatMap((node): BodyBlock[] => {
      const image = loneImage(node);
      return image ? medium(notes, image) : rawBlocks(notes, [node]);
    }),
    notes.trace,
    largest,
  );

/** Words in a line: of an answer, a point. */
export const readPhrasing = (notes: Notes, nodes: readonly md.PhrasingContent[]): Phrasing[] =>
  canonicalPhrasing(phrasing(notes, nodes), notes.trace);

function loneImage(node: md.RootContent): md.Image | undefined {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'image' && !others.length ? only : undefined;
}

function medium(notes: Notes, image: md.Image): MediaBlock[] {
  if (!isNamed(notes, image)) return [];
  if (image.title)
    notes.fail(image, 'The title of a picture or a recording is never seen.', 'Take out the words in quotes.');
  const words = canonicalTitle(image.alt ?? '');
  return [notes.place({ type: 'media', media: image.url, ...(/\S/.test(words) && { words }) }, image)];
}

/** Whether an image names its medium by an id. */
function isNamed(notes: Notes, { url, alt, ...node }: md.Image): boolean {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(url)) return true;
  notes.fail(
    node,
    `A picture or a recording is named by its id, not by "${url.slice(0, 60)}".`,
    `Describe the file under "media", give it an id, and write "![${alt ?? ''}](id)" in a paragraph of its own.`,
  );
  return false;
}

function rawBlocks(notes: Notes, nodes: readonly md.RootContent[]): Block[] {
  return nodes.flatMap((node) => {
    const made = block(notes, node);
    return made ? [notes.place(made, node)] : [];
  });
}

function block(notes: Notes, node: md.RootContent): Block | undefined {
  switch (node.type) {
    case 'paragraph':
      lookLikes(notes, node);
      return { type: 'paragraph', children: phrasing(notes, node.children) };
    case 'heading':
      if (node.depth === 2 || node.depth === 3)
        return { type: 'heading', depth: node.depth, children: phrasing(notes, node.children) };
      if (node.depth === 1)
        notes.fail(node, 'A "#" heading begins a step, and cannot stand inside something.', 'Use "##" here.');
      else notes.fail(node, 'There are two sizes of heading inside a step.', 'Use "##" or "###".');
      return undefined;
    case 'list':
      if (node.ordered && node.start !== 1)
        notes.fail(
          node,
          `This list begins with ${node.start}.`,
          `Begin it with 1: lists are always counted from 1. If it is none, put a backslash before the dot: "${node.start}\\.".`,
        );
      return {
        type: 'list',
        ordered: !!node.ordered,
        children: node.children.map((item): ListItem => ({
          type: 'listItem',
          children: rawBlocks(notes, item.children),
        })),
      };
    case 'blockquote':
      return { type: 'blockquote', children: rawBlocks(notes, node.children) };
    default:
      refuse(notes, node);
      return undefined;
  }
}

/** Text that Markdown takes for a paragraph, and that its author meant for something else. */
function lookLikes(notes: Notes, node: md.Paragraph): void {
  const lines = notes
    .source(node)
    .split(/\r?\n/)
    .map((line) => line.replace(/^[ \t>]+/, ''));
  const colons = lines.find((line) => line.startsWith('::'));
  if (colons !== undefined)
    notes.fail(
      node,
      /^:+\s*$/.test(colons) ? 'This ":::" closes nothing.' : `"${colons.slice(0, 30)}" is not a block.`,
      'A block begins with three colons and its name (":::reflect"), with an empty line before it, and ends with ":::".',
    );
  // The line under a table's head; after a hard break it is text.
  const underline = (line: string, index: number): boolean =>
    index > 0 && !lines[index - 1]!.endsWith('\\') && /^[ \t|:-]+$/.test(line) && /-.*\||\|.*-/.test(line);
  if (lines.some(underline)) notes.fail(node, 'Tables cannot be shown: they do not fit on a phone.', tableHint);
}

function refuse(notes: Notes, node: md.Nodes): void {
  const [what, mend] = unwelcome[node.type] ?? [`This (${node.type}) cannot be shown.`, 'Write it in plain words.'];
  notes.fail(node, what, mend);
}

function phrasing(notes: Notes, nodes: readonly md.PhrasingContent[]): Phrasing[] {
  return nodes.flatMap((node): Phrasing[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: node.value }];
      case 'break':
        return [{ type: 'break' }];
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: phrasing(notes, node.children) }];
      case 'link': {
        if (node.title) notes.fail(node, 'The title of a link is never seen.', 'Take out the words in quotes.');
        if (!/[^ \t\r\n]/.test(toString(node)))
          notes.fail(node, 'This link has no words.', 'Say where it leads: [words](https://…).');
        return [notes.place({ type: 'link', url: node.url, children: phrasing(notes, node.children) }, node)];
      }
      case 'image':
        if (isNamed(notes, node))
          notes.fail(
            node,
            'A picture or a recording cannot stand here.',
            'Give it a paragraph of its own in the text of a step, outside lists and quotes, an empty line around it.',
          );
        return [];
      default:
        refuse(notes, node);
        return [];
    }
  });
}
