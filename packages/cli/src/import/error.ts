import { CommandError } from '../command.js';

/** What keeps a file from being brought over: what it is, and how to mend it, each in a sentence. */
export class ImportError extends CommandError {
  readonly what: string;
  readonly hint: string;

  constructor(what: string, hint: string) {
    super(`${what}\n    → ${hint}`);
    this.what = what;
    this.hint = hint;
  }
}
