import { basename, dirname, extname } from 'node:path';
import type { TranslationSource } from '../collect.js';
import type { Finding } from '../report.js';
import { compare } from '../translations/compare.js';
import { translationFiles } from '../translations/media.js';
import { checkFiles } from './media.js';
import { Remarks } from './remarks.js';

/** What is to be said of one translation: what is wrong with it, and what of its module is not shown in its language. */
export async function checkTranslation(source: TranslationSource): Promise<Finding[]> {
  const { file, value, module } = source;
  const remarks = new Remarks(source);
  const { of, lang, status } = value;
  const name = `${module.value.id}.${lang}${extname(file)}`;
  if (of !== module.value.id)
    remarks.fail(
      'of',
      `This translates "${of}", and lies beside "${module.value.id}".`,
      `Call it "${of}.${lang}.yaml".`,
    );
  else if (lang === module.value.lang)
    remarks.fail(
      'lang',
      `"${lang}" is the language of the module itself.`,
      'Say into which language this translates it.',
    );
  else if (basename(file) !== name)
    remarks.warn(
      'lang',
      `This is "${of}" in "${lang}", which is not the name of the file.`,
      `Call the file "${name}".`,
    );
  if (status === 'draft')
    remarks.warn(
      'status',
      'Nobody has reviewed this translation: its page says so.',
      'Let somebody who speaks the language read it. Then set "status: reviewed", and "reviewed" with "by" and "on".',
    );

  const send = (only: string): string => `npx kith translate ${module.file} --to ${lang} --only ${only}`;
  const { strings, stale, missing, unknown, problems } = compare(module.value, source);
  for (const { at, index, of: string } of stale)
    remarks.warn(
      `strings[${index}].at`,
      `"${at}" is out of date: its source has changed.`,
      `Make it fit the words of the module, then write "source: ${string!.hash}". Or send it out again: ${send('stale')}`,
    );
  for (const { at, index } of unknown)
    remarks.warn(
      `strings[${index}].at`,
      `The module has no string "${at}".`,
      'Move the words to where they belong, or take them out.',
    );
  if (missing.length)
    remarks.warn(
      'strings',
      `${missing.length} of ${strings.length} strings ${missing.length === 1 ? 'is' : 'are'} not translated: ${some(missing.map(({ at }) => at))}.`,
      `Send them out: ${send('missing')}`,
    );
  return [...remarks.findings, ...problems, ...(await checkMediaOf(source))];
}

/** The first few of many. */
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');

async function checkMediaOf(source: TranslationSource): Promise<Finding[]> {
  const { file, value, module } = source;
  const remarks = new Remarks(source);
  const media = module.value.media ?? [];
  for (const [index, { id, captions, poster }] of (value.media ?? []).entries()) {
    const medium = media.find((one) => one.id === id);
    const videos = media.filter(({ type }) => type === 'video').map((one) => one.id);
    if (medium?.type !== 'video')
      remarks.fail(
        `media[${index}].id`,
        `The module has no video "${id}".`,
        videos.length ? `There are: ${videos.join(', ')}.` : 'Only a video has captions or a poster: take this out.',
      );
    else if (!captions && !poster)
      remarks.warn(
        `media[${index}].id`,
        `Nothing is given for "${id}".`,
        'Add "captions" or a "poster", or take it out.',
      );
  }
  const durationOf = (index: number): number | undefined => {
    const medium = media.find(({ id }) => id === value.media?.[index]?.id);
    return medium?.type === 'video' ? medium.duration : undefined;
  };
  const found = await checkFiles(translationFiles(value), { folder: dirname(file), remarks, durationOf });
  return [...remarks.findings, ...found];
}

/** Two translations of a module into one language would be written to one place. */
export function twinTranslations(sources: readonly TranslationSource[]): Finding[] {
  const first = new Map<string, string>();
  return sources.flatMap(({ file, value, module, locate }): Finding[] => {
    const key = `${module.file} ${value.lang}`;
    const other = first.get(key);
    first.set(key, other ?? file);
    if (other === undefined) return [];
    const message = `${basename(other)} is in "${value.lang}" too.`;
    return [{ file, severity: 'error', message, hint: 'Keep one translation for each language.', ...locate('lang') }];
  });
}
