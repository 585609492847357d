import type { Media } from '../media.js';
import { media } from '../shapes/media.js';
import { drawable } from './parts.js';

/** Whether a step can show or play this. Never throws. */
export const checkMedia = drawable(media) as (value: unknown) => value is Media;
