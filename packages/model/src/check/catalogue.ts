import type { Catalogue } from '../catalogue.js';
import { catalogue } from '../shapes/catalogue.js';
import { drawable } from './parts.js';

/** Whether `<kith-catalogue>` can draw this: all that it reads is what it should be. Never throws. */
export const checkCatalogue = drawable(catalogue) as (value: unknown) => value is Catalogue;
