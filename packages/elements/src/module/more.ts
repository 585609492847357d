import { nothing } from 'lit';
import { currentStep } from '@kith/model/player.js';
import { goal } from './goal.js';
import { ifthen } from './ifthen.js';
import { moreEnglish } from './more.strings.js';
import { moreStyles } from './more.styles.js';
import type { PartContext } from './part.js';
import type { More } from './pieces.js';
import { practice } from './practice.js';
import { rate } from './rate.js';
import { scenario } from './scenario.js';
import { stepsEnglish } from './steps.strings.js';

export const styles = moreStyles;

/** The interactive part of a step of one of five kinds that not every module has. */
export function part(around: PartContext): unknown {
  const more: More = { ...around, strings: { ...stepsEnglish, ...moreEnglish, ...around.strings } };
  const step = currentStep(more.progress);
  switch (step.kind) {
    case 'scenario':
      return scenario(step, more);
    case 'rate':
      return rate(step, more);
    case 'goal':
      return goal(step, more);
    case 'ifthen':
      return ifthen(step, more);
    case 'practice':
      return practice(step, more);
    default:
      return nothing;
  }
}
