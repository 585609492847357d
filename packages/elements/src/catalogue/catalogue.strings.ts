import { card } from '../shared/card.strings.js';
import { say } from '../shared/say.js';

/**
 * The languages that families in the United Kingdom speak most. For others the platform opens its list of all languages,
 * which takes 15 ms here, and a phone four times as long.
 */
const tongues: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bn: 'Bangla',
  cy: 'Welsh',
  en: 'English',
  fa: 'Persian',
  gu: 'Gujarati',
  pa: 'Punjabi',
  pl: 'Polish',
  ps: 'Pashto',
  pt: 'Portuguese',
  ro: 'Romanian',
  so: 'Somali',
  uk: 'Ukrainian',
  ur: 'Urdu',
};

const said = say('en-GB');

/** The words of the catalogue itself. Those about what is in it are in its document. */
export const english = {
  ...said,
  ...card,
  language: (tag: string): string => tongues[tag.split('-')[0]!] ?? said.language(tag),

  title: 'Find something that helps',
  search: 'What are you looking for?',
  narrow: 'Narrow it down',

  module: 'Step by step',
  resource: 'Made by others',
  route: 'Someone to talk to',
  meeting: 'Meeting',
  on: (host: string): string => `On ${host}`,
  old: 'Last checked over three years ago',

  count: (count: number): string => (count === 1 ? '1 thing to look at' : `${count} things to look at`),
  more: (count: number): string => `Show ${count} more`,
};

export type CatalogueStrings = typeof english;
