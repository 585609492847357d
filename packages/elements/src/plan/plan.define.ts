import { define } from '../shared/define.js';
import { KithPlan } from './plan.js';

export { KithPlan };
export * from './plan.events.js';
export { KithErrorEvent } from '../shared/error.events.js';

define('kith-plan', KithPlan);

declare global {
  interface HTMLElementTagNameMap {
    'kith-plan': KithPlan;
  }
}
