import { imran, sana } from './people.mjs';
import { bills, drawing, mug, phone, phoneFaceDown, room, table } from './room.mjs';
import { box, circle, cutOut, el, move, picture, stage, strip } from './svg.mjs';

const ease = (part) => part * part * (3 - 2 * part);
/** The value at a second, between `[second, value]` pairs in order; values are numbers or lists of them. */
export function at(second, keys) {
  const next = keys.findIndex(([when]) => when > second);
  if (next === -1) return keys.at(-1)[1];
  if (next === 0) return keys[0][1];
  const [[from, a], [to, b]] = [keys[next - 1], keys[next]];
  const part = ease((second - from) / (to - from));
  const between = (x, y) => x + (y - x) * part;
  return Array.isArray(a) ? a.map((value, index) => between(value, b[index])) : between(a, b);
}
/** How far a mouth is open while somebody says something. */
const says = (second, ...spans) =>
  spans.some(([from, to]) => second >= from && second < to) ? 0.25 + 0.75 * Math.abs(Math.sin(second * 9.4)) : 0;
const blinks = (second, ...times) => (times.some((time) => second >= time && second < time + 0.17) ? 0.1 : 1);

/** The kitchen with both of them in it, drawn back to front. */
function kitchen({ warmth, dark, father, daughter, sheet, props = [], ring, armAround, atBrow }) {
  const dad = imran(father);
  const girl = sana(daughter);
  const paper = sheet && move(sheet.x, sheet.y, sheet.turn, drawing(sheet.scale ?? 0.5));
  const breath = ring
    ? circle(452, 190, 62 + ring * 70, 'none', {
        stroke: '#fffaf0',
        'stroke-width': 9 * (1 - ring) + 1,
        opacity: 0.95 * (1 - ring),
      })
    : '';
  const away = daughter.turn < 0;
  const arms = [...girl.sleeves, paper ?? '', ...girl.hands];
  return picture(
    ...room(warmth),
    breath,
    dad.legs,
    dad.body,
    // A hand at his brow is before his face; the arm that is around her is behind her, its hand on her shoulder.
    ...(atBrow ? [dad.head] : []),
    ...table(),
    ...bills(),
    mug(),
    dad.right.sleeve,
    dad.left.sleeve,
    dad.right.hand,
    armAround ? '' : dad.left.hand,
    ...(atBrow ? [] : [dad.head]),
    ...props,
    girl.legs,
    ...(away ? arms : []),
    girl.body,
    armAround ? dad.left.hand : '',
    girl.head,
    ...(away ? [] : arms),
    el('rect', { width: stage.width, height: stage.height, fill: 'url(#dark)', opacity: dark }),
  );
}

/** Where her hands and the drawing are; `lift` is how far she holds it out: 0 is at her belly, 1 is up to him. */
const holding = (lift) => [
  [-18 + lift * 24, 42 - lift * 24],
  [26 + lift * 22, 42 - lift * 26],
];
const heldSheet = (x, lift, toes = 0) => ({
  x: x - 21 + lift * 24,
  y: 242 - lift * 30 - toes * 5,
  turn: 2 - lift * 5,
  scale: 0.5,
});

