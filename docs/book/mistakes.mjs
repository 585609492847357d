// `node docs/book/mistakes.mjs`: makes each mistake in mistakes.md again, and writes below it what `kith check` says of it
// now. scripts/book.test.mjs holds the page to that.
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, report } from '@kith/cli';

const page = join(import.meta.dirname, 'mistakes.md');
const example = join(import.meta.dirname, 'example');

/** A module with nothing to say about it, in which each mistake is made. */
const front = `id: kettle
title: Put the kettle on
summary: A small thing to do.
lang: en-GB
time: 3 min
level: [universal]
for: [parents]
evidence: { basis: practice, summary: Families told us., sources: [{ doi: 10.1000/182 }], limits: Nobody has tested it. }
rights: { licence: CC-BY-4.0, holder: The Kettle Club }
reviewed: 2026-11-01
review-by: 2028-11-01
`;
const start = '# Put the kettle on {#start}\n\nPour yourself a cup.\n';
const people = `# People {#people}

:::signpost

- **Need to talk?** Call Samaritans on [116 123](tel:116123). {#samaritans}

:::
`;
const today = new Date('2026-11-23T12:00:00Z');

/** The front matter with some fields in the place of those of the same names. */
function withFields(fields) {
  const names = [...fields.matchAll(/^([\w-]+):/gm)].map(([, name]) => name);
  const rest = front.split('\n').filter((line) => !names.includes(line.split(':')[0]));
  return `${rest.join('\n')}${fields}\n`;
}

const isTranslation = ({ text }) => text.startsWith('format: translation/1');

/** The file with these mistakes: `yaml` at the top, `markdown` as its steps or inside the first, or `md`, the whole. */
function moduleOf(mistakes) {
  const whole = mistakes.find(({ lang }) => lang === 'md');
  if (whole) return whole.text;
  const [yaml, markdown] = ['yaml', 'markdown'].map((wanted) =>
    mistakes.flatMap(({ lang, text }) => (lang === wanted ? [text] : [])).join('\n'),
  );
  const begins = /^# .*\{#start/m.test(markdown) || /^# /.test(markdown) ? markdown : `${start}\n${markdown}`;
  const steps = markdown.includes(':::signpost') || markdown.includes('{#end}') ? begins : `${begins}\n${people}`;
  return `---\n${yaml ? withFields(yaml) : front}---\n\n${steps}`;
}

async function saidOf(mistakes, folder) {
  const file = join(folder, 'modules/kettle.md');
  const sidecar = join(folder, 'modules/kettle.cy.yaml');
  await writeFile(file, moduleOf(mistakes.filter((one) => !isTranslation(one))));
  const translation = mistakes.find(isTranslation);
  if (translation) await writeFile(sidecar, translation.text);
  const { findings } = await check([file, ...(translation ? [sidecar] : [])], { today });
  await rm(sidecar, { force: true });
  const lines = report(findings, 'text', 1).replaceAll(`${folder}/`, '').split('\n');
  return lines.slice(0, -2).join('\n');
}

/** The page with what is said now below each mistake: in the `text` that follows one or more blocks of code. */
export async function retold(text) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'kith-mistakes-')));
  try {
    await mkdir(join(folder, 'modules'));
    for (const part of ['modules/media', 'scales'])
      await cp(join(example, part), join(folder, part), { recursive: true });
    const parts = text.split(/^((?<fence>`{3,})\w+\n[^]*?^\k<fence>$)/m).filter((part) => !/^`+$/.test(part));
    let mistakes = [];
    for (const [index, part] of parts.entries()) {
      const [, lang, inside] = /^`{3,}(\w+)\n([^]*?)`{3,}$/.exec(part) ?? [];
      if (lang === 'text') {
        const said = await saidOf(mistakes, folder);
        // What speaks of fences stands in a longer one.
        const fence = '`'.repeat(said.includes('```') ? 4 : 3);
        parts[index] = `${fence}text\n${said}\n${fence}`;
        mistakes = [];
      } else if (lang) mistakes.push({ lang, text: inside });
    }
    return parts.join('');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(page, await retold(await readFile(page, 'utf8')));
