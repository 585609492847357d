import type { BodyBlock, MediaBlock, Phrasing } from '@kith/model';
import type { RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { Flow, type Embedded } from './html-flow.js';
import { isTangled, longest } from './html-guard.js';
import { lineOf, wordsIn } from './html-words.js';
import type { Losses } from './losses.js';
import { tidy } from './words.js';

export type { Embedded } from './html-flow.js';

/** Brings a picture or a recording of a text over. It tells by itself where it cannot, and gives nothing. */
export type Embed = (embedded: Embedded) => MediaBlock | undefined;

const names = { image: 'picture', audio: 'recording', video: 'film', frame: 'frame' } as const;

/** What is said of a picture or a recording that nobody brings over. */
const notBrought = ({ kind, src, words }: Embedded): string =>
  `A ${names[kind]} in the text did not come along: ${JSON.stringify(src.slice(0, 200))}${words && `, "${words}"`}.`;

/**
 * The blocks of HTML: what a family reads, and nothing that runs. What cannot be said in a module is told to `losses`
 * at the place `at`, and its words stay. Pictures and recordings come along by `embed`, and are told as lost without it.
 * White space is canonical, and headings are of two sizes.
 */
export function blocksOf(html: string, at: string, losses: Losses, embed?: Embed): BodyBlock[] {
  const note = (words: string): void => losses.note(at, words);
  const without = (embedded: Embedded): undefined => {
    note(notBrought(embedded));
    return undefined;
  };
  return Flow.blocks(parsed(html, note), { note, embed: embed ?? without });
}

/** The words of HTML on one line, with its links and what is bold: of an answer. */
export function phrasingOf(html: string, at: string, losses: Losses): Phrasing[] {
  const words = blocksOf(html, at, losses).filter((block) => block.type !== 'media');
  return lineOf(words, (told) => losses.note(at, told));
}

/** The words of HTML alone, on one line: of a title, or of something that was lost. */
export const wordsOf = (html: string): string => (/[<&]/.test(html) ? wordsIn(parsed(html)) : tidy(html).trim());

/** The pictures and recordings in HTML, in order: to fetch them before it is read. */
export function embeddedIn(html: string): Embedded[] {
  const found: Embedded[] = [];
  if (/<(img|audio|video|iframe)/i.test(html))
    Flow.blocks(parsed(html), {
      note: () => undefined,
      embed(embedded) {
        found.push(embedded);
        return undefined;
      },
    });
  return found;
}

function parsed(html: string, note: (words: string) => void = () => undefined): readonly RootContent[] {
  if (!isTangled(html)) return fromHtml(html, { fragment: true }).children;
  note('The form of this text is too tangled to read: its words came without it. Read them through.');
  if (html.length > longest)
    note(
      `It has more than ${longest.toLocaleString('en-GB')} characters: what comes after those was left out. Divide it where it was made, and bring it over again.`,
    );
  return [{ type: 'text', value: html.slice(0, longest).replace(/<[^<>]*>/g, ' ') }];
}
