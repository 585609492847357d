// The stages of `npm test`: for each, in words, what holds when it passes; the stages that must have passed before it;
// and its commands. Those that are free to run start in this order. Imports nothing but Node.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

const node = (...args) => [process.execPath, ...args];
const tsx = (...args) => node('--import', 'tsx', '--conditions=kith-source', ...args);
const test = ['--test', '--test-reporter=spec'];
/** The program of an installed package. */
const bin = (path, ...args) => node(join(root, 'node_modules', path), ...args);

/** The files under a folder whose path ends so. A stage without its files is broken: it must not pass. */
function files(folder, ending) {
  const found = readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending) && !path.includes('/node_modules/'));
  if (!found.length) throw new Error(`There are no ${ending} files in ${folder}.`);
  return found.sort();
}

/** Where the tests are that run in Node. Those beside the elements' source run in browsers. */
const nodeTests = ['model', 'cli', 'library', 'embed/src', 'elements/test'];

export const stages = {
  manifest: { what: "the elements' manifest is current", run: () => [node('scripts/manifest.mjs', '--check')] },
  model: {
    what: "the model's generated files are current",
    run: () => [tsx('scripts/generate-model.mjs', '--check')],
  },
  // Writes the manifest: whether the committed one was current must be known before.
  build: { what: 'it builds', needs: ['manifest', 'model'], run: () => [node('scripts/build.mjs')] },
  elements: {
    what: "the elements work in each engine, on Lit and on the script tag's stand-in for it",
    run: () => {
      const command = bin('@web/test-runner/dist/bin.js', '--files', ...files('packages/elements/src', '.test.ts'));
      return [command, ['env', 'LIT=lite', ...command]];
    },
  },
  embed: {
    what: 'the script tag works in each engine',
    needs: ['build'],
    run: () => [node(...test, '--test-concurrency=1', ...files('packages/embed/test', '.e2e.mjs'))],
  },
  e2e: {
    what: 'the demonstration works, whatever is in its way',
    needs: ['build'],
    run: () => [node(...test, '--test-concurrency=1', ...files('test/e2e', '.test.mjs'))],
  },
  stories: { what: 'every story is accessible in every look', run: () => [node('scripts/stories-test.mjs')] },
  node: {
    what: 'what needs no browser works: model, command line, library, server rendering, build',
    needs: ['build'],
    run: () => [
      tsx(...test, ...nodeTests.flatMap((folder) => files(`packages/${folder}`, '.test.ts'))),
      node(...test, ...files('scripts', '.test.mjs')),
    ],
  },
  lint: {
    what: 'the code keeps the rules and the format',
    needs: ['build'],
    run: () => [bin('eslint/bin/eslint.js', '.'), bin('prettier/bin/prettier.cjs', '--check', '.')],
  },
  types: {
    what: 'tests and stories have sound types',
    needs: ['build'],
    run: () => ['tsconfig.test.json', 'tsconfig.node.json'].map((file) => bin('typescript/bin/tsc', '-p', file)),
  },
  packages: {
    what: 'the packages can be installed and imported',
    needs: ['build'],
    run: () => [node('scripts/check-packages.mjs')],
  },
  budgets: { what: 'a visit loads no more than it may', needs: ['build'], run: () => [node('scripts/budgets.mjs')] },
  unused: { what: 'there is no dead code', run: () => [bin('knip/bin/knip.js', '--no-progress')] },
};
