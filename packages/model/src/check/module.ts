import type { Module } from '../module.js';
import { targetsOf } from '../rules.js';
import { module } from '../shapes/module.js';
import { all, fits } from './parts.js';

const leadsToSteps = ({ steps }: Module): boolean =>
  [...targetsOf(steps)].every(([target]) => steps.some(({ id }) => id === target));

const whole = all(module, leadsToSteps);

/** Whether `parseModule` would give a value for this. Says nothing of why not, and never throws. */
export const checkModule = (value: unknown): value is Module => fits(value, whole);
