import type { Block, BodyBlock, Emphasis, Link, ListItem, Phrasing, Strong } from '@kith/model';

// Many trees look the same to a reader: `strong(a) strong(b)` and `strong(a b)`, a space inside a link or after it. One
// of them is canonical, and it is the one that Markdown can spell:
//   - white space (space, tab, line ending) is one space, and none at either end of a block or beside a hard break;
//   - a space or a break between words is bold, emphasised or linked only if it and the words on both sides are;
//   - text touches no text, bold no bold, emphasis no emphasis; none stands inside its own kind, no link in a link;
//   - of two that begin together the longer is the outer, then link, bold, emphasis; a link is never split;
//   - a heading has no hard break, and inside a part with a title it is smaller than that; nothing is empty but an answer's words; U+0000 is U+FFFD, as CommonMark has it.

/** Called for each node of a canonical tree with the node it was made from. */
type Trace = (made: object, from: object) => void;
const noTrace: Trace = () => undefined;

type Mark = 'strong' | 'emphasis' | Link;
type Marks = readonly Mark[];
interface Word {
  readonly kind: 'word' | 'space' | 'break';
  readonly value: string;
  readonly marks: Marks;
}

function* flatten(nodes: readonly Phrasing[], marks: Marks): Generator<Word> {
  for (const node of nodes) {
    if (node.type === 'break') yield { kind: 'break', value: '', marks };
    else if (node.type === 'text')
      for (const value of tidy(node.value).split(/( )/))
        if (value) yield { kind: value === ' ' ? 'space' : 'word', value, marks };
    if (node.type === 'strong' || node.type === 'emphasis')
      yield* flatten(node.children, marks.includes(node.type) ? marks : [...marks, node.type]);
    if (node.type === 'link')
      yield* flatten(node.children, marks.some((mark) => typeof mark === 'object') ? marks : [...marks, node]);
  }
}

const tidy = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replaceAll('\0', '\uFFFD');

/** Between two words: either hard breaks or one space, with the marks that all of them share. */
function* settle(words: Iterable<Word>, oneLine: boolean): Generator<Word> {
  let left: Word | undefined;
  let gap: Word[] = [];
  for (const word of words) {
    if (word.kind !== 'word') {
      gap.push(word);
      continue;
    }
    if (left && gap.length) {
      const marks = [...gap, word].reduce(
        (shared, item) => shared.filter((mark) => item.marks.includes(mark)),
        left.marks,
      );
      const breaks = oneLine ? [] : gap.filter(({ kind }) => kind === 'break');
      if (breaks.length) for (const item of breaks) yield { ...item, marks };
      else yield { kind: 'space', value: ' ', marks };
    }
    yield word;
    left = word;
    gap = [];
  }
}

const rank = (mark: Mark): number => (typeof mark === 'object' ? 0 : mark === 'strong' ? 1 : 2);

function nest(words: readonly Word[], outer: Marks, trace: Trace): Phrasing[] {
  const runEnd = (mark: Mark, from: number): number => {
    let end = from;
    while (words[end]?.marks.includes(mark)) end++;
    // A link that begins in this run and goes on after it would be cut in two: stop before it.
    const link = words[end]?.marks.find((other) => typeof other === 'object' && !outer.includes(other));
    if (link && !words[from]!.marks.includes(link)) while (words[end - 1]!.marks.includes(link)) end--;
    while (words[end - 1]!.kind !== 'word') end--;
    return end;
  };
  const made: Phrasing[] = [];
  for (let at = 0; at < words.length;) {
    const { kind, value, marks } = words[at]!;
    const opened = kind === 'word' ? marks : [];
    const [best] = opened
      .filter((mark) => !outer.includes(mark))
      .map((mark) => ({ mark, end: runEnd(mark, at) }))
      .sort((a, b) => b.end - a.end || rank(a.mark) - rank(b.mark));
    if (best) {
      const children = nest(words.slice(at, best.end), [...outer, best.mark], trace);
      if (typeof best.mark === 'object') {
        const link: Link = { type: 'link', url: best.mark.url, children };
        trace(link, best.mark);
        made.push(link);
      } else made.push({ type: best.mark, children } satisfies Strong | Emphasis);
      at = best.end;
    } else {
      const last = made.at(-1);
      if (kind === 'break') made.push({ type: 'break' });
      else if (last?.type === 'text') made[made.length - 1] = { type: 'text', value: last.value + value };
      else made.push({ type: 'text', value });
      at++;
    }
  }
  return made;
}

export const canonicalPhrasing = (nodes: readonly Phrasing[], trace = noTrace, oneLine = false): Phrasing[] =>
  nest([...settle(flatten(nodes, []), oneLine)], [], trace);

/** Words on one line with no markup: the title of a step, or what a picture shows. Words that are nothing but white space stay as they are. */
export const canonicalTitle = (title: string): string => tidy(title).replace(/^ | $/g, '') || title;

/** The depth of a heading inside a step. */
export type Depth = 2 | 3;

function canonicalBlock(block: Block, trace: Trace, largest: Depth): Block {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: canonicalPhrasing(block.children, trace) };
    case 'heading': {
      const depth = block.depth < largest ? largest : block.depth;
      return { type: 'heading', depth, children: canonicalPhrasing(block.children, trace, true) };
    }
    case 'blockquote':
      return { type: 'blockquote', children: canonicalBlocks(block.children, trace, largest) };
    case 'list':
      return {
        type: 'list',
        ordered: block.ordered,
        children: block.children
          .map((item): ListItem => ({ type: 'listItem', children: canonicalBlocks(item.children, trace, largest) }))
          .filter(({ children }) => children.length),
      };
  }
}

/** `largest` is the largest heading that there may be: in a part that has a title itself, one below it. */
export function canonicalBlocks(blocks: readonly Block[], trace = noTrace, largest: Depth = 2): Block[] {
  return blocks.flatMap((block) => {
    const made = canonicalBlock(block, trace, largest);
    trace(made, block);
    return made.children.length ? [made] : [];
  });
}

/** The same of a text with media in it. */
export function canonicalBody(body: readonly BodyBlock[], trace = noTrace, largest: Depth = 2): BodyBlock[] {
  return body.flatMap((block): BodyBlock[] => {
    if (block.type !== 'media') return canonicalBlocks([block], trace, largest);
    const { media, words = '' } = block;
    const made: BodyBlock = { type: 'media', media, ...(words && { words: canonicalTitle(words) }) };
    trace(made, block);
    return [made];
  });
}
