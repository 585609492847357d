import { shownAddress } from './feed.js';

/** What can be wrong with a feed as a whole, and how its publisher mends it. */
export const troubles = {
  unreadable: {
    harm: 5,
    title: 'It could not be read to its end',
    mend: 'An API answers every page of /services within 30 seconds, with status 200. Files are whole, with one that holds the services. What is the matter stands above and below.',
  },
  'page-lost': {
    harm: 5,
    title: 'A page of its list could not be read',
    mend: 'Ask for that page yourself. Often a single record stops the server.',
  },
  endless: {
    harm: 4,
    title: 'Its pages never end, or come again',
    mend: 'Give each page once, and after the last one an empty list with last_page true.',
  },
  truncated: {
    harm: 4,
    title: 'A part of it breaks off in the middle',
    mend: 'Look for a limit on the size or the time of an answer. What came whole was kept.',
  },
  'fewer-than-said': {
    harm: 3,
    title: 'It has fewer services than it says',
    mend: 'Count total_items after services are taken out, and give every service on one page.',
  },
  'more-than-said': {
    harm: 2,
    title: 'It has more services than it says',
    mend: 'Count total_items and total_pages after services are added.',
  },
  'from-zero': {
    harm: 2,
    title: 'Its pages are counted from 0',
    mend: 'The first page is page 1.',
  },
  'per-page': {
    harm: 1,
    title: 'It does not give as many services to a page as it is asked for',
    mend: 'Honour per_page, or say the size that you use.',
  },
  'no-detail-pages': {
    harm: 4,
    title: 'It has no page for a single service',
    mend: 'Answer /services/{id} for every id in the list. Phones, places and hours are only there.',
  },
  'control-characters': {
    harm: 2,
    title: 'Its JSON has control characters in texts',
    mend: 'Escape them (\\u000b) or, better, take them out. Strict readers refuse the whole page.',
  },
  encoding: {
    harm: 2,
    title: 'It is not written as UTF-8',
    mend: 'Save and send it as UTF-8.',
  },
  busy: {
    harm: 1,
    title: 'Its server had errors, or asked to be left alone for a while',
    mend: 'The feed was asked slowly and again. A server that answers the first time is read sooner.',
  },
  redirect: {
    harm: 2,
    title: 'It sends readers where they may not go',
    mend: 'Lead to addresses that begin with https://, on hosts that everybody can reach.',
  },
} as const satisfies Record<string, { harm: 1 | 2 | 3 | 4 | 5; title: string; mend: string }>;

export type Trouble = keyof typeof troubles;

/** Troubles of one feed: how often each was met, and an example. */
export class Troubles {
  readonly #met: Map<Trouble, { count: number; example: string }>;

  constructor(met: Troubles['met'] = []) {
    this.#met = new Map(met.map(({ trouble, ...rest }) => [trouble, rest]));
  }

  add(trouble: Trouble, example: string): void {
    const met = this.#met.get(trouble);
    if (met) met.count++;
    else this.#met.set(trouble, { count: 1, example: shownAddress(example).slice(0, 300) });
  }

  get met(): readonly { readonly trouble: Trouble; readonly count: number; readonly example: string }[] {
    return [...this.#met].map(([trouble, rest]) => ({ trouble, ...rest }));
  }
}
