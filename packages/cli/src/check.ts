import { basename, dirname, join } from 'node:path';
import { catalogueOf } from './catalogue.js';
import { checkAbout } from './check/about.js';
import { checkAlt } from './check/alt.js';
import { checkLength } from './check/length.js';
import { checkLinks } from './check/links.js';
import { checkMedia, unusedFiles } from './check/media.js';
import { checkTimes } from './check/meeting.js';
import { checkModuleWays } from './check/module.js';
import { readability } from './check/readability.js';
import { Remarks } from './check/remarks.js';
import { checkRoutes } from './check/routes.js';
import { checkScale } from './check/scale.js';
import { checkTranslation, twinTranslations } from './check/translations.js';
import { unwritten } from './check/unwritten.js';
import { collect, type Source, type TranslationSource } from './collect.js';
import { checkPages, type PlanSource } from './plans.js';
import { mediaFiles } from './media-files.js';
import type { Finding } from './report.js';
import { translationFiles } from './translations/media.js';

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
  /** Plans to start from. */
  readonly plans: readonly PlanSource[];
  /** How many files were read. */
  readonly files: number;
}

/**
 * Checks files and folders: what the formats ask (errors), and what makes content good (warnings).
 *
 * @throws the error of the file system for a path that is not there or may not be read.
 */
export async function check(paths: readonly string[], { today = new Date() }: CheckOptions = {}): Promise<Checked> {
  const { sources, scales, plans, translations, others, findings, files } = await collect(paths);
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
  const things = allRead && sources.length ? catalogueOf(sources, translations, 'en').items : undefined;
  for (const plan of plans) {
    if (things) all.push(...checkPages(plan, things));
    all.push(...unwritten(plan.file, plan.text));
  }
  all.push(...twins(sources), ...twinTranslations(translations), ...(allRead ? unusedFiles(others, used) : []));
  return { sources, translations, plans, files, findings: all };
}

function judge(source: Source, today: Date, remarks: Remarks): void {
  checkAbout(source, today, remarks);
  const { kind, value } = source;
  if (kind === 'module') {
    checkModuleWays(value, remarks);
    checkLength(value, remarks);
    checkLinks(value, remarks);
    checkAlt(value, remarks);
  }
  if (kind === 'talk') checkRoutes(value, today, remarks);
  if (kind === 'meeting') checkTimes(value, today, remarks);
  // The measure knows no language but English.
  if (/^en\b/.test(value.lang)) readability(source, remarks);
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
