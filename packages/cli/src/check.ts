import { basename, dirname, extname, join } from 'node:path';
import { checkMedia, unusedFiles } from './check/media.js';
import { checkModuleWays } from './check/module.js';
import { readability } from './check/readability.js';
import { Remarks } from './check/remarks.js';
import { checkScale } from './check/scale.js';
import { checkTranslation, twinTranslations } from './check/translations.js';
import { unwritten } from './check/unwritten.js';
import { collect, type Source, type TranslationSource } from './collect.js';
import { mediaFiles } from './media-files.js';
import type { Finding } from './report.js';
import { translationFiles } from './translations/media.js';

const soonDays = 90;

export interface CheckOptions {
  /** The day to judge review dates by; today when absent. */
  readonly today?: Date;
}

/** What was found, worst and best alike. Nothing with an error may be built. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly sources: readonly Source[];
  /** Those of the modules among them. */
  readonly translations: readonly TranslationSource[];
  /** How many files were read. */
  readonly files: number;
}

/**
 * Checks files and folders: what the formats ask (errors), and what makes content good (warnings).
 *
 * @throws the error of the file system for a path that is not there or may not be read.
 */
export async function check(paths: readonly string[], { today = new Date() }: CheckOptions = {}): Promise<Checked> {
  const { sources, scales, translations, others, findings, files } = await collect(paths);
  const all = [...findings];
  const used = new Set<string>();
  for (const source of sources) {
    const remarks = new Remarks(source);
    judge(source, today, remarks);
    if (source.kind === 'module') {
      const { file, value } = source;
      all.push(...(await checkMedia(file, value, remarks)));
      for (const { src } of mediaFiles(value)) used.add(join(dirname(file), src));
    }
    all.push(...remarks.findings, ...unwritten(source.file, source.text));
  }
  for (const scale of scales) {
    const remarks = new Remarks(scale);
    checkScale(scale, remarks);
    all.push(...remarks.findings, ...unwritten(scale.file, scale.text));
  }
  for (const translation of translations) {
    all.push(...(await checkTranslation(translation)), ...unwritten(translation.file, translation.text));
    for (const { src } of translationFiles(translation.value)) used.add(join(dirname(translation.file), src));
  }
  // A module that could not be read may have used any of them.
  const allRead = !findings.some(({ severity }) => severity === 'error');
  all.push(...twins(sources), ...twinTranslations(translations), ...(allRead ? unusedFiles(others, used) : []));
  return { sources, translations, files, findings: all };
}

function judge(source: Source, today: Date, remarks: Remarks): void {
  const { file, kind, value } = source;
  const name = `${value.id}${extname(file)}`;
  if (basename(file) !== name)
    remarks.warn('id', `The id "${value.id}" is not the name of the file.`, `Call the file "${name}".`);
  if ('evidence' in value && value.evidence?.sources.length === 0)
    remarks.warn('evidence', 'The evidence names no source.', 'Give a DOI or a web address under "sources".');
  const due = (path: string, day: string): void => dueBy(path, day, today, remarks);
  if (kind !== 'resource') due('reviewBy', value.reviewBy);
  if (kind === 'talk')
    for (const [index, { checkBy }] of value.routes.entries()) due(`routes[${index}].checkBy`, checkBy);
  if (kind === 'resource') {
    due('checkBy', value.checkBy);
    if (value.broken)
      remarks.warn('broken', 'The link did not work when it was last tried.', 'Find where it went, or take it out.');
  }
  if (kind === 'module') checkModuleWays(value, remarks);
  // The measure knows no language but English.
  if (/^en\b/.test(value.lang)) readability(source, remarks);
}

function dueBy(path: string, day: string, today: Date, remarks: Remarks): void {
  const days = Math.round((Date.parse(day) - Date.parse(today.toISOString().slice(0, 10))) / 864e5);
  const hint = 'Read it through, then set the new days.';
  if (days < 0) remarks.warn(path, `The day by which to look at this again, ${day}, has passed.`, hint);
  else if (days <= soonDays) remarks.warn(path, `This is to be looked at again by ${day}.`, hint);
}

/** Two documents of one kind with one id would be written to one place. */
function twins(sources: readonly Source[]): Finding[] {
  const first = new Map<string, string>();
  return sources.flatMap(({ kind, file, value, locate }): Finding[] => {
    const key = `${kind} ${value.id}`;
    const other = first.get(key);
    first.set(key, other ?? file);
    if (other === undefined) return [];
    const message = `The id "${value.id}" is also that of ${basename(other)}.`;
    return [{ file, severity: 'error', message, hint: 'Give each document its own id.', ...locate('id') }];
  });
}
