import { parseArgs } from 'node:util';
import { nearest } from './nearest.js';
import { formats, type Finding, type Format } from './report.js';

/** One `--option` of a command. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly default?: string | boolean;
  /** It may be given more than once: its value is a list. */
  readonly multiple?: boolean;
  /** What stands for its value in the help: `<folder>`. */
  readonly value?: string;
  /** What it does, in a few words. */
  readonly help: string;
}

/** Something that `kith` does, under its own name. */
export interface Command {
  readonly name: string;
  /** What it does, in a few words that begin with a verb. */
  readonly summary: string;
  /** Each way to call it: `check [paths]`. */
  readonly usage: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** What its help says besides, in whole lines. */
  readonly notes?: string;
  /**
   * @returns the exit code: 0 all well, 1 problems were found.
   * @throws UsageError when the command is not given as it must be.
   */
  run(args: readonly string[]): Promise<number>;
}

type Options = Readonly<Record<string, Option>>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];

/** A command before its arguments are read. */
interface Definition<O extends Options> extends Omit<Command, 'run' | 'options'> {
  readonly options: O;
  /** `values` are those of the options, `paths` all other words. */
  run(values: Values<O>, paths: readonly string[]): Promise<number>;
}

/** What is wrong with how a command was given. Exits with 2. */
export class UsageError extends Error {}

/** Something about files or folders, not their content, that stops a command. The message says how to mend it. */
export class CommandError extends Error {}

/** Makes a command that reads its own arguments: `run` is given the options by name, and all other words. */
export const command = <const O extends Options>(definition: Definition<O>): Command => ({
  ...definition,
  run(args) {
    const { values, positionals } = read(args, definition.options);
    return definition.run(values, positionals);
  },
});

function read<O extends Options>(
  args: readonly string[],
  options: O,
): ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(plainly(error as NodeJS.ErrnoException, Object.keys(options)));
  }
}

/** What Node says of arguments, in fewer words. */
function plainly({ code, message }: NodeJS.ErrnoException, names: readonly string[]): string {
  const [, option = ''] = /'(?:-\w, )?(--?[\w-]+)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(option.replace(/^-+/, ''), names);
    return `There is no option "${option}" here.${meant === undefined ? '' : ` Did you mean "--${meant}"?`}`;
  }
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return message.includes('does not take') ? `"${option}" takes no value.` : `Say what "${option}" is to be.`;
}

/** How findings are printed: an option of every command that has some. */
export const formatOption = {
  type: 'string',
  default: 'text',
  value: `<${formats.join('|')}>`,
  help: 'how problems are printed (text)',
} as const satisfies Option;

/** @throws UsageError for a format that there is not. */
export function formatOf(text: string): Format {
  if (!(formats as readonly string[]).includes(text))
    throw new UsageError(`There is no format "${text}". There are: ${formats.join(', ')}.`);
  return text as Format;
}

/** The exit code for findings: warnings are no reason to fail. */
export const exitCode = (findings: readonly Finding[]): number =>
  findings.some(({ severity }) => severity === 'error') ? 1 : 0;

export function say(text: string): void {
  process.stdout.write(text);
}
