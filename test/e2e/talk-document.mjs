// People to talk to, for tests of what is said of them.

const source = { name: 'Limpet Row', date: '2026-11-03' };
const confirmed = { source, checked: '2026-11-03', checkBy: '2027-11-03' };
const phone = (number, hours, more) => ({ kind: 'phone', number, hours, cost: 'free', ...more });
const weekdays = { week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-21:00']])) };

/** A document of its own, so that the tree does not change with the library's facts. The numbers are kept for stories. */
export const talk = {
  format: 'talk/1',
  id: 'tree',
  lang: 'en-GB',
  title: 'Talk to someone',
  rights: { licence: 'CC-BY-4.0', holder: 'Limpet Row' },
  reviewed: '2026-11-03',
  reviewBy: '2027-11-03',
  questions: [
    { about: 'urgency' },
    {
      about: 'way',
      label: 'How would you like to talk?',
      options: [
        { id: 'voice', label: 'On the phone' },
        { id: 'typing', label: 'By typing' },
      ],
    },
    { about: 'place' },
  ],
  routes: [
    {
      id: 'emergency',
      name: 'Emergency services',
      tier: 'emergency',
      what: 'Call if someone is in danger.',
      channels: [phone('999', 'always'), { kind: 'bsl', url: 'https://999bsl.co.uk', hours: 'always', cost: 'free' }],
      ...confirmed,
    },
    {
      id: 'listeners',
      name: 'Listeners',
      tier: 'crisis',
      what: 'Somebody listens.',
      channels: [
        phone('0808 157 0100', 'always', { onBill: false }),
        { kind: 'text', number: '07700 900100', say: 'HELLO', hours: 'always', cost: 'local' },
      ],
      ...confirmed,
    },
    {
      id: 'parents',
      name: 'A line for parents',
      tier: 'line',
      what: 'Talk about rows.',
      channels: [
        phone('0808 157 0101', weekdays, { languages: ['en', 'ur'] }),
        { kind: 'webchat', url: 'https://chat.example', hours: 'unknown', cost: 'unknown', note: 'No account.' },
      ],
      confidential: 'What you say stays private.',
      ...confirmed,
    },
    {
      id: 'hub',
      name: 'Family hub',
      tier: 'local',
      what: 'Come in for tea.',
      nations: ['england'],
      channels: [
        { kind: 'visit', place: '12 Harbour Street', hours: { week: { thu: ['10:00-12:00'] } }, cost: 'free' },
      ],
      source,
      unverified: true,
      checkBy: '2027-11-03',
    },
  ],
};
