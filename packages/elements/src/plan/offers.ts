import type { PlanSection } from '@kith/model/plan.js';
import { planOf } from '@kith/model/plan.js';
import type { Doable, PlanProgress } from '@kith/model/plan-progress.js';
import { isDoable } from '@kith/model/plan-progress.js';
import type { Progress } from '@kith/model/player.js';
import { mostWords, plainText } from '@kith/model/rules.js';
import type { SharePart } from '@kith/model/share.js';
import type { Phrasing } from '@kith/model/text.js';
import { sentence, unended } from '../module/sentence.js';

// What a family could share of what they did, each thing by itself. Pure: what is picked of it is all that is ever sent.

/** One thing that can be picked, and what is then said. */
export interface Offer {
  readonly key: string;
  readonly part: SharePart;
}

/** As plain words, in pieces of the length that a share takes. */
const plain = (text: string): string[] => {
  const words = text
    .replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, ' ')
    // Half of a sign, where one was cut in two.
    .replace(/\p{Cs}/gu, '')
    .trim();
  return words ? (words.match(new RegExp(`[^]{1,${mostWords - 1}}(?![\\udc00-\\udfff])`, 'g')) ?? []) : [];
};
const short = (text: string): string => plain(text)[0] ?? '–';
const said = (words: readonly Phrasing[] | string): string => (typeof words === 'string' ? words : plainText(words));

/** What stands in a part of the page that a module made, line by line. */
function linesOf(section: PlanSection, { module }: Progress): string[] {
  switch (section.kind) {
    case 'note':
      return [section.text];
    case 'goal':
      return section.goals.map(({ text, by }) => (by ? `${text} (${by})` : text));
    case 'points':
      return [...section.points.map(said), section.text];
    case 'practice':
      return section.items.map(({ text, done }) => `${done ? '✓' : '–'} ${said(text)}`);
    case 'rate':
      return [
        section.before === undefined ? `${section.value} / 10` : `${section.before} → ${section.value} / 10`,
        `0: ${section.low} · 10: ${section.high}`,
      ];
    case 'pairs': {
      const step = module.steps.find(({ id }) => id === section.stepId);
      return step?.kind === 'ifthen'
        ? section.pairs.map(({ cue, response }) =>
            sentence(step, module.lang, unended(said(cue)), unended(said(response))).join(''),
          )
        : [];
    }
    default:
      return [];
  }
}

function ofModule({ id, title }: Doable, progress: Progress): Offer[] {
  const sections = planOf(progress);
  const scores = sections.flatMap((section) =>
    section.kind === 'score'
      ? section.scores.map(({ id: score, title: name, value, band }): Offer => ({
          key: `score ${id} ${section.stepId} ${score}`,
          part: {
            kind: 'score',
            title: short(section.scale),
            ...(name && { score: short(name) }),
            value,
            ...(band?.label && { band: short(band.label) }),
          },
        }))
      : [],
  );
  const written = sections.flatMap((section) => {
    const lines = linesOf(section, progress).flatMap(plain);
    return lines.length ? [{ title: short(section.title), lines }] : [];
  });
  const page: Offer[] = written.length
    ? [{ key: `page ${id}`, part: { kind: 'page', title: short(title), sections: written } }]
    : [];
  return [...scores, ...page];
}

/**
 * All that a family could pick: items that they ticked, notes of their own, scores that they put into a module's plan, and
 * the page of each module. `placeIn` gives their place in the module of an item, where it was opened.
 */
export const offersOf = (
  { plan, done, notes }: PlanProgress,
  placeIn: (item: string) => Progress | undefined,
): Offer[] => {
  const items = plan.items.filter(isDoable);
  return [
    ...items
      .filter(({ id }) => done.includes(id))
      .map(({ id, title }): Offer => ({ key: `done ${id}`, part: { kind: 'done', title } })),
    ...items.flatMap(({ id, title }): Offer[] =>
      plain(notes.get(id) ?? '').map((text, index) => ({
        key: `note ${id} ${index}`,
        part: { kind: 'note', title, text },
      })),
    ),
    ...items.flatMap((item) => {
      const place = item.kind === 'module' && placeIn(item.id);
      return place ? ofModule(item, place) : [];
    }),
  ];
};

/** Only what was picked, and the question. Nothing where that is nothing. */
export function shareOf(
  lang: string,
  offers: readonly Offer[],
  picked: ReadonlySet<string>,
  question: string,
): { format: 'share/1'; lang: string; parts: SharePart[] } | undefined {
  const parts = [
    ...offers.filter(({ key }) => picked.has(key)).map(({ part }) => part),
    ...plain(question).map((text): SharePart => ({ kind: 'question', text })),
  ];
  return parts.length ? { format: 'share/1', lang, parts } : undefined;
}
