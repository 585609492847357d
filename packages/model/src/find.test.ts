import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { someCatalogue } from '../test/documents.js';
import type { CatalogueItem } from './catalogue.js';
import { choices, filterNames, find, findable, fold, type Filters } from './find.js';

const item = (title: string, more: Partial<CatalogueItem> = {}): CatalogueItem => ({
  kind: 'resource',
  id: 'a',
  lang: 'en',
  url: 'resources/a/',
  title,
  summary: 'Some words.',
  topics: [],
  for: [],
  level: [],
  languages: ['en'],
  ...more,
});

const look = (items: readonly CatalogueItem[], query: string, filters: Filters = {}): string[] =>
  find(items, items.map((one) => findable(one, one.topics.join(' '))), query, filters).map(({ title }) => title); // prettier-ignore

describe('fold', () => {
  for (const [text, folded] of [
    ['Getting on, after a row', 'getting on after a row'],
    ['Tŷ, dŵr â’r Wŷn', 'ty dwr ar wyn'],
    ['Crème BRÛLÉE', 'creme brulee'],
    ["It won’t stop; it won't", 'it wont stop it wont'],
    ['  a—b/c  ', 'a b c'],
    ['بچّے آج', 'بچے اج'],
    ['كتاب پھر ي', 'کتاب پھر ی'],
    ['می\u200cخواہم', 'میخواہم'],
    ['👶 ', ''],
  ] as const)
    it(`makes "${folded}" of "${text}"`, () => assert.equal(fold(text), folded));

  it('is the same when it is done again, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('find', () => {
  const items = [
    item('New baby, new you', { summary: 'The first weeks. Money is short.' }),
    item('Money and rows', { topics: ['money'] }),
    item('Oeri', { lang: 'cy', also: [{ lang: 'en', url: 'b/', title: 'Cooling off', summary: 'When it gets hot.' }] }),
  ];

  it('gives everything, in its order, when nothing is asked for', () => {
    assert.deepEqual(look(items, ''), ['New baby, new you', 'Money and rows', 'Oeri']);
    assert.deepEqual(find(items, [], '', {}), items);
    assert.deepEqual(look(items, ' ?! '), ['New baby, new you', 'Money and rows', 'Oeri']);
  });

  it('finds words by their beginnings, in any order, in every language that a thing is in', () => {
    assert.deepEqual(look(items, 'mon'), ['Money and rows', 'New baby, new you']);
    assert.deepEqual(look(items, 'you BAB'), ['New baby, new you']);
    assert.deepEqual(look(items, 'cool'), ['Oeri']);
    assert.deepEqual(look(items, 'oney'), []);
  });

  it('finds one by the name of many', () => {
    assert.deepEqual(look([item('One row')], 'rows'), ['One row']);
    assert.deepEqual(look([item('One bus')], 'bus'), ['One bus']);
  });

  it('takes those that have most of the words, so that a whole sentence finds something', () => {
    assert.deepEqual(look(items, 'we have a new baby and no money'), ['New baby, new you']);
    assert.deepEqual(look(items, 'zebra'), []);
  });

  it('never finds across the end of a title', () => {
    assert.deepEqual(look([item('Money', { summary: 'and rows' })], 'money and'), ['Money']);
    assert.equal(findable(item('Money', { summary: 'and rows' }), ''), ' money\n and rows');
  });

  it('keeps to every filter', () => {
    const all = [
      item('a', { minutes: 5, readingAge: 11.9, languages: ['en-GB', 'cy'], level: ['universal'] }),
      item('b', { minutes: 6, readingAge: 12, kind: 'module', for: ['parents'] }),
      item('c', { format: 'video', topics: ['money'] }),
    ];
    const by = (filters: Filters): string => look(all, '', filters).join('');
    assert.equal(by({ time: '5' }), 'a');
    assert.equal(by({ time: '15' }), 'ab');
    assert.equal(by({ reading: '12' }), 'a');
    assert.equal(by({ reading: '15' }), 'ab');
    assert.equal(by({ language: 'en' }), 'abc');
    assert.equal(by({ language: 'cy' }), 'a');
    assert.equal(by({ level: 'universal' }), 'a');
    assert.equal(by({ for: 'parents' }), 'b');
    assert.equal(by({ format: 'module' }), 'b');
    assert.equal(by({ format: 'video' }), 'c');
    assert.equal(by({ topic: 'money' }), 'c');
    assert.equal(by({ topic: 'money', time: '5' }), '');
    assert.equal(by({ topic: 'constructor' }), '');
  });

  it('offers no choice that finds nothing', () => {
    const { items } = someCatalogue();
    for (const name of filterNames)
      for (const value of choices(items, name))
        assert.ok(look(items, '', { [name]: value }).length, `${name} ${value}`);
    assert.deepEqual(choices(items, 'time'), ['15', '30']);
    assert.deepEqual(choices(items, 'language'), ['en', 'cy']);
    assert.deepEqual(choices([], 'topic'), []);
  });

  it('only ever takes away when a filter is added, and gives nothing twice, whatever is asked', () => {
    const { items } = someCatalogue();
    const texts = items.map((one) => findable(one, ''));
    const filter = fc.constantFrom(...filterNames).chain((name) =>
      fc.constantFrom('', ...choices(items, name), 'other').map((value): Filters => ({ [name]: value })),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), filter, filter, (query, one, two) => {
        const all = find(items, texts, '', one);
        assert.ok(find(items, texts, '', { ...two, ...one }).every((it) => all.includes(it)));
        const found = find(items, texts, query, one);
        assert.equal(new Set(found).size, found.length);
        assert.ok(found.every((it) => all.includes(it)));
      }),
    );
  });
});
