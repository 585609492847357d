// Two builds: plain modules for npm, one file for each source file; and the files of the script tag, for a CDN.
// `rollup -c` makes both, `rollup -c --configCdn` and `--configNpm` one of them.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
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

/**
 * Around Lit's templates, only as much of LitElement as our elements use: see lite.ts. An element that uses no more of it
 * than style sheets gets no more.
 */
const lite = {
  name: 'lite',
  resolveId: (id) =>
    id === 'lit' ? { id: join(import.meta.dirname, 'packages/embed/src/lite.ts'), moduleSideEffects: false } : null,
};

/** What reads schedules loads late, where a document has any: see no-schedules.ts. */
const withoutSchedules = {
  name: 'without-schedules',
  resolveId: (id, importer) =>
    id === './schedules.js' && importer?.endsWith('/model/src/hours.ts') ? source('no-schedules') : null,
};

const resolve = () => [
  lite,
  withoutSchedules,
  nodeResolve({ extensions: ['.ts', '.js'], exportConditions: ['kith-source', 'production', 'browser'] }),
];

const minify = () =>
  terser({
    ecma: 2022,
    module: true,
    toplevel: true,
    // Lit's own names for its parts: no file of ours knows them, but the one that they are in.
    mangle: { properties: { regex: /^_\$/ } },
    compress: { passes: 3, unsafe: true, unsafe_arrows: true },
    format: { comments: false },
  });

/**
 * Lit's templates as a visitor needs them. A page that uses Lit itself, and lists its policy, lets no second one of that
 * name be made: ours has our name; the loader makes it, as it needs one too. Where the page refuses it, Lit does without.
 * And what our templates have none of is left out, a fifth of Lit: directives, parts on elements, in comments and in text
 * areas, listeners that are no functions or go away, templates of SVG and of MathML, ones that a compiler made, options of
 * drawing, slashes of tags that close themselves (`minifyTemplates` has taken them away), values that stay as they were,
 * words about other copies. ESLint refuses those in our elements; a Lit that does these things in another way stops the
 * build, and the tests of the built files run on what is left.
 */
