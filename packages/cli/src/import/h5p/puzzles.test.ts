import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText, type Step } from '@kith/model';
import { column, only, piece } from '../../../test/h5p.js';
import { bring, filesWith, survives } from '../../../test/importing.js';
import { withoutMedia } from '../draft.js';
import type { Item } from '../losses.js';
import { writeModule } from '../../write-module.js';
import { h5p } from './index.js';

/** What becomes of one puzzle: its steps before the plan, as Markdown too, and its line in the report. */
async function solved(type: string, params: object): Promise<{ steps: Step[]; words: string; item: Item }> {
  const { items, ...imported } = await bring(h5p, filesWith(column(piece(type, params))));
  assert.equal(items.length, 1);
  const module = only({ items, ...imported });
  const steps = module.steps.slice(0, -2);
  assert.equal(items[0]!.outcome, 'changed');
  return { steps, words: writeModule({ ...module, steps }).replace(/^---.*?\n---\n/s, ''), item: items[0]! };
}

const wordsOf = ({ body }: Step): string[] => withoutMedia(body).map((block) => plainText([block]));

describe('a puzzle of H5P', () => {
  it('has its gaps filled in, and what else stood in them told', async () => {
    const { words, item } = await solved('Blanks', {
      text: '<p>Fill in the gaps.</p>',
      questions: ['<p>First a <em>warm</em> *bath/shower:What is wet?*, then a *story*.</p>', '<p>No gap.</p>'],
      overallFeedback: [{ from: 0, to: 100, feedback: 'You did it.' }],
    });
    assert.match(words, /First a _warm_ \*\*bath\*\*, then a \*\*story\*\*\.\n\nNo gap\./);
    assert.doesNotMatch(words, /Fill in the gaps|shower|What is wet/);
    const notes = item.notes.join('\n');
    for (const told of ['"Fill in the gaps."', '"shower"', '"What is wet?"', '"You did it."'])
      assert.ok(notes.includes(told), told);
  });

  it('has words where they were to be dragged, line by line, and tells those that belonged nowhere', async () => {
    const { words, item } = await solved('DragText', {
      taskDescription: 'Drag them',
      textField: 'We *read:Quietly\\+Yes\\-No*.\nThen we *sleep*.\n\nIn the morning we *eat*.',
      distractors: '*shout* *run*',
    });
    assert.match(words, /We \*\*read\*\*\.\\\nThen we \*\*sleep\*\*\.\n\nIn the morning we \*\*eat\*\*\./);
    for (const told of ['"Quietly | Yes | No"', '"shout | run"', '"Drag them"'])
      assert.ok(item.notes.join('\n').includes(told), told);
  });

  it('has words that were to be marked in bold', async () => {
    const { words } = await solved('MarkTheWords', { textField: '<p>A *story*, a screen, a *song*.</p>' });
    assert.match(words, /A \*\*story\*\*, a screen, a \*\*song\*\*\./);
  });

  it('has what was to be dragged under the name of its place', async () => {
    const element = (html: string): object => ({ type: { library: 'H5P.AdvancedText 1.1', params: { text: html } } });
    const { steps, item } = await solved('DragQuestion', {
      question: {
        settings: {},
        task: {
          elements: [element('<p>Shout</p>'), element('<p>Sing</p>'), element('<p>Neither</p>')],
          dropZones: [
            { label: '<div>Calms</div>', correctElements: ['1'] },
            { label: '<div>Wakes up</div>', correctElements: ['0', '7'] },
          ],
        },
      },
    });
    const [step] = steps;
    assert.deepEqual([...new Set([step!.title, ...wordsOf(step!)])], ['Calms', 'Sing', 'Wakes up', 'Shout', 'Neither']);
    assert.match(item.notes.join(), /Nothing is dragged any more/);
  });

  it('becomes a question for each statement to find, with no answer marked', async () => {
    const { steps, item } = await solved('Summary', {
      intro: 'Which is true?',
      summaries: [
        { summary: ['<p>Sleep comes with a habit.</p>', '<p>Sleep comes by itself.</p>'], tip: 'Think' },
        { summary: ['<p>A</p>', '<p>B</p>', '<p>C</p>'] },
      ],
    });
    assert.deepEqual(
      steps.map((step) => [step.title, step.kind === 'question' && step.options.length]),
      [
        ['Which is true?', 2],
        ['Which is true?', 3],
      ],
    );
    assert.match(
      item.notes.join('\n'),
      /Marked as right was: "Sleep comes with a habit\."[^]*A tip was left out: "Think"/,
    );
  });

  for (const [type, params, expected] of [
    ['Flashcards', { cards: [{ text: 'Green and sour', answer: 'Lime', tip: 'A fruit' }] }, ['Lime', 'A fruit']],
    ['Crossword', { words: [{ clue: 'A big city', answer: 'London' }] }, ['London']],
    ['GuessTheAnswer', { taskDescription: '<p>Who is it?</p>', solutionText: 'Gran' }, ['Who is it?', 'Gran']],
    ['SpeakTheWords', { question: 'Two and two?', acceptedAnswers: ['four', '4'] }, ['Two and two?', 'four']],
    ['FindTheWords', { taskDescription: 'Find them', wordList: 'calm,kind' }, ['calm', 'kind']],
    ['Dictation', { sentences: [{ text: 'Good night.' }] }, ['Good night.']],
    [
      'ImageSequencing',
      { sequenceImages: [{ imageDescription: 'First' }, { imageDescription: 'Then' }] },
      ['First', 'Then'],
    ],
  ] as const)
    it(`says the answer: ${type}`, async () => {
      if (type === 'Dictation') {
        const { drafts } = await bring(h5p, filesWith(column(piece(type, params))));
        assert.deepEqual(wordsOf(drafts[0]!.module.steps[0]!), expected);
        return;
      }
      const { steps } = await solved(type, params);
      const said = steps.flatMap((step) => [step.title, ...wordsOf(step)]).join('\n');
      for (const words of expected) assert.ok(said.includes(words), `${words} in ${said}`);
    });

  it('is brought over or refused, whatever is in it', async () => {
    const markup = fc.string({
      unit: fc.constantFrom('*', '/', ':', '\\+', '\\-', 'a', ' ', '\n', '<b>', '</p>', '&'),
      maxLength: 40,
    });
    const packages = fc
      .tuple(fc.constantFrom('Blanks', 'DragText', 'MarkTheWords'), markup, markup)
      .map(([type, one, other]) => {
        const params = {
          questions: [one, other],
          textField: one,
          distractors: other,
          text: other,
          taskDescription: other,
        };
        return filesWith(column(piece(type, params), piece('AdvancedText', { text: 'Something' })), 'a.h5p');
      });
    await survives(h5p, packages, { runs: 120 });
  });
});
