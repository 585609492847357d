import { sameScale, type Scale } from '@kith/model';
import { basename, extname } from 'node:path';
import { readText } from './read-text.js';
import type { Finding, Place } from './report.js';
import { readScale } from './scale-document.js';

/** A scale that was read from a file of the folder `scales`. */
export interface ScaleSource {
  readonly file: string;
  readonly text: string;
  readonly value: Scale;
  readonly locate: (path: string) => Place;
}

/** What the files of one folder hold. */
export interface Scales {
  /** All that could be read. */
  readonly sources: readonly ScaleSource[];
  /** Those that a module may use: each source, then its translations that are whole. */
  readonly usable: readonly Scale[];
  readonly findings: readonly Finding[];
}

/** `gad-7.cy.yaml` is the scale `gad-7` in Welsh, `gad-7.yaml` its source. */
export function scaleName(file: string): { id: string; lang: string | undefined } {
  const [id = '', ...lang] = basename(file, extname(file)).split('.');
  return { id, lang: lang.length ? lang.join('.') : undefined };
}

/** Reads the scales of one folder. A translation that is not whole is told, and not used. */
export async function readScales(files: readonly string[]): Promise<Scales> {
  const findings: Finding[] = [];
  const sources: ScaleSource[] = [];
  for (const file of files) {
    const text = await readText(file, findings);
    if (text === undefined) continue;
    const read = readScale(text, file);
    if (read.problems) findings.push(...read.problems);
    else sources.push({ file, text, value: read.value, locate: read.locate });
  }
  const originals = sources.filter(({ file }) => scaleName(file).lang === undefined);
  const translations = sources.filter((source) => !originals.includes(source));
  const whole = translations.filter((translation) => {
    const problems = lacking(translation, originals);
    findings.push(...problems);
    return !problems.length;
  });
  return { sources, usable: [...originals, ...whole].map(({ value }) => value), findings };
}

/** Why a translation is not used. */
function lacking({ file, value, locate }: ScaleSource, originals: readonly ScaleSource[]): Finding[] {
  const warning = (path: string, message: string, hint: string): Finding => ({
    file,
    severity: 'warning',
    message,
    hint,
    ...locate(path),
  });
  const name = scaleName(file);
  const source = originals.find((original) => scaleName(original.file).id === name.id);
  if (!source)
    return [
      warning(
        'id',
        'This translation is not used: its source is not there.',
        `Put the scale in the language that it was made in into "${name.id}${extname(file)}".`,
      ),
    ];
  const problems = sameScale(source.value, value);
  if (!problems.length) return [];
  return [
    warning('id', 'This translation is not used: it is not whole.', 'Mend what is said of it below.'),
    ...problems.map(({ path, message, hint }) => warning(path, message, hint)),
  ];
}
