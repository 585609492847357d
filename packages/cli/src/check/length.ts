import type { Module } from '@kith/model';
import { countWords } from '../reading.js';
import { stepLines, textOf } from './passages.js';
import type { Remarks } from './remarks.js';

/** About so many words fill the screen of a phone, 360 pixels wide, at the player's size of type. */
const wordsOnScreen = 100;
/** More screens than this are not read to their end by somebody who is worn out. */
const mostScreens = 3;

/** What opens only when it is wanted, or when something is picked. */
const folded = /\.(feedback|after|points|own)\b/;

/** How many words a phone shows at once of a step: not what is still folded. */
export const wordsAtOnce = (module: Module, index: number): number =>
  countWords(textOf(stepLines(module.steps[index]!, `steps[${index}]`).filter(({ path }) => !folded.test(path))));

/** How many screens of a phone so many words fill. */
export const screens = (words: number): number => Math.max(1, Math.ceil(words / wordsOnScreen));

/** Steps that are too long for a phone. */
export function checkLength(module: Module, remarks: Remarks): void {
  for (const index of module.steps.keys()) {
    const words = wordsAtOnce(module, index);
    if (screens(words) > mostScreens)
      remarks.warn(
        `steps[${index}]`,
        `This step shows ${words} words at once: about ${screens(words)} screens of a phone.`,
        `Make two steps of it, or take out what can go: at most ${mostScreens * wordsOnScreen} words.`,
      );
  }
}
