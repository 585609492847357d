import type { Block, BodyBlock, Option, Phrasing, Point, StepKind } from '@kith/model';
import { identified, withoutMedia, type Draft, type Particulars } from '../draft.js';
import type { Entry } from '../losses.js';
import { blocksOfCell, linked } from './text.js';
import type { Column, Row } from './table.js';

/** What a row becomes. */
export interface RowStep {
  readonly kind: StepKind;
  readonly fields: Particulars<StepKind>;
}

/** A line of the column "answers": `label | what comes with it`. */
interface Line {
  readonly label: string;
  readonly more: string;
}

export const rowKinds = [
  'content',
  'question',
  'question-many',
  'choice',
  'reflect',
  'rate',
  'goal',
  'ifthen',
  'practice',
  'signpost',
  'plan',
  'end',
] as const;
export type RowKind = (typeof rowKinds)[number];

/** How a cell spells a kind: `Question many` is `question-many`. */
export const kindOf = (cell: string): RowKind | undefined => {
  const name = cell
    .toLowerCase()
    .replace(/^:+/, '')
    .trim()
    .replace(/[\s_-]+/g, '-')
    .replace(/^if-then$/, 'ifthen');
  return name === '' ? 'content' : rowKinds.find((kind) => kind === name);
};

const text = (value: string): Phrasing => ({ type: 'text', value });
const paragraph = (...children: Phrasing[]): Block => ({ type: 'paragraph', children });
const bullets = (lines: readonly Line[]): Block[] =>
  lines.length
    ? [
        {
          type: 'list',
          ordered: false,
          children: lines.map(({ label, more }) => ({
            type: 'listItem',
            children: [paragraph(text([label, more].filter(Boolean).join(': ')))],
          })),
        },
      ]
    : [];
const pointsOf = (words: readonly string[]): Point[] => identified(words.map((one) => ({ text: [text(one)] })));

/** A line by itself that names a picture or a recording beside the sheet. */
const fileName = /^[\w][\w ./-]*\.(png|jpe?g|gif|webp|avif|svg|mp3|m4a|ogg|wav|mp4|webm)$/i;

interface Around {
  readonly draft: Draft;
  readonly entry: Entry;
  /** `Row 4, column B (kind)`. */
  readonly place: (column: Column) => string;
  /** The id of the step that a cell names, or nothing where there is none. */
  readonly target: (name: string) => string | undefined;
  /** The id of the step that follows. */
  readonly following: string;
}

/** Makes the step of a row. What is wrong in it is told with its row and column, and its words stay. */
export async function stepOfRow(row: Row, kind: RowKind, around: Around): Promise<RowStep> {
  const { entry, place } = around;
  const lines = linesOf(row.cells.answers);
  const body = await bodyOf(row, around);
  const asText = (why: string): RowStep => {
    entry.note(`${place('answers')}: ${why}`);
    return { kind: 'content', fields: { body: [...body, ...bullets(lines)] } };
  };
  const none = lines.find(({ label }) => !label);
  if (none)
    entry.note(
      `${place('answers')}: "${none.more}" has nothing before its "|", and was left out. Write the answer there.`,
    );
  const named = lines.filter(({ label }) => label);
  const few = 'there are fewer than two answers, so it only shows text. Write each answer on a line of its own.';

  switch (kind) {
    case 'question':
    case 'question-many':
      return named.length < 2 ? asText(few) : question(kind, body, named);
    case 'choice':
      return named.length < 2 ? asText(few) : choice(body, named, around);
    case 'rate':
      return rate(body, named, around);
    case 'goal':
      return { kind, fields: { body, suggestions: pointsOf(named.map(whole)) } as Particulars<'goal'> };
    case 'practice':
      if (!named.length) return asText('there is nothing to try. Write each thing on a line of its own.');
      return { kind, fields: { body, items: pointsOf(named.map(whole)) } as Particulars<'practice'> };
    case 'ifthen': {
      const pairs = named.filter(({ more }) => more);
      if (pairs.length < named.length || !pairs.length)
        entry.note(`${place('answers')}: write each plan as "when this happens | I will do that".`);
      if (!pairs.length) return { kind: 'content', fields: { body: [...body, ...bullets(lines)] } };
      const cues = { title: 'If …', items: pointsOf(unique(named.map(({ label }) => label))) };
      const responses = { title: '… then I will …', items: pointsOf(unique(pairs.map(({ more }) => more))) };
      return { kind, fields: { body, cues, responses } as Particulars<'ifthen'> };
    }
    case 'signpost':
      if (!named.length) return asText('there are no people. Write each as "Name | phone number or web address".');
      return { kind, fields: { body, people: people(named) } as Particulars<'signpost'> };
    case 'reflect': {
      if (lines.length)
        entry.note(`${place('answers')}: a step for writing has no answers. They stand in its text now.`);
      const media = body.filter((block) => block.type === 'media');
      return {
        kind,
        fields: { body: media, prompt: [...withoutMedia(body), ...bullets(lines)] } as Particulars<'reflect'>,
      };
    }
    default:
      if (lines.length)
        entry.note(`${place('answers')}: a step of this kind has no answers. They stand in its text now.`);
      return { kind, fields: { body: [...body, ...bullets(lines)] } };
  }
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];
const whole = ({ label, more }: Line): string => [label, more].filter(Boolean).join(': ');

