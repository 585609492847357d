import { define } from '../shared/define.js';
import { KithExit } from './exit.js';

export { KithExit };
export * from './exit.events.js';
export { KithErrorEvent } from '../shared/error.events.js';

define('kith-exit', KithExit);

declare global {
  interface HTMLElementTagNameMap {
    'kith-exit': KithExit;
  }
}
