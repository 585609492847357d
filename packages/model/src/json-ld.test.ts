import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkResource } from './check.js';
import { resourceFromJsonLd } from './json-ld.js';
import { parseResource } from './resource.js';

const article = {
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: 'Rows about money',
  description: 'How to have <b>fewer</b>.',
  url: 'https://www.harbour.example/money',
  publisher: { '@type': 'Organization', name: 'Harbour Families' },
  inLanguage: 'en-GB',
};
const card = {
  format: 'resource/1',
  id: 'www-harbour-example-money',
  lang: 'en-GB',
  title: 'Rows about money',
  summary: 'How to have fewer.',
  source: { name: 'Harbour Families', kind: 'other' },
  url: 'https://www.harbour.example/money',
  kind: 'article',
  cost: 'unknown',
  languages: ['en-GB'],
  level: [],
  for: [],
  topics: [],
  rights: { licence: 'LicenseRef-link-only', holder: 'Harbour Families' },
  checkBy: '9999-12-31',
};
const read = (more: object) => resourceFromJsonLd({ ...article, ...more }).value!;

describe('resourceFromJsonLd', () => {
  it('reads an article, and says of nothing that it was checked or assessed', () =>
    assert.deepEqual(resourceFromJsonLd(article), { value: card }));

  it('finds it in a list and in a graph, and what it refers to there', () => {
    assert.deepEqual(resourceFromJsonLd([{ '@type': 'BreadcrumbList' }, article]), { value: card });
    const publisher = { '@type': 'Organization', '@id': '#us', name: 'Harbour Families' };
    const graph = { '@graph': [{ '@type': 'WebPage' }, { ...article, publisher: { '@id': '#us' } }, publisher] };
    assert.deepEqual(resourceFromJsonLd(graph), { value: card });
  });

  for (const [provider, name] of [
    ['Bay', 'Bay'],
    [{ name: 'Bay' }, 'Bay'],
    [[{ name: 'Bay' }, 'Other'], 'Bay'],
    [{ '@id': 'https://bay.example/#us' }, 'Harbour Families'],
    [[], 'Harbour Families'],
  ] as const)
    it(`names who made it: ${JSON.stringify(provider)}`, () => assert.equal(read({ provider }).source.name, name));

  it('names the site where nobody is named', () =>
    assert.equal(read({ publisher: undefined }).source.name, 'harbour.example'));

  for (const [duration, time] of [
    ['PT5M', '5 min'],
    ['PT1H4M30S', '65 min'],
    ['PT42S', '1 min'],
    ['PT90.5S', '2 min'],
    ['P1DT1H', '1500 min'],
    ['P1W', '10080 min'],
    ['PT0S', undefined],
    ['P1M', undefined],
    ['P', undefined],
    ['5 minutes', undefined],
    [['soon', 'PT3M'], '3 min'],
  ] as const)
    it(`reads a time: ${String(duration)}`, () => assert.equal(read({ timeRequired: duration }).time, time));

  for (const [more, kind] of [
    [{ '@type': 'VideoObject' }, 'video'],
    [{ '@type': ['LearningResource', 'https://schema.org/VideoObject'] }, 'video'],
    [{ '@type': 'schema:LearningResource', learningResourceType: 'Course' }, 'course'],
    [{ '@type': 'LearningResource', encodingFormat: 'application/pdf' }, 'leaflet'],
    [{ '@type': 'LearningResource' }, 'article'],
    [{ '@type': 'NewsArticle' }, 'article'],
    [{ '@type': 'WebPage' }, 'article'],
  ] as const)
    it(`says what it is: ${JSON.stringify(more)}`, () => assert.equal(read(more).kind, kind));

  for (const [free, cost] of [
    [true, 'free'],
    ['False', 'charged'],
    ['https://schema.org/True', 'free'],
    [1, 'unknown'],
  ] as const)
    // prettier-ignore
    it(`reads the cost: ${free}`, () => assert.equal(read({ isAccessibleForFree: free }).cost, cost));

  it('reads what it has for whom, its languages, its licence, and when it grows old', () => {
    const it = read({
      accessibilityFeature: ['captions', 'closedCaptions', 'signLanguage', 'toString'],
      transcript: 'Sam: Hello.',
      inLanguage: ['cy', { '@type': 'Language', name: 'Urdu', alternateName: 'ur' }, 'English', 'en-a1'],
      license: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
      copyrightHolder: { name: 'Bay' },
      dateModified: '2024-02-29T10:00:00Z',
    });
    assert.deepEqual(it.features, ['captions', 'signed', 'transcript']);
    assert.deepEqual([it.lang, it.languages], ['cy', ['cy', 'ur']]);
    assert.deepEqual(it.rights, { licence: 'CC-BY-NC-SA-4.0', holder: 'Bay' });
    assert.equal(it.checkBy, '2027-02-28');
    assert.equal(read({ expires: '2026-01-01', dateModified: '2026-01-01' }).checkBy, '2026-01-01');
    assert.deepEqual(read({ inLanguage: undefined }).languages, ['und']);
  });

  for (const [license, licence] of [
    ['https://creativecommons.org/licenses/by/4.0/deed.en', 'CC-BY-4.0'],
    ['http://www.creativecommons.org/licenses/by-nc-nd/3.0', 'CC-BY-NC-ND-3.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
    ['https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/', 'OGL-UK-3.0'],
    [
      [
        { '@type': 'CreativeWork', name: 'Open Government Licence' },
        { '@id': 'http://nationalarchives.gov.uk/doc/open-government-licence/version/2' },
      ],
      'OGL-UK-2.0',
    ],
    ['https://evil.example/creativecommons.org/licenses/by/4.0/', 'LicenseRef-link-only'],
    ['https://creativecommons.org/licenses/by-nc-sa-nd/4.0/', 'LicenseRef-link-only'],
    ['© Bay', 'LicenseRef-link-only'],
    [['javascript:creativecommons.org/licenses/by/4.0/', 4], 'LicenseRef-link-only'],
  ] as const)
    // prettier-ignore
    it(`reads a licence: ${JSON.stringify(license)}`, () => assert.equal(read({ license }).rights.licence, licence));

  it('leads to https alone', () => {
    for (const url of ['javascript:alert(1)', 'http://harbour.example/', 'https://me:word@harbour.example/', 7])
      assert.deepEqual(resourceFromJsonLd({ ...article, url }).problems?.[0]?.path, 'url', String(url));
    assert.equal(read({ url: undefined, mainEntityOfPage: { '@id': article.url } }).url, article.url);
  });

  it('says what is missing, and how to mend it', () => {
    const of = (input: unknown) => resourceFromJsonLd(input).problems?.map(({ path }) => path);
    assert.deepEqual(of({ '@type': 'Article' }), ['name', 'description', 'url']);
    assert.deepEqual(of({ '@type': 'Recipe' }), ['@type']);
    const round: { round?: object } = {};
    round.round = round;
    for (const input of [undefined, round, 1n]) assert.deepEqual(of(input), ['']);
    const trap = { get '@type'(): string { throw new Error('no'); } }; // prettier-ignore
    assert.deepEqual(of(trap), ['']);
  });

  for (const [what, more, expected] of [
    [
      'lists where texts stand',
      { headline: ['Rows', 'about'], description: [['no'], 'Yes.'] },
      { title: 'Rows', summary: 'Yes.' },
    ],
    ['texts with a language', { headline: { '@value': 'Ffraeo', '@language': 'cy' } }, { title: 'Ffraeo' }],
    ['several types, nested', { '@type': [['VideoObject'], 'Thing', 'Article', null, 7] }, { kind: 'article' }],
    ['a script', { headline: '<script>alert(1)</script>Rows<img src=x onerror=alert(1)>' }, { title: 'alert(1) Rows' }],
    [
      'tags that do not end',
      { headline: 'Rows <img src=x onerror=alert(1) ' },
      { title: 'Rows <img src=x onerror=alert(1)' },
    ],
    ['a megabyte of words', { description: `${'a '.repeat(2 ** 19)}` }, { summary: 'a '.repeat(500).trim() }],
    ['a megabyte of tags', { description: `Words. ${'<'.repeat(2 ** 20)}` }, { summary: `Words. ${'<'.repeat(993)}` }],
    ['words that turn others round', { headline: '\u202eyenom\u2066 \u0000 x\ud800' }, { title: 'yenom x' }],
    [
      'addresses of scripts and data beside a page',
      { url: ['javascript:alert(1)', 'data:text/html,x', 'https://a.example/x'] },
      { url: 'https://a.example/x' },
    ],
    [
      'an address inside',
      { url: { '@id': 'data:text/html,x' }, mainEntityOfPage: 'https://a.example/y' },
      { url: 'https://a.example/y' },
    ],
    ['days that there are none of', { dateModified: '2026-02-31', expires: 'soon' }, { checkBy: '9999-12-31' }],
    ['a day written as elsewhere', { dateModified: '24/11/2026', datePublished: 20261124 }, { checkBy: '9999-12-31' }],
    [
      'odd languages',
      { inLanguage: ['EN_gb', 'x-klingon', 'en-GB-u-ca-buddhist', '', 7, { name: 'cy' }, 'cy'] },
      { languages: ['cy'] },
    ],
    [
      'what every object has',
      { '@type': 'Article', constructor: 'x', toString: 'y', hasOwnProperty: 1 },
      { title: 'Rows about money' },
    ],
  ] as const)
    it(`takes what it can of ${what}`, () => {
      const { value } = resourceFromJsonLd({ ...article, ...more });
      assert.deepEqual({ ...value, ...expected }, value);
      assert.ok(checkResource(value));
    });

  it('takes what it can of a thing deep in graphs, and soon', () => {
    let graph: object = article;
    for (let deep = 0; deep < 150; deep++) graph = { '@graph': [graph] };
    assert.equal(resourceFromJsonLd(graph).value?.title, 'Rows about money');
    const wide = { '@graph': Array.from({ length: 10_000 }, () => ({ '@graph': [{ '@type': 'Thing' }] })) };
    assert.equal(resourceFromJsonLd(wide).problems?.[0]?.path, '@type');
  });

  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('PT5M', 'https://a.example/', 'en', 'und', '2026-01-01', '9998-01-01', '<', '\u202e', '\ud800', '#a', '__proto__'),
    fc.jsonValue(),
    fc.anything(),
    fc.record({ '@id': fc.constantFrom('#a', 'https://a.example/'), name: fc.string(), '@value': fc.string() }, { requiredKeys: [] }),
  ); // prettier-ignore
  const keys = ['name', 'description', 'url', 'provider', 'author', 'isPartOf', 'inLanguage', 'duration', 'timeRequired', 'license', 'expires', 'dateModified', 'accessibilityFeature', 'transcript', 'isAccessibleForFree', 'mainEntityOfPage', 'copyrightHolder', 'encodingFormat', '@graph', '@id', '@type']; // prettier-ignore
  const changes = fc.dictionary(fc.constantFrom(...keys), fc.oneof(odd, fc.array(odd, { maxLength: 3 })), {
    maxKeys: 6,
  });

  it('never throws, and never gives what a card or the parser refuses', () => {
    let given = 0;
    fc.assert(
      fc.property(fc.oneof(changes.map((more) => ({ ...article, ...more })), fc.anything()), (input) => {
        const { value, problems } = resourceFromJsonLd(input);
        if (!value) return assert.ok(problems.length > 0 && problems.every(({ hint }) => hint));
        given += 1;
        assert.ok(checkResource(value));
        assert.deepEqual(parseResource(value), { value });
      }),
      { numRuns: 500 },
    ); // prettier-ignore
    assert.ok(given > 50, `${given}`);
  });
});