const leanLit = () => ({
  name: 'lean-lit',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const changes = [
      [
        /=(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/,
        "=globalThis[Symbol.for('kith')]?.policy",
      ],
      [/,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\([^)]*\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
      [
        /(function (\w+)\(\w+,(\w+),\w+=\w+,\w+\)\{)if\(\3===\w+\)return \3;let .+?\2\(\w+,\w+\._\$AS\(\w+,\3\.values\),\w+,\w+\)\),\3\}/,
        '$1return $3}',
      ],
      [/:6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/, ':0'],
      [/else (\w)\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\1\)\);/, ''],
      [
        /class (\w+)\{constructor\(\w,\w,\w\)\{this\.element=\w,this\.type=6,.+?_\$AI\(\w\)\{\w\(this,\w\)\}\}/,
        'class $1{}',
      ],
      [/=2===\w\?"<svg>":3===\w\?"<math>":""/, '=""'],
      [/\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, ''],
      [
        /if\((this\.el=[^;]+?),2===\w\|\|3===\w\)\{const \w=this\.el\.content\.firstChild;\w\.replaceWith\(\.\.\.\w\.childNodes\)\}/,
        '$1;',
      ],
      [/if\(\w\.test\((\w)\.tagName\)\)\{const (\w)=\1\.textContent\.split.+?\1\.append\(\2\[\w\],\w\(\)\)\}\}/, ''],
      [/\(\w\.test\((\w)\[2\]\)&&\((\w)=RegExp\("<\/"\+\1\[2\],"g"\)\),(\w=\w)\)/, '$3'],
      [/else\{let (\w)=-1;for\(;-1!==\(\1=\w\.data\.indexOf\(.+?\1\+=\w\.length-1\}/, ''],
      [/get startNode\(\)\{[^}]*\}get endNode\(\)\{[^}]*\}/, ''],
      [/setConnected\(\w\)\{.+?\)\)\}/, ''],
      [/get (_\$AU|tagName|parentNode)\(\)\{[^}]*\}/g, ''],
      [/this\._\$AN=void 0,/g, ''],
      [/this\._\$AP\?\.\(!1,!0,\w\)/, ''],
      [/,this\._\$Cv=\w\?\.isConnected\?\?!0/, ''],
      [/"number"==typeof \w\?(this\._\$AC\(\w\)):\(void 0===.+?,this\.options\)\),\w\)/, '$1'],
      [/_\$AI\((\w),\w=this\)\{\1=\w\(this,\1,\w\),/, '_$AI($1){'],
      [/(if\(void 0===\w\))\w=\w\(this,\w,\w,0\),/, '$1'],
      [/(for\(.+?;\w\+\+\)\w=)\w\(this,(\w\[\w\+\w\]),\w,\w\)/, '$1$2'],
      [
        /_\$AI\((\w),\w=this\)\{if\(\(\1=\w\(this,\1,\w,0\)\?\?(\w)\).+?this\._\$AH=\1\}(?=handleEvent)/,
        '_$AI($1){this._$AH===$2&&this.element.addEventListener(this.name,this),this._$AH=$1}',
      ],
      [
        /(const \w=\(\w,(\w),(\w)\)=>\{)const (\w)=\3\?\.renderBefore\?\?\2;let (\w)=\4(\._\$litPart\$);.+?new (\w)\(\2\.insertBefore\((\w\(\)).+?\}return \5\._\$AI/,
        '$1let $5=$2$6;$5||($2$6=$5=new $7($2.insertBefore($8,null),null,void 0,$3));return $5._$AI',
      ],
      [/\(\w\?\.creationScope\?\?(\w)\)/, '$1'],
      [/(=(Array\.isArray|\w),\w=)\w=>(\w)\(\w\)\|\|"function"==typeof \w\?\.\[Symbol\.iterator\]/, '$1$3'],
      [
        /const (\w)=\w===\w&&\w\[\w\+1\]\.startsWith\("\/>"\)\?" ":"";(.+?)\+\1\):(\w\+\w)\+\(-2===\w\?\w:\1\)/,
        '$2):$3',
      ],
      [/(_\$AR\(\w=this\._\$AA\.nextSibling),\w\)/, '$1)'],
      [/(_\$AR\(\w&&\w\._\$AB\.nextSibling),\w\)/, '$1)'],
      [/"function"==typeof (this\._\$AH)\?\1\.call\([^)]+\):\1\.handleEvent\((\w)\)/, '$1?.($2)'],
      [/throw Error\("invalid template strings array"\)/, 'throw Error()'],
      [/,(\w+)=\/-->\/g(.+?)"!--"===\w\[1\]\?\w=\1:(.+?)\w===\1\|\|/, '$2$3'],
      [/this\.type=[12],/g, ''],
      [/if\(\w\.hasAttributes\(\)\)(for\(const \w of \w\.getAttributeNames)/, '$1'],
      [/(\.createElement\(\w),\w\)/, '$1)'],
      [/(static createElement\(\w),\w\)/, '$1)'],
      [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/, ''],
      [/constructor\((\w,\w,\w,\w,\w)\)\{super\(\1\),this\.type=5\}/, ''],
      [/"\?"===\w\[1\]\?\w:/, ''],
      [/class (\w) extends \w\{constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}[^}]*\}\}/, 'class $1{}'],
      [/,(\w)=t=>t,/, ','],
      [/const s=i\(t\)\.nextSibling;i\(t\)\.remove\(\)/, 'const s=t.nextSibling;t.remove()'],
      [/_\$AI\((\w),\w=this,(\w),\w\)\{/, '_$AI($1,$2){'],
      [/(\w)\._\$AI\((\w),\1,(\w)\)/, '$1._$AI($2,$3)'],
      [/(\w)&&!\w&&(this\.j\(\w\))/, '$1&&$2'],
      [/,?this\._\$AM=\w,?(?=this\.options|\})/g, ''],
      [/,?this\.options=\w(,?)/g, '$1'],
      [/,this,this\.options\)/g, ')'],
      [/this\.options/g, ''],
      [/(!==this\._\$AH)&&\w!==E(&&this)/, '$1$2'],
      [/(!==this\._\$AH)&&\w!==E,/, '$1,'],
      [/(\w)===E&&\(\1=this\._\$AH\[\w\]\),/, ''],
    ];
    for (const [what, instead] of changes) {
      const changed = code.replace(what, instead);
      if (changed === code) this.error(`Lit does this in another way now: ${what}`);
      code = changed;
    }
    return { code, map: null };
  },
});

