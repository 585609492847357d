import { html } from 'lit';

/** Keeps the groups of a phone number in their order: among words from right to left, 116 123 would read 123 116. */
export const numbers = (words: string): unknown =>
  words.split(/(\d+(?: \d+)+)/).map((part, index) => (index % 2 ? html`<bdi dir="ltr">${part}</bdi>` : part));