function linesOf(cell: string): Line[] {
  return cell.split('\n').flatMap((line) => {
    const [label = '', ...more] = line.replace(/^\s*[-*•]\s+/, '').split('|');
    const found = { label: label.trim(), more: more.join('|').trim() };
    return found.label || found.more ? [found] : [];
  });
}

async function bodyOf({ cells }: Row, { draft, entry, place }: Around): Promise<BodyBlock[]> {
  const body: BodyBlock[] = [];
  let hasPicture = false;
  for (const part of cells.text.split(/\n[ \t]*\n/)) {
    if (!fileName.test(part.trim())) {
      body.push(...blocksOfCell(part));
      continue;
    }
    const block = await draft.medium(part.trim(), { at: entry.at, words: hasPicture ? undefined : cells.alt });
    hasPicture = true;
    if (block) body.push(block);
  }
  if (cells.alt && !hasPicture)
    entry.note(
      `${place('alt')}: there is no picture for these words. Write its file name into "text", with an empty line around it.`,
    );
  return body;
}

function question(kind: RowKind, body: BodyBlock[], lines: readonly Line[]): RowStep {
  const options = identified(lines.map(({ label, more }) => ({ text: [text(label)], more })));
  const fields: Particulars<'question'> = {
    body,
    select: kind === 'question' ? 'one' : 'many',
    options: options.map(({ id, text: words, more }): Option => ({
      id,
      text: words,
      ...(more && { feedback: blocksOfCell(more) }),
    })),
  };
  return { kind: 'question', fields };
}

function choice(body: BodyBlock[], lines: readonly Line[], { entry, place, target, following }: Around): RowStep {
  const options = identified(lines.map(({ label, more }) => ({ text: [text(label)], more })));
  const ways = options.map(({ id, text: words, more }) => {
    const go = target(more);
    if (go === undefined)
      entry.note(
        more
          ? `${place('answers')}: there is no step "${more.slice(0, 60)}". "${lines[options.findIndex((one) => one.id === id)]?.label}" leads on to the next row.`
          : `${place('answers')}: "${id}" does not say where it leads, and leads on to the next row. Write it as "label | step".`,
      );
    return { id, text: words, go: go ?? following };
  });
  return { kind: 'choice', fields: { body, options: ways } as Particulars<'choice'> };
}

function rate(body: BodyBlock[], [low, high, ...rest]: readonly Line[], { entry, place }: Around): RowStep {
  if (!low || !high || rest.length) entry.note(`${place('answers')}: write two lines, what 0 means and what 10 means.`);
  const ends = { low: low ? whole(low) : '0', high: high ? whole(high) : '10' };
  return { kind: 'rate', fields: { body: [...body, ...bullets(rest)], ...ends } };
}

const people = (lines: readonly Line[]): { id: string; text: Block[] }[] =>
  identified(lines.map(({ label, more }) => ({ text: [text(label)], more }))).map(({ id, text: name, more }) => ({
    id,
    text: [
      paragraph({ type: 'strong', children: name }),
      ...more
        .split('|')
        .filter((part) => part.trim())
        .map((part) => paragraph(...linked(part.trim()))),
    ],
  }));