/**
 * What loads late is asked for by its name, from the loader, which checks it, and never by the browser alone. The full
 * parser and each language are files of their own; a rarer part of an element (`steps`) imports from its element.
 */
const late = {
  name: 'late',
  resolveDynamicImport(specifier) {
    if (specifier.startsWith('@kith/model/')) return { id: 'parser', external: true };
    const [, lang] = /\/strings\/(\w+)\.js$/.exec(specifier) ?? [];
    // An element that another one draws is loaded as it is for any page.
    const [, noun] = /\/([\w-]+)\.define\.js$/.exec(specifier) ?? [];
    return lang || noun ? { id: lang ?? noun, external: true } : null;
  },
  renderDynamicImport: () => ({ left: "globalThis[Symbol.for('kith')].load(", right: ')' }),
};

const files = new Map();
/** What the loader knows by heart, and what it looks up when it is asked for: the sum of a chunk, then what it needs. */
const table = {};
const rare = {};
const hash = (algorithm, code) => createHash(algorithm).update(code).digest('base64');

/** Notes what a file is, for integrity.json. */
const note = (fileName, code, more) =>
  files.set(fileName, {
    integrity: `sha384-${hash('sha384', code)}`,
    bytes: Buffer.byteLength(code),
    brotli: brotliCompressSync(code).length,
    ...more,
  });

const noted = {
  name: 'noted',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const { type, fileName, code } of Object.values(bundle)) if (type === 'chunk') note(fileName, code);
    },
  },
};

/** The elements that most pages have, or that somebody is in need of: their sums would each cost every visit 50 bytes. */
const byHeart = ['exit', 'talk', 'resource', 'module'];
/** What comes with a tap or at a host's wish, and what only failures need. The loader knows the rest by heart. */
const isRare = ({ name, isEntry }) =>
  name === 'parser' ||
  (nouns.includes(name) && !byHeart.includes(name)) ||
  !(isEntry || name === 'steps' || name === 'more');

/**
 * Names each chunk after the sum that the loader checks it by, so that its table need not hold the names as well, and
 * makes that table; of rarer parts it is a file of its own. A part that loads late is asked for by its plain name: its
 * sum hangs on that of the chunk that asks. What it imports is named with its sum, to be checked before it.
 */
