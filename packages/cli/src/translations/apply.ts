import type { Media, Module, Scale, Step, Translation } from '@kith/model';
import { scaleIn } from '../read-module.js';
import { segments } from '../yaml-document.js';
import { type ModuleString, type Words } from './strings.js';
import { flat } from './text.js';

/** The value that a string has in its module. */
const valueOf = (words: Words, form: ModuleString['form']): unknown => {
  if (form === 'plain' || form === 'words') return flat(words);
  const [first] = words;
  return form === 'line' ? (first?.type === 'paragraph' ? first.children : []) : words;
};

/** The module with other words, by the addresses of its strings. */
export function withWords(module: Module, strings: readonly ModuleString[], words: ReadonlyMap<string, Words>): Module {
  const made = structuredClone(module);
  for (const { at, path, form } of strings) {
    const own = words.get(at);
    if (!own) continue;
    const keys = segments(path);
    const last = keys.pop()!;
    let part: unknown = made;
    for (const key of keys) part = (part as Record<string | number, unknown>)[key];
    (part as Record<string | number, unknown>)[last] = valueOf(own, form);
  }
  return made;
}

/** What of a module is shown in the language of its source. */
interface Fallback {
  /** The ids of steps that have a string which is not translated, or no longer fits. */
  readonly steps: ReadonlySet<string>;
  /** The ids of recordings with their transcripts. */
  readonly media: ReadonlySet<string>;
}

/** The ids of the pictures and recordings in a step. */
function* mediaIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  if ('type' in part && part.type === 'media' && 'media' in part) yield String(part.media);
  else for (const inner of Object.values(part)) yield* mediaIn(inner);
}

/**
 * Nobody reads half a step in one language: a step whose strings are not all there is shown as it was written, and so is
 * a transcript in it; and then every other step that has this transcript.
 */
function fallbackOf(
  { steps }: Module,
  strings: readonly ModuleString[],
  fresh: { has(at: string): boolean },
): Fallback {
  const lacking = strings.filter(({ at }) => !fresh.has(at)).map(({ at }) => at.split('.'));
  const idsIn = (group: string): Set<string> => new Set(lacking.flatMap(([name, id]) => (name === group ? id! : [])));
  const [fallen, media] = [idsIn('steps'), idsIn('media')];
  const recordings = new Set(strings.flatMap(({ at }) => (at.startsWith('media.') ? at.split('.')[1]! : [])));
  const used = new Map(steps.map((step) => [step.id, [...mediaIn(step)].filter((id) => recordings.has(id))]));
  for (let before = -1; before !== fallen.size + media.size;) {
    before = fallen.size + media.size;
    for (const [id, its] of used) {
      if (its.some((medium) => media.has(medium))) fallen.add(id);
      if (fallen.has(id)) for (const medium of its) media.add(medium);
    }
  }
  return { steps: fallen, media };
}

/**
 * The whole module in the language of a translation. `fresh` are the words that may be shown, by address (see `compare`);
 * a step that lacks some of its own stands in the language of the source, and says so in its `lang`. Of `scales`, those
 * in the language come in place of the source's; all of them were found to be whole.
 */
export function translate(
  module: Module,
  { lang, media: own = [] }: Translation,
  strings: readonly ModuleString[],
  fresh: ReadonlyMap<string, Words>,
  scales: readonly Scale[],
): Module {
  const fallback = fallbackOf(module, strings, fresh);
  const isShown = ({ at }: ModuleString): boolean => {
    const [group, id = ''] = at.split('.');
    return !(group === 'steps' && fallback.steps.has(id)) && !(group === 'media' && fallback.media.has(id));
  };
  const made = withWords(module, strings.filter(isShown), fresh);
  const dressed = (medium: Media): Media => {
    const its = own.find(({ id }) => id === medium.id);
    if (medium.type !== 'video' || !its) return medium;
    const captions = [...(its.captions ?? []), ...medium.captions];
    const poster = fallback.media.has(medium.id) ? medium.poster : (its.poster ?? medium.poster);
    return { ...medium, captions, ...(poster && { poster }) };
  };
  // Nor does anybody read the questions of a step in one language, and what is said of them in another.
  const isAskedInSource = (id: string): boolean =>
    module.steps.some((step) => step.kind === 'scale' && step.scale === id && fallback.steps.has(step.id));
  const scaleFor = (scale: Scale): Scale =>
    isAskedInSource(scale.id) ? scale : (scaleIn(lang, scale.id, scales) ?? scale);
  const inLang = (step: Step): Step => (fallback.steps.has(step.id) ? { ...step, lang: module.lang } : step);
  return {
    ...made,
    lang,
    ...(made.media && { media: made.media.map(dressed) }),
    ...(made.scales && { scales: made.scales.map(scaleFor) }),
    steps: made.steps.map(inLang),
  };
}
