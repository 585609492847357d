import type { Notes } from './notes.js';

const fence = /^[ \t]*(?:-{2,}|[–—][-–—]*)[ \t]*$/;

/** Tells why a module's file begins with no lines about it. */
export function tellNoFront(notes: Notes, text: string): void {
  const lines = text.split(/\r\n?|\n/);
  const first = lines.findIndex((line) => /\S/.test(line));
  if (first < 0 || !fence.test(lines[first]!))
    return notes.fail(
      undefined,
      'The file does not say what it is.',
      'Begin with a line "---", then id, title, summary and the rest, then "---" again.',
    );
  if (first > 0 || lines[0]!.trimEnd() !== '---')
    return notes.failAt(
      { line: first + 1, column: 1 },
      'The file does not begin with "---".',
      'Let its first line be three hyphens: with no other sign, no space and no empty line before them.',
    );
  const below = lines.findIndex((line, index) => index > 0 && (fence.test(line) || /^#.*\{#/.test(line)));
  notes.failAt(
    { line: Math.max(below, 0) + 1, column: 1 },
    'The lines about the module do not end.',
    'Write "---" on a line of its own below them, and above the first step: three hyphens, and nothing else.',
  );
}
