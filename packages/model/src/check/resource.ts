import type { Resource } from '../resource.js';
import { resource } from '../shapes/resource.js';
import { fits } from './parts.js';

/** Whether `parseResource` would give a value for this. Says nothing of why not, and never throws. */
export const checkResource = (value: unknown): value is Resource => fits(value, resource);
