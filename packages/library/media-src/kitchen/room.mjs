import { box, circle, cutOut, el, move, oval, path, stage, strip } from './svg.mjs';

/** Evening in a small kitchen. `warmth` (0 to 1) is how much the lamp gives. */
export function room(warmth) {
  const wall = box(0, 0, stage.width, stage.height, 0, '#ead6b8');
  const tiles = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) =>
    box(n * 62 - 14, 206, 58, 40, 3, n % 3 ? '#dcc19a' : '#d5b88d'),
  );
  const floor = cutOut(
    path('M-10 296 L650 296 L650 370 L-10 370 Z', '#b98a5e'),
    path('M-10 296 L650 296 L650 302 L-10 302 Z', '#f3e6d0'),
  );
  const roofs = path(
    'M66 146 L66 122 L84 106 L102 122 L102 112 L122 112 L122 128 L140 114 L160 130 L160 146 Z',
    '#1f2c45',
  );
  const window = cutOut(
    box(54, 36, 118, 118, 6, '#f8efe0'),
    box(64, 46, 98, 98, 3, '#34486b'),
    el('g', { 'clip-path': 'inset(0)' }, circle(136, 70, 11, '#f4e2ae'), circle(131, 67, 10, '#34486b'), roofs),
    [
      [78, 126],
      [110, 120],
      [146, 128],
    ].map(([x, y]) => box(x, y, 6, 7, 1, '#f2b95c')),
    strip('M113 46 V144 M64 95 H162', '#f8efe0', 5),
    box(46, 152, 134, 10, 3, '#f8efe0'),
  );
  const shelf = cutOut(
    box(508, 96, 112, 8, 2, '#8a5336'),
    box(520, 68, 20, 28, 4, '#c8593f'),
    box(522, 62, 16, 8, 2, '#8a5336'),
    box(546, 74, 18, 22, 4, '#e4cfa6'),
    path('M582 96 L604 96 L601 76 L585 76 Z', '#5e7f73'),
    strip('M593 76 C592 60 584 54 578 50 M593 76 C594 58 602 50 608 48 M593 76 C593 62 592 50 592 42', '#3e6b4f', 5),
  );
  const fridge = cutOut(
    box(222, 92, 84, 210, 8, '#cfdcd6'),
    box(222, 92, 84, 72, 8, '#dbe6e0'),
    strip('M230 132 V152 M230 178 V214', '#8fa39b', 4),
    box(262, 104, 22, 17, 1, '#f6d984'),
    circle(273, 104, 3, '#c8593f'),
  );
  const lamp = [
    path('M436 58 L360 262 L560 262 L484 58 Z', '#fff3d0', { opacity: 0.1 + 0.2 * warmth }),
    oval(460, 150, 210, 150, 'url(#pool)', { opacity: 0.25 + 0.6 * warmth }),
    cutOut(
      strip('M460 -6 V34', '#4c3a30', 3),
      path('M428 62 C430 40 444 30 460 30 C476 30 490 40 492 62 Z', '#c8593f'),
      oval(460, 62, 32, 4, '#ffe9b0'),
    ),
  ];
  return [wall, ...tiles, window, fridge, shelf, floor, ...lamp];
}

export const table = () => [
  cutOut(box(330, 268, 15, 76, 4, '#6f3e28'), box(575, 268, 15, 76, 4, '#6f3e28')),
  cutOut(
    path('M334 250 L586 250 L612 272 L308 272 Z', '#b06c47'),
    path('M308 272 L612 272 L612 284 L308 284 Z', '#8f5336'),
  ),
];

/** What has come by post. */
export const bills = () =>
  [
    [534, 258, -14, '#f7f1e4'],
    [548, 254, 9, '#fffaf0'],
  ].map(([x, y, turn, fill]) =>
    cutOut(
      move(
        x,
        y,
        turn,
        path('M-22 -7 L20 -9 L26 6 L-18 8 Z', fill),
        strip('M-14 -3 L4 -4', '#c8402f', 2.5),
        strip('M-12 2 L14 1', '#a79c8b', 1.5),
      ),
    ),
  );

