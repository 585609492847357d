import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formats, report, type Finding } from './report.js';

const finding = (message: string): Finding => ({
  file: 'modules/door.md',
  line: 3,
  column: 1,
  severity: 'error',
  message,
  hint: 'Mend it.',
});

describe('a report', () => {
  for (const format of formats)
    it(`holds nothing that a terminal would obey, whatever a file says of itself: ${format}`, () => {
      const text = report([finding('\u001b]0;mine\u0007 "\u009b31m" \u202egnorw\u2069')], format, 1);
      // JSON spells the first of them out, and is read by programs.
      const obeyed = /\p{Cc}|\p{Cf}/u;
      if (format !== 'json') assert.doesNotMatch(text.replaceAll('\n', ''), obeyed);
      else assert.ok(!text.includes('\u001b'));
      assert.match(text, /mine/);
    });
});
