import { card } from '../shared/card.strings.js';
import { say } from '../shared/say.js';

/** The words of the catalogue itself. Those about what is in it are in its document. */
export const english = {
  ...say('en-GB'),
  ...card,

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
