#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { CommandError, say, UsageError } from './command.js';
import { commands } from './commands/index.js';
import { helpOf, helpOn, nearest } from './help.js';

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') return told(helpOf(commands));
  if (name === '--version' || name === '-v') return told(`${await version()}\n`);
  if (name === undefined || name.startsWith('-'))
    throw new UsageError(`Say first what to do: ${commands.map((one) => one.name).join(', ')}.`);
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const meant = nearest(name, commands);
    throw new UsageError(
      `There is no command "${name}".${meant === undefined ? '' : ` Did you mean "kith ${meant}"?`}`,
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

const isFileError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

const given = process.argv.slice(2);
const named = commands.some(({ name }) => name === given[0]) ? `${given[0]} ` : '';
try {
  process.exitCode = await run(given);
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\nTry: kith ${named}--help\n`);
  else if (error instanceof CommandError) process.stderr.write(`${error.message}\n`);
  else if (isFileError(error))
    process.stderr.write(`${error.path ?? 'A file'} cannot be read or written (${error.code}).\n`);
  else throw error;
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
