/* eslint-disable-next-line no-control-regex -- those are what is meant. */
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text for a terminal. What a file says of itself may hold signs that a terminal obeys: colours, its title, words that are
 * turned round.
 */
export const visible = (text: string): string => text.replace(controls, '\uFFFD');
