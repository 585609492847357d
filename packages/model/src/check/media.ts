import type { Media } from '../media.js';
import { media } from '../shapes/media.js';
import { blocks } from '../shapes/module.js';
import type { Block } from '../text.js';
import { all, drawable } from './parts.js';
import { inAnyModule } from './steps.js';

/** Whether a step can show or play this. Never throws. */
export const checkMedia = drawable(all(inAnyModule, media)) as (value: unknown) => value is Media;

/** Whether the words of a recording, whatever else it is, can at least be read. Never throws. */
export const canBeRead = drawable(all(inAnyModule, { transcript: blocks })) as (
  value: unknown,
) => value is { transcript: Block[] };
