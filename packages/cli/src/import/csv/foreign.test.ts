import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type Step } from '@kith/model';
import { temporary } from '../../../test/archives.js';
import { bring, filesWith, today } from '../../../test/importing.js';
import { withoutMedia } from '../draft.js';
import { ImportError } from '../files.js';
import { readSource } from '../run.js';
import { csv } from './importer.js';

/** The steps before the plan of a sheet that nobody wrote for us, and what is said of it. */
async function made(content: string | Uint8Array): Promise<{ steps: readonly Step[]; notes: string }> {
  const { drafts, notes = [] } = await bring(csv, filesWith({ 'sheet.csv': content }));
  return { steps: drafts[0]!.module.steps.slice(0, -2), notes: notes.join('\n') };
}

/** A file of Excel in Western Europe: its quotation marks, dash and euro are no letters of Latin-1. */
const windows = Buffer.from('title;text\r\nC\x92est \x93ici\x94 \x96 5 \x80;O\xf9 aller ?\r\n', 'latin1');

describe('a sheet that was not made for modules', () => {
  it('keeps the quotation marks, dashes and signs that Windows writes', async () => {
    const { steps, notes } = await made(windows);
    assert.equal(steps[0]!.title, 'C’est “ici” – 5 €');
    assert.equal(plainText(withoutMedia(steps[0]!.body)), 'Où aller ?');
    assert.match(notes, /read as Windows text/);
  });

  it('is read by other names of its columns, with several answers side by side', async () => {
    const { steps, notes } = await made(
      'Question,Answer A,Answer B,Answer C\nWhat helps at night?,A walk,A story,A song\nWho could you call?,,,\n',
    );
    assert.deepEqual(
      steps.map((step) => [step.kind, step.title, step.kind === 'question' && step.options.map(({ id }) => id)]),
      [
        ['question', 'What helps at night?', ['a-walk', 'a-story', 'a-song']],
        ['reflect', 'Who could you call?', false],
      ],
    );
    assert.match(
      notes,
      /Column A \("Question"\) was read as "title"\.[^]*Column D \("Answer C"\) was read as "answers"/,
    );
  });

  it('is text where each question has one answer', async () => {
    const { steps } = await made('question;answer\nWhat is a row?;Two people who are cross.\n');
    assert.deepEqual(
      [steps[0]!.kind, steps[0]!.title, plainText(withoutMedia(steps[0]!.body))],
      ['content', 'What is a row?', 'Two people who are cross.'],
    );
  });

  it('takes our own names before others', async () => {
    const { steps, notes } = await made('title,body,text\nA,Left out,Taken\n');
    assert.equal(plainText(withoutMedia(steps[0]!.body)), 'Taken');
    assert.match(notes, /Column B \("body"\) is not known/);
  });

  for (const [what, content, expected] of [
    [
      'what people answered',
      'Timestamp,How are you?,Your email\n2026/01/02,Tired,a@b.c\n',
      /^s\.csv holds what people answered/,
    ],
    ['columns that say nothing', 'Name,Shelf\nMilk,2\n', /^Row 1 of s\.csv does not name the columns\.$/],
  ] as const)
    it(`is refused, and it is said why, where it holds ${what}`, async () => {
      const path = await temporary('s.csv', Buffer.from(content));
      await assert.rejects(readSource(path, { today }), (error) => {
        assert.ok(error instanceof ImportError, String(error));
        assert.match(error.what, expected);
        assert.match(error.hint, /Write .* into/);
        return true;
      });
    });
});
