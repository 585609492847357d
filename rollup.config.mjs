// Two builds: plain modules for npm, one file for each source file; and the files of the script tag, for a CDN.
// `rollup -c` makes both, `rollup -c --configCdn` and `--configNpm` one of them.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { transform } from 'esbuild';
import { minifyTemplates } from './scripts/minify-templates.mjs';

const manifest = (name) => JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
const transpile = () => esbuild({ target: 'es2022', tsconfig: './tsconfig.base.json', sourceMap: true });

// ---- npm

const npm = ['model', 'elements', 'cli'].map((name) => {
  const { exports, bin = {} } = manifest(name);
  const entries = [...Object.values(exports).map((entry) => entry.default), ...Object.values(bin)]
    .filter((path) => path?.startsWith('./dist/'))
    .map((path) => path.slice('./dist/'.length, -'.js'.length));
  return {
    input: Object.fromEntries(entries.map((entry) => [entry, `packages/${name}/src/${entry}.ts`])),
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [nodeResolve({ extensions: ['.ts', '.js'] }), transpile()],
    treeshake: false,
    output: {
      dir: `packages/${name}/dist`,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: `packages/${name}/src`,
      sourcemap: true,
    },
  };
});

// ---- the script tag

const cdnDir = 'packages/embed/cdn';
const { version } = manifest('embed');

/** The elements, by noun: whatever `@kith/elements` exports that registers a tag. */
const elements = Object.fromEntries(
  Object.entries(manifest('elements').exports)
    .filter(([, entry]) => entry['kith-source']?.endsWith('.define.ts'))
    .map(([path]) => [path.slice('./'.length, -'.js'.length), `@kith/elements/${path.slice('./'.length)}`]),
);
const nouns = Object.keys(elements);

/** Around Lit's templates, only as much of LitElement as our elements use: see lite.ts. */
const lite = {
  name: 'lite',
  resolveId: (id) => (id === 'lit' ? join(import.meta.dirname, 'packages/embed/src/lite.ts') : null),
};

const resolve = () => [
  lite,
  nodeResolve({ extensions: ['.ts', '.js'], exportConditions: ['kith-source', 'production', 'browser'] }),
];

const minify = () =>
  terser({ ecma: 2022, module: true, toplevel: true, compress: { passes: 2 }, format: { comments: false } });

/**
 * A page that uses Lit itself, and lists its policy, lets no second one of that name be made. Ours has our name; the
 * loader makes it, as it needs one too. Where the page refuses it, Lit does without, as in a browser that knows none.
 */
const ownPolicy = () => ({
  name: 'own-policy',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const changed = code.replace(
      /=\s*(\w+)\s*\?\s*\1\.createPolicy\("lit-html",\s*\{\s*createHTML:\s*(\w+)\s*=>\s*\2\s*\}\)\s*:\s*void 0/,
      "=globalThis[Symbol.for('kith')]?.policy",
    );
    if (changed === code) this.error('Lit makes its Trusted Types policy in another way now: see ownPolicy.');
    return { code: changed, map: null };
  },
});

/** Chunks are loaded by the loader, which checks them, and never by the browser alone. */
const verifiedImports = {
  name: 'verified-imports',
  renderDynamicImport: () => ({ left: "globalThis[Symbol.for('kith')].load(", right: ')' }),
};

const apartMark = '?apart';

/**
 * The full parser only explains what is wrong with a document, so it is a chunk that hardly anyone loads. It gets copies
 * of its own of what it shares with an element: else each visit would carry what the parser alone needs of those files.
 */
