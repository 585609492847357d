import { say } from '../shared/say.js';
import { time } from '../shared/time.js';

/** The words of `<kith-meeting>` itself. Those about the meeting are in its document. */
export const english = {
  ...say('en-GB'),
  time,
  /** A day on a calendar, given as if it were in UTC: "Thursday 3 December". */
  day: (date: Date): string =>
    date
      .toLocaleDateString('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' })
      // WebKit has one.
      .replace(',', ''),
  span: (day: string, from: string, to: string): string => `${day && `${day}, `}${from} to ${to}`,
  /** The clock of the host: that of the UK where no town is given. */
  zone: (town: string): string => `${town || 'UK'} time`,
  yours: (span: string): string => `On your clock: ${span}`,

  from: (time: string): string => `You can join from ${time}.`,
  soon: (time: string): string => `You can join now. It begins at ${time}.`,
  begins: (time: string): string => `It begins at ${time}.`,
  begun: 'It has begun. You can still come.',
  running: 'It has begun. You can still join.',
  left: 'It is still on. If you had to leave, you can come back.',
  over: 'This is over.',
  unsure: 'Your clock may be wrong. Try the link now.',
  cancelled: 'This is cancelled.',
  moved: (span: string): string => `This has moved.${span && ` It was to be on ${span}.`}`,
  full: 'This is full. If you have a place, you can come.',
  next: (span: string): string => `The next one is on ${span}.`,

  online: 'Online',
  phone: 'By phone',
  room: 'In a room',
  join: 'Join',
  rejoin: 'Rejoin',
  early: 'Try the link now',
  optional: 'Your camera can stay off.',
  none: 'Nobody has a camera on.',
  needed: 'Your camera needs to be on.',
  passcode: (code: string): string => `If you are asked for a code: ${code}`,
  call: (number: string): string => `Call ${number}`,
  press: (code: string): string => `It presses the code for you. If not, press ${code}`,
  map: 'See it on a map',
  'step-free': 'There are no steps on the way in.',
  steps: 'There are steps. Ask us how we can help.',
  unknown: 'We do not know if there are steps. Ask us.',
  childcare: (words: string): string => `Childcare: ${words}`,

  free: 'Free.',
  local: 'Costs the same as a local call.',
  charged: 'Costs money.',
  unknownCost: 'We do not know what it costs.',
  onBill: 'Shows on your phone bill.',
  notOnBill: 'Does not show on your phone bill.',
  speaks: (languages: string): string => `In ${languages}.`,

  expect: 'What to expect',
  who: 'Who will be there',
  bring: 'What to bring',
  leave: 'If you have to leave',
  back: 'You can leave at any time. You do not have to say why. To come back, join again.',
  coming: 'The next dates',
  off: 'cancelled',
  taken: 'full',
  shifted: 'moved',
  add: 'Add to my calendar',
  noFile: 'We could not make the file. You can write the time down.',

  ask: 'Ask about it',
  text: (name: string, number: string): string => `Text ${name} on ${number}`,
  ring: (name: string, number: string): string => `Call ${name} on ${number}`,
  email: (name: string): string => `Email ${name}`,
  confidential: 'We do not know what is kept private. You can ask.',
  unverified: 'Nobody has checked this with them yet.',
  checked: (day: string): string => `Checked with them on ${day}.`,
  prefer: 'Want to talk to someone?',
  talk: 'Talk to us',
  listener: 'Call Samaritans any time:',
  danger: 'In danger now? Call',
  failed: 'We could not show this here. You can still talk to someone.',
};

export type MeetingStrings = typeof english;
