import type { Module } from '../module.js';
import { module } from '../shapes/module.js';
import { all, drawable } from './parts.js';
import { inModule } from './steps.js';

/** Whether `<kith-module>` can draw this: all that it reads is what it should be, and leads somewhere. Never throws. */
export const checkModule = drawable(all(inModule, module)) as (value: unknown) => value is Module;
