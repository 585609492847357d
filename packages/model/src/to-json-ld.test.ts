import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, course, video } from '../../../stories/fixtures/resources.js';
import { resourceFromJsonLd } from './json-ld.js';
import type { Resource } from './resource.js';
import { resourceToJsonLd } from './to-json-ld.js';

describe('resourceToJsonLd', () => {
  it('says in schema.org’s words what a resource says', () => {
    assert.deepEqual(resourceToJsonLd(article), {
      '@context': 'https://schema.org',
      '@type': 'Article',
      name: 'Rows about money: how to have fewer',
      description: 'For couples. How to talk about bills without a row, with a list to fill in together.',
      url: 'https://www.harbour.example/money',
      provider: { '@type': 'Organization', name: 'Harbour Families', telephone: '0808 157 0142' },
      inLanguage: ['en'],
      timeRequired: 'PT5M',
      isAccessibleForFree: true,
      educationalAlignment: {
        '@type': 'AlignmentObject',
        alignmentType: 'readingLevel',
        educationalFramework: 'Flesch-Kincaid',
        targetName: 'Age 10.4',
      },
      copyrightHolder: { '@type': 'Organization', name: 'Harbour Families' },
    });
  });

  it('says no language, time, cost, reading age or licence that nobody knows', () => {
    const little: Resource = { ...article, languages: ['und'], time: undefined, cost: 'unknown', reading: undefined };
    assert.deepEqual(Object.keys(resourceToJsonLd(little)), ['@context', '@type', 'name', 'description', 'url', 'provider', 'copyrightHolder']); // prettier-ignore
  });

  it('says where the same is in other languages', () =>
    assert.deepEqual(
      resourceToJsonLd({ ...video, variants: [{ lang: 'cy', url: 'https://bay.example/wythnosau' }] }).workTranslation,
      [{ '@type': 'CreativeWork', inLanguage: 'cy', url: 'https://bay.example/wythnosau' }],
    ));

  const kinds = ['article', 'video', 'audio', 'course', 'tool', 'leaflet', 'forum', 'book'] as const;
  for (const kind of kinds)
    it(`is read again as it was: ${kind}`, () => {
      const licence = 'CC-BY-NC-SA-4.0';
      const has: Resource = { ...course, kind, features: ['captions', 'signed'], rights: { licence, holder: 'Bay' } };
      const { value } = resourceFromJsonLd(JSON.parse(JSON.stringify(resourceToJsonLd(has))));
      const { title, summary, url, time, cost, features, languages, rights } = has;
      const said = { kind, title, summary, url, time, cost, features, languages, rights };
      assert.deepEqual(Object.fromEntries(Object.keys(said).map((key) => [key, value![key as keyof Resource]])), said);
      assert.equal(value!.source.name, has.source.name);
      assert.equal(value!.checked, undefined);
      assert.equal(value!.evidence, undefined);
    });
});
