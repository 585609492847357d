import type { Strings } from '../strings/strings.js';

/** What a site says about a scale that its modules ask, by the scale's id. */
export interface ScaleConfig {
  /** The site's licence or registration for it. A scale that needs one is not shown without. */
  licence?: string | undefined;
  /** The site's own words for bands of scores, by score and band: `{ 'total.mild': { label: 'Some worry' } }`. */
  bands?: Readonly<Record<string, { readonly label?: string; readonly text?: string }>> | undefined;
}

/** What a site sets once for every Kith element on its pages. */
export interface Config {
  /** The language of the elements' own words, where it is not that of the nearest `lang`. */
  lang?: string | undefined;
  /** Where "talk to someone" leads: the charity's own page. */
  talk?: string | undefined;
  /** Other words for any of ours, by element and id: `{ module: { next: 'On we go' } }`. */
  strings?: Partial<Strings> | undefined;
  /** Licences for scales, and other words for what their scores are called, by the scale's id. */
  scales?: Readonly<Record<string, ScaleConfig>> | undefined;
}

/** What the elements and the loader of the script tag share, however many copies of either a page has. */
export interface Registry {
  readonly version?: string;
  config: Config;
  /** The root of the content site that the script tag came from. */
  root?: string | undefined;
  /** Hands over, once, the answer to a request for a document that the loader has already begun to fetch. */
  take?(url: string): Promise<Response> | undefined;
}

const key = Symbol.for('kith');

export const registry = ((globalThis as { [key: symbol]: unknown })[key] ??= { config: {} }) as Registry;
