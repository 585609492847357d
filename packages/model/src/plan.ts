import type { Progress } from './player.js';
import type { Block } from './text.js';

/** A part of the plan that a person takes away. */
export type PlanSection =
  | { readonly kind: 'note'; readonly stepId: string; readonly title: string; readonly text: string }
  | {
      readonly kind: 'people';
      readonly stepId: string;
      readonly title: string;
      readonly people: readonly { readonly id: string; readonly text: readonly Block[] }[];
    };

/**
 * What goes into the plan, in the order of the module: reflections that were ticked, and the people of every
 * signpost, on whatever way they stand. What was picked at a question stays there: a plan is what a person chose to keep.
 */
export function planOf({ module, answers }: Progress): PlanSection[] {
  return module.steps.flatMap((step): PlanSection[] => {
    const { id: stepId, title } = step;
    const given = answers[stepId];
    if (step.kind === 'signpost') return [{ kind: 'people', stepId, title, people: step.people }];
    if (step.kind === 'reflect' && given && 'text' in given && given.inPlan && given.text.trim())
      return [{ kind: 'note', stepId, title, text: given.text }];
    return [];
  });
}
