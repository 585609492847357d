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

A content folder holds modules/*.md with their pictures and recordings, scales/*.yaml, talk/*.yaml and resources/*.yaml.
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

/** The command whose name is meant by a misspelt one, if any is near enough. */
export function nearest(word: string, commands: readonly Command[]): string | undefined {
  const near = commands
    .map(({ name }) => ({ name, distance: distance(word.toLowerCase(), name) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= Math.max(1, Math.floor(near.name.length / 3)) ? near.name : undefined;
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour to make `b` of `a`. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
