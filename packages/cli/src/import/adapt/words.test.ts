import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { names, parts, type Fields } from '../../../test/adapt.js';
import { bring, filesWith } from '../../../test/importing.js';
import { wordsOf } from '../html.js';
import { adapt } from './importer.js';

const wordKeys =
  /^(displayTitle|pageBody|body|instruction|strapline|subtitle|text|feedback|final|correct|_?incorrect|_partlyCorrect|(front|back)(Title|Body))$/;
const allIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => (key === 'type' ? [] : allIn(one)))
    : typeof value === 'string'
      ? [value]
      : [];
/** The texts that learners see: those under the names that Adapt has for them. */
const wordsIn = (value: unknown, key = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, one]) => wordsIn(one, Array.isArray(value) ? key : name))
    : typeof value === 'string' && wordKeys.test(key)
      ? [value.replace(/\{\{[^{}]*\}\}/g, '')]
      : [];
/** Letters and numbers alone: marks and spaces are written another way. */
const squashed = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');

/** What became of a course with one component. */
async function brought(component: Fields, files: Fields = {}, course: Fields = {}) {
  const part = (_id: string, _type: string, _parentId: string, more: Fields = {}): Fields => ({
    _id,
    _type,
    _parentId,
    ...more,
  });
  const { drafts, items, notes } = await bring(
    adapt,
    filesWith({
      'course/en/course.json': part('course', 'course', '', course),
      'course/en/contentObjects.json': [part('p', 'page', 'course')],
      'course/en/articles.json': [part('a', 'article', 'p')],
      'course/en/blocks.json': [part('b', 'block', 'a')],
      'course/en/components.json': [part('c', 'component', 'b', { title: 'Which?', ...component })],
      ...files,
    }),
  );
  return { step: drafts[0]?.module.steps[0], told: items[0]!.notes.join('\n'), notes: (notes ?? []).join('\n') };
}

describe('the words of a course of Adapt', () => {
  it('name answers that are pictures without words', async () => {
    const png = '\x89PNG\r\n\x1a\n';
    const _items = ['a', 'b'].map((name) => ({
      text: '',
      _graphic: { large: `course/en/images/${name}.png`, alt: '' },
    }));
    const pictures = Object.fromEntries(
      ['a', 'b'].map((name) => [`course/en/images/${name}.png`, Buffer.from(png + name, 'latin1')]),
    );
    const { step, told } = await brought({ _component: 'gmcq', _items }, pictures);
    assert.deepEqual(step?.kind === 'question' && step.options.map(({ id }) => id), ['picture-1', 'picture-2']);
    assert.match(told, /were pictures without words\. Say in words what each shows/);
  });

  it('tell what was said to a first try, and never again', async () => {
    const _items = [{ text: 'Yes', _shouldBeSelected: true }, { text: 'No' }];
    const said = (notFinal: string) =>
      brought({
        _component: 'mcq',
        _items,
        _feedback: { correct: 'Good.', _incorrect: { final: 'It is yes.', notFinal } },
      });
    assert.match(
      (await said('Look at <b>page 2</b>.')).told,
      /not right the first time was told, and is not told here: "Look at page 2\."/,
    );
    assert.doesNotMatch((await said('It is yes.')).told, /first time/);
  });

  it('tell what more there was to read', async () => {
    const _resourcesItems = [{ title: 'The handbook', description: 'All of it', _link: 'https://a.org/b.pdf' }];
    const { notes } = await brought({ _component: 'text', body: 'Words' }, {}, { _resources: { _resourcesItems } });
    assert.match(notes, /more to read, which did not come along: "The handbook, All of it, https:\/\/a\.org\/b\.pdf"/);
  });

  it('are all in the modules or in the report', async () => {
    const part = (id: string, _type: string, _parentId: string, more: Fields): Fields => ({
      _id: id,
      _type,
      _parentId,
      displayTitle: `Title of ${id}`,
      body: `Body of ${id}. And more of it.`,
      instruction: `Instruction of ${id}`,
      subtitle: `Subtitle of ${id}`,
      ...more,
    });
    const faces = ['title', 'strapline', 'frontTitle', 'frontBody', 'body', 'backTitle', 'backBody', 'description'];
    const item = Object.fromEntries(faces.map((key) => [key, `Item ${key} & <b>more</b>`]));
    const shown = ['narrative', 'flipcard', 'accordion', 'hotgraphic', 'text', 'unheard-of'];
    const asked = ['mcq', 'slider', 'textinput', 'matching'];
    const answers = [{ text: 'Yes' }, { text: 'No' }];
    const rich = {
      'course/en/course.json': part('course', 'course', '', {}),
      'course/en/contentObjects.json': [part('p', 'page', 'course', { pageBody: 'What the page says.' })],
      'course/en/articles.json': [part('a', 'article', 'p', {}), part('off', 'article', 'p', { _isAvailable: false })],
      'course/en/blocks.json': [part('b', 'block', 'a', {})],
      'course/en/components.json': [
        ...shown.map((_component, index) =>
          part(`c${index}`, 'component', 'b', {
            _component,
            _items: [Object.fromEntries(Object.entries(item).map(([key, words]) => [key, `${words} ${_component}`]))],
          }),
        ),
        ...asked.map((_component) =>
          part(`${_component} asked`, 'component', 'b', {
            _component,
            _items: _component === 'matching' ? [{ text: 'Row', _options: answers }] : answers,
            ...(_component === 'matching' && { _attempts: 1 }),
          }),
        ),
        part('dropped', 'component', 'b', { _component: 'dragndrop', _attempts: 1, _items: [item] }),
        part('later', 'component', 'b', { _component: 'text', _isAvailable: false }),
        part('stray', 'component', 'gone', { _component: 'text' }),
      ],
    };
    const course = Object.fromEntries(names.map((name) => [`course/en/${name}.json`, parts[name]]));
    for (const files of [rich, course]) {
      const { drafts, items, notes } = await bring(adapt, filesWith(files));
      const there = squashed(allIn([drafts.map(({ module }) => module), items, notes]).join(''));
      const missing = wordsIn(Object.values(files)).filter((words) => !there.includes(squashed(wordsOf(words))));
      assert.deepEqual(missing, []);
    }
  });
});
