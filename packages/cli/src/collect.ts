import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, normalize, resolve } from 'node:path';
import type { Meeting, Module, Resource, Scale, Talk } from '@kith/model';
import { readStart, type PlanSource } from './plans.js';
import { readModule } from './read-module.js';
import { readText } from './read-text.js';
import { finding, type Finding, type Place } from './report.js';
import { readScales, type ScaleSource, type Scales } from './scales.js';
import type { TranslationFile } from './translations/compare.js';
import { readTranslation } from './translations/document.js';
import { readMeeting, readResource, readTalk, type Read } from './yaml-document.js';

interface Kinds {
  module: Module;
  talk: Talk;
  resource: Resource;
  meeting: Meeting;
}
type Kind = keyof Kinds;

/** A document that was read from a file. */
export type Source = {
  [K in Kind]: {
    readonly kind: K;
    readonly file: string;
    readonly text: string;
    readonly value: Kinds[K];
    readonly locate: (path: string) => Place;
  };
}[Kind];

export type ModuleSource = Extract<Source, { kind: 'module' }>;

/** A translation of a module that was read, too. */
export interface TranslationSource extends TranslationFile {
  readonly module: ModuleSource;
  /** The scales that its module may use, in every language. */
  readonly scales: readonly Scale[];
}

/** Every document that was found, and what is wrong with the files that are none. */
export interface Collection {
  readonly sources: readonly Source[];
  /** The scales that lie in a folder that was named, or beside a module that was. */
  readonly scales: readonly ScaleSource[];
  /** Plans to start from. */
  readonly plans: readonly PlanSource[];
  /** Those that lie beside a module that was read. */
  readonly translations: readonly TranslationSource[];
  /** Files beside the modules that are none: pictures, recordings, captions. */
  readonly others: readonly string[];
  readonly findings: readonly Finding[];
  /** How many files were read. */
  readonly files: number;
}

const yaml = ['.yaml', '.yml'];
const folders: Readonly<Record<string, Kind>> = {
  modules: 'module',
  talk: 'talk',
  resources: 'resource',
  meetings: 'meeting',
};
const scalesFolder = 'scales';
const plansFolder = 'plans';
const rarer: Readonly<Record<string, 'scale' | 'plan'>> = { [scalesFolder]: 'scale', [plansFolder]: 'plan' };
const extensions: Readonly<Record<Kind, readonly string[]>> = {
  module: ['.md'],
  talk: yaml,
  resource: yaml,
  meeting: yaml,
};

/** The folders of a content folder that are read by themselves: scales are read with the modules that ask them. */
export const contentFolders = [...Object.keys(folders), plansFolder];

/** What is there to read. */
class Found {
  readonly documents = new Map<string, Kind>();
  readonly scales = new Set<string>();
  readonly plans = new Set<string>();
  readonly translations = new Set<string>();
  readonly others: string[] = [];
  readonly findings: Finding[] = [];

  notRead(file: string, extension: string): void {
    const hint = `Documents here end in "${extension}"; move anything else out of the folder.`;
    this.findings.push(finding(file, 'warning', 'This file is not read.', hint));
  }
}

/**
 * Reads files, and the files in folders (and the folders in them) that are called `modules`, `talk`, `resources`,
 * `meetings`, `plans` or `scales`. A module's scales are in the folder `scales` beside its own, its translations beside itself.
 *
 * @throws the error of the file system for a path that is not there or may not be read.
 */
