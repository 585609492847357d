import { basename } from 'node:path';
import type { Module } from '@kith/model';
import type { TranslationSource } from '../collect.js';
import type { Finding } from '../report.js';
import { translate } from '../translations/apply.js';
import { compare } from '../translations/compare.js';

/** A module in another language: as its page will show it, with what is not translated in the language of its source. */
export interface Edition {
  readonly lang: string;
  readonly module: Module;
}

/** What was found in one file beside a module. */
export interface Beside {
  readonly name: string;
  readonly findings: readonly Finding[];
}

export const editionsOf = (translations: readonly TranslationSource[]): Edition[] =>
  translations.map(({ value, module, scales, ...file }) => {
    const { strings, fresh } = compare(module.value, { value, ...file });
    return { lang: value.lang, module: translate(module.value, value, strings, fresh, scales) };
  });

/** What was found in the translations of a module, also in those that cannot be read: `bedtime.cy.yaml` is of `bedtime.md`. */
export function besides(file: string, findings: readonly Finding[]): Beside[] {
  const start = file.replace(/md$/, '');
  const own = findings.filter((one) => one.file.startsWith(start) && /\.ya?ml$/.test(one.file));
  const names = [...new Set(own.map((one) => one.file))].sort();
  return names.map((name) => ({ name: basename(name), findings: own.filter((one) => one.file === name) }));
}
