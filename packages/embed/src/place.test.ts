import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentRoot, documentOf, nounAt } from './place.js';

test('the content site is two folders above the script, or where its option says', () => {
  const table: [script: string, content: string | undefined, root: string][] = [
    ['https://help.example/kith/1/kith.js', undefined, 'https://help.example/'],
    ['https://help.example/kith/1.4.2/kith.all.js?lang=cy', '', 'https://help.example/'],
    ['https://help.example/a/b/kith/1/kith.js', undefined, 'https://help.example/a/b/'],
    ['https://cdn.example/kith.js', undefined, 'https://cdn.example/'],
    ['https://cdn.example/kith/1/kith.js', 'https://help.example', 'https://help.example/'],
    ['https://cdn.example/kith/1/kith.js', 'https://help.example/a?x#y', 'https://help.example/a/'],
    ['https://cdn.example/kith/1/kith.js', '/help/', 'https://cdn.example/help/'],
  ];
  for (const [script, content, root] of table) assert.equal(contentRoot(script, content), root, `${script} ${content}`);
});

test('a page of the content site has a noun, and nothing else has', () => {
  const root = 'https://help.example/a/';
  const table: [address: string, noun: string | undefined][] = [
    ['modules/cooling-off/', 'module'],
    ['modules/cooling-off', 'module'],
    ['modules/cooling-off/index.html', 'module'],
    ['modules/cooling-off/index.cy.html', 'module'],
    ['modules/cooling-off/index.pa-Arab.html#end', 'module'],
    ['modules/cooling-off/?from=mail#end', 'module'],
    ['talk/parents/', 'talk'],
    ['resources/sleep/', 'resource'],
    ['modules/', undefined],
    ['modules/cooling-off/take-away.html', undefined],
    ['modules/cooling-off/take-away.cy.html', undefined],
    ['modules/cooling-off/module.json', undefined],
    ['modules/a/b/', undefined],
    ['', undefined],
    ['index.html', undefined],
  ];
  for (const [path, noun] of table) assert.equal(nounAt(root + path, root), noun, path);
  assert.equal(nounAt('https://help.example/modules/cooling-off/', root), undefined);
  assert.equal(nounAt('https://evil.example/?https://help.example/a/modules/x/', root), undefined);
});

test('the document stands beside its page', () => {
  for (const page of ['', '/', '/index.html', '/?a=b', '#end', '/index.html?a#b'])
    assert.equal(
      documentOf(`https://help.example/modules/cooling-off${page}`, 'module'),
      'https://help.example/modules/cooling-off/module.json',
    );
  assert.equal(
    documentOf('https://help.example/modules/cooling-off/index.cy.html?a#b', 'module'),
    'https://help.example/modules/cooling-off/module.cy.json',
  );
});
