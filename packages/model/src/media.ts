import * as v from 'valibot';
import { HttpsSchema, IdSchema, LangSchema, RightsSchema, WordsSchema, unseen } from './common.js';
import { isFile } from './rules.js';
import { BlockSchema, BlocksSchema, type Block } from './text.js';

/** A file beside the document, `media/row.mp4`; in a page that carries its files, a `blob:` URL. */
export const FileSchema = v.pipe(v.string(), v.check(isFile, 'file'));
const bytes = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
/** In CSS pixels: they keep the room before the file is there. */
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1));
/** In seconds. */
const seconds = v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)));

/** What a step shows or plays, by the id that its text names it by. `bytes` are filled in by `kith build`. */
export const MediaSchema = v.variant('type', [
  v.pipe(
    v.strictObject({
      type: v.literal('image'),
      id: IdSchema,
      src: FileSchema,
      width: pixels,
      height: pixels,
      bytes,
      /** It adds nothing to the words: a screen reader passes it over. */
      decorative: v.optional(v.literal(true)),
      rights: RightsSchema,
    }),
    unseen('id', 'bytes', 'decorative'),
  ),
  v.pipe(
    v.strictObject({
      type: v.literal('audio'),
      id: IdSchema,
      src: FileSchema,
      bytes,
      duration: seconds,
      transcript: BlocksSchema,
      rights: RightsSchema,
    }),
    unseen('id', 'bytes', 'duration'),
  ),
  v.pipe(
    v.strictObject({
      type: v.literal('video'),
      id: IdSchema,
      src: FileSchema,
      width: pixels,
      height: pixels,
      bytes,
      duration: seconds,
      poster: v.optional(FileSchema),
      /** WebVTT. */
      captions: v.pipe(v.array(v.strictObject({ src: FileSchema, lang: LangSchema })), v.minLength(1, 'one')),
      transcript: BlocksSchema,
      /** The same video in a sign language (`bfi` is British Sign Language), cut to the same times. */
      sign: v.optional(v.pipe(v.strictObject({ src: FileSchema, lang: LangSchema, bytes }), unseen('bytes'))),
      rights: RightsSchema,
    }),
    unseen('id', 'bytes', 'duration'),
  ),
  v.pipe(
    v.strictObject({
      type: v.literal('external'),
      id: IdSchema,
      /** Who would learn that it is watched: "YouTube". */
      provider: WordsSchema,
      /** The player's page, for a frame. */
      embed: HttpsSchema,
      /** The page to open where frames are not allowed. */
      page: HttpsSchema,
      width: pixels,
      height: pixels,
      duration: seconds,
      /** Says that the provider's player has captions. */
      captions: v.literal(true),
      transcript: BlocksSchema,
      rights: RightsSchema,
    }),
    unseen('id', 'duration', 'captions'),
  ),
]);
export type Media = v.InferOutput<typeof MediaSchema>;

/** Where in a text a medium stands. `words`: what an image shows, or what a recording is called. */
export interface MediaBlock {
  readonly type: 'media';
  readonly media: string;
  readonly words?: string | undefined;
}
export type BodyBlock = Block | MediaBlock;

export const BodyBlockSchema: v.GenericSchema<BodyBlock> = v.variant('type', [
  BlockSchema,
  v.strictObject({ type: v.literal('media'), media: IdSchema, words: v.optional(WordsSchema) }),
]);
/** The text of a step, with its pictures and recordings. */
export const BodySchema: v.GenericSchema<BodyBlock[]> = v.array(BodyBlockSchema);
