import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import type { Module } from '@kith/model';
import fc from 'fast-check';
import { asText, takeAway } from './take-away.js';

/** As the page itself reads it back. */
function bytesOf(text: string): Uint8Array {
  const all = new Uint8Array((text.length * 7) >> 3);
  let [hold, bits, next] = [0, 0, 0];
  for (const sign of text) {
    hold = (hold << 7) | (sign.charCodeAt(0) & 127);
    bits += 7;
    if (bits > 7) all[next++] = (hold >> (bits -= 8)) & 255;
  }
  return all;
}

const words = (value: string): Module['steps'][number]['body'] => [
  { type: 'paragraph', children: [{ type: 'text', value }] },
];
const rights = { licence: 'CC-BY-4.0', holder: 'Kith' };
const guide: Module = {
  format: 'module/1',
  id: 'kettle',
  lang: 'en-GB',
  title: 'Put the kettle on </script><script>alert(1)</script>',
  summary: 'Ten minutes.',
  time: '3 min',
  level: [],
  for: [],
  rights,
  reviewed: '2026-11-01',
  reviewBy: '2028-11-01',
  media: [{ type: 'image', id: 'cup', src: 'media/cup.webp', width: 4, height: 3, rights }],
  steps: [
    {
      kind: 'content',
      id: 'start',
      title: 'Start',
      body: [...words('Breathe in.'), { type: 'media', media: 'cup', words: 'A cup' }],
      workers: words('Only for workers.') as [],
    },
    {
      kind: 'signpost',
      id: 'people',
      title: 'People',
      body: [],
      people: [{ id: 'sam', text: words('Call somebody.') as [] }],
    },
  ],
};
const unpacked = (page: string): string[] => {
  const text = /id="_packed">([^<]*)</.exec(page)![1]!;
  return inflateRawSync(bytesOf(text)).toString().split('\u0001');
};

describe('bytes as text', () => {
  it('come back, with no sign that HTML would change', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = asText(bytes);
        assert.doesNotMatch(text, /[\0\r<]/);
        assert.deepEqual(bytesOf(text), bytes);
      }),
    );
  });
});

describe('the page that travels alone', () => {
  const page = takeAway(guide, 'play()', new Map([['media/cup.webp', Buffer.from('picture')]]));

  it('holds the player, the module and its text, step by step', () => {
    const [player, , about, head, end, ...steps] = unpacked(page);
    assert.equal(player, 'play()');
    const { steps: _, ...rest } = guide;
    assert.deepEqual(JSON.parse(about!), rest);
    assert.match(head!, /Put the kettle on/);
    assert.match(end!, /<section class="about"/);
    assert.equal(steps.length, 4);
    assert.equal((JSON.parse(steps[2]!) as { id: string }).id, 'people');
    assert.match(steps[1]!, /<img\s+src="media\/cup\.webp"/);
  });

  it('has the files of its pictures, once', () => {
    const picture = Buffer.from('picture').toString('base64');
    assert.equal(page.split(picture).length, 2);
    assert.match(page, /data-file="media\/cup\.webp" data-type="image\/webp"/);
  });

  it('has nothing in it that is for workers', () => {
    assert.doesNotMatch(page + unpacked(page).join(''), /Only for workers/);
  });

  it('shows a way to people where it cannot be unpacked', () => {
    for (const line of ['tel:999', 'tel:116123']) assert.ok(page.includes(`href="${line}"`), line);
  });

  it('runs nothing that a document says', () => {
    assert.doesNotMatch(page, /<script>alert/);
    assert.match(page, /script-src &#39;sha256-[^ ]+ &#39;sha256-[^ ]+; style-src/);
    assert.doesNotMatch(page, /unsafe/);
  });
});
