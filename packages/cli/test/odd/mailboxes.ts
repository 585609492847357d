import { detailed, type Service } from '../feeds.js';

/** The e-mail address that a service gives as its own, what it is called, and what a family is shown. */
const mailboxes: readonly (readonly [email: string, name: string, shown: string | undefined])[] = [
  // A name at a domain of its own is what a group is called only where it is.
  ['jane@smalltown-playgroup.example', 'Smalltown Playgroup', undefined],
  ['jane@janes-nursery.example', 'A nursery', 'jane@janes-nursery.example'],
  ['jane@gmail.example', 'Jane Austen House', 'jane@gmail.example'],
  // A given name or initials, and a surname: somebody who works there, and may not tomorrow.
  ['jane.canary@smalltown-playgroup.example', 'Smalltown Playgroup', undefined],
  ['Jane_Canary2@gmail.example', 'Toddlers', undefined],
  ['j.canary@charity.example', 'Advice', undefined],
  ['jane-m.canary@charity.example', 'Advice', undefined],
  ['jsmith@charity.example', 'Advice', undefined],
  ['jasmith2@charity.example', 'Advice', undefined],
  ['smithj@charity.example', 'Advice', undefined],
  ['janesmith@gmail.example', 'Advice', undefined],
  ['JanetB@charity.example', 'Advice', undefined],
  // Written like a name, and none.
  ['walkers@outside.example', 'Out together', 'walkers@outside.example'],
  ['vhall@smalltown.example', 'Smalltown Village Hall', 'vhall@smalltown.example'],
  ['carers@charity.example', 'You too', 'carers@charity.example'],
  ['hillside@outside.example', 'A walk', 'hillside@outside.example'],
  // Where others have an address of their own, a word that names no task is likely one more of them.
  ['crosellini@charity.example', 'Advice', undefined],
  ['r.osellini@university.edu', 'Advice', undefined],
  ['outreach@charity.example', 'Advice', 'outreach@charity.example'],
  ['fairmead@charity.example', 'Fairmead Club', 'fairmead@charity.example'],
  ['rose.bears@gmail.example', 'Rose Bears', 'rose.bears@gmail.example'],
  ['hope.centre@gmail.example', 'Parents together', 'hope.centre@gmail.example'],
  ['awp.basw@nhs.example', 'Autism service', 'awp.basw@nhs.example'],
  ['youth.team@charity.example', 'Youth', 'youth.team@charity.example'],
  // Where nobody is.
  ['Unknown-17774709@noemail.invalid', 'Nobody', undefined],
  ['no-reply@charity.example', 'Nobody', undefined],
  ['none@none.local', 'Nobody', undefined],
];

/** Each can be called too, so none is left out. */
export const written: readonly Service[] = mailboxes.map(([email, name], at) =>
  detailed(at + 1, { id: `written-${at}`, name: `${name} ${at}`, email, organization: { id: 'w', name: 'Written' } }),
);
export const shownOfWritten = mailboxes.map(([, name, shown], at) => [`${name} ${at}`, shown] as const);

/** Somebody's, and the only way to reach the service. */
export const onlyWritten: Service = {
  id: 'only',
  name: 'Only by letter',
  status: 'active',
  email: 'jane.finch@charity.example',
};
