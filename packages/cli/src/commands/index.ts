import type { Command } from '../command.js';
import { buildCommand } from './build.js';
import { checkCommand } from './check.js';
import { directoryCommand } from './directory.js';
import { importCommand } from './import.js';
import { newCommand } from './new.js';
import { previewCommand } from './preview.js';
import { translateCommand } from './translate.js';

/** All that `kith` can do, in the order in which its help tells of it. */
export const commands: readonly Command[] = [
  newCommand,
  importCommand,
  previewCommand,
  checkCommand,
  buildCommand,
  translateCommand,
  directoryCommand,
];
