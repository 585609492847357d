import type { Problem } from '@kith/model/problem.js';
import type { Talk } from '@kith/model/talk.js';
import { KithWarningEvent } from '../shared/warning.events.js';

/** Tells the site, by an event and in the console, what it should mend. A visitor sees and hears nothing of it. */
export function tell(host: Element, { reviewBy }: Talk, found: { stale: boolean; bare: boolean }): void {
  host.toggleAttribute('data-stale', found.stale);
  const problems: (Problem | false)[] = [
    found.bare && {
      path: '',
      message: 'The page has no link to 999 of its own, so nobody can call when these scripts do not run.',
      hint: 'Paste the crisis lines of the README above the link, as plain HTML.',
    },
    found.stale && {
      path: 'reviewBy',
      message: `These ways to talk to someone were to be reviewed by ${reviewBy}. They are still shown.`,
      hint: 'Check each number with its owner, renew "reviewed" and "review-by", and publish the document again.',
    },
  ];
  for (const problem of problems) if (problem) warn(host, problem);
}

/** Tells the site of something that it should mend. */
export function warn(host: Element, problem: Problem): void {
  // A host page may have taken `console` away.
  (globalThis.console as Console | undefined)?.warn('kith-talk', problem);
  host.dispatchEvent(new KithWarningEvent('talk', problem));
}
