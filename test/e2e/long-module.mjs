// A module as long as a course: the library's own steps, again and again, with ids of their own.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const library = join(import.meta.dirname, '../../packages/library');
const frontMatter = /^---\n[\s\S]*?\n---\n/;

/** The last steps of a module, each there once. */
const last = /^:::(?:signpost|plan|end)/m;
/** Steps that part the way, or hold pictures and recordings. */
const leftOut = /^:::(?:choice|transcript)|^!\[/m;

/** The steps of a module's Markdown, each from its heading on. */
const stepsOf = (markdown) =>
  markdown
    .replace(frontMatter, '')
    .split(/^(?=# )/m)
    .filter((part) => part.startsWith('# '));

/** A step in the same words, with an id of its own, that leads to the one after it and looks back at no other. */
const again = (step, id) =>
  step.replace(/^# (.*) \{#.*$/m, `# $1 {#${id}}`).replace(/^:::rate\{before=.*$/m, ':::rate');

/**
 * Writes content with one module, called `long`, for `kith build`: Next leads through all of its steps.
 *
 * @param {string} folder the content folder, which is made
 * @param {number} count how many steps, of which the last three are people, the plan and the end
 */
export async function writeLongModule(folder, count) {
  const names = (await readdir(join(library, 'modules'))).filter((name) => name.endsWith('.md')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(library, 'modules', name), 'utf8')));
  const repeated = texts.flatMap(stepsOf).filter((step) => !last.test(step) && !leftOut.test(step));
  // What stands before its steps names none of them.
  const plain = texts[names.indexOf('cooling-off.md')];
  const ending = stepsOf(plain).filter((step) => last.test(step));
  const steps = Array.from({ length: count - ending.length }, (_, index) =>
    again(repeated[index % repeated.length], `s${index + 1}`),
  );
  const [front] = frontMatter.exec(plain);

  await mkdir(join(folder, 'modules'), { recursive: true });
  await cp(join(library, 'scales'), join(folder, 'scales'), { recursive: true });
  await writeFile(
    join(folder, 'modules/long.md'),
    [front.replace(/^id: .*$/m, 'id: long'), ...steps, ...ending].join('\n'),
  );
}

/** A page that plays it, from the top of its content site. */
export const longPage = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A long module</title>
<script async src="kith/1/kith.js"></script>
<body>
<p><a data-kith="module" data-save="device" href="modules/long/">A long module</a></p>
</body>
</html>
`;