function before(second) {
  const snapped = 11.4;
  const leaving = second >= 14.2;
  const x = leaving
    ? at(second, [
        [14.2, 244],
        [17, -50],
      ])
    : at(second, [
        [0.9, -40],
        [3.4, 232],
        [8.2, 232],
        [9, 266],
        [11.5, 266],
        [12, 246],
      ]);
  const walking = (second > 0.9 && second < 3.4) || (second > 8.2 && second < 9) || leaving;
  const lift = at(second, [
    [3.6, 0],
    [4.2, 1],
    [6.6, 1],
    [7.4, 0.5],
    [8.6, 0.7],
    [9.3, 1.25],
    [11.4, 1.25],
    [12, 0.1],
  ]);
  const dropped = at(second, [
    [12.8, 0],
    [13.7, 1],
  ]);
  const daughter = {
    x,
    step: walking ? second * 7 : 0,
    turn: leaving ? -1 : 1,
    toes: at(second, [
      [8.8, 0],
      [9.3, 1],
      [11.3, 1],
      [11.7, 0],
    ]),
    tilt:
      at(second, [
        [3.4, 0],
        [4.2, 4],
        [11.4, 6],
        [12, -3],
        [13, 11],
      ]) * (leaving ? 0.6 : 1),
    hands:
      dropped > 0.1
        ? [
            [-24, 52],
            [24, 52],
          ]
        : holding(lift),
    look: {
      x: at(second, [
        [0, 5],
        [11.5, 6],
        [13, 1],
      ]),
      y: at(second, [
        [11.4, -2],
        [12.8, 4],
      ]),
      open:
        at(second, [
          [12.4, 1],
          [13, 0.5],
        ]) * blinks(second, 2.4, 7.2),
      brow: at(second, [
        [6, 0],
        [8, 1.2],
        [11.5, 1.2],
        [12, 2.2],
      ]),
      mouth: at(second, [
        [3, 5],
        [7, 4],
        [8, 1],
        [11.5, 1],
        [12, -2.4],
      ]),
      talk: says(second, [4.3, 6.2], [9.2, 11]),
    },
  };
  const father = {
    head: [
      452 +
        at(second, [
          [0, -12],
          [snapped - 0.2, -12],
          [snapped + 0.15, -28],
          [14.4, -26],
          [15.6, -22],
          [17.2, -14],
        ]),
      at(second, [
        [0, 158],
        [snapped - 0.2, 158],
        [snapped + 0.15, 146],
        [15.6, 150],
        [17.2, 166],
      ]),
    ],
    tilt: at(second, [
      [0, -8],
      [snapped - 0.2, -8],
      [snapped + 0.15, -3],
      [15.6, -4],
      [17.2, 10],
    ]),
    lean: at(second, [
      [snapped - 0.2, -2],
      [snapped + 0.15, -9],
      [15, -8],
      [17, 0],
    ]),
    tense: at(second, [
      [0, 0.85],
      [7, 1],
      [14.6, 1],
      [16.6, 0.1],
    ]),
    left: at(second, [
      [0, [418, 244]],
      [snapped - 0.2, [418, 244]],
      [snapped + 0.15, [384, 218]],
      [12.6, [386, 234]],
      [14, [404, 252]],
    ]),
    right: at(second, [
      [0, [470, 246]],
      [15.4, [470, 246]],
      [17, [456, 150]],
    ]),
    look: {
      x: at(second, [
        [0, -4],
        [snapped - 0.2, -4],
        [snapped + 0.15, -9],
        [14.4, -9],
        [16.4, -6],
        [17.2, -2],
      ]),
      y: at(second, [
        [0, 5],
        [snapped - 0.2, 5],
        [snapped + 0.15, 0],
        [15, 2],
        [17.2, 4],
      ]),
      open:
        at(second, [
          [0, 0.5],
          [snapped - 0.2, 0.5],
          [snapped, 1],
          [16, 1],
          [17, 0.2],
        ]) * blinks(second, 1.8, 5.1),
      brow: at(second, [
        [0, 1.2],
        [8, 0.6],
        [snapped - 0.2, 0],
        [snapped, -1.3],
        [13.6, -1.1],
        [15, 2],
        [16, 2.6],
      ]),
      mouth: at(second, [
        [0, -1],
        [snapped, -1.6],
        [15, -1.6],
      ]),
      talk: says(second, [6.7, 7.9], [11.5, 13]),
    },
  };
  const buzz = second > 8 && second < 8.9 && Math.floor(second * 6) % 2 ? 1 : 0;
  const hand = [
    at(second, [
      [0, 0],
      [snapped, 0],
      [12.4, 0],
      [13.6, 14],
    ]),
    0,
  ];
  const flat = second > 14.4;
  const sheet =
    leaving || dropped > 0
      ? {
          x: at(second, [
            [12.8, 226],
            [13.7, 262],
          ]),
          y: at(second, [
            [12.8, 240],
            [13.7, 302],
          ]),
          turn: at(second, [
            [12.8, 2],
            [13.25, -22],
            [13.7, 14],
          ]),
          scale: 0.5,
        }
      : heldSheet(x, lift, daughter.toes);
  return kitchen({
    warmth: at(second, [
      [0, 0.8],
      [10, 0.5],
      [snapped + 0.3, 0.1],
    ]),
    dark: at(second, [
      [0, 0.12],
      [10, 0.35],
      [snapped + 0.4, 0.6],
      [19, 0.5],
    ]),
    father,
    daughter,
    sheet,
    atBrow: second > 15.4,
    props: [
      flat
        ? phoneFaceDown(420, 262)
        : phone(444 + hand[0], 242 + Math.sin(second * 40) * buzz * 1.5, -6, { buzz, glow: 1 }),
    ],
  });
}

