// The few shapes that the films are cut from. Each returns SVG text; positions are pixels of a 640 × 360 stage.

export const stage = { width: 640, height: 360 };

const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 100) / 100 : value}"`)
    .join('');
/** An element: `el('g', { opacity: 0.5 }, …)`. */
export const el = (name, values = {}, ...children) =>
  `<${name}${attributes(values)}>${children.flat().join('')}</${name}>`;

/**
 * Pieces of paper that lie on what is under them: they throw a small shadow, together. A filter reaches half as far again
 * as its pieces do without their strokes, so a thick strip that may lie quite straight needs a fatter piece beside it.
 */
export const cutOut = (...pieces) => el('g', { filter: 'url(#shadow)' }, ...pieces);
export const move = (x, y, turn, ...pieces) =>
  el('g', { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${turn.toFixed(2)})` }, ...pieces);

export const path = (d, fill, more = {}) => el('path', { d, fill, ...more });
export const circle = (cx, cy, r, fill, more = {}) => el('circle', { cx, cy, r, fill, ...more });
export const oval = (cx, cy, rx, ry, fill, more = {}) => el('ellipse', { cx, cy, rx, ry, fill, ...more });
export const box = (x, y, width, height, rx, fill, more = {}) => el('rect', { x, y, width, height, rx, fill, ...more });
/** A line as a crayon or a strip of paper makes it. */
export const strip = (d, stroke, width, more = {}) =>
  el('path', {
    d,
    stroke,
    'stroke-width': width,
    fill: 'none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });

const point = (numbers) => numbers.map((n) => n.toFixed(1)).join(' ');

/**
 * An arm of two equal parts in a sleeve with round ends, and the hand at its end. `bend` (1 or -1) is the side on which
 * the elbow is; a hand that is out of reach is reached for. `palm` is the hand's radius.
 */
export function arm([x, y], [handX, handY], { length, bend, width, palm, cloth, skin }) {
  const [dx, dy] = [handX - x, handY - y];
  const distance = Math.hypot(dx, dy) || 1;
  const reach = Math.min(distance, length * 1.98);
  const out = Math.sqrt(length ** 2 - (reach / 2) ** 2) * bend;
  const [ux, uy] = [dx / distance, dy / distance];
  const elbow = [x + (ux * reach) / 2 - uy * out, y + (uy * reach) / 2 + ux * out];
  const hand = [x + ux * reach, y + uy * reach];
  // The sleeve ends short of the hand, so that it is no ring around it.
  const forearm = Math.hypot(hand[0] - elbow[0], hand[1] - elbow[1]) || 1;
  const wrist = hand.map((n, axis) => n - ((n - elbow[axis]) / forearm) * width * 0.42);
  return {
    sleeve: cutOut(
      strip(`M${x} ${y} Q${point(elbow)} ${point(wrist)}`, cloth, width),
      circle(x, y, width / 2, cloth),
      circle(...wrist, width / 2, cloth),
    ),
    hand: cutOut(circle(...hand, palm, skin)),
  };
}

/** A whole picture. */
export const picture = (...layers) =>
  el(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...stage, viewBox: `0 0 ${stage.width} ${stage.height}` },
    `<defs>
      <filter id="shadow" x="-.5" y="-.5" width="2" height="2">
        <feGaussianBlur in="SourceAlpha" stdDeviation="1.8"/><feOffset dx="1.5" dy="2.5" result="cast"/>
        <feFlood flood-color="#3a2416" flood-opacity=".42"/><feComposite in2="cast" operator="in"/>
        <feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge>
      </filter>
      <radialGradient id="pool" cx=".5" cy=".5" r=".5">
        <stop offset="0" stop-color="#fff1cc" stop-opacity=".75"/><stop offset="1" stop-color="#fff1cc" stop-opacity="0"/>
      </radialGradient>
      <radialGradient id="screen">
        <stop offset="0" stop-color="#d9f0fb" stop-opacity=".55"/><stop offset="1" stop-color="#d9f0fb" stop-opacity="0"/>
      </radialGradient>
      <radialGradient id="dark" cx=".62" cy=".45" r=".75">
        <stop offset=".35" stop-color="#2b2233" stop-opacity="0"/><stop offset="1" stop-color="#2b2233" stop-opacity="1"/>
      </radialGradient>
    </defs>`,
    ...layers,
  );
