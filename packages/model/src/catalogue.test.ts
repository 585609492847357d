import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { someCatalogue } from '../test/documents.js';
import { itExplains } from '../test/mistakes.js';
import { parseCatalogue } from './catalogue.js';

const pageHint = 'Give a path from here with no "..", as "modules/cooling-off/", or an https address.';

describe('parseCatalogue', () => {
  it('reads one with everything in it', () =>
    assert.deepEqual(parseCatalogue(someCatalogue()), { value: someCatalogue() }));

  it('reads an empty one', () => {
    const empty = { format: 'catalogue/1', lang: 'en', items: [] };
    assert.deepEqual(parseCatalogue(empty), { value: empty });
  });

  for (const url of ['', '/', '/modules/', '../x/', 'a/../b', './', '.git/', 'a//b', 'a?b', 'http://example.org/', '//example.org', 'javascript:alert(1)', 'data:text/html,a', 'a\\b', ' a/', 'a/#b c'])
    it(`does not take "${url}" for the address of a page`, () => {
      const catalogue = someCatalogue();
      catalogue.items[0]!.url = url;
      const [problem] = parseCatalogue(catalogue).problems!;
      assert.deepEqual([problem!.path, problem!.hint], ['items[0].url', pageHint]);
    }); // prettier-ignore

  itExplains(someCatalogue, parseCatalogue, [
    ['items.1.url', 'modules/cooling-off/', 'items[1].url', '"modules/cooling-off/" is used twice in this catalogue.', 'List each page once.'],
    ['labels.1.lang', 'en-GB', 'labels[1].of', '"rows" has two names in "en-GB".', 'Keep one of them.'],
    ['items.0.minutes', 0, 'items[0].minutes', '0 does not fit here.', 'It should be at least 1.'],
    ['items.0.also.0.url', 'tel:999', 'items[0].also[0].url', '"tel:999" is not the address of a page.', pageHint],
    ['items.1.link', 'resources/x/', 'items[1].link', '"resources/x/" is not an https address.', 'Start it with "https://".'],
    ['items.1.kind', 'book', 'items[1].kind', '"book" does not fit here.', 'It should be "module", "resource", "route" or "meeting".'],
  ]); // prettier-ignore
});
