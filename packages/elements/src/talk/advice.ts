import type { Problem } from '@kith/model/problem.js';
import type { Talk } from '@kith/model/talk.js';
import { KithWarningEvent } from '../shared/warning.events.js';
import { hasBand, isStale } from './band.js';

/** The page as the site wrote it is all there. */
const whole = async (): Promise<void> => {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
};

function* advice({ reviewBy }: Talk, now: Date): Generator<Problem> {
  if (!hasBand())
    yield {
      path: '',
      message: 'The page has no link to 999 of its own, so nobody can call when these scripts do not run.',
      hint: 'Paste the crisis lines of the README above the link, as plain HTML.',
    };
  if (isStale(reviewBy, now))
    yield {
      path: 'reviewBy',
      message: `These ways to talk to someone were to be reviewed by ${reviewBy}. They are still shown.`,
      hint: 'Check each number with its owner, renew "reviewed" and "review-by", and publish the document again.',
    };
}

/** Tells the site, by an event and in the console, what it should mend. A visitor sees and hears nothing of it. */
export async function advise(host: HTMLElement, talk: Talk, now: Date): Promise<void> {
  await whole();
  host.toggleAttribute('data-stale', isStale(talk.reviewBy, now));
  for (const problem of advice(talk, now)) {
    // A host page may have taken `console` away.
    (globalThis.console as Console | undefined)?.warn('kith-talk', problem);
    host.dispatchEvent(new KithWarningEvent('talk', problem));
  }
}
