import { say } from '../shared/say.js';
import { time } from '../shared/time.js';

/** The words of `<kith-talk>` itself. Those about each route are in its document. */
export const english = {
  ...say('en-GB'),
  /** The day in the United Kingdom of a moment that is so many days ahead: "today", "Monday", "4 January". */
  ahead: (moment: Date, days: number): string =>
    ['today', 'tomorrow'][days] ??
    moment.toLocaleDateString('en-GB', {
      timeZone: 'Europe/London',
      ...(days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    }),

  help: 'Help me choose',
  night: 'It’s late, but you can still talk to someone.',
  count: (count: number): string => (count === 1 ? '1 way to get support' : `${count} ways to get support`),
  calls: 'Calls and texts may show in your phone’s own list.',
  more: 'More ways to get support',
  quietly: 'You type, so nobody can overhear.',

  always: 'Open now, day and night',
  open: (time: string, day: string): string => `Open now until ${day && `${day} at `}${time}`,
  closing: (time: string): string => `Open now, but closes at ${time}`,
  opens: (time: string, day: string): string => `Opens ${day} at ${time}`,
  closed: 'Closed now',
  clock: 'Check its hours',
  'bank-holiday': 'Hours may be different today',
  'no-hours': 'We do not know its hours',
  time,
  ukTime: (time: string): string => `${time} UK time`,

  phone: (number: string): string => `Call ${number}`,
  text: (number: string, say: string): string => `Text ${say && `${say} to `}${number}`,
  relay: (number: string): string => `Call ${number} with Relay UK`,
  webchat: 'Chat online',
  video: 'Make a video call',
  bsl: 'Use British Sign Language',
  website: 'Go to their website',
  email: (address: string): string => `Email ${address}`,
  visit: (place: string): string => `Visit ${place}`,

  free: 'Free.',
  local: 'Costs the same as a local call.',
  charged: 'Costs money.',
  unknown: 'We do not know what it costs.',
  'not-on-bill': 'Does not show on your phone bill.',
  onBill: 'Shows on your phone bill.',
  speaks: (languages: string): string => `In ${languages}.`,
  nations: (nations: string): string => `For people in ${nations}.`,
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  confidential: 'We do not know what they keep private. You can ask them.',
  unverified: 'Nobody has checked this with them yet.',
  checked: (day: string): string => `Checked with them on ${day}.`,
  from: (source: string, day: string): string => `From ${source}, ${day}.`,
  failed: 'We could not show this here. You can still talk to someone.',
  emergency: 'If someone is in danger now, call',
};

export type TalkStrings = typeof english;
