import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { needed, none, patience, pressed, type Presses } from './presses.js';

/** Keys in order: `+s` Shift goes down, `-s` up, `+a` and `-a` any other key; a number is the time, in ms, of what follows. */
function after(keys: string, before: Presses = none): Presses {
  let at = 1000;
  return keys.split(' ').reduce((now, key) => {
    if (/^\d/.test(key)) {
      at = Number(key);
      return now;
    }
    return pressed(now, { down: key.startsWith('+'), shift: key.endsWith('s'), at });
  }, before);
}

test('presses of Shift alone are counted when they end', () => {
  const table: [keys: string, count: number][] = [
    ['+s', 0],
    ['+s -s', 1],
    ['+s -s +s -s', 2],
    ['+s -s +s -s +s', 2],
    ['+s -s +s -s +s -s', needed],
    // Held down, a key goes down again and again.
    ['+s +s +s +s -s', 1],
    // Both of them together are one press; the second to be let go of neither counts nor spoils.
    ['+s +s -s -s', 1],
    ['+s +s -s -s +s -s +s -s', needed],
  ];
  for (const [keys, count] of table) assert.equal(after(keys).count, count, keys);
});

test('whoever writes is not leaving', () => {
  const table = [
    '+s +a -a -s',
    '+s +a -s -a',
    '+a +s -a -s',
    '+s -s +s -s +a',
    '+s -s +s -s +s +a -s',
    '+s +a -a -s +s +a -a -s +s +a -a -s',
    '+s -s +a -a +s -s +a -a +s -s +a -a',
  ];
  for (const keys of table) assert.equal(after(keys).count, 0, keys);
});

test('the next press may be 5 seconds later, and no more', () => {
  assert.equal(patience, 5000);
  const table: [keys: string, count: number][] = [
    ['+s -s 5900 +s -s', 2],
    ['+s -s 6000 +s -s', 2],
    ['+s -s 6001 +s -s', 1],
    ['+s -s 6100 +s -s', 1],
    ['+s -s 5900 +s -s 10800 +s -s', needed],
    ['+s -s 5900 +s -s 11100 +s -s', 1],
  ];
  for (const [keys, count] of table) assert.equal(after(keys).count, count, keys);
});

test('between any three that count, nothing but Shift was pressed', () => {
  const key = fc.record({ down: fc.boolean(), shift: fc.boolean(), at: fc.constant(1) });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
      let state = none;
      keys.forEach((one, index) => {
        state = pressed(state, one);
        const last = keys.slice(0, index + 1).findLastIndex(({ shift }) => !shift);
        const ups = keys.slice(last + 1, index + 1).filter(({ down }) => !down).length;
        assert.ok(state.count <= ups);
      });
    }),
  );
});
