import type { Command, Option } from './command.js';

/** Two columns, the first as wide as its longest. */
function table(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}\n`).join('');
}

/** What `kith --help` says. */
export const helpOf = (commands: readonly Command[]): string => `kith: write, check and build content for Kith

${table(commands.flatMap(({ summary, usage }) => usage.map((way, index) => [`kith ${way}`, index ? '' : summary] as const))).replace(/ +$/gm, '')}
  kith <command> --help   what it takes
  kith --version

A content folder holds modules/*.md with their pictures and recordings, scales/*.yaml, talk/*.yaml,
resources/*.yaml, meetings/*.yaml, and plans/*.yaml for workers to start from.
Exit codes: 0 all well (warnings too), 1 problems were found, 2 the command was not understood.
`;

const optionRow = ([name, { short, value, help }]: [string, Option]): [string, string] => [
  `--${name}${value === undefined ? '' : ` ${value}`}${short === undefined ? '' : `, -${short}`}`,
  help,
];

/** What `kith <command> --help` says. */
export function helpOn({ summary, usage, options, notes }: Command): string {
  const rows = Object.entries(options).map(optionRow);
  return [
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.\n`,
    usage.map((way) => `  kith ${way}\n`).join(''),
    rows.length ? `Options\n${table(rows)}` : undefined,
    notes,
  ]
    .filter((part) => part !== undefined)
    .join('\n');
}
