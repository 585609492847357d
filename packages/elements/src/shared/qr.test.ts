import { expect } from '@open-wc/testing';
import { toFragment, toLockedFragment } from '@kith/model/plan-link.js';
import type { Plan } from '@kith/model/plan-document.js';
// It knows no modules of the language, and makes itself a global.
import 'jsqr';
import type JsQR from 'jsqr';
import { codeFor, finest, type Code } from './qr.js';

const { jsQR } = globalThis as unknown as { jsQR: typeof JsQR };

/** Eight items with notes, as a health visitor writes them. */
const eight: Plan = {
  format: 'plan/1',
  id: 'k3m9-q0zp',
  lang: 'en-GB',
  title: 'After the baby',
  greeting: 'Hello both. Here is what we talked about on Monday.',
  from: { name: 'Sam', organisation: 'Health visiting, Easton', reach: 'Phone the clinic before 4pm' },
  made: '2026-11-23',
  review: '2026-12-07',
  items: [
    { kind: 'module', id: '1', title: 'Cooling off before you talk', url: 'https://help.example.org/modules/cooling-off/', organisation: 'Limpet', note: 'The first part is enough for this week.' },
    { kind: 'module', id: '2', title: 'Sharing the nights', url: 'https://help.example.org/modules/nights/', organisation: 'Limpet', note: 'Do it together if you can, one of you reads aloud.' },
    { kind: 'resource', id: '3', title: 'Sleep in the first year', url: 'https://health.example.uk/baby/sleep/', organisation: 'A health service', note: 'Only the part about naps.' },
    { kind: 'resource', id: '4', title: 'Money when you are on leave', url: 'https://gov.example.uk/leave-pay', note: 'Look at the table near the end.' },
    { kind: 'route', id: '5', title: 'Talk to someone at night', url: 'https://help.example.org/talk/now/', note: 'They also answer by text.' },
    { kind: 'meeting', id: '6', title: 'We meet at the clinic', day: '2026-12-01', time: '09:30', note: 'Bring the red book.' },
    { kind: 'task', id: '7', title: 'A walk each day', note: 'Ten minutes is enough.' },
    { kind: 'note', id: '8', text: 'You said mornings are hardest. That is true for many.' },
  ],
}; // prettier-ignore

/** What another program reads off the code as it is drawn, `scale` pixels to a module, in these two colours. */
function read(code: Code, scale = 4, dark = '#000', light = '#fff', blur = 0): string | undefined {
  const side = code.size * scale;
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const context = canvas.getContext('2d')!;
  context.fillStyle = light;
  context.fillRect(0, 0, side, side);
  if (blur) context.filter = `blur(${blur}px)`;
  context.scale(scale, scale);
  context.fillStyle = dark;
  context.fill(new Path2D(code.path));
  return jsQR(context.getImageData(0, 0, side, side).data, side, side)?.data;
}

describe('a code for a phone’s camera', () => {
  it('is read by another program as what it was made of, small and large', () => {
    for (const text of ['a', 'https://example.org/#kp1.abc', 'é '.repeat(40), 'x'.repeat(900)])
      expect(read(codeFor(text)!)).to.equal(text);
  });

  it('is read in grey on grey, and out of focus', () => {
    const code = codeFor('https://help.example.org/plan/#kp1.abcdefghijklmnop')!;
    expect(read(code, 8, '#595959', '#d0d0d0', 2)).to.contain('#kp1.');
  });

  it('has a quiet zone of four modules all around', () => {
    const { path, size } = codeFor('a')!;
    const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, w]) => [+x!, +y!, +x! + +w!] as const);
    expect(Math.min(...places.map(([x]) => x))).to.equal(4);
    expect(Math.min(...places.map(([, y]) => y))).to.equal(4);
    expect(Math.max(...places.map(([, , end]) => end))).to.equal(size - 4);
  });

  it('is not made where it would be too fine to be read', () => {
    expect(codeFor('x'.repeat(997))!.version).to.equal(finest);
    expect(codeFor('x'.repeat(998))).to.equal(undefined);
    expect(codeFor('x'.repeat(998), 40)!.version).to.equal(26);
    expect(codeFor('x'.repeat(5_000), 40)).to.equal(undefined);
  });

  it('holds a plan of eight items with notes, also when that is locked', async () => {
    const page = 'https://www.limpet-families.example.org/your-plan/#';
    for (const fragment of [await toFragment(eight), await toLockedFragment(eight, 'blue kettle')]) {
      const code = codeFor(page + fragment)!;
      expect(code.version, `${fragment.length} signs`).to.be.at.most(finest);
      expect(read(code)).to.equal(page + fragment);
    }
  });
});
