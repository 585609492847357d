import type { Media } from '../media.js';
import { media } from '../shapes/media.js';
import { all, drawable } from './parts.js';
import { inAnyModule } from './steps.js';

/** Whether a step can show or play this. Never throws. */
export const checkMedia = drawable(all(inAnyModule, media)) as (value: unknown) => value is Media;
