import { define } from '../shared/define.js';
import { KithModule } from './module.js';

export { KithModule };
export * from './module.events.js';
export * from './take.events.js';
export { KithErrorEvent } from '../shared/error.events.js';

define('kith-module', KithModule);

declare global {
  interface HTMLElementTagNameMap {
    'kith-module': KithModule;
  }
}
