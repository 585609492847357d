import type { BodyBlock, Phrasing } from '@kith/model';
import type { Words } from './strings.js';

function* linksIn(nodes: readonly Phrasing[]): Generator<string> {
  for (const node of nodes) {
    if (node.type === 'link') yield node.url;
    if (node.type !== 'text' && node.type !== 'break') yield* linksIn(node.children);
  }
}

/** Each link and each picture or recording, as Markdown names them. */
function* targetsIn(blocks: readonly BodyBlock[]): Generator<string> {
  for (const block of blocks)
    if (block.type === 'media') yield `![](${block.media})`;
    else if (block.type === 'blockquote') yield* targetsIn(block.children);
    else if (block.type === 'list') for (const { children } of block.children) yield* targetsIn(children);
    else for (const url of linksIn(block.children)) yield `](${url})`;
}

/** Those of `all` that `others` does not have, or does not have as often. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const shown = (target: string): string => target.replace(/^!?\[?\]\(|\)$/g, '').slice(0, 80);

/** What keeps a translation from leading where its source leads, and from showing what that shows: in any order. */
export function differentTargets(source: Words, translated: Words): { message: string; hint: string }[] {
  const [wanted, found] = [[...targetsIn(source)], [...targetsIn(translated)]];
  const kind = (target: string): string => (target.startsWith('!') ? 'picture or recording' : 'link');
  return [
    ...without(wanted, found).map((target) => ({
      message: `The ${kind(target)} "${shown(target)}" of the source is not here.`,
      hint: target.startsWith('!')
        ? `Write "![words](${shown(target)})" in a paragraph of its own.`
        : `Put it on the words that mean the same: "[words](${shown(target)})".`,
    })),
    ...without(found, wanted).map((target) => ({
      message: `The source has no ${kind(target)} "${shown(target)}" here, or has it fewer times.`,
      hint: 'Take it out, or name the one of the source.',
    })),
  ];
}
