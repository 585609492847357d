import type { Problem } from '@kith/model/problem.js';
import { KithWarningEvent } from '../shared/warning.events.js';

/** What was to be looked at again by a day (`2027-02-22`): a route, by its name, or the whole document. */
export interface Due {
  readonly path: string;
  readonly by: string;
  readonly name?: string;
}

/** Tells the site, by an event and in the console, what it should mend. A visitor sees and hears nothing of it. */
export function tell(host: Element, { stale, bare }: { stale: readonly Due[]; bare: boolean }): void {
  host.toggleAttribute('data-stale', stale.length > 0);
  if (bare)
    warn(host, {
      path: '',
      message: 'The page has no link to 999 of its own, so nobody can call when these scripts do not run.',
      hint: 'Paste the crisis lines of the README above the link, as plain HTML.',
    });
  for (const { path, by, name = 'All of it' } of stale)
    warn(host, {
      path,
      message: `${name} was to be checked again by ${by}. It is still shown.`,
      hint: 'Check each number with its owner, renew the days, and publish the document again.',
    });
}

/** Tells the site of something that it should mend. */
export function warn(host: Element, problem: Problem): void {
  // A host page may have taken `console` away.
  (globalThis.console as Console | undefined)?.warn('kith-talk', problem);
  host.dispatchEvent(new KithWarningEvent('talk', problem));
}
