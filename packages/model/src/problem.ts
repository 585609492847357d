/** What is wrong with a document, where, and how to mend it. */
export interface Problem {
  /** The place in the document: `steps[3].options[1].id`; empty for the document as a whole. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** A parsed document, or every problem that was found in it. */
export type Result<T> =
  { readonly value: T; readonly problems?: never } | { readonly value?: never; readonly problems: readonly Problem[] };

export const problem = (path: string, message: string, hint: string): Problem => ({ path, message, hint });
