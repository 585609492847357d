import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { plans, shares, someItem, somePlan, someShare } from '../test/documents.js';
import { parsePlan } from './plan-document.js';
import { canLock, fromFragment, toFragment, toLockedFragment, unlock } from './plan-link.js';
import { planText, shareText } from './plan-text.js';

const broken = { problem: 'broken' };
const utf8 = new TextEncoder();

/** A fragment as nobody but an attacker makes it: any bytes, with the sum that they should have. */
function forged(prefix: string, bytes: Uint8Array): string {
  let sum = -1;
  for (const byte of [...utf8.encode(prefix), ...bytes]) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  const whole = Buffer.concat([bytes, Buffer.from([24, 16, 8, 0].map((shift) => (~sum >>> shift) & 255))]);
  return prefix + whole.toString('base64url');
}
const carrying = (prefix: string, text: string): string => forged(prefix, deflateRawSync(text));

/** Every text that differs from this one by one bit of one sign, as it goes through wires in UTF-8. */
function* flips(text: string): Generator<string> {
  const bytes = utf8.encode(text);
  for (let at = 0; at < bytes.length; at++)
    for (let bit = 0; bit < 8; bit++) {
      const other = bytes.slice();
      other[at]! ^= 1 << bit;
      yield new TextDecoder().decode(other);
    }
}

describe('a link', () => {
  it('carries a whole plan, and a whole share, and gives back the same', async () => {
    assert.deepEqual(await fromFragment(await toFragment(somePlan())), { plan: somePlan() });
    assert.deepEqual(await fromFragment(`#${await toFragment(someShare())}`), { share: someShare() });
    await fc.assert(
      fc.asyncProperty(plans, shares, async (plan, share) => {
        assert.ok(parsePlan(plan).value);
        assert.deepEqual(await fromFragment(await toFragment(plan)), { plan });
        assert.deepEqual(await fromFragment(await toFragment(share)), { share });
      }),
      { numRuns: 200 },
    );
  });

  it('is made of signs that no messenger changes, and has one text for each document', async () => {
    const fragment = await toFragment(somePlan());
    assert.match(fragment, /^kp1\.[\w-]+$/);
    const { items, ...rest } = somePlan();
    assert.equal(planText({ items, ...rest }), planText(somePlan()));
    assert.doesNotMatch(planText(somePlan()), /https:|"format"/);
  });

  it('holds an address in its one form, at https or on one’s own machine', async () => {
    const leading = (url: string): ReturnType<typeof somePlan> => ({
      ...somePlan(),
      items: [{ kind: 'resource', id: '1', title: 'Tea', url }],
    });
    for (const [given, url] of [
      ['http://localhost:4174/talk/uk/#samaritans', 'http://localhost:4174/talk/uk/#samaritans'],
      ['http://127.0.0.1/', 'http://127.0.0.1/'],
      ['HTTPS://Help.example.org', 'https://help.example.org/'],
      [' https:////tea.example/a\x1eb', 'https://tea.example/a%1Eb'],
    ] as const) {
      assert.ok(parsePlan(leading(given)).value, given);
      assert.deepEqual(await fromFragment(await toFragment(leading(given))), { plan: leading(url) });
    }
    const text = planText(leading('https://tea.example/'));
    for (const other of ['//tea.example/', '//localhost', 'http://localhost/', 'TEA.example/', '///localhost/'])
      assert.deepEqual(await fromFragment(carrying('kp1.', text.replace('tea.example/', other))), broken, other);
  });

  it('is refused with any one bit changed, and cut off anywhere: 20 plans', async () => {
    let tried = 0;
    for (const plan of fc.sample(plans, { numRuns: 20, seed: 7 })) {
      const fragment = await toFragment(plan);
      for (const text of flips(fragment)) {
        tried++;
        const opened = await fromFragment(text);
        assert.ok('problem' in opened && opened.problem === 'broken', text);
      }
      for (let length = 0; length < fragment.length; length++) {
        tried++;
        const opened = await fromFragment(fragment.slice(0, length));
        assert.ok('none' in opened ? length < 3 : 'problem' in opened, `${length} of ${fragment}`);
      }
    }
    assert.ok(tried > 20_000, `${tried}`);
  });

  it('with a word is refused in the same way, before anybody is asked for it', async () => {
    const fragment = await toLockedFragment(someShare(), 'a word');
    for (const text of flips(fragment)) assert.deepEqual(await fromFragment(text), broken);
    for (let length = 4; length < fragment.length; length++)
      assert.deepEqual(await fromFragment(fragment.slice(0, length)), broken);
  });

  it('is told from what is no link of ours', async () => {
    for (const text of ['', '#', 'contents', '#section-2', 'k', 'kp', 'kindness', 'kp2.x'])
      assert.deepEqual(await fromFragment(text), { none: true }, text);
    for (const text of ['kp1.', 'ks1', `kp1.${'A'.repeat(60)}`, `x${await toFragment(somePlan())}`])
      assert.deepEqual(await fromFragment(text), broken, text);
  });

  it('stops at 64 kB, however much is in it', async () => {
    const plan = {
      ...somePlan(),
      items: Array.from({ length: 40 }, (_, at) => ({ ...someItem(`a-${at}`), note: `${at}`.repeat(400) })),
    };
    const whole = planText(plan);
    assert.ok(whole.length < 65_536);
    assert.deepEqual(await fromFragment(carrying('kp1.', whole)), { plan });
    for (const bytes of [65_536, 1_000_000, 20_000_000]) {
      const bomb = carrying('kp1.', whole + ' '.repeat(bytes));
      assert.ok(bomb.length < 40_000, 'it is a small one');
      assert.deepEqual(await fromFragment(bomb), broken);
    }
    assert.deepEqual(await fromFragment(`kp1.${'A'.repeat(1_000_000)}`), broken);
  });

  it('gives what unpacks to too much no more than its beginning: a browser unpacks all that it was given', async () => {
    const { DecompressionStream: Real } = globalThis;
    let given = 0;
    /** As browsers do it: all of each piece at once, and the next when that was read. */
    class Greedy extends TransformStream<Uint8Array, Uint8Array> {
      constructor() {
        const pieces: Uint8Array[] = [];
        let length = 0;
        super({
          transform: (bytes, out) => {
            given += bytes.length;
            pieces.push(bytes);
            const all = inflateRawSync(Buffer.concat(pieces), { finishFlush: constants.Z_SYNC_FLUSH });
            out.enqueue(new Uint8Array(all.subarray(length)));
            ({ length } = all);
          },
        });
      }
    }
    globalThis.DecompressionStream = Greedy as unknown as typeof Real;
    try {
      const plan = await toFragment(somePlan());
      assert.deepEqual(await fromFragment(plan), { plan: somePlan() });
      assert.equal(given, Buffer.from(plan.slice(4), 'base64url').length - 4);
      given = 0;
      const bomb = carrying('kp1.', ' '.repeat(20_000_000));
      assert.deepEqual(await fromFragment(bomb), broken);
      assert.ok(given > 0 && given < 1_000, `${given} of ${bomb.length}`);
    } finally {
      globalThis.DecompressionStream = Real;
    }
  });

  it('carries nothing but what could be parsed: hostile ones are refused, whoever made their sum', async () => {
    const record = '\x1e';
    const text = planText(somePlan());
    assert.ok('plan' in (await fromFragment(carrying('kp1.', text))));
    for (const hostile of [
      '',
      'k3m9',
      text.replace('en-GB', 'English'),
      text.replace('help.example.org', 'a:b@help.example.org'),
      text.replace('Hello both', 'Hello \u202e both'),
      text.replace('2026-11-30', '2026-11-31'),
      `${text}${record}z\x1f1\x1fTitle`,
      `${text}${record}t\x1fcool\x1fTwice`,
      `${text}${record}t\x1f\x1fTitle\x1f\x1f`,
      `${text}${record}`,
      text + `${record}t\x1f\x1fA walk`.repeat(40),
    ]) {
      const opened = await fromFragment(carrying('kp1.', hostile));
      assert.deepEqual(opened, broken, JSON.stringify(hostile.slice(-40)));
    }
    // A plan is no share, and the other way round; and bytes that are no text are neither.
    assert.deepEqual(await fromFragment(carrying('ks1.', text)), broken);
    assert.deepEqual(await fromFragment(carrying('kp1.', shareText(someShare()))), broken);
    const noText = Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])]);
    assert.deepEqual(await fromFragment(forged('kp1.', deflateRawSync(noText))), broken);
  });

  it('never rejects, whatever is pasted', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.uint8Array().map((bytes) => forged('kp1.', bytes)),
        ),
        async (text) => void (await fromFragment(text)),
      ),
    ));

  it('is not made of a document that could not be read back', async () => {
    const plan = somePlan();
    await assert.rejects(toFragment({ ...plan, greeting: 'Hello \x1f both' }));
  });
});

