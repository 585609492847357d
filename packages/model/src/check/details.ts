import type { Details } from '../details.js';
import { details } from '../shapes/details.js';
import { drawable } from './parts.js';

/** Whether what an element shows of these services can be drawn. Never throws. */
export const checkDetails = drawable(details) as (value: unknown) => value is Details;
