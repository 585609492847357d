import type { ContainerDirective } from 'mdast-util-directive';
import type * as md from 'mdast';
import { attributesOf, hasMarker, listIn, plainWords, readOption, readPoint, takeMarker } from './items.js';
import type { Notes } from './notes.js';
import { readBlocks, readBody } from './text.js';

/** A part of a block: a `##` heading with one of the ids that the block knows, and what follows it. */
interface Part {
  readonly heading: md.Heading;
  readonly title: string;
  readonly nodes: readonly md.RootContent[];
}

/** The headings inside a part are smaller than its own. */
const largest = 3;

/** The parts of a scenario, as the fields of its step. */
export function readScenario(notes: Notes, block: ContainerDirective, nodes: readonly md.RootContent[]): object {
  const parts = readParts(notes, block, nodes, ['before', 'notice', 'after', 'points', 'own'], ['notice', 'own']);
  const fields: Readonly<Record<string, (part: Part) => object>> = {
    before: ({ title, nodes: inside }) => ({ title, body: readBody(notes, inside, largest) }),
    notice: ({ title, nodes: inside }) => ({ title, ...readNotice(notes, inside) }),
    after: ({ title, nodes: inside }) => ({ title, body: readBody(notes, inside, largest) }),
    points: (part) => readPoints(notes, 'points', part),
    own: ({ title, nodes: inside }) => ({ title, body: readBlocks(notes, inside, largest) }),
  };
  return Object.fromEntries([...parts].map(([id, part]) => [id, notes.place(fields[id]!(part), part.heading)]));
}

/** The two lists that a sentence "If … then I will …" is made of. */
export function readIfThen(notes: Notes, block: ContainerDirective, nodes: readonly md.RootContent[]): object {
  const parts = readParts(notes, block, nodes, ['cues', 'responses'], []);
  return Object.fromEntries([...parts].map(([id, part]) => [id, readPoints(notes, id, part)]));
}

const readPoints = (notes: Notes, id: string, { heading, title, nodes }: Part): object => {
  const items = listIn(notes, heading, `The part "${id}"`, nodes).map((item) => readPoint(notes, item));
  return notes.place({ title, items }, heading);
};

/** A text, and the answers in the list that ends it. */
function readNotice(notes: Notes, nodes: readonly md.RootContent[]): object {
  const last = nodes.at(-1);
  const list = last?.type === 'list' && !last.ordered ? last : undefined;
  const answers = list?.children.some(hasMarker) ? list : undefined;
  if (list && !answers)
    notes.warn(
      list,
      'Nothing in this list can be picked.',
      'Give each line an id at its end ("- Words {#id}"), or write a sentence below the list.',
    );
  return {
    body: readBlocks(notes, answers ? nodes.slice(0, -1) : nodes, largest),
    options: answers?.children.map((item) => readOption(notes, item)) ?? [],
  };
}

/**
 * Divides a block at its `##` headings. Every part that may not be left out is in the result, as an empty one if it is
 * missing, which was told.
 */
function readParts(
  notes: Notes,
  block: ContainerDirective,
  nodes: readonly md.RootContent[],
  order: readonly string[],
  optional: readonly string[],
): Map<string, Part> {
  const known = `The parts of ":::${block.name}" are, in this order: ${order.map((id) => `{#${id}}`).join(', ')}.`;
  const starts = nodes.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []));
  const [first = nodes.length] = starts;
  if (first)
    notes.fail(
      nodes[0],
      `These words stand before the first part of ":::${block.name}".`,
      `${known} Move them above the block, or into one.`,
    );

  const parts = new Map<string, Part>();
  for (const [index, start] of starts.entries()) {
    const heading = nodes[start] as md.Heading;
    const [words, marker] = takeMarker(heading.children);
    attributesOf(notes, marker, []);
    const title = plainWords(notes, heading, words, 'The title of a part is plain words.');
    const id = marker?.id ?? '';
    if (!marker) notes.fail(heading, `The part "${title}" has no id.`, `${known} A heading inside a part has "###".`);
    else if (!order.includes(id)) notes.fail(heading, `There is no part "${id}" here.`, known);
    else if (parts.has(id)) notes.fail(heading, `The part "${id}" is there twice.`, 'Keep one of the two.');
    else if ([...parts.keys()].some((earlier) => order.indexOf(earlier) > order.indexOf(id)))
      notes.fail(heading, `The part "${id}" stands too late.`, known);
    if (!title) notes.fail(heading, 'This part has no title.', 'Say in a few words what it shows or asks.');
    if (order.includes(id)) parts.set(id, { heading, title, nodes: nodes.slice(start + 1, starts[index + 1]) });
  }
  for (const id of order)
    if (!parts.has(id) && !optional.includes(id))
      notes.fail(block, `":::${block.name}" has no part "${id}".`, `Add a heading "## Title {#${id}}". ${known}`);
  return parts;
}
