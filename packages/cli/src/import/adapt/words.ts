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

/** Feedback is a text, a text under a name, or a list of them. */
const feedbackText = (value: unknown): string => {
  if (Array.isArray(value)) return feedbackText(value[0]);
  const fields = fieldsOf(value);
  return textOf(value) || textOf(fields['final']) || textOf(fields['body']) || textOf(fields['notFinal']);
};

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

const titles = ['title', 'displayTitle', 'itemTitle', 'frontTitle', 'backTitle', 'strapline', 'heading'];
const bodies = ['frontBody', 'frontText', 'body', 'text', 'caption', 'backBody', 'backText', 'description'];

/** The words of an item, whatever its component calls them, in the order in which they are seen. */
export function shownBy(item: Fields): Shown {
  const title = titles.map((name) => wordsOf(textOf(item[name]))).find(Boolean) ?? '';
  const html = [
    ...bodies.map((name) => textOf(item[name])),
    ...listOf(item['_captions']).map((caption) => textOf(fieldsOf(caption)['text'])),
  ].filter((one) => wordsOf(one) || /<img/i.test(one));
  // A card that has nothing over it is called by its front.
  const [front = '', ...rest] = html;
  const words = wordsOf(front);
  return !title && rest.length && words.length < 80 ? { title: words, html: rest } : { title, html };
}
