import { check } from '../check.js';
import { command, exitCode, formatOf, formatOption, say, UsageError } from '../command.js';
import { report } from '../report.js';

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
    const { findings, files } = await check(paths.length ? paths : ['.']);
    if (!files && !findings.length)
      throw new UsageError('There is nothing to check here. Name a file or a content folder.');
    say(report(findings, format, files));
    return exitCode(findings);
  },
});
