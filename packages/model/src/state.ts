import type { Answer, AnswerKind, AnswerOf, Goal, Pair, Said } from './answer.js';
import type { Module, Step } from './module.js';
import type { Progress } from './player.js';
import { isDay } from './rules.js';
import { choiceItems, scoresOf } from './score.js';

/** A person's place and answers, to be kept as JSON: `state/1`. */
export interface State {
  readonly format: 'state/1';
  /** The module's id. */
  readonly module: string;
  readonly lang: string;
  readonly at: string;
  readonly trail: readonly string[];
  readonly seen: readonly string[];
  /** By step id. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** When it was written: 2026-11-03. */
  readonly day: string;
}

/** What is kept of a person's progress. `day` is today's. */
export const stateOf = ({ module, at, trail, seen, answers }: Progress, day: string): State => ({
  format: 'state/1',
  module: module.id,
  lang: module.lang,
  at,
  trail,
  seen,
  answers,
  day,
});

type Stored = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);
/** Not one that every object has. */
const own = (value: Stored, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
const bare = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> => {
  const record = Object.create(null) as Record<string, T>;
  for (const [key, value] of entries) record[key] = value;
  return record;
};

type Listed = readonly { readonly id: string }[];
const idsOf = (items: Listed = []): readonly string[] => items.map(({ id }) => id);
/** Those of a stored list that there are, each once. */
const among = <Id extends string>(stored: unknown, ids: readonly Id[]): Id[] => [
  ...new Set((list(stored) ?? []).filter((id): id is Id => ids.includes(id as Id))),
];
const isLevel = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 10;
const isText = (value: unknown): value is string => typeof value === 'string';

/** The codes of the answers to each item of a step's scale, by linkId; nothing where that cannot be asked and scored. */
export function codesOf({ scales }: Module, step: Step): [linkId: string, codes: string[]][] | undefined {
  if (step.kind !== 'scale') return undefined;
  try {
    const scale = scales!.find(({ id }) => id === step.scale)!;
    const codes = choiceItems(scale).map(({ linkId, answerOption }): [string, string[]] => [
      linkId,
      answerOption.map(({ valueCoding }) => valueCoding.code),
    ]);
    scoresOf(scale, bare(codes.map(([linkId, [first]]) => [linkId, first!])));
    return codes;
  } catch {
    return undefined;
  }
}

function goalOf(stored: unknown, suggestions: Listed): Goal | undefined {
  if (!isObject(stored)) return undefined;
  const { text, from, importance, confidence, by } = stored;
  if (!isText(text)) return undefined;
  return {
    text,
    ...(isText(from) && idsOf(suggestions).includes(from) && { from }),
    ...(isLevel(importance) && { importance }),
    ...(isLevel(confidence) && { confidence }),
    ...(isText(by) && { by }),
  };
}

function saidOf(stored: unknown, items: Listed): Said | undefined {
  if (!isObject(stored)) return undefined;
  const { id, text } = stored;
  if (isText(id)) return idsOf(items).includes(id) ? { id } : undefined;
  return isText(text) ? { text } : undefined;
}

function pairOf(stored: unknown, cues: Listed, responses: Listed): Pair | undefined {
  if (!isObject(stored)) return undefined;
  const cue = saidOf(stored['cue'], cues);
  const response = saidOf(stored['response'], responses);
  if (cue && response) return { cue, response };
  // A suggestion is gone. The person's own words, in the other half, are not to go with it.
  if (cue && 'text' in cue) return { cue, response: { text: '' } };
  return response && 'text' in response ? { cue: { text: '' }, response } : undefined;
}

type Keep<Kind extends AnswerKind> = (
  stored: Stored,
  step: Extract<Step, { kind: Kind }>,
  module: Module,
) => AnswerOf[Kind] | undefined;

/** Of a stored answer, what its step still asks for. Nothing where it is no answer to such a step. */
const keep: { readonly [Kind in AnswerKind]: Keep<Kind> } = {
  question: ({ options }, step) => {
    const there = among(options, idsOf(step.options));
    return list(options) && { options: step.select === 'many' ? there : there.slice(0, 1) };
  },
  choice: ({ options }, step) => list(options) && { options: among(options, idsOf(step.options)).slice(0, 1) },
  end: ({ options }) => list(options) && { options: among(options, ['yes', 'partly', 'no'] as const).slice(0, 1) },
  reflect: ({ text, inPlan }) => (isText(text) ? { text, inPlan: inPlan === true } : undefined),
  scenario: ({ options, kept, text }, step) =>
    list(kept) && {
      options: among(options, idsOf(step.notice?.options)),
      kept: among(kept, idsOf(step.points.items)),
      text: isText(text) ? text : '',
    },
  rate: ({ value, inPlan }) => (isLevel(value) ? { value, inPlan: inPlan === true } : undefined),
  scale: ({ items, inPlan }, step, module) => {
    const codes = isObject(items) && codesOf(module, step);
    if (!codes) return undefined;
    const kept = codes.flatMap(([linkId, all]) =>
      among([own(items, linkId)], all).map((code) => [linkId, code] as const),
    );
    return { items: bare(kept), inPlan: inPlan === true };
  },
  goal: ({ goals }, step) => {
    const kept = list(goals)?.flatMap((goal) => goalOf(goal, step.suggestions) ?? []);
    return kept && { goals: kept };
  },
  ifthen: ({ pairs }, { cues, responses }) => {
    const kept = list(pairs)?.flatMap((pair) => pairOf(pair, cues.items, responses.items) ?? []);
    return kept && { pairs: kept };
  },
  practice: ({ tries, done, day }, step) =>
    list(tries) && {
      tries: among(tries, idsOf(step.items)),
      done: among(done, idsOf(step.items)),
      ...(isText(day) && /^\d{4}-\d\d-\d\d$/.test(day) && isDay(day) && { day }),
    },
};

const answerOf = (stored: unknown, step: Step, module: Module): Answer | undefined =>
  isObject(stored)
    ? (keep[step.kind as AnswerKind] as Keep<AnswerKind> | undefined)?.(stored, step as never, module)
    : undefined;

/**
 * Carries on from what was kept, even under a module that has changed since: what still exists is kept, and the rest is
 * passed over. Opens at the step where the person was, else at the last one before it that is left, else at the start.
 * Gives nothing if this is no state of this module. Never throws, whatever is stored. A long module must be whole: what
 * was answered in a part that is still to come would be lost.
 */
export function restore(module: Module, stored: unknown): Progress | undefined {
  if (!isObject(stored) || stored['format'] !== 'state/1' || stored['module'] !== module.id) return undefined;
  const ids = idsOf(module.steps);
  const trail = among(stored['trail'], ids);
  const at = among([stored['at']], ids)[0] ?? trail.at(-1) ?? ids[0]!;
  const before = trail.filter((id) => id !== at);
  const answers = isObject(stored['answers']) ? stored['answers'] : {};
  return {
    module,
    at,
    trail: before,
    answers: bare(
      module.steps.flatMap((step) => {
        const answer = answerOf(own(answers, step.id), step, module);
        return answer ? [[step.id, answer]] : [];
      }),
    ),
    seen: among([...(list(stored['seen']) ?? []), ...before, at], ids),
  };
}