function after(second) {
  const first = second < 15.2;
  const closeUp = second >= 15.2 && second < 18.6;
  if (closeUp) return lookingAtIt(second - 15.2);
  const lift = at(second, [
    [3.6, 0],
    [4.2, 1],
    [12.6, 1],
    [13.6, 0.7],
  ]);
  const breathing = at(second, [
    [6, 0],
    [8.8, 1],
  ]);
  const x = at(second, [
    [0.9, -40],
    [3.4, 232],
    [12.8, 232],
    [14, 300],
    [15.1, 300],
    [15.2, 312],
  ]);
  const walking = (second > 0.9 && second < 3.4) || (second > 12.8 && second < 14);
  const daughter = {
    x,
    step: walking ? second * 7 : 0,
    turn: 1,
    tilt: at(second, [
      [3.4, 0],
      [4.2, 4],
      [12, 2],
      [14, 6],
      [20, 9],
    ]),
    hands: first
      ? holding(lift)
      : [
          [14, 40],
          [52, 34],
        ],
    look: {
      x: at(second, [
        [0, 5],
        [12, 5],
      ]),
      y: at(second, [
        [12, -2],
        [14, -2],
      ]),
      open: (second > 20.3 ? 0.2 : 1) * blinks(second, 2.4, 7.6, 10.9),
      brow: at(second, [
        [6, 0],
        [7.5, 1],
        [9.4, 1],
        [10.5, 0],
      ]),
      mouth: at(second, [
        [3, 5],
        [6.5, 3],
        [8, 1.5],
        [11.5, 2],
        [13, 5],
        [20, 6],
      ]),
      talk: says(second, [4.3, 6], [18.9, 20.2]),
    },
  };
  const father = {
    head: [
      at(second, [
        [0, 440],
        [6, 440],
        [7, 450],
        [9.4, 450],
        [10.2, 426],
        [13.4, 424],
        [15, 420],
        [15.2, 404],
      ]),
      at(second, [
        [0, 158],
        [6, 158],
        [6.8, 143],
        [8.8, 149],
        [10.2, 148],
        [15, 152],
      ]),
    ],
    tilt: at(second, [
      [0, -8],
      [6, -8],
      [7, 0],
      [9.4, 0],
      [10.2, -6],
      [15, -11],
    ]),
    lean: at(second, [
      [9.4, -2],
      [10.2, -8],
      [13.4, -10],
      [15, -12],
      [15.2, -32],
    ]),
    tense: at(second, [
      [0, 0.85],
      [6, 1],
      [6.8, 1],
      [8.8, 0],
    ]),
    left: first
      ? at(second, [
          [0, [418, 244]],
          [9, [418, 244]],
          [10, [404, 250]],
          [12.6, [404, 250]],
          [13.6, [362, 240]],
        ])
      : [290, 230],
    right: at(second, [
      [0, [470, 246]],
      [8.6, [470, 246]],
      [9.4, [500, 256]],
      [10, [486, 256]],
      [18, [470, 256]],
    ]),
    look: {
      x: at(second, [
        [0, -4],
        [6, -4],
        [7, 0],
        [9.4, 0],
        [10.1, -9],
      ]),
      y: at(second, [
        [0, 5],
        [6, 5],
        [7, 0],
        [9.4, 0],
        [10.1, 1],
        [14, 2],
      ]),
      open:
        (second > 6.3 && second < 8.9
          ? 0.1
          : at(second, [
              [0, 0.5],
              [9, 0.5],
              [9.6, 1],
            ])) *
        blinks(second, 1.8, 5.1, 12.1) *
        (second > 20.6 && second < 20.8 ? 0.1 : 1),
      brow: at(second, [
        [0, 1.2],
        [6.4, 0.6],
        [8, 1],
        [10, 2],
        [12.6, 1],
        [14, 0.5],
      ]),
      mouth: at(second, [
        [0, -1.5],
        [8.8, -1],
        [12.4, 0],
        [13, 4],
        [20, 6],
      ]),
      talk: says(second, [10, 12.2], [12.7, 14.4]) || (second > 7 && second < 8.7 ? 0.35 : 0),
    },
  };
  const down = at(second, [
    [8.6, 0],
    [9.3, 1],
  ]);
  const props =
    down < 0.55
      ? [phone(444 + down * 40, 242 + down * 10, -6 + down * 30, { glow: 1 - down })]
      : [
          phoneFaceDown(
            at(second, [
              [8.9, 470],
              [9.4, 500],
            ]),
            264,
          ),
        ];
  const sheet = first ? heldSheet(x, lift) : { x: 322, y: 226, turn: -4, scale: 0.52 };
  return kitchen({
    warmth: at(second, [
      [0, 0.8],
      [6, 0.55],
      [9, 1],
    ]),
    dark: at(second, [
      [0, 0.12],
      [6, 0.3],
      [9, 0.05],
    ]),
    father,
    daughter,
    sheet,
    props,
    ring: breathing > 0 && breathing < 1 ? breathing : 0,
    armAround: !first,
  });
}