const tableOfChunks = {
  name: 'table-of-chunks',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      // What parts share is called after its first module, as one of them may be.
      for (const chunk of chunks)
        if (!chunk.isEntry && !chunk.isDynamicEntry)
          chunk.name = `shared${chunk.name[0].toUpperCase()}${chunk.name.slice(1)}`;
      const sums = new Map();
      const settle = (before) => {
        const chunk = bundle[before];
        if (sums.has(chunk)) return;
        sums.set(chunk, '');
        for (const one of chunk.imports) {
          settle(one);
          chunk.code = chunk.code.replaceAll(one, bundle[one].fileName);
        }
        for (const one of chunk.dynamicImports)
          if (bundle[one]) chunk.code = chunk.code.replaceAll(`./${one}`, bundle[one].name);
        const sum = hash('sha256', chunk.code).slice(0, 43);
        sums.set(chunk, sum);
        chunk.fileName = `kith-${chunk.name}-${sum.slice(0, 8).replace(/\W/g, '_')}.js`;
        const map = bundle[`${before}.map`];
        map.fileName = `${chunk.fileName}.map`;
        map.source = JSON.stringify({ ...JSON.parse(map.source), file: chunk.fileName });
      };
      Object.keys(bundle).forEach((name) => bundle[name].type === 'chunk' && settle(name));

      chunks.sort((a, b) => (a.name < b.name ? -1 : 1));
      const named = (imports) => imports.map((one) => bundle[one]?.fileName ?? one);
      for (const chunk of chunks) {
        note(chunk.fileName, chunk.code, {
          ...(nouns.includes(chunk.name) && { noun: chunk.name }),
          imports: named(chunk.imports),
          dynamicImports: named(chunk.dynamicImports),
        });
        // What another of them needs is checked before that one.
        const needs = chunk.imports
          .filter((one) => !chunk.imports.some((other) => bundle[other].imports.includes(one)))
          .map((one) => bundle[one]);
        const into = isRare(chunk) ? rare : table;
        const line = [sums.get(chunk), ...needs.map(({ name }) => name)].join(' ');
        // Two elements may have a part in common that comes late: then it is one file.
        if ((into[chunk.name] ?? line) !== line) this.error(`Two chunks are called ${chunk.name}.`);
        into[chunk.name] = line;
      }
    },
  },
};

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

/**
 * `kith:table` for the loader; `kith:parser`: all parsers; `kith:all`: what all share (Lit needs its policy), every
 * element, the loader.
 */
const virtual = (withTable) => ({
  name: 'virtual',
  resolveId: (id) => (id.startsWith('kith:') ? `\0${id}` : null),
  load(id) {
    const importing = (paths) => paths.map((path) => `import ${JSON.stringify(path)};`).join('\n');
    if (id === '\0kith:table')
      return Object.entries({ version, nouns, table: withTable ? table : {} })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    // What an element's file exports is for packages: a page asks for the file, and gets the tag.
    const [, noun] = /^\0kith:element-([\w-]+)$/.exec(id) ?? [];
    if (noun) return importing([elements[noun]]);
    if (id === '\0kith:rare') return `export default ${JSON.stringify(rare)};`;
    if (id === '\0kith:nothing') return 'export default {};';
    if (id === '\0kith:parser')
      return [...nouns.filter((noun) => !/^(exit|plan.*)$/.test(noun)), 'scale', 'plan-document']
        .map((noun) => `export * from '@kith/model/${noun}.js';`)
        .join('\n');
    if (id === '\0kith:all') return importing([source('shared'), ...Object.values(elements), source('loader')]);
    return null;
  },
});

/** Whatever a page has done to the browser, nothing is thrown into it. */
const script = { format: 'iife', intro: 'try{', outro: '}catch(e){globalThis.console?.warn("Kith",e)}' };

/**
 * One file for one kind of element, with all that it needs in it: a page mostly has one kind, and then a file that it
 * shared with the others would cost 0.5 kB for what it does not use and what does not compress across files, and a
 * request. The maps of what a visit loads are not named in it: that would be 80 bytes of every visit.
 */
const chunk = (name, input) => ({
  input: { [name]: input },
  // A rarer part imports from its element's file: that is no reason for a third.
  preserveEntrySignatures: 'allow-extension',
  plugins: [virtual(false), resolve(), transpile(), leanLit(), minifyTemplates(), late, minify(), tableOfChunks],
  output: {
    dir: cdnDir,
    format: 'es',
    sourcemap: 'hidden',
    entryFileNames: 'kith-[name]-[hash].js',
    chunkFileNames: 'kith-[name]-[hash].js',
    hashCharacters: 'base36',
  },
});

