import { saysIfChecked } from '../rules.js';
import { talk } from '../shapes/talk.js';
import type { Talk } from '../talk.js';
import { ways } from '../ways.js';
import { all, fits } from './parts.js';

const asksOnce = ({ questions }: Talk): boolean =>
  new Set(questions.map(({ about }) => about)).size === questions.length &&
  questions.every(({ about, options }) => about !== 'way' || options.every(({ id }) => Object.hasOwn(ways, id)));

const whole = all(talk, asksOnce, ({ routes }: Talk) => routes.every(saysIfChecked));

/** Whether `parseTalk` would give a value for this. Says nothing of why not, and never throws. */
export const checkTalk = (value: unknown): value is Talk => fits(value, whole);
