import type { Media, Module, Option, Point, Scale, Step } from '@kith/model';
import { canonicalBlocks, canonicalBody, canonicalPhrasing, canonicalTitle } from './canonical.js';

type Of<K extends Step['kind']> = Extract<Step, { kind: K }>;

const option = ({ id, text, feedback = [] }: Option): Option => {
  const blocks = canonicalBlocks(feedback);
  return { id, text: canonicalPhrasing(text), ...(blocks.length && { feedback: blocks }) };
};
const point = ({ id, text }: Point): Point => ({ id, text: canonicalPhrasing(text) });

/** A part of a step has a title, and so no heading as large as that. */
const scene = ({ title, body }: Of<'scenario'>['before']): Of<'scenario'>['before'] => ({
  title: canonicalTitle(title),
  body: canonicalBody(body, undefined, 3),
});
const points = ({ title, items }: Of<'ifthen'>['cues']): Of<'ifthen'>['cues'] => ({
  title: canonicalTitle(title),
  items: items.map(point),
});

function scenario({ before, notice, after, points: kept, own }: Of<'scenario'>): object {
  const titled = (part: { title: string; body: Parameters<typeof canonicalBlocks>[0] }): object => ({
    title: canonicalTitle(part.title),
    body: canonicalBlocks(part.body, undefined, 3),
  });
  return {
    before: scene(before),
    ...(notice && { notice: { ...titled(notice), options: notice.options.map(option) } }),
    after: scene(after),
    points: points(kept),
    ...(own && { own: titled(own) }),
  };
}

/** What a step has because of its kind. */
function particulars(step: Step): object {
  switch (step.kind) {
    case 'scenario':
      return scenario(step);
    case 'question':
      return { select: step.select, options: step.options.map(option) };
    case 'choice':
      return { options: step.options.map((way) => ({ ...point(way), go: way.go })) };
    case 'reflect':
      return { prompt: canonicalBlocks(step.prompt) };
    case 'rate':
      return {
        low: canonicalTitle(step.low),
        high: canonicalTitle(step.high),
        ...(step.before && { before: step.before }),
      };
    case 'scale':
      return { scale: step.scale, show: step.show };
    case 'goal':
      return { suggestions: step.suggestions.map(point) };
    case 'ifthen':
      return { cues: points(step.cues), responses: points(step.responses) };
    case 'practice':
      return { items: step.items.map(point), ...(step.days && { days: step.days }) };
    case 'signpost':
      return { people: step.people.map(({ id, text }) => ({ id, text: canonicalBlocks(text) })) };
    default:
      return {};
  }
}

function canonicalStep(step: Step): Step {
  const workers = canonicalBlocks(step.workers ?? []);
  return {
    kind: step.kind,
    id: step.id,
    title: canonicalTitle(step.title),
    body: canonicalBody(step.body),
    ...(step.branches && { branches: step.branches }),
    ...(step.next && { next: step.next }),
    ...(workers.length && { workers }),
    ...particulars(step),
  } as Step;
}

const canonicalMedium = (medium: Media): Media =>
  medium.type === 'image' ? medium : { ...medium, transcript: canonicalBlocks(medium.transcript) };

/** Those that a step asks, in that order. */
function usedScales({ steps, scales = [] }: Pick<Module, 'steps' | 'scales'>): Scale[] {
  const ids = new Set(steps.flatMap((step) => (step.kind === 'scale' ? [step.scale] : [])));
  return [...ids].flatMap((id) => scales.find((scale) => scale.id === id) ?? []);
}

/** Without the keys that are there and have no value. */
function defined<T>(value: T): T {
  if (Array.isArray(value)) return value.map(defined) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, defined(item)])) as T;
}

/**
 * The same module with every text in its canonical form (the rules are at the top of canonical.ts) and with those scales
 * that it uses: what `readModule` gives back for any spelling of it. `canonical(canonical(x))` equals `canonical(x)`.
 */
export function canonical(module: Module): Module {
  const { media, scales: _, steps, ...front } = module;
  const scales = usedScales(module);
  return defined({
    ...front,
    ...(media && { media: media.map(canonicalMedium) }),
    ...(scales.length && { scales }),
    steps: steps.map(canonicalStep),
  });
}