export async function collect(paths: readonly string[]): Promise<Collection> {
  const found = new Found();
  for (const path of paths.map(normalize)) {
    if ((await stat(path)).isDirectory()) await walk(path, found);
    else await take(path, found);
  }
  const { documents, others, findings } = found;
  for (const [file, kind] of documents)
    if (kind === 'module') {
      for (const scale of await yamlIn(scalesBeside(file))) found.scales.add(scale);
      for (const beside of await yamlIn(dirname(file))) if (sourceOf(beside) === file) found.translations.add(beside);
    }
  const byFolder = await readFolders([...found.scales].sort());
  const scales = [...byFolder.values()].flatMap((folder) => {
    findings.push(...folder.findings);
    return folder.sources;
  });

  const usable = (file: string): readonly Scale[] => byFolder.get(resolve(scalesBeside(file)))?.usable ?? [];
  const sources: Source[] = [];
  for (const [file, kind] of [...documents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = await readText(file, findings);
    if (text === undefined) continue;
    const add = <K extends Kind>(read: Read<Kinds[K]>): void => {
      findings.push(...(read.problems ?? read.warnings ?? []));
      if (!read.problems) sources.push({ kind, file, text, value: read.value, locate: read.locate } as Source);
    };
    if (kind === 'module') add<'module'>(readModule(text, file, { scales: usable(file) }));
    else if (kind === 'talk') add<'talk'>(readTalk(text, file));
    else if (kind === 'meeting') add<'meeting'>(readMeeting(text, file));
    else add<'resource'>(readResource(text, file));
  }
  const translations: TranslationSource[] = [];
  for (const file of [...found.translations].sort()) {
    const text = await readText(file, findings);
    if (text === undefined) continue;
    const read = readTranslation(text, file);
    const module = sources.find((source) => source.kind === 'module' && source.file === sourceOf(file));
    if (read.problems) findings.push(...read.problems);
    else if (module?.kind === 'module')
      translations.push({ file, text, value: read.value, locate: read.locate, module, scales: usable(module.file) });
  }
  const plans: PlanSource[] = [];
  for (const file of [...found.plans].sort()) {
    const text = await readText(file, findings);
    if (text === undefined) continue;
    const read = readStart(text, file);
    if (read.problems) findings.push(...read.problems);
    else plans.push({ file, text, value: read.value, locate: read.locate });
  }
  const files = documents.size + found.scales.size + found.translations.size + plans.length;
  return { sources, scales, plans, translations, others, findings, files };
}

/** The module that a file beside it translates: `cooling-off.cy.yaml` translates `cooling-off.md`. */
const sourceOf = (file: string): string | undefined => {
  const [id, lang] = isYaml(file) ? basename(file, extname(file)).split(/\.(.*)/s) : [];
  return lang ? join(dirname(file), `${id}.md`) : undefined;
};

/** Where the scales of a module are: beside the folder `modules` that it is in, or else beside the file. */
const scalesBeside = (file: string): string =>
  join(dirname(file), basename(dirname(resolve(file))) === 'modules' ? '..' : '.', scalesFolder);

const isYaml = (name: string): boolean => yaml.includes(extname(name));

/** The YAML files of a folder, and none where there is no such folder. */
async function yamlIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && isYaml(entry.name)).map(({ name }) => join(folder, name));
}

async function readFolders(files: readonly string[]): Promise<Map<string, Scales>> {
  const byFolder = new Map<string, Scales>();
  for (const folder of new Set(files.map((file) => resolve(dirname(file)))))
    byFolder.set(folder, await readScales(files.filter((file) => resolve(dirname(file)) === folder)));
  return byFolder;
}

async function walk(folder: string, found: Found): Promise<void> {
  const name = basename(resolve(folder));
  const kind = folders[name];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) await (kind === 'module' ? walkModules(path, found) : walk(path, found));
    else if (name === scalesFolder && isYaml(entry.name)) found.scales.add(path);
    else if (name === plansFolder && isYaml(entry.name)) found.plans.add(path);
    else if (name === scalesFolder || name === plansFolder) found.notRead(path, yaml[0]!);
    else if (!kind) continue;
    else if (extensions[kind].includes(extname(entry.name))) found.documents.set(path, kind);
    else if (kind === 'module' && sourceOf(path) !== undefined) await takeTranslation(path, found);
    else if (kind === 'module') found.others.push(path);
    else found.notRead(path, extensions[kind][0]!);
  }
}

/** A folder beside modules holds what they show and play. */
async function walkModules(folder: string, found: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries)
    if (!entry.isDirectory() && !entry.name.startsWith('.')) found.others.push(join(entry.parentPath, entry.name));
}

/** Its module is read with it. */
async function takeTranslation(file: string, found: Found): Promise<void> {
  const source = sourceOf(file);
  const isThere = source !== undefined && (await stat(source).catch(() => undefined))?.isFile();
  if (isThere) found.documents.set(source, 'module');
  if (isThere) found.translations.add(file);
  else {
    const name = source === undefined ? 'a module' : basename(source);
    const hint = `Put ${name} beside it, or take it out. A translation is named after its module: "cooling-off.cy.yaml".`;
    found.findings.push(finding(file, 'error', 'This translation has no module.', hint));
  }
}

async function take(file: string, found: Found): Promise<void> {
  const kind = await kindOf(file);
  if (kind === 'scale') found.scales.add(file);
  else if (kind === 'plan') found.plans.add(file);
  else if (kind === 'translation') await takeTranslation(file, found);
  else if (kind) found.documents.set(file, kind);
  else
    found.findings.push(
      finding(
        file,
        'error',
        'It cannot be told what this file is.',
        'Name a module ".md"; begin a YAML file with "format: talk/1", and so on: talk, resource, meeting, plan, scale or translation.',
      ),
    );
}

async function kindOf(file: string): Promise<Kind | 'scale' | 'plan' | 'translation' | undefined> {
  const extension = extname(file);
  if (extension === '.md') return 'module';
  if (!isYaml(file)) return undefined;
  const format = /^format:\s*["']?(talk|resource|meeting|plan|scale|translation)\//m.exec(
    await readFile(file, 'utf8'),
  )?.[1];
  const folder = basename(dirname(resolve(file)));
  return (format as Kind | undefined) ?? rarer[folder] ?? folders[folder];
}
