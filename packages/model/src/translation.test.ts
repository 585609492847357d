import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { someTranslation } from '../test/documents.js';
import { itExplains, missing } from '../test/mistakes.js';
import { parseTranslation } from './translation.js';

const keepOne = 'Keep one of the two.';

describe('parseTranslation', () => {
  it('reads one with everything in it', () =>
    assert.deepEqual(parseTranslation(someTranslation()), { value: someTranslation() }));

  it('reads a draft', () => {
    const { reviewed: _, media: __, ...draft } = { ...someTranslation(), status: 'draft' };
    assert.deepEqual(parseTranslation(draft), { value: draft });
  });

  itExplains(someTranslation, parseTranslation, [
    ['of', missing, 'of', 'This field is missing.', 'Add "of".'],
    ['status', 'done', 'status', '"done" does not fit here.', 'It should be "draft" or "reviewed".'],
    [
      'reviewed',
      missing,
      'status',
      'It is not said who reviewed this, and when.',
      'Add "reviewed", with "by" and "on".',
    ],
    ['status', 'draft', 'reviewed', 'A draft was reviewed by nobody.', 'Take this out, or set "status: reviewed".'],
    [
      'strings.0.at',
      'steps[0].title',
      'strings[0].at',
      '"steps[0].title" is no place in a module.',
      'Name it by ids, with dots between: "steps.start.title".',
    ],
    [
      'strings.0.source',
      'title',
      'strings[0].source',
      '"title" does not say which words this translates.',
      'Write the twelve signs that "kith translate" gives, or twelve zeros: then it counts as out of date.',
    ],
    ['strings.1.at', 'title', 'strings[1].at', '"title" is used twice in this translation.', keepOne],
    [
      'media.0.poster',
      '../bedtime.webp',
      'media[0].poster',
      '"../bedtime.webp" is not a file beside this one.',
      'Give its path with no ".." and no spaces: "media/row.mp4".',
    ],
  ]);
});
