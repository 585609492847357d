import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { IdSchema, LangSchema } from '@kith/model';
import { CommandError, UsageError } from '../command.js';
import type { NewDocument } from './mark.js';
import { newModule } from './module.js';
import { newMeeting } from './meeting.js';
import { newResource, newScale, newTalk } from './others.js';

interface Kind {
  /** Where in a content folder it lies. */
  readonly folder: string;
  readonly extension: string;
  readonly write: (document: NewDocument) => string;
}

const kinds: Readonly<Record<string, Kind>> = {
  module: { folder: 'modules', extension: '.md', write: newModule },
  resource: { folder: 'resources', extension: '.yaml', write: newResource },
  meeting: { folder: 'meetings', extension: '.yaml', write: newMeeting },
  talk: { folder: 'talk', extension: '.yaml', write: newTalk },
  scale: { folder: 'scales', extension: '.yaml', write: newScale },
};

/** What can be made anew: `module` first. */
export const newKinds: readonly string[] = Object.keys(kinds);

/** "Bedtime without tears" as `bedtime-without-tears`; nothing where no Latin letter or digit is in it. */
export const idOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/['’\p{M}]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** "bedtime-tears" as "Bedtime tears". */
export const titleOf = (id: string): string => `${id[0]!.toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

/** Whether the documents themselves would take it. */
function fits(schema: typeof IdSchema | typeof LangSchema, text: string): boolean {
  const result = schema['~standard'].validate(text);
  return !(result instanceof Promise) && !result.issues;
}

function refuse(kind: string, { id, lang, title }: NewDocument): void {
  if (!Object.hasOwn(kinds, kind))
    throw new UsageError(`There is no "${kind}" to be made. There are: ${newKinds.join(', ')}.`);
  if (!fits(IdSchema, id))
    throw new UsageError(`"${id}" is not an id. Use small letters, digits and hyphens: ${idOf(id) || 'bedtime-tears'}`);
  if (!fits(LangSchema, lang)) throw new UsageError(`"${lang}" is not a language. Write its tag: en-GB, cy, ur`);
  if (!/\S/.test(title)) throw new UsageError('Give it a title: --title "Bedtime without tears"');
}

/**
 * Makes a document to begin from, in a content folder or in the folder of its kind itself.
 *
 * @returns where it is.
 * @throws UsageError for an id, a language or a kind that is none; CommandError where a file stands already: nothing is
 * ever overwritten.
 */
export async function create(kind: string, content: string, document: NewDocument): Promise<string> {
  refuse(kind, document);
  const { folder, extension, write } = kinds[kind]!;
  const place = basename(resolve(content)) === folder ? content : join(content, folder);
  const file = join(place, `${document.id}${extension}`);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, write(document), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CommandError(`${file} is there already, and is left as it is. Give another id.`);
  }
  return file;
}