const parserApart = {
  name: 'parser-apart',
  async resolveDynamicImport(specifier, importer) {
    if (!/^@kith\/model\//.test(specifier)) return null;
    const found = await this.resolve(specifier, importer);
    return { ...found, id: found.id + apartMark };
  },
  async resolveId(id, importer, options) {
    if (!importer?.endsWith(apartMark)) return null;
    const found = await this.resolve(id, importer.slice(0, -apartMark.length), { ...options, skipSelf: true });
    return { ...found, id: found.id + apartMark };
  },
  load(id) {
    if (!id.endsWith(apartMark)) return null;
    const file = id.slice(0, -apartMark.length);
    return transform(readFileSync(file, 'utf8'), {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      target: 'es2022',
      sourcemap: true,
      sourcefile: file,
    });
  },
};

/**
 * What two elements share is one chunk, with Lit in it, so that the first element of a visit costs two files. What an
 * element really uses is known only when it is bundled on its own, without what an index has beside it.
 */
function sharedChunks() {
  const uses = new Map();
  return {
    plugin: {
      name: 'shared-chunks',
      async buildStart() {
        for (const input of Object.values(elements)) {
          const build = await rollup({ input, plugins: [parserApart, resolve(), transpile()] });
          const { output } = await build.generate({ format: 'es' });
          await build.close();
          const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
          const seen = new Set();
          const visit = (fileName) => {
            if (seen.has(fileName)) return;
            seen.add(fileName);
            const { modules, imports } = chunks.get(fileName);
            for (const [id, { renderedLength }] of Object.entries(modules))
              if (renderedLength) uses.set(id, (uses.get(id) ?? 0) + 1);
            imports.forEach(visit);
          };
          visit(output[0].fileName);
        }
      },
    },
    manualChunks: (id) => (id.endsWith(apartMark) ? 'parser' : uses.get(id) > 1 ? 'base' : null),
  };
}
const shared = sharedChunks();

const files = new Map();
const rows = [];
const hash = (algorithm, code) => createHash(algorithm).update(code).digest('base64');

/** Notes what each file is, and makes the loader's table of the chunks. */
const note = (kind) => ({
  name: 'note',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle)
        .filter(({ type }) => type === 'chunk')
        .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
      for (const { fileName, name, code, imports, dynamicImports, isEntry } of chunks)
        files.set(fileName, {
          integrity: `sha384-${hash('sha384', code)}`,
          bytes: Buffer.byteLength(code),
          brotli: brotliCompressSync(code).length,
          ...(kind === 'chunks' && { ...(isEntry && { noun: name }), imports, dynamicImports }),
        });
      if (kind === 'chunks') {
        const needs = (fileName, found = []) => {
          for (const one of bundle[fileName].imports)
            if (!found.includes(one)) {
              needs(one, found);
              if (!found.includes(one)) found.push(one);
            }
          return found;
        };
        const names = chunks.map(({ fileName }) => fileName);
        for (const { fileName, code } of chunks)
          rows.push([
            fileName.slice('kith-'.length, -'.js'.length),
            hash('sha256', code).slice(0, 43),
            ...needs(fileName)
              .filter((one) => one !== fileName)
              .map((one) => names.indexOf(one)),
          ]);
      }
    },
  },
});

/** The terms under which others let us ship their code in these files. */
const licences = {
  name: 'licences',
  generateBundle() {
    const roots = new Map();
    for (const id of this.getModuleIds()) {
      const root = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
      if (root && existsSync(join(root, 'package.json')))
        roots.set(root, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    }
    const texts = [...roots]
      .map(([root, { name, version }]) => {
        const file = ['LICENSE', 'LICENSE.md', 'LICENCE'].map((one) => join(root, one)).find((one) => existsSync(one));
        if (!file) this.error(`${name} comes without its licence.`);
        return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
      })
      .sort();
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
  },
};

const source = (name) => join(import.meta.dirname, `packages/embed/src/${name}.ts`);

/** `kith:table` for the loader, and `kith:all`: what all share (Lit needs its policy), every element, the loader. */
const virtual = (withRows) => ({
  name: 'virtual',
  resolveId: (id) => (id.startsWith('kith:') ? `\0${id}` : null),
  load(id) {
    if (id === '\0kith:table')
      return ['version', 'nouns', 'rows']
        .map(
          (name) => `export const ${name} = ${JSON.stringify({ version, nouns, rows: withRows ? rows : [] }[name])};`,
        )
        .join('\n');
    if (id === '\0kith:all')
      return [source('shared'), ...Object.values(elements), source('loader')]
        .map((path) => `import ${JSON.stringify(path)};`)
        .join('\n');
    return null;
  },
});

/** Whatever a page has done to the browser, nothing is thrown into it. */
const script = { format: 'iife', intro: 'try{', outro: '}catch(e){globalThis.console?.warn("Kith",e)}' };

// The maps of what a visit loads are not named in it: that would be 80 bytes of every visit.
const cdn = [
  {
    input: elements,
    // A rarer step may live in a chunk of its own and import from its element's: that is no reason for a third.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      shared.plugin,
      parserApart,
      resolve(),
      transpile(),
      ownPolicy(),
      minifyTemplates(),
      verifiedImports,
      minify(),
      note('chunks'),
    ],
    output: {
      dir: cdnDir,
      format: 'es',
      sourcemap: 'hidden',
      entryFileNames: 'kith-[name]-[hash].js',
      chunkFileNames: 'kith-[name]-[hash].js',
      hashCharacters: 'base36',
      manualChunks: shared.manualChunks,
      onlyExplicitManualChunks: true,
    },
  },
  {
    input: 'packages/embed/src/loader.ts',
    plugins: [virtual(true), resolve(), transpile(), minify(), note('loader')],
    output: { ...script, file: `${cdnDir}/kith.js`, sourcemap: 'hidden' },
  },
  {
    input: 'kith:all',
    plugins: [
      virtual(false),
      resolve(),
      transpile(),
      ownPolicy(),
      minifyTemplates(),
      minify(),
      note('all'),
      licences,
      {
        name: 'integrity',
        generateBundle: {
          order: 'post',
          handler() {
            const source = `${JSON.stringify({ version, files: Object.fromEntries(files) }, null, 2)}\n`;
            this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
          },
        },
      },
    ],
    output: { ...script, file: `${cdnDir}/kith.all.js`, sourcemap: true, inlineDynamicImports: true },
  },
];

export default ({ configCdn, configNpm }) => [...(configCdn ? [] : npm), ...(configNpm ? [] : cdn)];
