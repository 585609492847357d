import type { ContainerDirective } from 'mdast-util-directive';
import type * as md from 'mdast';
import { isStepHeading } from './syntax.js';
import { hasMarker, listIn, readEnd, readOption, readPerson, readPoint, readWay } from './items.js';
import type { Notes } from './notes.js';
import { readIfThen, readScenario } from './parts.js';
import { readBlocks } from './text.js';

// Every block that begins with ":::", with what it takes in braces, as it is shown to somebody who spelt it wrongly.
const directives = {
  scenario: {},
  question: { select: 'one' },
  choice: {},
  reflect: {},
  rate: { before: 'id-of-a-step' },
  scale: { use: 'id-of-a-scale', show: 'person' },
  goal: {},
  ifthen: {},
  practice: { days: '7' },
  signpost: {},
  plan: {},
  end: {},
  transcript: { of: 'id-of-a-recording' },
  'for-workers': {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
type Name = keyof typeof directives;

/** Blocks that hold nothing. */
const bare: readonly Name[] = ['scale', 'plan', 'end'];
/** Blocks that stand beside the one that a step asks something with. */
const besides: readonly string[] = ['transcript', 'for-workers'] satisfies Name[];
const notClosedHint = 'Write ":::" on a line of its own where it ends.';

const isName = (name: string): name is Name => Object.hasOwn(directives, name);
export const isDirective = (node: md.RootContent): node is ContainerDirective => node.type === 'containerDirective';

/** `:::transcript` or `:::for-workers`. */
export const isBeside = (node: md.RootContent): node is ContainerDirective =>
  isDirective(node) && besides.includes(node.name);

/** What is inside a block, once its name, its end and its braces were looked at; nothing where they are wrong. */
export function openBlock(notes: Notes, block: ContainerDirective): readonly md.RootContent[] | undefined {
  const { name, attributes } = block;
  if (!isName(name)) {
    const names = Object.keys(directives).map((one) => `:::${one}`);
    notes.fail(block, `There is no ":::${name}".`, `There are: ${names.join(', ')}.`);
    return undefined;
  }
  const inner = block.children.find((node) => isDirective(node) || isStepHeading(node));
  const closed = isClosed(notes, block);
  if (inner && isDirective(inner) && closed) {
    notes.fail(inner, `":::${inner.name}" cannot stand inside ":::${name}".`, `Move it below the end of ":::${name}".`);
    return undefined;
  }
  if (inner) {
    const line = inner.position?.start.line;
    notes.fail(block, `This ":::${name}" is not closed before line ${line}.`, notClosedHint);
    return undefined;
  }
  // A block that ends with the file, and holds something, may have taken in words that were to come after it.
  if (!bare.includes(name) && !closed) notes.warn(block, `This ":::${name}" is not closed.`, notClosedHint);
  const allowed = Object.entries(directives[name]).map(([key, example]) => `${key}=${example}`);
  for (const key of Object.keys(attributes ?? {}))
    if (!Object.hasOwn(directives[name], key))
      notes.fail(
        block,
        `":::${name}" takes no "${key}".`,
        `Write it as ":::${name}${allowed.length ? `{${allowed.join(' ')}}` : ''}".`,
      );
  const children = block.children.filter((node) => {
    const isLabel = node.type === 'paragraph' && node.data?.directiveLabel;
    if (isLabel) notes.fail(node, `":::${name}" takes no words in brackets.`, 'Write them above the block.');
    return !isLabel;
  });
  if (bare.includes(name) && children[0])
    notes.fail(children[0], `Nothing stands inside ":::${name}".`, 'Move it above the block.');
  return children;
}

/** Whether the last line of a block has at least as many colons as the first begins with, and nothing else. */
function isClosed(notes: Notes, block: ContainerDirective): boolean {
  const lines = notes
    .source(block)
    .trimEnd()
    .split(/\r\n?|\n/);
  const colons = (line = ''): number => /^[ \t]*(:*)/.exec(line)![1]!.length;
  const last = lines.at(-1);
  return lines.length > 1 && /^[ \t]*:+$/.test(last!) && colons(last) >= colons(lines[0]);
}

/** What a step asks, as its fields. */
export function readInteractive(notes: Notes, block: ContainerDirective): object {
  const children = openBlock(notes, block);
  if (!children) return { kind: 'content' };
  const { name, attributes } = block;
  const given = (key: string): string | undefined => attributes?.[key] ?? undefined;
  const list = (emptyIsFine = false): md.ListItem[] => listIn(notes, block, `":::${name}"`, children, emptyIsFine);

  switch (name as Name) {
    case 'scenario':
      return { kind: name, ...readScenario(notes, block, children) };
    case 'question':
      return { kind: name, select: select(notes, block), options: list().map((item) => readOption(notes, item)) };
    case 'choice':
      return { kind: name, options: list().map((item) => readWay(notes, item)) };
    case 'reflect':
      return { kind: name, prompt: readBlocks(notes, children) };
    case 'rate': {
      const before = given('before');
      return { kind: name, ...readEnds(notes, block, list()), ...(before !== undefined && { before }) };
    }
    case 'scale':
      return { kind: name, scale: given('use') ?? '', show: show(notes, block) };
    case 'goal':
      return { kind: name, suggestions: list(true).map((item) => readPoint(notes, item)) };
    case 'ifthen':
      return { kind: name, ...readIfThen(notes, block, children) };
    case 'practice': {
      const days = readDays(notes, block);
      return { kind: name, items: list().map((item) => readPoint(notes, item)), ...(days && { days }) };
    }
    case 'signpost':
      return { kind: name, people: list().map((item) => readPerson(notes, item)) };
    default:
      return { kind: name };
  }
}

function select(notes: Notes, block: ContainerDirective): unknown {
  const value = block.attributes?.['select'];
  if (value !== 'one' && value !== 'many')
    notes.fail(
      block,
      'The question does not say how many answers may be picked.',
      'Write ":::question{select=one}" or ":::question{select=many}".',
    );
  return value;
}

function show(notes: Notes, block: ContainerDirective): unknown {
  const { use, show: value } = block.attributes ?? {};
  if (!use)
    notes.fail(block, 'This does not say which scale is asked.', 'Write it as ":::scale{use=who-5 show=person}".');
  if (value !== 'person' && value !== 'plan' && value !== 'nobody')
    notes.fail(
      block,
      'This does not say who sees the score.',
      `Write ":::scale{use=${use || 'who-5'} show=person}", or "show=plan", or "show=nobody".`,
    );
  return value;
}

/** What 0 and what 10 mean. */
function readEnds(notes: Notes, block: ContainerDirective, items: readonly md.ListItem[]): object {
  const hint = 'Write two lines: "- Not at all {#low}" and "- Very much {#high}".';
  const [low = '', high = ''] = items.map((item, index) => {
    if (!hasMarker(item)) {
      notes.fail(item, 'This has no id.', hint);
      return '';
    }
    const { id, words } = readEnd(notes, item);
    if (id !== ['low', 'high'][index]) notes.fail(item, `"${id}" does not belong here.`, hint);
    return words;
  });
  if (items.length === 1) notes.fail(block, '":::rate" says what one number means, not both.', hint);
  return { low, high };
}

function readDays(notes: Notes, block: ContainerDirective): number | undefined {
  const days = block.attributes?.['days'];
  if (days === undefined || days === null) return undefined;
  if (/^[1-9]\d*$/.test(days)) return Number(days);
  notes.fail(block, `"${days}" is not a number of days.`, 'Write it as ":::practice{days=7}".');
  return undefined;
}