const languages = readdirSync('packages/elements/src/strings')
  .map((file) => /^(\w\w)\.ts$/.exec(file)?.[1])
  .filter(Boolean);

const cdn = [
  ...nouns.map((noun) => chunk(noun, `kith:element-${noun}`)),
  chunk('parser', 'kith:parser'),
  ...languages.map((lang) => chunk(lang, `packages/elements/src/strings/${lang}.ts`)),
  chunk('rare', 'kith:rare'),
  {
    input: 'packages/embed/src/loader.ts',
    plugins: [virtual(true), resolve(), transpile(), minify(), noted],
    output: { ...script, file: `${cdnDir}/kith.js`, sourcemap: 'hidden' },
  },
  {
    input: 'packages/embed/src/guard.ts',
    plugins: [resolve(), transpile(), minify(), noted],
    output: { ...script, outro: '}catch{}', file: `${cdnDir}/guard.js` },
  },
  {
    input: 'kith:all',
    plugins: [
      virtual(false),
      resolve(),
      transpile(),
      leanLit(),
      minifyTemplates(),
      minify(),
      noted,
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

// ---- what `kith build` puts into a page that travels alone

/** The names of the player's words in one language, as they stand in the source: each begins a line. */
function wordsIn(lang) {
  const folder = 'packages/elements/src/strings';
  const main = readFileSync(`${folder}/${lang}.ts`, 'utf8').match(/^ {2}module: \{\n([^]+?)^ {2}\},/m)[1];
  const parts = readdirSync(folder).filter((file) => file.startsWith(`${lang}.`) && file !== `${lang}.ts`);
  return [main.replace(/^ {2}/gm, ''), ...parts.map((file) => readFileSync(`${folder}/${file}`, 'utf8'))].flatMap(
    namesIn,
  );
}
const namesIn = (source) => [...source.matchAll(/^ {2}(\w+)\b/gm)].map(([, name]) => name);

/**
 * One language, and neither parser nor checkers: the document beside it was checked when the page was made. What it never
 * does there is left out: a second language, a worker's notes, later steps, the words of other elements, and the English
 * ones where the language has them all.
 */
const alone = (wanted) => {
  const own = wanted === 'en' ? [] : wordsIn(wanted);
  return {
    name: 'alone',
    resolveId: (id) => (/^@kith\/model\/check(\/(media|scale))?\.js$/.test(id) ? '\0kith:sound' : null),
    load: (id) =>
      id === '\0kith:sound'
        ? ['checkModule', 'checkMedia', 'checkScale', 'canBeRead']
            .map((is) => `export const ${is} = () => true;`)
            .join('')
        : null,
    transform(code, id) {
      if (/\/strings\/\w\w\.ts$/.test(id))
        return code.replace('export default strings', 'export default { module: strings.module }');
      if (!/\.strings\.ts$/.test(id) || !namesIn(code).every((name) => own.includes(name))) return null;
      return [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => `export const ${name} = {};`).join('');
    },
    resolveDynamicImport(specifier) {
      const [, lang] = /\/strings\/(\w+)\.js$/.exec(specifier) ?? [];
      const never = specifier.startsWith('@kith/model/') || /^\.\/(twin|together|rest)\.js$/.test(specifier);
      return never || (lang && lang !== wanted) ? '\0kith:nothing' : null;
    },
  };
};

const takeAway = ['en', ...languages].map((lang) => ({
  input: 'kith:element-module',
  plugins: [virtual(false), alone(lang), resolve(), transpile(), leanLit(), minifyTemplates(), minify()],
  output: { ...script, file: `packages/embed/take-away/${lang}.js`, inlineDynamicImports: true },
}));

export default ({ configCdn, configNpm }) => [...(configCdn ? [] : npm), ...(configNpm ? [] : [...cdn, ...takeAway])];
