import * as v from 'valibot';
import { dialsWhatItShows, isLinkUrl } from './rules.js';

export { plainText } from './rules.js';

// A subset of mdast: what a family reads. There is no node for HTML, so there is nothing to sanitise.

export interface Text {
  readonly type: 'text';
  readonly value: string;
}
export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Phrasing[];
}
export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Phrasing[];
}
export interface Break {
  readonly type: 'break';
}
/** `url` is https, mailto, tel or sms, or `#step-id`. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Phrasing[];
}
export type Phrasing = Text | Strong | Emphasis | Break | Link;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Phrasing[];
}
/** A heading inside a step. Depth 2 is the highest: depth 1 is the step's own. */
export interface Heading {
  readonly type: 'heading';
  readonly depth: 2 | 3;
  readonly children: readonly Phrasing[];
}
export interface ListItem {
  readonly type: 'listItem';
  readonly children: readonly Block[];
}
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly children: readonly ListItem[];
}
export interface Blockquote {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
}
export type Block = Paragraph | Heading | List | Blockquote;

const phrasings = () => v.array(v.lazy((): v.GenericSchema<Phrasing> => PhrasingSchema));
const blocks = () => v.array(v.lazy((): v.GenericSchema<Block> => BlockSchema));

export const LinkUrlSchema = v.pipe(v.string(), v.check(isLinkUrl, 'link'));

export const PhrasingSchema: v.GenericSchema<Phrasing> = v.pipe(
  v.variant('type', [
    v.strictObject({ type: v.literal('text'), value: v.string() }),
    v.strictObject({ type: v.literal('strong'), children: phrasings() }),
    v.strictObject({ type: v.literal('emphasis'), children: phrasings() }),
    v.strictObject({ type: v.literal('break') }),
    v.strictObject({ type: v.literal('link'), url: LinkUrlSchema, children: phrasings() }),
  ]),
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the variant's own lists may be written to, ours not.
  v.check<any, 'dial'>(dialsWhatItShows, 'dial'),
);
export const PhrasingsSchema: v.GenericSchema<Phrasing[]> = phrasings();

export const BlockSchema = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), children: phrasings() }),
  v.strictObject({ type: v.literal('heading'), depth: v.picklist([2, 3]), children: phrasings() }),
  v.strictObject({
    type: v.literal('list'),
    ordered: v.boolean(),
    children: v.array(v.strictObject({ type: v.literal('listItem'), children: blocks() })),
  }),
  v.strictObject({ type: v.literal('blockquote'), children: blocks() }),
]);
export const BlocksSchema: v.GenericSchema<Block[]> = blocks();
