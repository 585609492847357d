import type { BodyBlock } from '@kith/model';
import type { Draft } from '../draft.js';
import { wordsOf } from '../html.js';
import { fieldsOf, listOf, textOf, type Fields } from '../json.js';
import type { Losses } from '../losses.js';

/** What the authoring tools put there when nobody wrote anything. */
const unwritten = /^((c|b|a|co|m)-\d+|new (component|block|article|page|menu)s? title|(graphic|media|text) title)$/i;

/** What stands over a part: the title that learners see. Older courses have one title only. */
export function titleOfPart(fields: Fields): string {
  const title = wordsOf(textOf(Object.hasOwn(fields, 'displayTitle') ? fields['displayTitle'] : fields['title']));
  return unwritten.test(title) ? '' : title;
}

/** A name for the report: also the one that only authors see. */
export const nameOfPart = (fields: Fields): string =>
  titleOfPart(fields) || wordsOf(textOf(fields['body'])) || wordsOf(textOf(fields['title'])) || textOf(fields['_id']);

/** No text of a course is longer. What is cut off is told. */
const longest = 2 ** 20;
/** `{{name}}`, and `{{{name}}}`. It looks at each character a few times at most, whatever the text is. */
const filledIn = /\{?\{\{[^{}]*\}\}\}?/g;

/** The blocks of HTML, without what a script of the course would have put in: `{{scoreAsPercent}}`. */
export async function htmlBlocks(draft: Draft, losses: Losses, html: unknown, at: string): Promise<BodyBlock[]> {
  const whole = textOf(html);
  const text = whole.slice(0, longest);
  if (text !== whole)
    losses.note(at, `Its text is longer than ${longest.toLocaleString('en-GB')} characters. The rest was left out.`);
  const plain = text.replace(filledIn, '');
  if (plain !== text)
    losses.note(at, 'The course put something into its text, such as a name or a score. That was left out.');
  return plain.trim() ? draft.blocks(plain, at) : [];
}

/**
 * The words of a page, an article, a block or the whole course, as HTML. What a page says in a menu is not among them where
 * it says something else on the page.
 */
export function wordsOfPart(fields: Fields): string[] {
  const own = textOf(fields['pageBody']);
  const body = wordsOf(own) || /<img/i.test(own) ? own : textOf(fields['body']);
  return [textOf(fields['subtitle']), body, textOf(fields['instruction'])].filter(
    (html) => wordsOf(html) || /<img/i.test(html),
  );
}

/** What a page says in a menu alone. */
export function wordsInMenu(fields: Fields): string {
  const words = wordsOf(textOf(fields['body']));
  return wordsOf(textOf(fields['pageBody'])) && !wordsOfPart(fields).map(wordsOf).includes(words) ? words : '';
}

/** Feedback is a text, a text under a name, or a list of them. */
const feedbackText = (value: unknown): string => {
  if (Array.isArray(value)) return feedbackText(value[0]);
  const fields = fieldsOf(value);
  return textOf(value) || textOf(fields['final']) || textOf(fields['body']) || textOf(fields['notFinal']);
};

/** What was said to a first try, where people could try again, and is said nowhere else: as words. */
export function firstTries(fields: Fields): string[] {
  const given = fieldsOf(fields['_feedback'] ?? fields['feedback']);
  const said = ['_incorrect', 'incorrect', '_partlyCorrect', 'partlyCorrect'].flatMap((name) => {
    const of = fieldsOf(given[name]);
    return wordsOf(feedbackText(of)) === wordsOf(textOf(of['notFinal'])) ? [] : [wordsOf(textOf(of['notFinal']))];
  });
  return [...new Set(said.filter(Boolean))];
}

/** What is said to right, wrong and partly right answers, as HTML. */
export interface Feedback {
  readonly right: string;
  readonly wrong: string;
  readonly partly: string;
}

export function feedbackOf(fields: Fields): Feedback {
  const given = fieldsOf(fields['_feedback'] ?? fields['feedback']);
  const first = (...names: readonly string[]): string =>
    names.map((name) => feedbackText(given[name])).find(Boolean) ?? '';
  if (fields['_canShowFeedback'] === false) return { right: '', wrong: '', partly: '' };
  return {
    right: first('correct', '_correct'),
    wrong: first('_incorrect', 'incorrect', '_incorrectFinal'),
    partly: first('_partlyCorrect', 'partly', 'partlyCorrect', '_partly'),
  };
}

/** An item of a component that shows several: what stands over it, and what it says, as HTML. */
export interface Shown {
  readonly title: string;
  readonly html: readonly string[];
}

const titles = ['title', 'displayTitle', 'itemTitle', 'frontTitle', 'heading', 'strapline', 'subtitle'];
const fronts = ['frontBody', 'frontText', 'body', 'text', 'caption'];
const backs = ['backTitle', 'backBody', 'backText', 'description', 'instruction'];
const bodies = [...fronts, ...backs];
/** Other names of words: of pages, and of what is asked and answered. */
const asides =
  'pageBody prefix suffix labelStart labelEnd feedback correct _correct incorrect _incorrect final notFinal';
const others = 'optionText linkButtonText linkText buttonText longdescription';
const worded: ReadonlySet<string> = new Set([
  ...[...titles, ...bodies, ...asides.split(' '), ...others.split(' ')],
  ...['_partlyCorrect', 'alt'],
]);

/** All words that stand in a part, in order and each once: for the report, where the part is lost. */
export function wordsWithin(fields: Fields): string[] {
  const found = new Set<string>();
  const look = (value: unknown, key: string): void => {
    if (typeof value === 'string' && worded.has(key) && wordsOf(value)) found.add(wordsOf(value));
    if (typeof value !== 'object' || value === null) return;
    for (const [name, one] of Object.entries(value)) look(one, Array.isArray(value) ? key : name);
  };
  look(fields, '');
  return [...found];
}

/** The words of an item, whatever its component calls them, in the order in which they are seen. */
export function shownBy(item: Fields): Shown {
  const over = [...new Set(titles.map((name) => wordsOf(textOf(item[name]))).filter(Boolean))];
  const [title = '', ...others] = over;
  // Titles are plain words by now: what looks like a tag in them is none.
  const html = [
    ...others.map((words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
    ...bodies.map((name) => textOf(item[name])),
    ...listOf(item['_captions']).map((caption) => textOf(fieldsOf(caption)['text'])),
  ].filter((one) => wordsOf(one) || /<img/i.test(one));
  // A card that has nothing over it is called by its front.
  const [front = '', ...rest] = html;
  const words = wordsOf(front);
  return !title && rest.length && words && words.length < 80 && !/<img/i.test(front)
    ? { title: words, html: rest }
    : { title, html };
}
