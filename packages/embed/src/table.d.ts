/** Written by the build, from the chunks that it has just made. See rollup.config.mjs. */
declare module 'kith:table' {
  /** The version of this copy: `1.4.2`. */
  export const version: string;
  /** What the elements are named after: `module` for `<kith-module>`. */
  export const nouns: readonly string[];
  /** By name, the SHA-256 of each file in base64 without the `=`. Empty where all is in one file. `rare` has the others. */
  export const table: Readonly<Record<string, string>>;
}
