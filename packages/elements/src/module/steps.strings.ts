import type { english } from './module.strings.js';
import { planEnglish } from './plan.strings.js';

/** The words of the interactive parts, which are loaded while the first step is read. */
export const stepsEnglish = {
  pickOne: 'Pick what fits best.',
  pickMany: 'Pick all that fit.',
  private: 'We do not see your words. They go when you close this page, unless you keep them.',
  sayIt: 'Talk about it together.',
  toPlan: 'Put this in my plan',
  ...planEnglish,
};

export type StepsStrings = typeof english & typeof stepsEnglish;
