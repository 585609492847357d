import { isAbsolute, relative } from 'node:path';
import { visible } from './visible.js';

/** A place in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something to mend: an error stops the build, a warning does not. */
export interface Finding extends Place {
  readonly file: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** How to mend it, in a sentence. */
  readonly hint: string;
}

/** What is found on a line of a file; on its first, where it is of the whole file. */
export const finding = (
  file: string,
  severity: Finding['severity'],
  message: string,
  hint: string,
  line = 1,
): Finding => ({ file, line, column: 1, severity, message, hint });

export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

const shown = (file: string): string => {
  const short = relative('', file);
  return short && !short.startsWith('..') && !isAbsolute(short) ? short : file;
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** GitHub reads `%`, line endings, and in properties `:` and `,`, as its own. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** In the order of files and lines. */
const sorted = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.message < b.message ? -1 : 1),
  );

/**
 * The findings as text for people (`file:line:column  what  → how to mend`), as JSON for tools, or as GitHub's workflow
 * commands, which mark the lines of a pull request. `files` is how many files were read.
 */
export function report(findings: readonly Finding[], format: Format, files: number): string {
  if (format === 'json')
    return `${JSON.stringify(
      sorted(findings).map((finding) => ({ ...finding, file: shown(finding.file) })),
      null,
      2,
    )}\n`;
  const lines = sorted(findings).map(({ file, line, column, severity, message, hint }) =>
    format === 'github'
      ? `::${severity} file=${escapeProperty(shown(file))},line=${line},col=${column}::${escapeData(`${message} ${hint}`)}`
      : `${shown(file)}:${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${message}\n    → ${hint}`,
  );
  if (format === 'text') {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    const found = [errors && count(errors, 'problem'), warnings && count(warnings, 'warning')].filter(Boolean);
    lines.push(`${count(files, 'file')}: ${found.join(', ') || 'all well'}.`);
  }
  return lines.map((line) => `${visible(line)}\n`).join('');
}
