/** Written by the build, from the chunks that it has just made. See rollup.config.mjs. */
declare module 'kith:table' {
  /** The version of this copy: `1.4.2`. */
  export const version: string;
  /** What the elements are named after: `module` for `<kith-module>`. */
  export const nouns: readonly string[];
  /**
   * Every chunk: its name (`module-x1y2z3a4` is in `kith-module-x1y2z3a4.js`), its SHA-256 in base64 without the `=`,
   * and the rows of the chunks that it needs, each after those that it needs itself. Empty where all is in one file.
   */
  export const rows: readonly (readonly [name: string, sha256: string, ...needs: number[]])[];
}
