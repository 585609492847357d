// `npm run manifest` writes packages/elements/custom-elements.json from the elements' source and comments; Storybook and
// editors read it. With --check it writes nothing, and fails when the committed file is not what the source says.
// Either way it fails when the source uses a slot, part, event or custom property that its comment does not tell of.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const root = join(import.meta.dirname, '..');
const elements = join(root, 'packages/elements');
const file = join(elements, 'custom-elements.json');

const manifest = await cli({
  argv: ['analyze', '--quiet', '--config', '../../custom-elements-manifest.config.mjs'],
  cwd: elements,
  noWrite: true,
});
const json = `${JSON.stringify(manifest, null, 2)}\n`;

const faults = manifest.modules.flatMap(({ declarations }) =>
  declarations.filter((d) => d.customElement).flatMap(check),
);
const tags = new Set(manifest.modules.flatMap(({ exports }) => exports).map(({ kind, name }) => kind && name));
for (const noun of nouns()) if (!tags.has(`kith-${noun}`)) faults.push(`src/${noun} defines no <kith-${noun}>.`);

if (process.argv.includes('--check')) {
  if (json !== read(file)) faults.push(`${relative(root, file)} is not what the source says. Run: npm run manifest`);
} else writeFileSync(file, json);

for (const fault of faults) console.error(fault);
if (faults.length) process.exitCode = 1;
else
  console.log(
    `${relative(root, file)}: ${nouns()
      .map((noun) => `<kith-${noun}>`)
      .join(' ')}`,
  );

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The elements: the folders whose noun has a .define.ts. */
function nouns() {
  return readdirSync(join(elements, 'src'))
    .filter((name) => read(join(elements, 'src', name, `${name}.define.ts`)))
    .sort();
}

/** What is missing from the description of one element, in words. */
function check(element) {
  const { tagName: tag = element.name } = element;
  const noun = tag.replace('kith-', '');
  const missing = [];
  const need = (held, what) => held || missing.push(`<${tag}>: ${what}`);
  const told = { slot: element.slots, part: element.cssParts, event: element.events, property: element.cssProperties };

  need(element.summary, 'its comment has no @summary.');
  // The way out has no document: it leads away.
  const hasDocument = noun !== 'exit';
  // What is made in the builder of plans comes from a catalogue.
  const document = noun === 'plan-builder' ? 'catalogue' : noun;
  for (const name of [...(hasDocument ? ['src'] : []), 'heading-level'])
    need(
      element.attributes?.some((attribute) => attribute.name === name),
      `it has no attribute "${name}".`,
    );
  need(
    !hasDocument || element.members?.some(({ name }) => name === document),
    `it has no property "${document}" to hand it its document.`,
  );
  for (const { kind, name, type, description } of [...(element.members ?? []), ...(element.attributes ?? [])])
    if (kind !== 'method') need(type && description, `"${name}" has no type or no description.`);
  for (const [what, entries = []] of Object.entries(told))
    for (const { name, description } of entries)
      need(description, `the ${what} "${name || 'default'}" has no description.`);
  const error = told.event?.find(({ name }) => name === `${tag}-error`);
  need(error?.type?.text === 'KithErrorEvent', `it has no @fires {KithErrorEvent} ${tag}-error.`);

  for (const [what, names] of Object.entries(used(noun)))
    for (const name of names)
      need(
        told[what]?.some((entry) => entry.name === name),
        `its source has the ${what} "${name || 'default'}", its comment does not.`,
      );
  return missing;
}

/** The slots, parts, events and public custom properties that stand in the source of an element. */
function used(noun) {
  const folder = join(elements, 'src', noun);
  const own = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const source = own.map((name) => read(join(folder, name))).join('\n');
  const shared = read(join(elements, 'src/shared/base.styles.ts'));
  const names = (text, pattern) => new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
  return {
    slot: names(source, /<slot(?:\s+name="([\w-]+)")?\s*>/g),
    part: new Set([...names(source, /\spart="([\w\s-]+)"/g)].flatMap((parts) => parts.split(/\s+/))),
    event: names(source, /super\(\s*'(kith-[\w-]+)'/g),
    property: names(source + shared, /var\(\s*(--kith-[\w-]+)/g),
  };
}
