import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  parseCatalogue,
  parseDetails,
  parseMeeting,
  parseModule,
  parsePlan,
  parseResource,
  parseScale,
  parseShare,
  parseTalk,
  parseTile,
  parseTranslation,
} from '../src/index.js';
import {
  catalogues,
  details,
  modules,
  plans,
  resources,
  scales,
  someCatalogue,
  shares,
  someDetails,
  somePlan,
  someResource,
  someScale,
  someShare,
  someTalk,
  someTile,
  someTranslation,
  talks,
  tiles,
  translations,
  wholeModule,
} from './documents.js';
import { allows } from './json-schema.js';
import { meetings, someMeeting } from './meetings.js';
import { changed, missing } from './mistakes.js';

const formats = [
  { noun: 'module', parse: parseModule, some: wholeModule, documents: modules },
  { noun: 'scale', parse: parseScale, some: someScale, documents: scales },
  { noun: 'talk', parse: parseTalk, some: someTalk, documents: talks },
  { noun: 'tile', parse: parseTile, some: someTile, documents: tiles },
  { noun: 'details', parse: parseDetails, some: someDetails, documents: details },
  { noun: 'catalogue', parse: parseCatalogue, some: someCatalogue, documents: catalogues },
  { noun: 'plan', parse: parsePlan, some: somePlan, documents: plans },
  { noun: 'share', parse: parseShare, some: someShare, documents: shares },
  { noun: 'resource', parse: parseResource, some: someResource, documents: resources },
  { noun: 'meeting', parse: parseMeeting, some: someMeeting, documents: meetings },
  { noun: 'translation', parse: parseTranslation, some: someTranslation, documents: translations },
] as const;

/** Every place in a document, as `steps.0.title`. */
const placesIn = (part: unknown, path = ''): string[] =>
  typeof part !== 'object' || part === null
    ? []
    : Object.entries(part).flatMap(([key, value]) => [`${path}${key}`, ...placesIn(value, `${path}${key}.`)]);

for (const { noun, parse, some, documents } of formats)
  describe(`the published schema of a ${noun}`, () => {
    const schema = JSON.parse(readFileSync(new URL(`../schemas/${noun}-1.json`, import.meta.url), 'utf8'));

    it('says what it is', () => {
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(schema.$id, `urn:kith:${noun}/1`);
      assert.equal(schema.properties.format.const, `${noun}/1`);
      assert.ok(schema.title && schema.description);
    });

    it('is closed: wherever fields are listed, no others may be', () => {
      let closed = 0;
      JSON.stringify(schema, (key, value) => {
        if (value?.type === 'object') {
          assert.equal(value.additionalProperties, false, key);
          closed++;
        }
        return value;
      });
      assert.ok(closed > 3);
    });

    it('describes each of its parts, and uses them all', () => {
      const text = JSON.stringify(schema);
      for (const [name, part] of Object.entries<{ description?: string }>(schema.$defs)) {
        assert.match(part.description ?? '', /\.$/, name);
        assert.ok(text.includes(`"#/$defs/${name}"`), `${name} is not used`);
      }
    });

    it('allows every valid document', () => {
      assert.equal(allows(schema, some()), true);
      fc.assert(fc.property(documents, (document) => allows(schema, document)));
    });

    it('is never stricter than the parser, and misses little that it refuses', () => {
      let caught = 0;
      let refused = 0;
      for (const at of placesIn(some()))
        for (const value of [missing, null, 0, '', 'No id', [], {}, 'javascript:alert(1)']) {
          const document = changed(some(), at, value);
          if (at.match(/\.\d+$/) && value === missing) continue;
          const { problems } = parse(document);
          // The places where no field is required; the parser takes an empty list for an empty week or schedule.
          if (/\.(week|ages|place|schedules\.\d+)$/.test(at) && Array.isArray(value)) continue;
          if (!problems) assert.equal(allows(schema, document), true, `${at}: ${String(value)}`);
          else {
            refused++;
            if (!allows(schema, document)) caught++;
          }
        }
      assert.ok(refused > 100 && caught / refused > 0.85, `${caught} of ${refused}`);
    });
  });

describe('the published schema of a module', () => {
  it('is recursive where text is', () => {
    const { $defs } = JSON.parse(readFileSync(new URL('../schemas/module-1.json', import.meta.url), 'utf8'));
    assert.ok(JSON.stringify($defs.Block).includes('"#/$defs/Block"'));
    assert.ok(JSON.stringify($defs.Phrasing).includes('"#/$defs/Phrasing"'));
  });
});
