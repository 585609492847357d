import type { Resource } from '../resource.js';
import { resource } from '../shapes/resource.js';
import { drawable } from './parts.js';

/** Whether `<kith-resource>` can draw this: all that it reads is what it should be. Never throws. */
export const checkResource = drawable(resource) as (value: unknown) => value is Resource;
