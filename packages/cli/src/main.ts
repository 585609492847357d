#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build, BuildError } from './build.js';
import { check } from './check.js';
import { formats, report, type Finding, type Format } from './report.js';

const help = `kith: check and build content for Kith

  kith check [paths]                check files and folders; this folder when none is named
  kith build <folder> --out <dir>   check the content of a folder and write the site

Options
  --format <text|json|github>   how problems are printed (text)
  --out <dir>                   where the site is written
  --base <url>                  the address where the site will stand
  --embed <dir>                 the folder of the embed files, if not those of @kith/embed
  --help, --version

A content folder holds modules/*.md with their pictures and recordings, scales/*.yaml, talk/*.yaml and resources/*.yaml.
Exit codes: 0 all well (warnings too), 1 problems were found, 2 the command was not understood.
`;

/** What is wrong with how the command was given. */
class UsageError extends Error {}

const options = {
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
  base: { type: 'string' },
  embed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function read(args: string[]): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

const failed = (findings: readonly Finding[]): number =>
  findings.some(({ severity }) => severity === 'error') ? 1 : 0;

const isFormat = (text: string): text is Format => (formats as readonly string[]).includes(text);

async function run(args: string[]): Promise<number> {
  const { values, positionals } = read(args);
  const [command, ...paths] = positionals;
  const { format, out, base, embed } = values;
  if (values.help) return say(help);
  if (values.version) {
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    return say(`${version}\n`);
  }
  if (!isFormat(format)) throw new UsageError(`There is no format "${format}". There are: ${formats.join(', ')}.`);
  if (command === 'check') {
    const { findings, files } = await check(paths.length ? paths : ['.']);
    if (!files && !findings.length)
      throw new UsageError('There is nothing to check here. Name a file or a content folder.');
    say(report(findings, format, files));
    return failed(findings);
  }
  if (command === 'build') {
    const [folder, ...more] = paths;
    if (folder === undefined || more.length)
      throw new UsageError('Name one content folder: kith build content --out site');
    if (out === undefined) throw new UsageError('Say where to write the site: --out site');
    if (base !== undefined && !/^https?:$/.test(URL.canParse(base) ? new URL(base).protocol : ''))
      throw new UsageError(`"${base}" is not the address of a site. Write it like https://help.example.org/`);
    const { findings, files, written, unchanged, removed } = await build(folder, { out, base, embed });
    say(report(findings, format, files));
    const code = failed(findings);
    if (format === 'text')
      say(
        code
          ? 'Nothing was written.\n'
          : `${out}: ${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed.\n`,
      );
    return code;
  }
  throw new UsageError(command === undefined ? 'Say what to do: check or build.' : `There is no command "${command}".`);
}

function say(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\nTry: kith --help\n`);
  else if (error instanceof BuildError) process.stderr.write(`${error.message}\n`);
  else if (isFileError(error))
    process.stderr.write(`${error.path ?? 'A file'} cannot be read or written (${error.code}).\n`);
  else throw error;
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
