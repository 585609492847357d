import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Module } from '@kith/model';
import { collect, type Collection } from '../collect.js';
import { command, CommandError, exitCode, say, UsageError } from '../command.js';
import { report, type Finding } from '../report.js';
import { compare, type TranslationFile } from '../translations/compare.js';
import { readTranslation, writeTranslation } from '../translations/document.js';
import { merge, toSend, type Only } from '../translations/exchange.js';
import { exchangeFormats, exchanges, readBack, type ExchangeFormat } from '../translations/formats.js';

/** A module, where it is, and what is there of its translations. */
interface Work {
  readonly file: string;
  readonly module: Module;
  readonly translations: Collection['translations'];
}

export const translateCommand = command({
  name: 'translate',
  summary: 'send the words of a module to a translator, and bring them back',
  usage: ['translate <module.md> --to <lang>', 'translate [module.md] --import <file>'],
  options: {
    to: { type: 'string', value: '<lang>', help: 'the language to translate into: cy, ur' },
    format: { type: 'string', value: `<${exchangeFormats.join('|')}>`, help: 'how it is written' },
    out: { type: 'string', value: '<file>', help: 'where it is written, if not here' },
    only: { type: 'string', value: '<missing,stale>', help: 'only what still needs work' },
    import: { type: 'string', value: '<file>', help: 'a file that a translator gave back' },
    by: { type: 'string', value: '<name>', help: 'who has reviewed all of that file' },
  },
  notes: `A translation is a file beside its module: cooling-off.cy.yaml beside cooling-off.md.
What came back is put into it, string by string. Its other strings stay, and so do notes that you made with "#". Those
that begin with "#." are ours, and are written anew.
`,
  async run(values, [path, ...more]) {
    if (values.import !== undefined && !more.length) return bringBack(path, values.import, values.by);
    if (path === undefined || more.length)
      throw new UsageError('Name one module: npx kith translate modules/cooling-off.md --to cy');
    const { to, out } = values;
    if (to === undefined || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(to))
      throw new UsageError('Say into which language, by its tag: --to cy');
    const format = formatFor(values.format, out);
    const only = onlyOf(values.only);
    const work = await workOn(path);
    if (!work) return 1;
    const { file, module, translations } = work;
    if (to === module.lang) throw new UsageError(`"${to}" is the language that ${path} is written in.`);
    const sidecar = sidecarOf(work, to);
    const known = translations.find((one) => resolve(one.file) === resolve(sidecar));
    if (!toSend(module, known?.value, only).length) {
      say(`Nothing is left to do: every string of ${file} is in "${to}".\n`);
      return 0;
    }
    const text = exchanges[format].write(module, known?.value, to, only, known?.text);
    if (out === undefined) say(text);
    else await put(out, text, { sidecar, whole: format === 'yaml' && !only.length });
    return 0;
  },
});

/** The format that is asked for, or that the name of the file says. */
function formatFor(asked: string | undefined, out: string | undefined): ExchangeFormat {
  const format =
    asked ?? exchangeFormats.find((one) => exchanges[one].endings.some((ending) => out?.endsWith(ending))) ?? 'yaml';
  if (!(exchangeFormats as string[]).includes(format))
    throw new UsageError(`There is no format "${format}". There are: ${exchangeFormats.join(', ')}.`);
  return format as ExchangeFormat;
}

function onlyOf(text: string | undefined): Only {
  const only = text?.split(',') ?? [];
  const wrong = only.find((one) => one !== 'missing' && one !== 'stale');
  if (wrong !== undefined) throw new UsageError(`--only takes "missing", "stale" or "missing,stale", not "${wrong}".`);
  return only as ('missing' | 'stale')[];
}

/** The module to work on; its problems are told where it cannot be read. */
async function workOn(path: string): Promise<Work | undefined> {
  const { sources, translations, findings } = await collect([path]);
  const source = sources.find(({ kind }) => kind === 'module');
  const wrong = findings.filter(({ severity }) => severity === 'error');
  if (source?.kind === 'module' && !wrong.length)
    return {
      file: source.file,
      module: source.value,
      translations: translations.filter(({ module }) => module === source),
    };
  if (!wrong.length)
    throw new UsageError(`${path} is not a module. Name one: npx kith translate modules/cooling-off.md`);
  say(report(wrong, 'text', 1));
  return undefined;
}

