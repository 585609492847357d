import { define } from '../shared/define.js';
import { KithCatalogue } from './catalogue.js';

export { KithCatalogue };
export * from './catalogue.events.js';
export { KithErrorEvent } from '../shared/error.events.js';

define('kith-catalogue', KithCatalogue);

declare global {
  interface HTMLElementTagNameMap {
    'kith-catalogue': KithCatalogue;
  }
}
