import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { modules } from '../test/documents.js';
import { BlocksSchema, type Phrasing, PhrasingsSchema, plainText } from './text.js';

const text = (value: string): Phrasing => ({ type: 'text', value });
const link = (url: string, ...children: Phrasing[]): Phrasing => ({ type: 'link', url, children });
const fits = (...phrasings: unknown[]) => v.is(PhrasingsSchema, phrasings);

describe('text', () => {
  it('has nowhere to put HTML, a picture or an attribute', () => {
    for (const part of [
      { type: 'html', value: '<b>' },
      { type: 'image', url: 'https://example.org/a.png' },
      { type: 'text', value: 'a', class: 'b' },
      { type: 'text' },
      { type: 'strong' },
      { type: 'break', children: [] },
      { type: 'paragraph', children: [] },
      { ...link('https://example.org', text('a')), title: 'b' },
    ])
      assert.equal(fits(part), false, JSON.stringify(part));
  });

  it('has headings of depth 2 and 3 alone: 1 is the title of the step', () => {
    for (const depth of [1, 2, 3, 4, '2'])
      assert.equal(v.is(BlocksSchema, [{ type: 'heading', depth, children: [] }]), depth === 2 || depth === 3);
  });

  it('keeps markup in words as words', () => {
    assert.deepEqual(v.parse(PhrasingsSchema, [text('<script>')]), [text('<script>')]);
  });
});

describe('a link', () => {
  const rows: [url: string, fits: boolean][] = [
    ['https://example.org', true],
    ['mailto:help@example.org', true],
    ['tel:116123', true],
    ['#plan', true],
    ['http://example.org', false],
    ['plan', false],
    ['/plan', false],
    ['javascript:alert(1)', false],
    [' #plan', false],
  ];
  for (const [url, expected] of rows)
    it(`${expected ? 'may' : 'may not'} lead to ${url}`, () => assert.equal(fits(link(url, text('here'))), expected));

  const dials: [url: string, shown: Phrasing[], fits: boolean][] = [
    ['tel:116123', [text('116 123')], true],
    ['tel:116123', [text('Call 116 123, free')], true],
    ['tel:116123', [{ type: 'strong', children: [text('116')] }, text(' 123')], true],
    ['tel:116-123', [text('116 123')], true],
    ['tel:116123', [text('Call us')], true],
    ['sms:85258?body=SHOUT1', [text('Text 85258')], true],
    ['tel:0900123456', [text('116 123')], false],
    ['tel:116123', [text('116 123 or 999')], false],
    ['tel:116123', [{ type: 'emphasis', children: [text('999')] }], false],
    ['TEL:0900123456', [text('116 123')], false],
    [' tel:0900123456', [text('116 123')], false],
    ['te\nl:0900123456', [text('116 123')], false],
    ['sms:85259', [text('85258')], false],
    ['https://example.org/2026', [text('Our report of 2025')], true],
  ];
  for (const [url, shown, expected] of dials)
    it(`${expected ? 'may' : 'may not'} show "${plainText(shown)}" for ${JSON.stringify(url)}`, () =>
      assert.equal(fits(link(url, ...shown)), expected));
});

describe('plainText', () => {
  it('gives all the words, with a space for a line break', () => {
    const words = plainText([
      { type: 'paragraph', children: [text('Stop. '), { type: 'strong', children: [text('Breathe.')] }] },
      { type: 'list', ordered: false, children: [{ type: 'listItem', children: [] }] },
      { type: 'paragraph', children: [text('a'), { type: 'break' }, link('#a', text('b'))] },
    ]);
    assert.equal(words, 'Stop. Breathe.a b');
  });

  it('loses no word of any text', () => {
    fc.assert(
      fc.property(modules, ({ steps }) => {
        for (const step of steps) {
          const body = step.body.filter((block) => block.type !== 'media');
          const values = [...JSON.stringify(body).matchAll(/"value":("(?:[^"\\]|\\.)*")/g)].map(([, json]) =>
            JSON.parse(json!),
          );
          assert.equal(plainText(body).replaceAll(' ', ''), values.join('').replaceAll(' ', ''));
        }
      }),
    );
  });
});
