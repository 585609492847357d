import { CommandError } from './command.js';

/** Something about the folders, not the content, that stops a build. The message says how to mend it. */
export class BuildError extends CommandError {}
