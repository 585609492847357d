import { define } from '../shared/define.js';
import { KithMeeting } from './meeting.js';

export { KithMeeting };
export * from './meeting.events.js';
export { KithErrorEvent } from '../shared/error.events.js';

define('kith-meeting', KithMeeting);

declare global {
  interface HTMLElementTagNameMap {
    'kith-meeting': KithMeeting;
  }
}
