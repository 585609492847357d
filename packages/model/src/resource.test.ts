import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { someResource } from '../test/documents.js';
import { itExplains, missing } from '../test/mistakes.js';
import { parseResource } from './resource.js';

const httpsHint = 'Start it with "https://".';

describe('parseResource', () => {
  it('reads a card with everything on it', () =>
    assert.deepEqual(parseResource(someResource()), { value: someResource() }));

  it('reads one on which nothing was measured, checked or assessed', () => {
    const { time: _, bytes: _b, reading: _r, evidence: _e, checked: _c, broken: _n, ...card } = someResource();
    assert.deepEqual(parseResource(card), { value: card });
  });

  itExplains(someResource, parseResource, [
    ['source', missing, 'source', 'This field is missing.', 'Add "source".'],
    ['source.kind', 'company', 'source.kind', '"company" does not fit here.', 'It should be "charity", "government", "health", "broadcaster", "research" or "other".'],
    ['source.phone', 'Call us', 'source.phone', '"Call us" is not a number that can be dialled.', 'Write it as it is shown, digits and spaces only: "116 123".'],
    ['url', 'http://example.org', 'url', '"http://example.org" is not an https address.', httpsHint],
    ['url', 'mailto:help@example.org', 'url', '"mailto:help@example.org" is not an https address.', httpsHint],
    ['url', 'javascript:alert(1)', 'url', '"javascript:alert(1)" is not an https address.', httpsHint],
    ['url', `https://${'a'.repeat(80)} b`, 'url', `"https://${'a'.repeat(52)}…" is not an https address.`, httpsHint],
    ['kind', 'podcast', 'kind', '"podcast" does not fit here.', 'It should be "article", "video", "audio", "course", "tool", "leaflet", "forum" or "book".'],
    ['cost', 0, 'cost', '0 does not fit here.', 'It should be "free", "charged" or "unknown".'],
    ['bytes', 1.5, 'bytes', '1.5 does not fit here.', 'It should be a whole number.'],
    ['bytes', -1, 'bytes', '-1 does not fit here.', 'It should be at least 0.'],
    ['bytes', '1 MB', 'bytes', '"1 MB" does not fit here.', 'It should be a number.'],
    ['bytes', NaN, 'bytes', 'NaN does not fit here.', 'It should be a number.'],
    ['languages', [], 'languages', 'This list has nothing in it.', 'Give at least one.'],
    ['reading.age', 3, 'reading.age', '3 does not fit here.', 'It should be at least 5.'],
    ['reading.age', 30, 'reading.age', '30 does not fit here.', 'It should be at most 25.'],
    ['broken', false, 'broken', 'false does not fit here.', 'It should be true, or left out.'],
    ['checkBy', 20271101, 'checkBy', '20271101 does not fit here.', 'It should be text: put it in quotation marks.'],
  ]); // prettier-ignore
});
