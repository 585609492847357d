import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', 'packages/*/test/**/*.ts'];
const source = (...names) => ({ files: names.map((name) => `packages/${name}/src/**/*.ts`), ignores: tests });

// What runs on a charity's page may not do these: each has hurt a page or a visitor somewhere (ARCHITECTURE.md says how).
const banned = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'No HTML from strings: documents are trees, and Lit makes the nodes.',
  },
  { selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]', message: 'No document.write.' },
  { selector: 'Identifier[name="DOMParser"]', message: 'No HTML from strings.' },
  {
    selector: ':matches(NewExpression[callee.name="Event"], ClassDeclaration[superClass.name="Event"])',
    message: 'A legacy library on the page may have replaced window.Event: use CustomEvent.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\bstyle\\s*=|<style|srcdoc/]',
    message: 'A strict content security policy blocks inline styles: use classes and static styles.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\s\\?[\\w-]+=["\\x27]?$/]',
    message: 'The script tag brings Lit without `?attribute=`: give it a value or `nothing`.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/[\\d.]rem\\b/]',
    message: 'Hosts set the root font size anywhere from 10 to 20 px: use em.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/\\ball:/]',
    message: '`all` takes away the spacing that a reader chose for themselves: reset by name.',
  },
  {
    selector: 'Property[key.name="mode"][value.value="closed"]',
    message: 'A closed shadow root hides from every accessibility tool.',
  },
];
/** No HTML from strings, no inline styles; and nothing that the script tag's build leaves out of Lit (`leanLit`). */
const unsafe = {
  regex: '^lit(-html)?/((async-)?directive|directives/|static-html)',
  message: 'The script tag brings Lit without directives: see rollup.config.mjs.',
};
const lean = {
  regex: '^lit$',
  importNames: ['svg', 'mathml'],
  message: 'The script tag brings Lit without these: see rollup.config.mjs.',
};

/** Which packages a package may import: model ← elements ← embed, and model ← cli. */
const fence = (allowed, message) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        unsafe,
        lean,
        { regex: `^(?!\\.|(${allowed})(/|$))`, message },
        {
          regex: '\\.\\./(model|elements|embed|cli|library)/',
          message: 'Import other packages by their published names.',
        },
      ],
    },
  ],
});

export default defineConfig([
  globalIgnores([
    '**/dist/',
    '**/cdn/',
    '**/embed/take-away/',
    'bench/',
    'site/',
    'coverage/',
    'storybook-static/',
    '.browser/',
    'packages/model/src/shapes/',
    'packages/*/fixtures/',
  ]),
  js.configs.recommended,
  // TypeScript knows better; plain .mjs is Node's, with functions in it that run in a page.
  { rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./packages/*/tsconfig.json', './tsconfig.test.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
  },
  {
    ...source('model', 'elements', 'embed'),
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-restricted-syntax': ['error', ...banned],
    },
  },
  { ...source('model'), rules: fence('valibot', 'The model depends on valibot alone.') },
  {
    ...source('elements'),
    rules: fence('lit|@kith/model|uqr', 'The elements depend on the model, Lit and the maker of codes alone.'),
  },
  {
    ...source('embed'),
    rules: fence(
      '@kith/elements|@kith/model|lit/html\\.js|kith:table',
      'The script tag holds the elements and the model.',
    ),
  },
  {
    ...source('cli'),
    rules: fence(
      '(?!@kith/(elements|embed)).*',
      'The command line knows the model, and only the files of the script tag.',
    ),
  },
  {
    files: ['stories/**/*.ts', 'examples/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '(^|/)(packages|src|dist)/', message: 'Import packages by their published names.' }] },
      ],
    },
  },
  {
    // They ask of a value that may be anything whether it is of a kind, in as few bytes as can be.
    files: ['packages/model/src/check/*.ts', 'packages/model/src/*-rules.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // chai asserts by reading a property, node:test's it() gives a promise that nobody awaits, and what a test reads from
    // JSON or hands over broken on purpose has no type.
    files: [...tests, 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
]);
