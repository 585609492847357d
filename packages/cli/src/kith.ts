import { readFile } from 'node:fs/promises';
import { CommandError, say, UsageError } from './command.js';
import { commands } from './commands/index.js';
import { helpOf, helpOn } from './help.js';
import { nearest } from './nearest.js';
import { visible } from './visible.js';

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') return told(helpOf(commands));
  if (name === '--version' || name === '-v') return told(`${await version()}\n`);
  if (name === undefined || name.startsWith('-'))
    throw new UsageError(`Say first what to do: ${commands.map((one) => one.name).join(', ')}.`);
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const meant = nearest(
      name,
      commands.map((one) => one.name),
    );
    throw new UsageError(
      `There is no command "${name}".${meant === undefined ? '' : ` Did you mean "npx kith ${meant}"?`}`,
    );
  }
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h') ? told(helpOn(command)) : command.run(args);
}

function told(text: string): 0 {
  say(text);
  return 0;
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** What is wrong with a file or a folder, and what to do; what is rare keeps the name that the system gives it. */
const faults: Readonly<Record<string, (name: string) => string>> = {
  ENOENT: (name) => `${name} is not there. Look for a slip in its name, or for the folder that you are in.`,
  EACCES: (name) => `${name} may not be read or written by you. Ask whoever set up this folder, or use another.`,
  EISDIR: (name) => `${name} is a folder. Name a file.`,
  ENOTDIR: (name) => `${name} would be in a file. Name a folder.`,
  ENOSPC: (name) => `${name} cannot be written: there is no room left. Make some, then try again.`,
};
const fileFault = ({ code = '', path = 'A file' }: NodeJS.ErrnoException): string =>
  (
    faults[code === 'EPERM' || code === 'EROFS' ? 'EACCES' : code] ??
    ((name) => `${name} cannot be read or written (${code}).`)
  )(path);

const isFileError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

/** Complaints: they stand apart from what was asked for. */
const complain = (text: string): unknown => process.stderr.write(visible(text));

/**
 * Does what the arguments say.
 *
 * @returns the exit code: 0 all well, 1 problems were found, 2 it was not understood.
 * @throws what nobody foresaw.
 */
export async function kith(given: readonly string[], tell: (text: string) => unknown = complain): Promise<number> {
  try {
    return await run(given);
  } catch (error) {
    if (error instanceof UsageError) {
      const named = commands.some(({ name }) => name === given[0]) ? `${given[0]} ` : '';
      tell(`${error.message}\nTry: npx kith ${named}--help\n`);
      return 2;
    }
    if (error instanceof CommandError) tell(`${error.message}\n`);
    else if (isFileError(error)) tell(`${fileFault(error)}\n`);
    else throw error;
    return 1;
  }
}