/** The drawing from near, on the table, a small hand and a big one beside it. */
function lookingAtIt(second) {
  const near = 1 + second * 0.018;
  const point = at(second, [
    [0.3, 0],
    [0.9, 1],
    [2.4, 1],
    [3, 0.6],
  ]);
  return picture(
    el(
      'g',
      { transform: `translate(320 180) scale(${near.toFixed(4)}) translate(-320 -180)` },
      box(-20, -20, 680, 400, 0, '#b06c47'),
      [36, 118, 204, 290].map((y, index) =>
        strip(`M-20 ${y} C160 ${y + 8 - index * 3} 420 ${y - 10} 680 ${y + 5}`, '#a2613e', 3),
      ),
      move(150, 42, -3, drawing(3.4)),
      // Imran's hand comes from the right and points at the feet; Sana's holds the corner.
      cutOut(strip('M-30 250 C40 236 90 240 132 236', '#cf9120', 58), circle(100, 238, 29, '#cf9120')),
      cutOut(circle(140, 236, 30, '#a8714c'), strip('M150 224 C168 216 176 214 186 212', '#a8714c', 15)),
      move(
        340 - point * 60,
        420 - point * 126,
        -14,
        cutOut(strip('M40 190 C36 150 30 110 26 84', '#275a5a', 96), circle(26, 90, 48, '#275a5a')),
        cutOut(
          circle(14, 44, 42, '#96613f'),
          strip('M-8 26 C-20 10 -28 -2 -36 -18', '#96613f', 22),
          strip('M14 10 C10 4 4 2 -4 4', '#8a5636', 18),
        ),
      ),
    ),
  );
}

/** What is made: the seconds that each lasts, the second that its poster shows, and the picture at any second. */
export const films = {
  'kitchen-before': { seconds: 19, poster: 5.3, frame: before },
  'kitchen-after': { seconds: 23, poster: 13.2, frame: after },
};
