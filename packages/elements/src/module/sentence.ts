import type { Step } from '@kith/model/module.js';

/** Where the words go in a heading such as "If …": where its dots are, else after it. */
const around = (title: string): [start: string, end: string] => {
  const [start = '', end = ''] = title.split(/…|\.{3}/).map((part) => part.trim());
  return [start && `${start} `, end && ` ${end}`];
};

/**
 * "If the shouting starts, then I will take three slow breaths.": both halves in the words that join them, in pieces, so
 * that it can be drawn or (joined) be a text. The joining words are the module's own headings, and not the player's: they
 * have to agree with the halves, which only the module's author knows ("byddaf yn" asks for another verb form in Welsh, and
 * Urdu has its verb at the end), and the page around may be in another language.
 */
export function sentence<Words>(
  { cues, responses }: Extract<Step, { kind: 'ifthen' }>,
  lang: string,
  cue: Words,
  response: Words,
): (string | Words)[] {
  const [before, between] = around(cues.title);
  const [then, after] = around(responses.title);
  const comma = /^(ar|fa|ps|sd|ug|ur)\b/.test(lang) ? '،' : ',';
  return [before, cue, `${between}${comma} ${then}`, response, `${after}${lang.startsWith('ur') ? '۔' : '.'}`];
}

/** Words of somebody's own, without what would end the sentence that they are put into. */
export const unended = (words: string): string => words.trim().replace(/[\s.,،۔]+$/, '');
