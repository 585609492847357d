import { currentStep } from '@kith/model/player.js';
import { goal } from './goal.js';
import { ifthen } from './ifthen.js';
import { moreEnglish } from './more.strings.js';
import type { PartContext } from './part.js';
import type { More } from './pieces.js';
import { practice } from './practice.js';
import { rate } from './rate.js';
import { scenario } from './scenario.js';
import { stepsEnglish } from './steps.strings.js';

export { alert, said } from './alert.js';
export { styles } from './more.styles.js';
export { part as scale } from './scale.js';

const kinds: Readonly<Record<string, (step: never, around: More) => unknown>> = {
  scenario,
  rate,
  goal,
  ifthen,
  practice,
};

/** The interactive part of a step of one of five kinds that not every module has. */
export function part(around: PartContext): unknown {
  const step = currentStep(around.progress);
  const strings = { ...stepsEnglish, ...moreEnglish, ...around.strings };
  return kinds[step.kind]!(step as never, { ...around, strings });
}
