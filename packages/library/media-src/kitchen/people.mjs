import { arm, box, circle, cutOut, move, oval, path, strip } from './svg.mjs';

const hair = '#2a1d18';

/** Eyes that look or are shut, brows that say how it is, a mouth: `x` and `y` are how far the face has turned. */
function face({ x = 0, y = 0, open = 1, brow = 0, mouth = 0, talk = 0, ink = '#2a1712', wide = 10 }) {
  const eye = (at) => (open > 0.3 ? oval(at, -2, 2.3, 3 * open, ink) : strip(`M${at - 4} -2 q4 3.4 8 0`, ink, 2));
  // Above 0 the inner ends of the brows go up, which is worry; below, they come down, which is anger.
  const brows = strip(
    `M${-wide - 4.5} ${-10 + brow} L${-wide + 4.5} ${-10 - brow} M${wide - 4.5} ${-10 - brow} L${wide + 4.5} ${-10 + brow}`,
    ink,
    2.4,
  );
  const lips = talk
    ? oval(0, 12.5, 4.2, 1.6 + 3 * talk, '#5b2320')
    : strip(`M-6 ${12.5 - mouth} q6 ${mouth * 2.2} 12 0`, ink, 2.2);
  return move(x, y, 0, eye(-wide), eye(wide), brows, strip('M-1 2 q3 3.5 -1 4.5', ink, 1.8, { opacity: 0.55 }), lips);
}

/**
 * Imran behind the table. `head` is where his head is, `tense` (0 to 1) how far his shoulders are up, `left` and `right`
 * are where his hands are (as we see them), and `look` is the face.
 */
export function imran({ head, tilt, lean, tense, left, right, look }) {
  const skin = '#96613f';
  const jumper = '#2f6b6b';
  const rise = tense * 11;
  const top = [lean - 38, 206 - rise];
  const far = [lean + 38, 206 - rise];
  const at = (x) => 452 + x;
  const body = cutOut(
    path(
      `M${at(top[0] - 8)} ${top[1] + 4} C${at(top[0] - 2)} ${top[1] - 16} ${at(lean - 20)} ${190 - rise * 0.6} ${at(lean)} ${190 - rise * 0.5}
       C${at(lean + 20)} ${190 - rise * 0.6} ${at(far[0] + 2)} ${far[1] - 16} ${at(far[0] + 8)} ${far[1] + 4} L${at(46)} 282 L${at(-46)} 282 Z`,
      jumper,
    ),
  );
  const his = { length: 50, width: 23, palm: 10, cloth: '#275a5a', skin };
  const shoulder = ([x, y]) => [at(x), y + 4];
  const skull = cutOut(
    box(-10, 18, 20, 26, 8, '#83512f'),
    oval(-27, 2, 6, 8, skin),
    oval(27, 2, 6, 8, skin),
    oval(0, 0, 27, 31, skin),
  );
  const [faceX, faceY] = [look.x, look.y];
  const beard = path(
    `M-27 2 C-28 26 -14 ${35 + faceY * 0.4} ${faceX * 0.4} ${35 + faceY * 0.4} C14 ${35 + faceY * 0.4} 28 26 27 2
     C23 ${12 + faceY} ${13 + faceX * 0.6} ${8 + faceY} ${faceX} ${7.5 + faceY} C${-13 + faceX * 0.6} ${8 + faceY} -23 ${12 + faceY} -27 2 Z`,
    hair,
  );
  const bare = oval(faceX, faceY + 12.8, 9, 5.4, skin);
  const crown = cutOut(
    path(
      'M-29 0 C-32 -30 -16 -40 2 -40 C22 -40 32 -26 29 0 C26 -8 22 -15 16 -18 C4 -14 -14 -15 -21 -19 C-25 -14 -28 -8 -29 0 Z',
      hair,
    ),
  );
  const headPiece = move(head[0], head[1], tilt, skull, beard, bare, crown, face({ ...look, wide: 10 }));
  const legs = cutOut(
    box(412, 250, 80, 12, 4, '#5d4032'),
    strip('M420 262 V334 M484 262 V334', '#5d4032', 7),
    strip('M438 268 L432 326 M466 268 L472 326', '#3c4558', 22),
    oval(428, 334, 17, 7, '#2b2a2e'),
    oval(476, 334, 17, 7, '#2b2a2e'),
  );
  return {
    legs,
    body,
    head: headPiece,
    left: arm(shoulder(top), left, { ...his, bend: -1 }),
    right: arm(shoulder(far), right, { ...his, bend: 1 }),
  };
}

