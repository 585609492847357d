import type { Finding } from '../report.js';
import { toWrite } from '../new/mark.js';

/** Says on which lines the words of a new document still stand for those of its author. Notes to the author do not count. */
export function unwritten(file: string, text: string): Finding[] {
  const lines = text
    .split(/\r\n?|\n/)
    .flatMap((line, index) => (line.includes(toWrite) && !line.startsWith('#') ? [index + 1] : stepLine(line, index)));
  const [line, ...more] = lines;
  if (line === undefined) return [];
  const where = more.length ? `on ${lines.length} lines: ${lines.join(', ')}` : `on line ${line}`;
  return [
    {
      file,
      line,
      column: 1,
      severity: 'warning',
      message: `Words are still to be written ${where}.`,
      hint: `Put your own in the place of those that begin with "${toWrite}".`,
    },
  ];
}

/** The title of a step begins with "#" as a note does, and ends with its id. */
const stepLine = (line: string, index: number): number[] =>
  line.includes(toWrite) && /\{#[^}]+\}\s*$/.test(line) ? [index + 1] : [];
