import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { someItem, somePlan, someShare } from '../test/documents.js';
import { itExplains, missing } from '../test/mistakes.js';
import { parsePlan, type Plan } from './plan-document.js';
import { isPlain, mostItems } from './rules.js';
import { parseShare } from './share.js';

const plain = 'Write at least one word and at most 1,000 signs, with no control characters.';

describe('parsePlan', () => {
  it('reads a plan with everything in it', () => assert.deepEqual(parsePlan(somePlan()), { value: somePlan() }));

  it('reads one that says no more than it must', () => {
    const plan: Plan = { format: 'plan/1', id: '1', lang: 'ur', items: [{ kind: 'note', id: '1', text: 'سلام' }] };
    assert.deepEqual(parsePlan(plan), { value: plan });
  });

  it('takes no more than forty items', () => {
    const items = Array.from({ length: mostItems }, (_, index) => someItem(`${index}`));
    assert.ok(parsePlan({ ...somePlan(), items }).value);
    const { problems } = parsePlan({ ...somePlan(), items: [...items, someItem('one-more')] });
    assert.deepEqual(
      problems?.map(({ path }) => path),
      ['items'],
    );
  });

  itExplains(somePlan, parsePlan, [
    ['items', [], 'items', 'This list has nothing in it.', 'Give at least one.'],
    ['items.1.id', 'cool', 'items[1].id', '"cool" is used twice in this plan.', 'Give each item its own id.'],
    ['from', {}, 'from', 'This part is empty.', 'Say at least a name, or leave it out.'],
    ['from.phone', '0117 496 0000', 'from.phone', 'This field is not known here.', 'Look for a spelling mistake, or take it out.'],
    ['greeting', '<b>Hello</b>\u202e', 'greeting', '"<b>Hello</b>\u202e" is not plain words.', plain],
    ['greeting', 'a'.repeat(1_001), 'greeting', `"${'a'.repeat(60)}…" is not plain words.`, plain],
    ['items.0.url', 'javascript:alert(1)', 'items[0].url', '"javascript:alert(1)" is not an https address.', 'Start it with "https://".'],
    ['items.0.url', 'tel:07700900000', 'items[0].url', '"tel:07700900000" is not an https address.', 'Start it with "https://".'],
    ['items.2.url', missing, 'items[2].url', 'This field is missing.', 'Add "url".'],
    ['items.3.time', '9.30', 'items[3].time', '"9.30" is not a time of day.', 'Write it like "09:00".'],
    ['items.4.kind', 'video', 'items[4].kind', '"video" does not fit here.', 'It should be "module", "resource", "route", "meeting", "task" or "note".'],
    ['items.0.steps', [], 'items[0].steps', 'This list has nothing in it.', 'Give at least one.'],
    ['items.5.style', 'color: red', 'items[5].style', 'This field is not known here.', 'Look for a spelling mistake, or take it out.'],
    ['review', '2026-02-31', 'review', '"2026-02-31" is not a date.', 'Write the day like "2026-11-01".'],
  ]); // prettier-ignore
});

describe('parseShare', () => {
  it('reads all that can be shared', () => assert.deepEqual(parseShare(someShare()), { value: someShare() }));

  itExplains(someShare, parseShare, [
    ['parts', [], 'parts', 'This list has nothing in it.', 'Give at least one.'],
    ['plan', 'k3m9', 'plan', 'This field is not known here.', 'Look for a spelling mistake, or take it out.'],
    ['parts.2.value', '4', 'parts[2].value', '"4" does not fit here.', 'It should be a number.'],
    ['parts.3.sections.0.lines.1', ' ', 'parts[3].sections[0].lines[1]', '" " is not plain words.', plain],
  ]); // prettier-ignore
});

describe('plain words', () => {
  it('are what can be read as it stands', () => {
    for (const text of ['a', 'Two\nlines', '  x', 'نص', '👩‍👧', '\u200eLTR', 'a'.repeat(1_000)])
      assert.ok(isPlain(text), text);
    for (const text of [
      '',
      ' \n',
      '\0a',
      'a\x1f',
      'a\u0085',
      'a\u202eb',
      'a\u2066b',
      '\ud800',
      'a\udc00',
      'a'.repeat(1_001),
    ])
      assert.ok(!isPlain(text), JSON.stringify(text));
  });
});
