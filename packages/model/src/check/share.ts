import type { Share } from '../share.js';
import { share } from '../shapes/share.js';
import { drawable } from './parts.js';

/** Whether `<kith-plan>` can show this to a worker: all that it reads is what it should be. Never throws. */
export const checkShare = drawable(share) as (value: unknown) => value is Share;
