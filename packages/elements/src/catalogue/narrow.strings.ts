/** The words of the filters, which come after the first list. */
export const narrowEnglish = {
  any: 'Any',
  topic: 'About',
  for: 'For',
  format: 'What it is',
  time: 'How long it takes',
  level: 'How things are',
  reading: 'How hard to read',
  tongue: 'Language',
  upTo: (count: string): string => `Up to ${count} minutes`,
  universal: 'For every family',
  targeted: 'When it is hard',
  specialist: 'When it is very hard',
  none: 'Nothing fits all of that. Try with a little less:',
  without: (words: string): string => `Without “${words}”`,
  again: 'Start again',
};
