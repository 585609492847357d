import { plainText, type Block, type BodyBlock, type Option, type Point, type Step } from '@kith/model';
import type { Source } from '../collect.js';
import { linesOf } from '../reading.js';

/** Words on a line of their own, and the path of the part of the document that they stand in. */
export interface Line {
  readonly path: string;
  readonly text: string;
}

/** What a person reads in one go: where it stands, what it is called, and its words. */
export interface Passage {
  readonly path: string;
  readonly name: string;
  readonly lines: readonly Line[];
}

/** Lines as one text. */
export const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

const line = (path: string, text = ''): Line[] => (text ? [{ path, text }] : []);

/** Words beside a picture are read by those who do not see it; the name of a recording by all. */
const bodyLines = (path: string, body: readonly BodyBlock[]): Line[] =>
  body.flatMap((block, index) => {
    const texts = block.type === 'media' ? [block.words] : linesOf([block]);
    return texts.flatMap((text) => line(`${path}[${index}]`, text));
  });

const optionLines = (path: string, options: readonly Option[]): Line[] =>
  options.flatMap(({ text, feedback = [] }, index) => [
    ...line(`${path}[${index}]`, plainText(text)),
    ...bodyLines(`${path}[${index}].feedback`, feedback),
  ]);
const pointLines = (path: string, items: readonly Point[]): Line[] =>
  items.flatMap(({ text }, index) => line(`${path}[${index}]`, plainText(text)));
const listLines = (path: string, { title, items }: { title: string; items: readonly Point[] }): Line[] => [
  ...line(path, title),
  ...pointLines(`${path}.items`, items),
];
const partLines = (path: string, part: { title: string; body: readonly BodyBlock[] } | undefined): Line[] =>
  part ? [...line(path, part.title), ...bodyLines(`${path}.body`, part.body)] : [];

/** What a person reads in a step because of its kind. A scale's own words are never altered, and so not judged. */
function particulars(step: Step, at: string): Line[] {
  switch (step.kind) {
    case 'scenario':
      return [
        ...partLines(`${at}.before`, step.before),
        ...partLines(`${at}.notice`, step.notice),
        ...optionLines(`${at}.notice.options`, step.notice?.options ?? []),
        ...partLines(`${at}.after`, step.after),
        ...listLines(`${at}.points`, step.points),
        ...partLines(`${at}.own`, step.own),
      ];
    case 'question':
      return optionLines(`${at}.options`, step.options);
    case 'choice':
      return pointLines(`${at}.options`, step.options);
    case 'reflect':
      return bodyLines(`${at}.prompt`, step.prompt);
    case 'rate':
      return [...line(`${at}.low`, step.low), ...line(`${at}.high`, step.high)];
    case 'goal':
      return pointLines(`${at}.suggestions`, step.suggestions);
    case 'ifthen':
      return [...listLines(`${at}.cues`, step.cues), ...listLines(`${at}.responses`, step.responses)];
    case 'practice':
      return pointLines(`${at}.items`, step.items);
    case 'signpost':
      return step.people.flatMap(({ text }, index) => personLines(`${at}.people[${index}]`, text));
    default:
      return [];
  }
}

const personLines = (path: string, text: readonly Block[]): Line[] => bodyLines(`${path}.text`, text);

/** Everything that a family reads in a step, a line each. What is for workers is not for them. */
export const stepLines = (step: Step, at: string): Line[] => [
  ...line(at, step.title),
  ...bodyLines(`${at}.body`, step.body),
  ...particulars(step, at),
];

/** All that a family reads of a document. What is said of its evidence and rights is for those who choose it. */
export function passages({ kind, value }: Source): Passage[] {
  const passage = (path: string, name: string, ...texts: readonly (string | undefined)[]): Passage => ({
    path,
    name,
    lines: texts.flatMap((text) => line(path, text)),
  });
  const title = passage('title', 'This title', value.title);
  if (kind === 'module')
    return [
      title,
      passage('summary', 'This summary', value.summary),
      passage('contentNotes', 'This note', ...(value.contentNotes ?? [])),
      ...value.steps.map((step, index) => ({
        path: `steps[${index}]`,
        name: 'This step',
        lines: stepLines(step, `steps[${index}]`),
      })),
    ];
  if (kind === 'meeting') {
    const { summary, expect, who, bring = [], leave, note, confidential, ways, changes = [] } = value;
    return [
      title,
      passage('summary', 'This summary', summary),
      passage('expect', 'What to expect', ...expect),
      passage('who', 'Who will be there', ...who),
      passage('bring', 'What to bring', ...bring),
      ...ways.map((way, index) =>
        passage(`ways[${index}]`, 'This way to join', way.note, way.kind === 'room' ? way.childcare : undefined),
      ),
      passage('leave', 'How to leave', leave),
      passage('confidential', 'What is kept', confidential),
      passage('note', 'This note', note, ...changes.map((change) => change.note)),
    ];
  }
  if (kind === 'resource') return [title, passage('summary', 'This summary', value.summary)];
  return [
    title,
    passage('intro', 'This introduction', value.intro),
    ...value.questions.map((question, index) =>
      passage(
        `questions[${index}]`,
        'This question',
        question.label,
        ...('options' in question ? question.options.map(({ label }) => label) : []),
      ),
    ),
    ...value.routes.map(({ name, what, confidential, channels }, index) =>
      passage(`routes[${index}].what`, 'This route', name, what, confidential, ...channels.map(({ note }) => note)),
    ),
  ];
}
