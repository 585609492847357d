import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '@kith/model';
import { bring, filesWith } from '../../../test/importing.js';
import { withoutMedia } from '../draft.js';
import type { Imported } from '../importer.js';
import { surveyjs } from './importer.js';

const survey = (...elements: object[]): Promise<Imported> =>
  bring(surveyjs, filesWith({ 's.json': { pages: [{ elements }] } }));
const titles = (drafts: Imported['drafts']): string[] =>
  drafts[0]!.module.steps.map(({ kind, title }) => `${kind}: ${title}`);

describe('what a survey asks several times', () => {
  it('asks once what it asks again and again', async () => {
    const choices = ['Y', 'N'];
    const inner = { type: 'panel', name: 'p', elements: [{ type: 'radiogroup', name: 'x', title: 'Safe?', choices }] };
    const { drafts, items } = await survey(
      { type: 'paneldynamic', name: 'kids', title: 'Your children', templateElements: [inner] },
      { type: 'matrixdynamic', name: 'dy', title: 'Your week', columns: [{ name: 'What', cellType: 'comment' }] },
    );
    assert.deepEqual(titles(drafts), ['question: Safe?', 'reflect: What', 'plan: Your plan', 'end: The end']);
    assert.match(items[0]!.notes.join(), /again and again.*asked once here/);
    assert.ok(items.every(({ outcome }) => outcome !== 'lost'));
  });

  it('asks a table row by row, and what unfolds below its rows after them', async () => {
    const { drafts, items } = await survey({
      type: 'matrixdropdown',
      name: 'md',
      columns: [
        { name: 'c', title: 'How often?' },
        { name: 'Why?', cellType: 'comment' },
      ],
      rows: ['Shouting', { value: 'h', text: 'Hitting' }],
      choices: ['Never', 'Often'],
      detailElements: [{ type: 'comment', name: 'd', title: 'What would help?' }],
    });
    assert.deepEqual(titles(drafts), [
      ...[
        'question: How often?',
        'reflect: Why?',
        'question: How often?',
        'reflect: Why?',
        'reflect: What would help?',
      ],
      ...['plan: Your plan', 'end: The end'],
    ]);
    const [first, , third] = drafts[0]!.module.steps;
    assert.deepEqual(
      [first, third].map((step) => plainText(withoutMedia(step!.body))),
      ['Shouting', 'Hitting'],
    );
    assert.deepEqual(
      items.map(({ what, steps }) => [what, steps.length]),
      [
        ['matrixdropdown: md', 1],
        ['column: How often?', 2],
        ['column: Why?', 2],
        ['row: Shouting', 1],
        ['row: Hitting', 1],
        ['comment: What would help?', 1],
      ],
    );
  });
});
