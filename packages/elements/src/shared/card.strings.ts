/** The way to a person, which stands at the end of everything that is none. */
export const person = {
  prefer: 'Prefer to talk to someone?',
  talk: 'Talk to us',
  listener: 'Call Samaritans any time:',
  danger: 'In danger now? Call',
  failed: 'We could not show this here. You can still talk to someone.',
};

/** What is said of a thing on its card and in a list alike. */
export const card = {
  ...person,

  from: (source: string): string => `From ${source}`,
  minutes: (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`),
  languages: (languages: string): string => `In ${languages}`,

  article: 'Article',
  video: 'Video',
  audio: 'Audio',
  course: 'Course',
  tool: 'Online tool',
  leaflet: 'Leaflet',
  forum: 'Forum',
  book: 'Book',

  easy: 'Easy to read',
  medium: 'A few hard words',
  broken: 'This link is not working today.',
};
