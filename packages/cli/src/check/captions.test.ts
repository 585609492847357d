import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { captionProblems } from './captions.js';

const good = `WEBVTT - A row

NOTE Nobody sees this.

one
00:01.000 --> 00:03.500 align:start
You never listen.

00:03.500 --> 01:00:04.000
I do.
`;

const told = (text: string, duration?: number): string[] =>
  captionProblems(text, duration).map(({ line, message }) => `${line}: ${message}`);

describe('captions', () => {
  it('are read in the line endings of every system', () => {
    for (const text of [good, good.replaceAll('\n', '\r\n'), good.replaceAll('\n', '\r'), `\uFEFF${good}`, good.trim()])
      assert.deepEqual(told(text, 3604), []);
  });

  const cases: readonly (readonly [name: string, from: string | RegExp, to: string, says: RegExp])[] = [
    ['without their header', 'WEBVTT', 'Captions', /^1: These are no WebVTT/],
    ['of another kind', /^[^]*$/, '1\n00:00:01,000 --> 00:00:02,000\nHello.\n', /^1: These are no WebVTT/],
    ['that begin too soon', /WEBVTT[^]*one\n/, 'WEBVTT\n', /^2: There is no empty line/],
    ['with no words at all', /00[^]*/, '', /^1: There are no words/],
    ['with a comma in a time', '00:03.500 align', '00:03,500 align', /^6: This is not a time/],
    ['with 75 seconds', '00:01.000', '00:75.000', /^6: This is not a time/],
    ['that end before they begin', '00:03.500 align', '00:00.500 align', /^6: These words end before/],
    ['out of order', '00:03.500 --> 01', '00:00.500 --> 01', /^9: These words begin before/],
    ['that say nothing', 'I do.\n', '', /^9: Nothing is said/],
    ['that outlast the recording', '01:00:04', '01:00:06', /^9: These words stay after the end, at 3604 seconds/],
  ];
  for (const [name, from, to, says] of cases)
    it(`are refused ${name}`, () => {
      assert.notEqual(good.replace(from, to), good);
      const [first = 'nothing', ...more] = told(good.replace(from, to), 3604);
      assert.match(first, says);
      assert.deepEqual(more, []);
    });

  it('may last as long as they like where nobody says how long the recording is', () => {
    assert.deepEqual(told(good.replace('01:00:04', '09:00:04')), []);
  });
});
