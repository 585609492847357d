import { define } from '../shared/define.js';
import { KithResource } from './resource.js';

export { KithResource };
export * from './resource.events.js';
export { KithErrorEvent } from '../shared/error.events.js';

define('kith-resource', KithResource);

declare global {
  interface HTMLElementTagNameMap {
    'kith-resource': KithResource;
  }
}
