import type { Plan } from '../plan-document.js';
import { plan } from '../shapes/plan.js';
import { drawable } from './parts.js';

/** Whether `<kith-plan>` can draw this: all that it reads is what it should be. Never throws. */
export const checkPlan = drawable(plan) as (value: unknown) => value is Plan;
