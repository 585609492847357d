import { nothing } from 'lit';
import type { Reason } from '@kith/model/rank.js';
import { isolated } from './routes.js';
import { isAsked, wordsOf, type Words } from './beside.js';
import type { View } from './view.js';

/** A reason in words; nothing where each route says it anyway: its status, its cost, when it was checked. */
function inWords(view: View, reason: Reason, strings: Words): string | undefined {
  switch (reason.kind) {
    case 'topic':
    case 'for':
    case 'way': {
      const id = reason.kind === 'way' ? reason.way : reason.id;
      const question = view.talk.questions.find(({ about }) => about === reason.kind);
      const answer = question && 'options' in question && question.options.find((one) => one.id === id);
      return answer ? strings.fits(isolated(answer.label)) : undefined;
    }
    case 'nation':
      return strings.fits(strings[reason.id]);
    case 'other':
      return strings.other[reason.than];
    case 'level':
      return strings[reason.level];
    case 'language':
      // That of the document goes without saying.
      return view.talk.lang.startsWith(reason.lang) ? undefined : strings.speaks(strings.language(reason.lang));
    case 'referral':
      return strings[reason.referral];
    case 'distance':
      return reason.within ? strings.near(Math.ceil(reason.within * 0.62)) : strings.far;
    case 'first-three':
      return strings.first[reason.for];
    case 'pinned':
    case 'interpreter':
    case 'area':
    case 'age':
      return strings[reason.kind];
    default:
      return undefined;
  }
}

/** Why a route stands where it does for somebody who has answered, or on a page that is about something. */
export function reasons(view: View, why: readonly Reason[]): unknown {
  if (!isAsked(view)) return undefined;
  const strings = wordsOf(view);
  return why.map((reason) => {
    const words = inWords(view, reason, strings);
    return words ? [words, ' '] : nothing;
  });
}
