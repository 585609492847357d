import type { ContainerDirective } from 'mdast-util-directive';
import type * as md from 'mdast';
import { attributesOf, plainWords, slug, takeMarker, withId } from './items.js';
import { isBeside, isDirective, openBlock, readInteractive } from './interactive.js';
import type { Notes } from './notes.js';
import { isStepHeading } from './syntax.js';
import { readBlocks, readBody } from './text.js';
import type { Transcripts } from './transcripts.js';

/** A step before the parser has judged it. */
export interface RawStep {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** The steps of a module: each begins at a `#` heading. The transcripts among them are put into `transcripts`. */
export function readSteps(notes: Notes, nodes: readonly md.RootContent[], transcripts: Transcripts): RawStep[] {
  const steps: { heading: md.Heading; nodes: md.RootContent[] }[] = [];
  for (const node of nodes) {
    if (isStepHeading(node)) steps.push({ heading: node, nodes: [] });
    else if (steps.length) steps.at(-1)!.nodes.push(node);
    else notes.fail(node, 'These words stand before the first step.', 'Begin the step above them: "# Title {#id}".');
  }
  if (!nodes.length) notes.fail(undefined, 'There are no steps.', 'Begin the first with "# Title {#start}".');
  return steps.map(({ heading, nodes: content }) =>
    notes.place(readStep(notes, heading, content, transcripts), heading),
  );
}

function readStep(
  notes: Notes,
  heading: md.Heading,
  nodes: readonly md.RootContent[],
  transcripts: Transcripts,
): RawStep {
  const [words, marker] = takeMarker(heading.children);
  const title = plainWords(notes, heading, words, 'The title of a step is plain words.');
  if (!title) notes.fail(heading, 'This step has no title.', 'Say in a few words what the step is about.');
  if (!marker) notes.fail(heading, `The step "${title}" has no id.`, `Write it as "# ${withId(title)}".`);
  const { next } = attributesOf(notes, marker, ['next']);

  const beside = nodes.filter(isBeside);
  const own: readonly md.RootContent[] = nodes.filter((node) => !isBeside(node));
  const at = own.findIndex(isDirective);
  const block = own.find(isDirective);
  const extra = block && own[at + 1];
  if (extra && isDirective(extra))
    notes.fail(extra, 'This step has two blocks that begin with ":::".', 'Give the second a step of its own.');
  else if (extra) notes.fail(extra, 'Nothing can follow the ":::" block of a step.', meantAsStep(notes, extra));
  for (const one of beside) if (one.name === 'transcript') transcripts.read(one);
  const workers = readWorkers(notes, beside);
  return {
    id: marker?.id ?? slug(title),
    title,
    body: readBody(notes, block ? own.slice(0, at) : own),
    ...(next !== undefined && { next }),
    ...(workers && { workers }),
    ...(block ? readInteractive(notes, block) : { kind: 'content' }),
  };
}

/** How to mend what follows a block: it may be a step whose "#" is not as it should be. */
function meantAsStep(notes: Notes, node: md.RootContent): string {
  const [, words] = /^#+[ \t]*([^\n]*\S)/.exec(notes.source(node)) ?? [];
  return words === undefined
    ? 'Move it above the block, or to the next step.'
    : `If a step begins here, write one "#" and a space: "# ${words}". If not, move it above the block.`;
}

/** What a worker reads beside the step. */
function readWorkers(notes: Notes, beside: readonly ContainerDirective[]): object | undefined {
  const [block, second] = beside.filter(({ name }) => name === 'for-workers');
  if (second) notes.fail(second, 'This step has two notes for workers.', 'Make one of the two.');
  const children = block && openBlock(notes, block);
  if (!children) return undefined;
  if (!children[0])
    notes.fail(block, '":::for-workers" has nothing in it.', 'Say what to ask or to watch for, or take it out.');
  return readBlocks(notes, children);
}
