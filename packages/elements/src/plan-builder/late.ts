// What comes while the first things are picked.
export { hand } from './hand.js';
export { see } from './see.js';