/**
 * Sana on her feet. `x` is where she stands, `step` turns her legs as she walks, `turn` is 1 when she faces the table and -1
 * when she goes, `hands` are where her hands are beside her neck.
 */
export function sana({ x, step = 0, turn = 1, toes = 0, tilt = 0, hands, look }) {
  const skin = '#a8714c';
  const y = 330 - toes * 5 - Math.abs(Math.sin(step)) * 3;
  const swing = Math.sin(step) * 9;
  const legs = cutOut(
    strip(`M${x - 8} ${y - 48} L${x - 9 + swing} ${y - 4}`, '#643c60', 12),
    strip(`M${x + 8} ${y - 48} L${x + 9 - swing} ${y - 4}`, '#643c60', 12),
    oval(x - 7 + swing + turn * 3, y + 1 + toes * 3, 10, 5.5, '#b5452f'),
    oval(x + 11 - swing + turn * 3, y + 1 + toes * 3, 10, 5.5, '#b5452f'),
  );
  const neck = y - 116;
  const dress = cutOut(
    path(
      `M${x - 15} ${neck + 2} C${x - 8} ${neck - 4} ${x + 8} ${neck - 4} ${x + 15} ${neck + 2} L${x + 30} ${y - 40} C${x + 12} ${y - 33} ${x - 12} ${y - 33} ${x - 30} ${y - 40} Z`,
      '#e3a52c',
    ),
    strip(`M${x - 27} ${y - 46} C${x - 10} ${y - 40} ${x + 10} ${y - 40} ${x + 27} ${y - 46}`, '#c4841a', 4),
  );
  const hers = { length: 27, width: 13, palm: 7, cloth: '#cf9120', skin };
  const reach = (side, [dx, dy]) =>
    arm([x + side * 15, neck + 10], [x + dx, neck + dy], { ...hers, bend: -side * turn });
  const plaits = cutOut(
    strip(`M-19 10 q-8 14 -4 30`, hair, 10),
    strip(`M19 10 q8 14 4 30`, hair, 10),
    circle(-23, 36, 4.5, '#b5452f'),
    circle(23, 36, 4.5, '#b5452f'),
  );
  const skull = cutOut(box(-7, 14, 14, 18, 6, '#946040'), oval(0, 0, 23, 24, skin));
  const fringe = cutOut(
    path(
      'M-25 6 C-30 -20 -16 -31 0 -31 C16 -31 30 -20 25 6 C23 -4 18 -11 10 -13 C4 -8 -12 -7 -19 -10 C-22 -6 -24 0 -25 6 Z',
      hair,
    ),
  );
  const back = cutOut(
    path('M-25 8 C-30 -20 -16 -31 0 -31 C16 -31 30 -20 25 8 C24 24 14 27 0 27 C-14 27 -24 24 -25 8 Z', hair),
  );
  const headPiece =
    turn > 0
      ? move(x, neck - 18, tilt, plaits, skull, fringe, face({ ...look, wide: 8 }))
      : move(x, neck - 18, tilt, skull, back, plaits, strip('M0 -28 V22', '#402c24', 1.6));
  const [left, right] = [reach(-1, hands[0]), reach(1, hands[1])];
  return { legs, body: dress, head: headPiece, sleeves: [left.sleeve, right.sleeve], hands: [left.hand, right.hand] };
}
