import { build } from '../build.js';
import { command, exitCode, formatOf, formatOption, say, UsageError } from '../command.js';
import { report } from '../report.js';

export const buildCommand = command({
  name: 'build',
  summary: 'check the content of a folder and write the site',
  usage: ['build <folder> --out <dir>'],
  options: {
    out: { type: 'string', value: '<dir>', help: 'where the site is written' },
    base: { type: 'string', value: '<url>', help: 'the address where the site will stand' },
    embed: { type: 'string', value: '<dir>', help: 'the embed files, if not those of @kith/embed' },
    format: formatOption,
  },
  notes: `With a problem nothing is written. A file that no build wrote is never touched.
`,
  async run({ out, base, embed, ...values }, paths) {
    const format = formatOf(values.format);
    const [folder, ...more] = paths;
    if (folder === undefined || more.length)
      throw new UsageError('Name one content folder: npx kith build content --out site');
    if (out === undefined) throw new UsageError('Say where to write the site: --out site');
    if (base !== undefined && !/^https?:$/.test(URL.canParse(base) ? new URL(base).protocol : ''))
      throw new UsageError(`"${base}" is not the address of a site. Write it like https://help.example.org/`);
    const { findings, files, written, unchanged, removed } = await build(folder, { out, base, embed });
    say(report(findings, format, files));
    const code = exitCode(findings);
    if (format === 'text')
      say(
        code
          ? 'Nothing was written.\n'
          : `${out}: ${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed.\n`,
      );
    return code;
  },
});
