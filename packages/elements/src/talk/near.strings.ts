/** The words of near.ts. */
export const nearEnglish = {
  coming: 'We are looking for help near there.',
  nearby: (count: number): string =>
    count === 1 ? 'We added 1 service near there.' : `We added ${count} services near there.`,
  none: 'We know of no services near there.',
  unreached: 'We could not load the services near there. You can still talk to everyone else.',

  by: (organisation: string): string => `Run by ${organisation}.`,
  about: 'More about this',
  wait: 'One moment.',
  lost: 'We could not load this. You can ask them.',
  /** What remarks are about, and what stands before each. */
  remarks: {
    alert: 'Please note:',
    'who-for': 'Who it is for:',
    'how-to': 'How to get in touch:',
    cost: 'What it costs:',
    wait: 'How long you may wait:',
    hours: 'When:',
    area: 'Where:',
    languages: 'Languages:',
  },
  site: 'Where to go:',
  others: 'Other ways to get in touch:',
};
