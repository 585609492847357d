import { createHash } from 'node:crypto';
import type { Block, BodyBlock, Media, Module, Option, Phrasing, Point, Step } from '@kith/model';
import { canonicalBody, canonicalTitle, type Depth } from '../canonical.js';

/**
 * How the words of a string are written: `plain` as they are, in the front matter; `words` on one line of Markdown without
 * signs; `line` on one line with bold, emphasis and links; `blocks`; and `body`, where pictures and recordings may stand.
 */
type Form = 'plain' | 'words' | 'line' | 'blocks' | 'body';

/** What a string is in its step, for the one who translates it. */
export type Part =
  | 'title'
  | 'text'
  | 'answer'
  | 'feedback'
  | 'point'
  | 'way'
  | 'person'
  | 'end'
  | 'prompt'
  | 'workers'
  | 'transcript'
  | 'about';

/** A text as blocks. Words on one line are one paragraph. */
export type Words = readonly BodyBlock[];

/** One string of a module that is to be translated. */
export interface ModuleString {
  /** Where it stands, named by ids: `steps.trigger.options.money.feedback`. */
  readonly at: string;
  /** The same as a path of the module: `steps[1].options[0].feedback`. */
  readonly path: string;
  readonly form: Form;
  /** The largest heading that it may have. */
  readonly largest: Depth;
  readonly part: Part;
  /** Canonical, see canonical.ts. */
  readonly words: Words;
  readonly hash: string;
}

/** Stands for the hash of a source that nobody knows: what has it is out of date. */
export const noHash = '0'.repeat(12);

/** Whether an address is one of plain words, in the front matter of a module. */
export const isPlain = (at: string): boolean => !/^(steps|media)\./.test(at);

/** Tells one text from another: twelve hexadecimal digits, the same for every spelling of the same text. */
export const hashOf = (words: Words): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);

const paragraph = (children: readonly Phrasing[]): Words => [{ type: 'paragraph', children }];
export const wordsOf = (text: string): Words => paragraph([{ type: 'text', value: canonicalTitle(text) }]);

const phrasingSays = (node: Phrasing): boolean =>
  node.type === 'text' ? /\S/.test(node.value) : node.type !== 'break' && node.children.some(phrasingSays);

/** Whether there is a word in it: a picture that is not said in words needs no translation. */
const says = (block: BodyBlock): boolean => {
  switch (block.type) {
    case 'media':
      return !!block.words;
    case 'list':
      return block.children.some(({ children }) => children.some(says));
    case 'blockquote':
      return block.children.some(says);
    default:
      return block.children.some(phrasingSays);
  }
};

type Found = Omit<ModuleString, 'hash'>;

const made = (at: string, path: string, form: Form, part: Part, text: Words, largest: Depth = 2): Found[] => {
  const words = canonicalBody(text, undefined, largest);
  return words.some(says) ? [{ at, path, form, part, words, largest }] : [];
};
const plain = (at: string, path: string, part: Part, text = ''): Found[] =>
  made(at, path, 'plain', part, wordsOf(text));
const title = (at: string, path: string, text: string, part: Part = 'title'): Found[] =>
  made(at, path, 'words', part, wordsOf(text));
const blocks = (at: string, path: string, part: Part, text: readonly Block[] = [], largest?: Depth): Found[] =>
  made(at, path, 'blocks', part, text, largest);
const body = (at: string, path: string, text: readonly BodyBlock[], largest?: Depth): Found[] =>
  made(at, path, 'body', 'text', text, largest);

const lines = (at: string, path: string, part: Part, items: readonly Point[]): Found[] =>
  items.flatMap(({ id, text }, index) => made(`${at}.${id}`, `${path}[${index}].text`, 'line', part, paragraph(text)));

const answers = (at: string, path: string, options: readonly Option[]): Found[] =>
  options.flatMap((option, index) => [
    ...made(`${at}.${option.id}`, `${path}[${index}].text`, 'line', 'answer', paragraph(option.text)),
    ...blocks(`${at}.${option.id}.feedback`, `${path}[${index}].feedback`, 'feedback', option.feedback),
  ]);

