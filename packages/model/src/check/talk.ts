import { talk } from '../shapes/talk.js';
import type { Talk } from '../talk.js';
import { ways } from '../ways.js';
import { all, distinct, drawable } from './parts.js';

const asksOnce = ({ questions }: Talk): boolean =>
  distinct('about')(questions) &&
  questions.every((one) => one.about !== 'way' || one.options.every(({ id }) => Object.keys(ways).includes(id)));

/** Whether `<kith-talk>` can draw this: all that it reads is what it should be. Never throws. */
export const checkTalk = drawable(all(talk, asksOnce)) as (value: unknown) => value is Talk;
