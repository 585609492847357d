import { parseModule, type Module, type Scale } from '@kith/model';
import { guarded } from './guard.js';
import { tellNoFront } from './read/front.js';
import { Notes } from './read/notes.js';
import { readSteps, type RawStep } from './read/step.js';
import { treeOf } from './read/syntax.js';
import { Transcripts } from './read/transcripts.js';
import type { Place } from './report.js';
import { kebab, parsed, readYaml, segments, type Read } from './yaml-document.js';

export interface ReadModuleOptions {
  /**
   * Those that its steps may ask. Of several with one id, the one in the module's language is taken, or else the first:
   * put the source before its translations, and leave out those that are not whole (`sameScale`).
   */
  readonly scales?: readonly Scale[] | undefined;
}

/** What is written somewhere else than in the front matter. */
const elsewhere: Readonly<Record<string, readonly [what: string, where: string]>> = {
  steps: ['Steps do', 'Write each below, as "# Title {#id}".'],
  scales: ['A scale does', 'Write it into a file of its own, in the folder "scales" beside "modules".'],
  rest: ['The rest of a module does', 'Take it out: kith build divides a long module by itself.'],
};

/**
 * Reads a module from Markdown. `file` is its name in the problems, each of which has a line, what is wrong and how to
 * mend it; nothing that cannot be kept is dropped in silence. Texts come in their canonical form (canonical.ts).
 * Never throws.
 */
export function readModule(text: string, file: string, { scales = [] }: ReadModuleOptions = {}): Read<Module> {
  return guarded(file, () => {
    const source = text.replace(/^\uFEFF/, '');
    const notes = new Notes(source, file);
    const read = readDocument(notes, source, scales);
    const { warnings } = notes;
    if (read.problems) return { problems: [...read.problems, ...warnings] };
    return { ...read, ...(warnings.length && { warnings }) };
  });
}

function readDocument(notes: Notes, source: string, scales: readonly Scale[]): Read<Module> {
  const { children } = treeOf(source);
  const [first, ...content] = children;
  if (first?.type !== 'yaml') {
    tellNoFront(notes, source);
    return { problems: notes.problems };
  }
  const front = readYaml(`${first.value}\n`, notes.file, 2);
  if (front.problems) {
    // Nothing is known of the media: their transcripts are read for their own mistakes alone.
    readSteps(notes, content, new Transcripts(notes));
    return { problems: [...front.problems, ...notes.problems] };
  }
  const { value, locate, warnings = [] } = front;
  notes.warnings.push(...warnings);
  for (const [field, [what, where]] of Object.entries(elsewhere))
    if (field in value) notes.failAt(locate(field), `${what} not stand between the "---" lines.`, where);
  const { branches, ...fields } = Object.fromEntries(Object.entries(value).filter(([field]) => !(field in elsewhere)));

  const transcripts = new Transcripts(notes, fields['media'] ?? [], locate);
  const written = readSteps(notes, content, transcripts);
  const media = transcripts.media();
  transcripts.tellUnused(written);
  const steps = branches === undefined ? written : withBranches(notes, written, branches, locate);
  const used = scalesOf(notes, steps, scales, String(fields['lang']));
  return judged(
    notes,
    { format: 'module/1', ...fields, ...(media?.length && { media }), ...(used.length && { scales: used }), steps },
    locate,
  );
}

/** The ways on that stand in the front matter, each under the id of its step. */
function withBranches(
  notes: Notes,
  steps: readonly RawStep[],
  branches: unknown,
  locate: (path: string) => Place,
): readonly RawStep[] {
  const hint = 'Write the id of a step, and below it "- when: …" and "  go: id-of-a-step".';
  if (typeof branches !== 'object' || !branches || Array.isArray(branches)) {
    notes.failAt(locate('branches'), 'These branches do not say at which step.', hint);
    return steps;
  }
  const ids = steps.map(({ id }) => id);
  for (const id of Object.keys(branches))
    if (!ids.includes(id))
      notes.failAt(locate(`branches.${id}`), `There is no step "${id}".`, `The steps are: ${ids.join(', ')}.`);
  return steps.map((step) => {
    const own = Object.hasOwn(branches, step.id) && (branches as Readonly<Record<string, unknown>>)[step.id];
    if (!own) return step;
    const made = { ...step, branches: own };
    notes.trace(made, step);
    return made;
  });
}

/** The scales that the steps ask, each once, in the module's language where there is one. */
function scalesOf(notes: Notes, steps: readonly RawStep[], scales: readonly Scale[], lang: string): Scale[] {
  const used = new Map<string, Scale>();
  for (const [index, step] of steps.entries()) {
    const id = step['scale'];
    if (step['kind'] !== 'scale' || typeof id !== 'string' || !id || used.has(id)) continue;
    const scale = scaleIn(lang, id, scales);
    if (scale) used.set(id, scale);
    else {
      const ids = [...new Set(scales.map((one) => one.id))];
      notes.failAt(
        notes.placeOf(steps, [index]),
        `step "${step.id}": There is no scale "${id}".`,
        `Put its file, "${id}.yaml", into the folder "scales" beside "modules".${ids.length ? ` There are: ${ids.join(', ')}.` : ''}`,
      );
    }
  }
  return [...used.values()];
}

/** Of the scales with an id, the one in a language, or else the first: the source. */
export function scaleIn(lang: string, id: string, scales: readonly Scale[]): Scale | undefined {
  const language = (tag: string): string => tag.split('-')[0]!;
  const all = scales.filter((scale) => scale.id === id);
  return (
    all.find((scale) => scale.lang === lang) ?? all.find((scale) => language(scale.lang) === language(lang)) ?? all[0]
  );
}

/** Lets the parser judge what was read, and says where in the file each of its problems stands. */
function judged(notes: Notes, input: Input, inFront: (path: string) => Place): Read<Module> {
  const stepOf = (index: unknown): RawStep | undefined => (typeof index === 'number' ? input.steps[index] : undefined);
  const locate = (path: string): Place => {
    const parts = segments(path);
    const [field, index, inner] = parts;
    if (field === 'media' && inner === 'transcript') return notes.placeOf(input, parts);
    if (field !== 'steps') return inFront(path);
    // Branches stand in the front matter, under the id of their step.
    return inner === 'branches'
      ? inFront(path.replace(/^steps\[\d+\]\.branches/, `branches.${stepOf(index)?.id}`))
      : notes.placeOf(input, parts);
  };
  const subject = (path: string): string => {
    const [field = '', index] = segments(path);
    if (field === 'steps') return stepOf(index) ? `step "${stepOf(index)!.id}"` : '';
    const medium = field === 'media' && typeof index === 'number' ? input.media?.[index] : undefined;
    return typeof medium?.['id'] === 'string' ? `media "${medium['id']}"` : kebab(String(field));
  };
  const { value, problems = [] } = parseModule(input);
  if (!notes.problems.length) return parsed(value ? { value } : { problems }, notes.file, locate, subject);
  // What is wrong with the spelling of a step makes its values look wrong too: they are not told as well.
  const others = problems.filter(({ path }) => !path.startsWith('steps'));
  const told = parsed({ problems: others }, notes.file, locate, subject);
  return { problems: [...(told.problems ?? []), ...notes.problems] };
}

/** A module before the parser has judged it. */
interface Input {
  readonly media?: readonly Readonly<Record<string, unknown>>[];
  readonly steps: readonly RawStep[];
  readonly [field: string]: unknown;
}
