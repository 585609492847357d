import type { LitElement } from 'lit';
import type { Plan } from '@kith/model/plan-document.js';
import type { Draft } from '@kith/model/plan-draft.js';
import { toFragment, toLockedFragment } from '@kith/model/plan-link.js';
import { hostUrl } from '../shared/host-url.js';
import { codeFor, type Code } from '../shared/qr.js';
import { today } from '../shared/store.js';

/** What was made of a plan to hand it over. In memory alone, and made again when the plan changes. */
export interface Handing {
  draft: Draft | undefined;
  /** The word that it is locked with; none, and it is not. */
  word: string;
  /** What is typed into the field for the word. */
  typed: string;
  page: string;
  link: string;
  code: Code | undefined;
  state: 'making' | 'made' | 'failed';
  /** What was done last, and what is said of it. */
  said: { readonly way: string; readonly words: string } | undefined;
  large: boolean;
  second: string;
}

let all = new WeakMap<LitElement, Handing>();
const forget = (): void => {
  all = new WeakMap();
};

/** The plan as it travels: with the day on which it was made. */
export const finished = (draft: Draft): Plan => ({ ...draft, made: today() });

/** The page that the family's link opens: the one that the site names, or this one. */
const pageOf = (page: string | null | undefined): string =>
  (hostUrl(page ?? undefined) ?? location.origin + location.pathname).replace(/#.*$/, '');

/** What there is for this plan now; begins to make it where it is none yet. */
export function handing(host: LitElement, draft: Draft, page: string | null | undefined): Handing {
  let one = all.get(host);
  if (!one) {
    one = {
      draft: undefined,
      word: '',
      typed: '',
      page: '',
      link: '',
      code: undefined,
      state: 'making',
      said: undefined,
      large: false,
      second: '',
    };
    all.set(host, one);
    document.addEventListener('kith-forget', forget);
  }
  if (one.draft !== draft || one.page !== pageOf(page)) {
    // What was made of another plan is never shown for this one.
    Object.assign(one, { draft, page: pageOf(page), link: '', code: undefined });
    void make(host, one);
  }
  return one;
}

/** Makes the link and its code anew. */
export async function make(host: LitElement, one: Handing): Promise<void> {
  const { draft, word, page } = one;
  one.state = 'making';
  one.said = undefined;
  let state: Handing['state'] = 'made';
  let link = '';
  try {
    const plan = finished(draft!);
    link = `${page}#${await (word ? toLockedFragment(plan, word) : toFragment(plan))}`;
  } catch {
    state = 'failed';
  }
  // Another one was asked for meanwhile.
  if (one.draft !== draft || one.word !== word || one.page !== page) return;
  Object.assign(one, { state, link, code: link ? codeFor(link) : undefined });
  host.requestUpdate();
}