export const mug = () =>
  cutOut(
    strip('M378 250 q-11 2 -8 9 q3 5 10 3', '#5e7f73', 4),
    box(378, 242, 20, 24, 4, '#5e7f73'),
    oval(388, 243, 10, 3, '#3c2a20'),
  );

/** We see its back; it lights up the one who holds it. `buzz` shows that it hums. */
export function phone(x, y, turn, { glow = 1, buzz = 0 } = {}) {
  const light = glow ? oval(0, -26, 44, 40, 'url(#screen)', { opacity: glow }) : '';
  const rings = buzz
    ? strip('M-17 -8 q-5 8 0 16 M17 -8 q5 8 0 16 M-24 -10 q-7 10 0 20 M24 -10 q7 10 0 20', '#fff8e6', 2.6)
    : '';
  return move(
    x,
    y,
    turn,
    light,
    cutOut(box(-10.5, -18, 21, 35, 4, '#272c36'), circle(-5, -12.5, 2.2, '#525c6b')),
    rings,
  );
}
export const phoneFaceDown = (x, y) =>
  cutOut(move(x, y, 0, path('M-15 -3 L14 -4 L19 4 L-12 6 Z', '#20252d'), circle(-8, 0, 1.8, '#5a6470')));

/** Sana's drawing, as crayon on paper: a unit is a hundredth of its width. Drawn big when the film looks at it closely. */
export function drawing(scale) {
  const person = (x, foot, height, colour, feet) => [
    strip(
      `M${x} ${foot - height + 12} V${foot - height * 0.36} M${x} ${foot - height * 0.36} L${x - 5} ${foot} M${x} ${foot - height * 0.36} L${x + 5} ${foot}`,
      colour,
      2.6,
    ),
    strip(
      `M${x - 10} ${foot - height * 0.48} L${x} ${foot - height * 0.62} L${x + 10} ${foot - height * 0.48}`,
      colour,
      2.4,
    ),
    circle(x, foot - height + 6, 6.5, '#fffdf6', { stroke: colour, 'stroke-width': 2.2 }),
    strip(`M${x - 3.4} ${foot - height + 7} q3.4 4 6.8 0`, colour, 1.6),
    circle(x - 2.4, foot - height + 4.2, 0.9, colour),
    circle(x + 2.4, foot - height + 4.2, 0.9, colour),
    strip(`M${x - 5} ${foot} h${-feet} M${x + 5} ${foot} h${feet}`, colour, feet > 6 ? 4.6 : 2.8),
  ];
  const sun = [
    circle(84, 12, 8, '#f2b632'),
    strip(
      'M84 0.5 V-2 M72 12 H69.5 M75.5 3.5 L73.6 1.6 M75.5 20.5 L73.6 22.4 M92.5 20.5 L94.4 22.4 M96 12 H98',
      '#f2b632',
      2,
    ),
    strip('M80.4 13.8 q3.6 3.6 7.2 0', '#a66a12', 1.4),
    circle(81.6, 10.4, 0.9, '#a66a12'),
    circle(86.4, 10.4, 0.9, '#a66a12'),
  ];
  return el(
    'g',
    { transform: `scale(${scale})` },
    cutOut(box(0, -6, 100, 82, 1, '#fffdf6')),
    ...sun,
    strip(
      'M4 70 q6 -4 12 0 q6 -4 12 0 q6 -4 12 0 q6 -4 12 0 q6 -4 12 0 q6 -4 12 0 q6 -4 12 0 q6 -4 10 0',
      '#4f8a5b',
      2.4,
    ),
    person(25, 68, 58, '#2f6b6b', 13),
    person(56, 68, 50, '#8b3f66', 3.5),
    person(76, 68, 34, '#cf8a14', 3),
  );
}
