import { jsonFixture } from './importing.js';

export type Fields = Record<string, unknown>;
export const names = ['course', 'contentObjects', 'articles', 'blocks', 'components'] as const;
/** The parts of a course with something of everything. */
export const parts = Object.fromEntries(
  await Promise.all(
    names.map(async (name) => [name, await jsonFixture(`adapt/evening/course/en/${name}.json`)] as const),
  ),
) as Record<(typeof names)[number], Fields[]>;