describe('a link that is locked with a word', () => {
  it('opens with that word as two people say it, and with no other', async () => {
    assert.ok(canLock());
    const fragment = await toLockedFragment(somePlan(), 'Blue  Kettle ');
    assert.match(fragment, /^kl1\.[\w-]+$/);
    assert.deepEqual(await fromFragment(fragment), { locked: true });
    assert.deepEqual(await unlock(fragment, 'blue kettle'), { plan: somePlan() });
    for (const word of ['', 'blue', 'bluekettle', 'blue kettles'])
      assert.deepEqual(await unlock(fragment, word), { problem: 'word' }, word);
    const share = await toLockedFragment(someShare(), 'چائے');
    assert.deepEqual(await unlock(share, ' چائے'), { share: someShare() });
  });

  it('shows nothing of what is in it, and is another each time', async () => {
    const [one, two] = [await toLockedFragment(somePlan(), 'word'), await toLockedFragment(somePlan(), 'word')];
    assert.notEqual(one, two);
    const open = await toFragment(somePlan());
    assert.ok(!one.includes(open.slice(4, 24)));
  });

  it('that an attacker made is refused like any other', async () => {
    for (const bytes of [new Uint8Array(1), new Uint8Array(20), new Uint8Array(60)])
      assert.deepEqual(await unlock(forged('kl1.', bytes), 'word'), { problem: 'word' });
    assert.deepEqual(await unlock('kl1.', 'word'), broken);
    assert.deepEqual(await unlock(await toFragment(somePlan()), 'word'), { plan: somePlan() });
  });
});
