import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { looksPersonal } from './personal.js';

const kinds = (text: string, known?: string[]): string =>
  looksPersonal(text, known)
    .map(({ kind, words }) => `${kind}: ${words}`)
    .join(' | ');

describe('looksPersonal', () => {
  for (const [text, found] of [
    ['Ring me on 07700 900123.', 'phone: 07700 900123'],
    ['+44 7700 900 123', 'phone: +44 7700 900 123'],
    ['(029) 2018 0123', 'phone: 029) 2018 0123'],
    ['میرا نمبر ۰۷۷۰۰ ۹۰۰۱۲۳ ہے', 'phone: ۰۷۷۰۰ ۹۰۰۱۲۳'],
    ['Write to sam.p@example.org', 'email: sam.p@example.org'],
    ['Come to CF10 3AT', 'address: CF10 3AT'],
    ['We meet at 12 Mill Lane', 'address: 12 Mill Lane'],
    ['flat 4b, second floor', 'address: flat 4b'],
    ['مکان نمبر ۱۲ پر آئیں', 'address: مکان نمبر ۱۲'],
    ['Do this with Tom when he is home.', 'name: Tom'],
    ['Aisha can pick the first one.', 'name: Aisha'],
    ['Talk to Mrs Okafor about it', 'name: Mrs Okafor'],
    ['Try it with Xanthippe first', 'name: Xanthippe'],
    ["It is at Zoe's house", 'name: Zoe'],
    ['فاطمہ کے ساتھ کریں', 'name: فاطمہ'],
    ['You leave on Friday at 9pm.', 'leaving: You leave on Friday at 9pm.'],
    ['Pack a bag. Read it. Move out on 12 March.', 'leaving: Move out on 12 March.'],
    ['Gadael dydd Gwener', 'leaving: Gadael dydd Gwener'],
    ['کل گھر چھوڑ دیں', 'leaving: کل گھر چھوڑ دیں'],
  ] as const)
    it(`warns of "${text}"`, () => assert.equal(kinds(text), found));

  for (const text of [
    '',
    'Try this when the house is quiet.',
    'Watch it together. Then talk for five minutes.',
    'On Monday, read the first step in English or Urdu.',
    'Call 0808 2000 247 day or night.',
    'Call 0300 123 3393, or 116 123.',
    'You and I can look at it after Christmas.',
    'Do 3 steps a week.',
    'Leave it if it feels like too much.',
    'See you on Friday at 10am.',
    'Page 12: the way you talk',
    'جب گھر میں سکون ہو تو یہ دیکھیں۔',
    'Rhowch gynnig arni pan fydd y tŷ yn dawel.',
  ])
    it(`is silent about "${text}"`, () => assert.equal(kinds(text), ''));

  it('takes the organisations of the plan for no names', () => {
    assert.equal(kinds('Ask the Harbour Trust about it'), 'name: Harbour | name: Trust');
    assert.equal(kinds('Ask the Harbour Trust about it', ['The Harbour Trust']), '');
  });

  it('cannot find everything', () => {
    assert.equal(kinds('rosalind from next door has the key'), '');
    assert.equal(kinds('i will be gone by the time he is back from work'), '');
  });

  it('never throws, and quotes the text alone, each thing once and no more than five', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.string()), (text, known) => {
        const found = looksPersonal(text, known);
        assert.ok(found.length <= 5);
        assert.ok(found.every(({ words }) => words && text.includes(words)));
        assert.equal(new Set(found.map(({ kind, words }) => kind + words)).size, found.length);
      }),
    );
  });

  it('finds a phone and a postcode whatever stands around them', () => {
    const words = fc.array(fc.constantFrom('call', 'or', 'come', 'there.', 'کل', 'ac'), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, fc.constantFrom('07700 900123', 'LS1 4AP'), (before, after, secret) => {
        const text = [...before, secret, ...after].join(' ');
        assert.ok(looksPersonal(text).some((found) => found.words === secret), text);
      }),
    ); // prettier-ignore
  });
});
