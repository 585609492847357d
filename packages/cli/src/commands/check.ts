import { stat } from 'node:fs/promises';
import { check } from '../check.js';
import { command, exitCode, formatOf, formatOption, say, UsageError } from '../command.js';
import { finding, report, type Finding } from '../report.js';

/** A name that nothing has is told like any other mistake: who asked for JSON reads nothing else. */
const notThere = (path: string): Finding =>
  finding(
    path,
    'error',
    'There is no file or folder of this name.',
    'Look for a slip in it, and in which folder you are.',
  );

async function missing(paths: readonly string[]): Promise<string[]> {
  const isGone = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        () => false,
        ({ code }: NodeJS.ErrnoException) => code === 'ENOENT',
      ),
    ),
  );
  return paths.filter((_, index) => isGone[index]);
}

export const checkCommand = command({
  name: 'check',
  summary: 'check files and folders; this folder when none is named',
  usage: ['check [paths]'],
  options: { format: formatOption },
  notes: `What is wrong is a problem: nothing is built with one. What could be better is a warning.
With --format github, the lines of a pull request are marked.
`,
  async run(values, paths) {
    const format = formatOf(values.format);
    const asked = paths.length ? paths : ['.'];
    const gone = await missing(asked);
    const there = asked.filter((path) => !gone.includes(path));
    const { findings: found, files } = await check(there);
    const findings = [...gone.map(notThere), ...found];
    if (!files && !findings.length)
      throw new UsageError('There is nothing to check here. Name a file or a content folder.');
    say(report(findings, format, files));
    return exitCode(findings);
  },
});
