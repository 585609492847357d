import type { Module, Translation } from '@kith/model';
import type { Finding } from '../report.js';
import { readTranslation, untranslated, writeTranslation } from './document.js';
import { hashOf, noHash, stringsOf, type ModuleString } from './strings.js';
import { readText } from './text.js';

/** One string on its way to a translator. */
export interface Sent {
  readonly of: ModuleString;
  /** As far as it is translated. */
  readonly text: string;
  /** Absent where it is not translated. */
  readonly state?: 'stale' | 'draft' | 'reviewed';
}

/** One string as it came back. */
export interface Returned {
  readonly at: string;
  readonly text: string;
  /** The hash of the words that the translator saw. */
  readonly source: string;
  /** `stale`: nobody has said that it fits the words it stands beside. */
  readonly state: 'stale' | 'draft' | 'reviewed';
  /** Where it stands in the file that came back. */
  readonly line: number;
}

/** A file that came back. */
export interface ReturnedFile {
  /** The id of the module. */
  readonly of: string;
  readonly lang: string;
  readonly strings: readonly Returned[];
  /** What only a file of our own format says. */
  readonly about?: Pick<Translation, 'media' | 'reviewed'>;
  /** What of it was left out, and why. */
  readonly warnings?: readonly Finding[];
}

export type ReadReturned =
  | { readonly value: ReturnedFile; readonly problems?: never }
  | {
      readonly value?: never;
      readonly problems: readonly Finding[];
      /** The id of the module, where it is known: with it, the file may be read all the same. */
      readonly of?: string;
    };

/** Which strings are sent: all of them, or those that still need work. */
export type Only = readonly ('missing' | 'stale')[];

/** The strings to send, each with what there is of its translation, in the order of the module. */
export function toSend(module: Module, translation: Translation | undefined, only: Only = []): Sent[] {
  const known = new Map(translation?.strings.map((one) => [one.at, one]));
  const wanted: readonly string[] = only;
  return stringsOf(module)
    .map((of): Sent => {
      const { text = '', source } = known.get(of.at) ?? {};
      if (!/\S/.test(text)) return { of, text: '' };
      return { of, text, state: source === of.hash ? translation!.status : 'stale' };
    })
    .filter(({ state }) => !wanted.length || wanted.includes(state ?? 'missing'));
}

/** A translation in its own format, with every string that is sent: those not translated yet have no text. */
export function writeYamlFor(
  module: Module,
  translation: Translation | undefined,
  lang: string,
  only?: Only,
  before?: string,
): string {
  const known = new Map(translation?.strings.map((one) => [one.at, one]));
  const sent = new Set(toSend(module, translation, only).map(({ of }) => of.at));
  const kept = untranslated(module).filter(({ at }) => sent.has(at));
  const strings = kept.map((one) => (/\S/.test(known.get(one.at)?.text ?? '') ? known.get(one.at)! : one));
  const all = new Set(stringsOf(module).map(({ at }) => at));
  const unknown = only?.length ? [] : (translation?.strings.filter(({ at }) => !all.has(at)) ?? []);
  const about = translation ?? { format: 'translation/1', of: module.id, lang, status: 'draft' };
  return writeTranslation({ ...about, strings: [...strings, ...unknown] }, module, before);
}

/** Reads a file of our own format that came back. */
export function readYamlBack(text: string, file: string): ReadReturned {
  const read = readTranslation(text, file);
  if (read.problems) return { problems: read.problems };
  const { of, lang, status, reviewed, media, strings } = read.value;
  const { locate } = read;
  return {
    value: {
      of,
      lang,
      strings: strings
        .map((one, index) => ({ ...one, state: status, line: locate(`strings[${index}].at`).line }))
        .filter(({ text: words }) => /\S/.test(words)),
      about: { ...(media && { media }), ...(reviewed && { reviewed }) },
    },
  };
}

/** Whether two spellings say the same: `*so*` and `_so_` do. */
function sameText(one: string, other: string, of: ModuleString | undefined): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((text) => readText(text, of ?? { form: 'body', largest: 2 }, '').words);
  return !!a && !!b && hashOf(a) === hashOf(b);
}

/**
 * A translation with what came back in it. What did not come back stays as it was, and so does what nobody changed.
 * Strings of the module come first, in its order; those that it no longer has are kept after them.
 * @param by who has reviewed all that came back, and when
 */
export function merge(
  module: Module,
  before: Translation | undefined,
  { lang, strings, about = {} }: ReturnedFile,
  by?: Translation['reviewed'],
): Translation {
  const known = new Map(before?.strings.filter(({ text }) => /\S/.test(text)).map((one) => [one.at, one]));
  const reviewed = new Set(before?.status === 'reviewed' ? known.keys() : []);
  let changed = false;
  const all = stringsOf(module);
  const byAddress = new Map(all.map((one) => [one.at, one]));
  for (const { at, text, source, state } of strings) {
    const old = known.get(at);
    const says = old !== undefined && sameText(old.text, text, byAddress.get(at));
    const made = { at, source: state === 'stale' ? (says ? old.source : noHash) : source, text };
    const isSame = says && old.source === made.source;
    if (!isSame) known.set(at, made);
    changed ||= !isSame;
    if (state === 'reviewed' || (by && state === 'draft')) reviewed.add(at);
    else if (!isSame) reviewed.delete(at);
  }
  const order = new Map(all.map(({ at }, index) => [at, index]));
  const sorted = [...known.values()].sort((a, b) => (order.get(a.at) ?? all.length) - (order.get(b.at) ?? all.length));
  const media = about.media ?? before?.media;
  const isReviewed = sorted.length > 0 && sorted.every(({ at }) => reviewed.has(at));
  const who = by ?? about.reviewed ?? (changed ? undefined : before?.reviewed);
  return {
    format: 'translation/1',
    of: module.id,
    lang,
    ...(isReviewed && who ? { status: 'reviewed', reviewed: who } : { status: 'draft' }),
    ...(media && { media }),
    strings: sorted,
  };
}
