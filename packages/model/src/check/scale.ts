import type { Scale } from '../scale.js';
import { scale } from '../shapes/scale.js';
import { drawable } from './parts.js';

/** Whether a step can ask this scale. Never throws. */
export const checkScale = drawable(scale) as (value: unknown) => value is Scale;
