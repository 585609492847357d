import { wayProblems, type Module } from '@kith/model';
import type { Remarks } from './remarks.js';

/** Where a module leads, and whether it leads to people. */
export function checkModuleWays(module: Module, remarks: Remarks): void {
  const { steps, alerts = [] } = module;
  for (const { path, message, hint } of wayProblems(module)) remarks.fail(path, message, hint);
  if (!steps.some(({ kind }) => kind === 'signpost'))
    remarks.warn('steps[0]', 'No step leads to people.', 'Add one with ":::signpost": a person must be one tap away.');
  for (const [index, { go }] of alerts.entries())
    if (steps.find(({ id }) => id === go)?.kind !== 'signpost')
      remarks.fail(
        `alerts[${index}].go`,
        `This alert brings nobody: the step "${go}" names no people.`,
        'Let "go" name a step with ":::signpost".',
      );
}
