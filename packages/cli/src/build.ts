import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { BuildError } from './build-error.js';
import { languagesOf, moduleFiles } from './build-module.js';
import { catalogueOf } from './catalogue.js';
import { check, type Checked, type CheckOptions } from './check.js';
import { contentFolders, type ModuleSource, type Source, type TranslationSource } from './collect.js';
import { calendarFiles, meetingPage } from './pages/meeting-page.js';
import { indexPage, langOfAll } from './pages/index-page.js';
import { resourcePage } from './pages/resource-page.js';
import { talkPage } from './pages/talk-page.js';
import type { Finding } from './report.js';

export interface BuildOptions extends CheckOptions {
  /** The folder to write into. */
  readonly out: string;
  /** Where the site will stand, as `https://help.example.org/`: for `<link rel="canonical">`. */
  readonly base?: string | undefined;
  /** The folder of the embed files; that of the installed `@kith/embed` when absent. */
  readonly embed?: string | undefined;
}

export interface Built {
  readonly findings: readonly Finding[];
  /** How many documents were read. */
  readonly files: number;
  /** Paths below the out folder, with `/`; empty when an error stopped the build. */
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

export { BuildError };

/** The list of what a build wrote, so that the next knows what is its own to remove. */
const manifestName = 'kith-build.json';
type Manifest = Readonly<Record<string, string>>;

/**
 * Checks the content of `folder` (`modules/*.md`, `talk/*.yaml`, `resources/*.yaml`, `meetings/*.yaml`, `plans/*.yaml`) and writes the site: JSON and a
 * plain page for each document, for a module also its pictures and recordings and the page that travels alone, and the
 * same in every language that it was translated into; an index, the catalogue, and the embed files. Any error stops it before anything
 * is written; warnings do not. The same content gives the same bytes. Files of an earlier build that are no longer wanted are removed; a file
 * that no build wrote is never touched, and no link in the out folder is followed.
 *
 * @throws BuildError when the folders do not fit.
 */
export async function build(folder: string, { out, base, embed, today }: BuildOptions): Promise<Built> {
  const inside = relative(resolve(folder), resolve(out));
  if (!inside || contentFolders.includes(inside.split(sep)[0]!))
    throw new BuildError(`The site cannot be written over its content. Give another folder: --out site`);
  const present = [];
  for (const name of contentFolders) if (await isFolder(join(folder, name))) present.push(join(folder, name));
  if (!present.length)
    throw new BuildError(
      `There is no content in ${folder}. Put modules into ${join(folder, 'modules')} as Markdown files.`,
    );

  const checked = await check(present, { today });
  const { findings, files } = checked;
  const stopped = findings.some(({ severity }) => severity === 'error');
  if (stopped) return { findings, files, written: [], unchanged: [], removed: [] };
  const from = embed ?? installedEmbed();
  const site = new Map<string, Uint8Array>([...(await pages(checked, base, from)), ...(await embedFiles(from))]);
  return { findings, files, ...(await write(site, out)) };
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

async function pages(
  { sources, translations, plans }: Checked,
  base: string | undefined,
  embed: string,
): Promise<Map<string, Uint8Array>> {
  const site = new Map<string, Uint8Array>();
  const put = (path: string, text: string): unknown => site.set(path, Buffer.from(text));
  const at = (path: string): string | undefined =>
    base === undefined ? undefined : new URL(path, base.endsWith('/') ? base : `${base}/`).href;
  for (const source of sources)
    if (source.kind === 'module')
      for (const [path, bytes] of await moduleFiles(source, translationsOf(source, translations), embed, at))
        site.set(path, bytes);
    else {
      const { kind, value } = source;
      const folder = `${{ talk: 'talk', resource: 'resources', meeting: 'meetings' }[kind]}/${value.id}/`;
      put(`${folder}index.html`, plainPage(source, at(folder)));
      put(`${folder}${kind}.json`, JSON.stringify(value));
      if (kind === 'meeting') for (const [name, text] of calendarFiles(value)) put(folder + name, text);
    }
  const modules = sources.flatMap((source) => (source.kind === 'module' ? [source.value] : []));
  const talks = sources.flatMap((source) => (source.kind === 'talk' ? [source.value] : []));
  const resources = sources.flatMap((source) => (source.kind === 'resource' ? [source.value] : []));
  const meetings = sources.flatMap((source) => (source.kind === 'meeting' ? [source.value] : []));
  const others = new Map(
    sources.flatMap((source) =>
      source.kind === 'module' ? [[source.value.id, languagesOf(translationsOf(source, translations))]] : [],
    ),
  );
  put(
    'catalogue.json',
    JSON.stringify(
      catalogueOf(
        sources,
        translations,
        langOfAll(sources.map(({ value }) => value)),
        plans.map(({ value }) => value),
      ),
    ),
  );
  put('index.html', indexPage(modules, talks, resources, meetings, at(''), others));
  return site;
}

const translationsOf = (source: ModuleSource, all: readonly TranslationSource[]): TranslationSource[] =>
  all.filter(({ module }) => module === source);

function plainPage({ kind, value }: Exclude<Source, ModuleSource>, canonical: string | undefined): string {
  if (kind === 'talk') return talkPage(value, canonical);
  return kind === 'meeting' ? meetingPage(value, canonical) : resourcePage(value, canonical);
}

/** The embed files, twice: in the channel that moves within the major version, and in that of this version alone. */
async function embedFiles(source: string): Promise<Map<string, Uint8Array>> {
  const names = (await readdir(source, { withFileTypes: true, recursive: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(source, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  if (!names.includes('kith.js'))
    throw new BuildError(
      `The embed files are not in ${source}. Build @kith/embed first, or name their folder: --embed <folder>`,
    );
  const { version } = JSON.parse(await readFile(join(source, '..', 'package.json'), 'utf8')) as { version: string };
  const site = new Map<string, Uint8Array>();
  for (const name of names) {
    const bytes = await readFile(join(source, name));
    for (const channel of [majorOf(version), version]) site.set(`kith/${channel}/${name}`, bytes);
  }
  return site;
}

/** Before 1.0.0 the moving channel is that of 1: an address that charities paste must not change when it is reached. */
const majorOf = (version: string): string => String(Math.max(1, Number.parseInt(version, 10)));

/** @throws BuildError where it is not installed. */
export function installedEmbed(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@kith/embed/package.json')), 'cdn');
  } catch {
    throw new BuildError('@kith/embed is not installed. Install it, or name the folder of its files: --embed <folder>');
  }
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function write(site: ReadonlyMap<string, Uint8Array>, out: string): Promise<Omit<Built, 'findings' | 'files'>> {
  await refuseLinks([manifestName], out);
  const before = await earlier(out);
  await refuseLinks([...site.keys(), ...Object.keys(before)], out);
  const written: string[] = [];
  const unchanged: string[] = [];
  const removed: string[] = [];
  const standing = new Map<string, string>();
  for (const path of new Set([...site.keys(), ...Object.keys(before)])) {
    const bytes = await readFile(join(out, path)).catch(() => undefined);
    if (bytes) standing.set(path, hash(bytes));
  }
  const foreign = [...site].filter(
    ([path, bytes]) => standing.has(path) && before[path] === undefined && standing.get(path) !== hash(bytes),
  );
  if (foreign.length)
    throw new BuildError(
      `${join(out, foreign[0]![0])} was not written by kith build. Move it away, or give another folder: --out <folder>`,
    );

  for (const [path, bytes] of site) {
    if (standing.get(path) === hash(bytes)) unchanged.push(path);
    else {
      await mkdir(dirname(join(out, path)), { recursive: true });
      await writeFile(join(out, path), bytes);
      written.push(path);
    }
  }
  for (const [path, recorded] of Object.entries(before)) {
    // A file that somebody changed since is theirs now.
    if (site.has(path) || standing.get(path) !== recorded) continue;
    await rm(join(out, path));
    removed.push(path);
    await removeEmptyFolders(out, dirname(path));
  }
  const manifest: Manifest = Object.fromEntries([...site.keys()].sort().map((path) => [path, hash(site.get(path)!)]));
  await writeFile(join(out, manifestName), `${JSON.stringify({ files: manifest }, null, 1)}\n`);
  return { written, unchanged, removed };
}

/** What is written or removed through a link below the out folder is outside of it. (The folder itself may be one.) */
async function refuseLinks(paths: readonly string[], out: string): Promise<void> {
  const steps = new Set(paths.flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))));
  for (const step of steps) {
    const path = join(out, step);
    if ((await lstat(path).catch(() => undefined))?.isSymbolicLink())
      throw new BuildError(
        `${path} is a link to another place, and nothing is written outside ${out}. Take the link away, or give another folder: --out <folder>`,
      );
  }
}

/** What an earlier build recorded. Paths that lead out of the folder are no build's, whatever the file says. */
async function earlier(out: string): Promise<Manifest> {
  const text = await readFile(join(out, manifestName), 'utf8').catch(() => '{}');
  try {
    const { files = {} } = JSON.parse(text) as { files?: Manifest };
    const own = ([path]: [string, unknown]): boolean => !relative(resolve(out), resolve(out, path)).startsWith('..');
    return Object.fromEntries(Object.entries(files).filter(own));
  } catch {
    throw new BuildError(
      `${join(out, manifestName)} cannot be read. Take it away with the files beside it, and build again.`,
    );
  }
}

async function removeEmptyFolders(out: string, folder: string): Promise<void> {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    // Only an empty folder can be removed so; the first that is not empty ends it.
    try {
      await rmdir(join(out, path));
    } catch {
      return;
    }
  }
}
