import { define } from '../shared/define.js';
import { KithPlanBuilder } from './plan-builder.js';

export { KithPlanBuilder };
export * from './plan-builder.events.js';
export { KithErrorEvent } from '../shared/error.events.js';

define('kith-plan-builder', KithPlanBuilder);

declare global {
  interface HTMLElementTagNameMap {
    'kith-plan-builder': KithPlanBuilder;
  }
}
