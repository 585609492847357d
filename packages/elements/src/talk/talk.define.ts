import { define } from '../shared/define.js';
import { KithTalk } from './talk.js';

export { KithTalk };
export * from './talk.events.js';
export { KithWarningEvent } from '../shared/warning.events.js';
export { KithErrorEvent } from '../shared/error.events.js';

define('kith-talk', KithTalk);

declare global {
  interface HTMLElementTagNameMap {
    'kith-talk': KithTalk;
  }
}