const sidecarOf = ({ file, translations }: Work, lang: string): string =>
  translations.find(({ value }) => value.lang === lang)?.file ??
  join(dirname(file), `${basename(file, '.md')}.${lang}.yaml`);

async function put(out: string, text: string, { sidecar, whole }: { sidecar: string; whole: boolean }): Promise<void> {
  const isSidecar = resolve(out) === resolve(sidecar);
  if (isSidecar && !whole)
    throw new UsageError(`${out} is the translation itself: this would leave out a part of it. Give another file.`);
  try {
    // The translation with all that is in it already may be written over itself; the work of a translator may not.
    await writeFile(out, text, { flag: isSidecar ? 'w' : 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CommandError(`${out} is there already. Bring it back first (--import ${out}), or give another name.`);
  }
  say(`${out} is written.\n`);
}

/** Puts what a translator gave back into the translation beside the module. With any problem nothing is written. */
async function bringBack(path: string | undefined, from: string, by: string | undefined): Promise<number> {
  const bytes = await readFile(from);
  const alone = readBack(bytes, from);
  const of = alone.problems ? alone.of : alone.value.of;
  const place = path ?? (of === undefined ? undefined : await moduleNamed(of, from));
  if (alone.problems && place === undefined) return stopped(alone.problems);
  if (place === undefined)
    throw new UsageError(
      `The module "${of!.slice(0, 60)}" is not here. Name it: npx kith translate modules/x.md --import ${from}`,
    );
  const work = await workOn(place);
  if (!work) return 1;
  const read = alone.problems ? readBack(bytes, from, work.module) : alone;
  if (read.problems) return stopped(read.problems);
  const back = read.value;
  const { module, translations } = work;
  if (back.warnings?.length) say(report(back.warnings, 'text', 1));
  if (back.of !== module.id) throw new CommandError(`${from} translates "${back.of}", and not "${module.id}".`);
  if (back.lang === module.lang) throw new CommandError(`${from} is in the language of the module, "${back.lang}".`);
  const sidecar = sidecarOf(work, back.lang);
  const before = translations.find(({ file }) => file === sidecar);
  const on = new Date().toISOString().slice(0, 10);
  const value = merge(module, before?.value, back, by === undefined ? undefined : { by, on });
  const text = writeTranslation(value, module, before?.text);
  const written = asFile(text, sidecar);
  const { problems, fresh, stale, missing, unknown, strings } = compare(module, written);
  const lines = new Map(back.strings.map(({ at, line }) => [at, line]));
  const own = problems.flatMap((problem): Finding[] => {
    const line = lines.get(problem.message.split(':', 1)[0]!);
    return line === undefined ? [] : [{ ...problem, file: from, line, column: 1 }];
  });
  if (own.length) return stopped(own);
  await writeFile(sidecar, text);
  const counts = [
    `${fresh.size} of ${strings.length} translated`,
    ...(stale.length ? [`${stale.length} out of date`] : []),
    ...(missing.length ? [`${missing.length} missing`] : []),
    ...(unknown.length ? [`${unknown.length} that the module no longer has`] : []),
  ];
  say(`${sidecar}: ${counts.join(', ')}; ${value.status}.\n`);
  if (by !== undefined && value.status === 'draft') say('It stays a draft: other strings in it were not reviewed.\n');
  return 0;
}

/** Where the module is that a file names: beside the file, here, or in the folder "modules". */
async function moduleNamed(id: string, from: string): Promise<string | undefined> {
  const places = [dirname(from), '.', 'modules'].map((folder) => join(folder, `${id}.md`));
  // What came back may name anything.
  for (const place of /^[a-z0-9-]+$/.test(id) ? places : [])
    if ((await stat(place).catch(() => undefined))?.isFile()) return place;
  return undefined;
}

function stopped(problems: readonly Finding[]): number {
  say(report(problems, 'text', 1));
  say('Nothing was changed.\n');
  return exitCode(problems);
}

/** A translation as it will stand in its file. */
function asFile(text: string, file: string): TranslationFile {
  const read = readTranslation(text, file);
  if (read.problems) throw new CommandError(`What came back cannot be written into ${file}.`);
  return { file, text, value: read.value, locate: read.locate };
}
