/** The words beside the way out. Those on the button are the page's own link. */
export const english = {
  /** Where the page's link has no words. */
  leave: 'Leave this page',
  title: 'You can leave this page fast',
  how: (host: string): string => `The button hides this page at once. It takes you to ${host}.`,
  forgets: 'It forgets what you did here, and what you asked us to keep.',
  keys: 'You can also press the Shift key 3 times to leave.',
  limits: 'It cannot clear your history. Someone could still see which pages you looked at.',
  calls: 'Calls and texts may show on your phone or your bill.',
  safety: 'How to be safer online',
  close: 'OK',

  press: (times: number): string => `To leave, press Shift ${times === 1 ? '1 more time' : `${times} more times`}.`,
  stopped: 'You are still here. To leave, press Shift 3 times.',
  /** All that is seen, and the title of the tab, until the other page is there. */
  loading: 'Loading',
};

export type ExitStrings = typeof english;