function particulars(step: Step, at: string, path: string): Found[] {
  const points = (name: string, list: { title: string; items: readonly Point[] }): Found[] => [
    ...title(`${at}.${name}.title`, `${path}.${name}.title`, list.title),
    ...lines(`${at}.${name}.items`, `${path}.${name}.items`, 'point', list.items),
  ];
  switch (step.kind) {
    case 'scenario': {
      const part = (name: 'before' | 'notice' | 'after' | 'own'): Found[] => {
        const scene = step[name];
        return scene
          ? [
              ...title(`${at}.${name}.title`, `${path}.${name}.title`, scene.title),
              ...(name === 'before' || name === 'after'
                ? body(`${at}.${name}.body`, `${path}.${name}.body`, scene.body, 3)
                : blocks(`${at}.${name}.body`, `${path}.${name}.body`, 'text', scene.body as readonly Block[], 3)),
            ]
          : [];
      };
      const noticed = answers(`${at}.notice.options`, `${path}.notice.options`, step.notice?.options ?? []);
      return [
        part('before'),
        part('notice'),
        noticed,
        part('after'),
        points('points', step.points),
        part('own'),
      ].flat();
    }
    case 'question':
      return answers(`${at}.options`, `${path}.options`, step.options);
    case 'choice':
      return lines(`${at}.options`, `${path}.options`, 'way', step.options);
    case 'reflect':
      return blocks(`${at}.prompt`, `${path}.prompt`, 'prompt', step.prompt);
    case 'rate':
      return [
        ...title(`${at}.low`, `${path}.low`, step.low, 'end'),
        ...title(`${at}.high`, `${path}.high`, step.high, 'end'),
      ];
    case 'goal':
      return lines(`${at}.suggestions`, `${path}.suggestions`, 'point', step.suggestions);
    case 'ifthen':
      return [...points('cues', step.cues), ...points('responses', step.responses)];
    case 'practice':
      return lines(`${at}.items`, `${path}.items`, 'point', step.items);
    case 'signpost':
      return step.people.flatMap(({ id, text }, index) =>
        blocks(`${at}.people.${id}`, `${path}.people[${index}].text`, 'person', text),
      );
    default:
      return [];
  }
}

const stepStrings = (step: Step, index: number): Found[] => {
  const [at, path] = [`steps.${step.id}`, `steps[${index}]`];
  return [
    ...title(`${at}.title`, `${path}.title`, step.title),
    ...body(`${at}.body`, `${path}.body`, step.body),
    ...particulars(step, at, path),
    ...blocks(`${at}.workers`, `${path}.workers`, 'workers', step.workers),
  ];
};

const mediumStrings = (medium: Media, index: number): Found[] =>
  medium.type === 'image'
    ? []
    : blocks(`media.${medium.id}.transcript`, `media[${index}].transcript`, 'transcript', medium.transcript);

/**
 * Everything in a module that is to be translated, in its order: each once, by an address that is made of ids wherever
 * there are any. The words of its scales are not among them: those are validated, and have files of their own.
 */
export function stringsOf({
  title: name,
  summary,
  contentNotes = [],
  evidence,
  steps,
  media = [],
}: Module): ModuleString[] {
  const found = [
    plain('title', 'title', 'title', name),
    plain('summary', 'summary', 'about', summary),
    contentNotes.flatMap((note, index) => plain(`content-notes.${index + 1}`, `contentNotes[${index}]`, 'about', note)),
    plain('evidence.summary', 'evidence.summary', 'about', evidence?.summary),
    plain('evidence.limits', 'evidence.limits', 'about', evidence?.limits),
    steps.flatMap(stepStrings),
    media.flatMap(mediumStrings),
  ].flat();
  return found.map((one) => ({ ...one, hash: hashOf(one.words) }));
}
