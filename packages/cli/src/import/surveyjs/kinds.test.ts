import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type Step } from '@kith/model';
import { bring, filesWith, readFixture } from '../../../test/importing.js';
import { withoutMedia } from '../draft.js';
import type { Item } from '../losses.js';
import { surveyjs } from './importer.js';

/** What becomes of these elements, before the plan. */
async function made(...elements: object[]): Promise<{ steps: readonly Step[]; items: readonly Item[] }> {
  const door = await readFixture('h5p/book/content/images/door-c3.png');
  const { drafts, items } = await bring(surveyjs, filesWith({ 's.json': { pages: [{ elements }] }, 'door.png': door }));
  return { steps: drafts[0]?.module.steps.slice(0, -2) ?? [], items };
}

const last = { type: 'comment', name: 'last' };
const notesOf = ({ notes }: Item): string => notes.join('\n');

describe('a field of SurveyJS', () => {
  for (const [inputType, what] of [
    ['url', 'a web address'],
    ['color', 'a colour'],
    ['month', 'a month'],
    ['week', 'a week'],
    ['datetime-local', 'a day and a time'],
  ] as const)
    it(`is room to write where it asks for ${what}, and says that nothing checks it`, async () => {
      const { steps, items } = await made({ type: 'text', name: 'a', title: 'Which?', inputType });
      assert.deepEqual([steps[0]!.kind, steps[0]!.title], ['reflect', 'Which?']);
      assert.ok(
        notesOf(items[0]!).includes(`It asked for ${what}. Here people write it in their own words, and nothing`),
      );
    });

  for (const [what, fields] of [
    ['an email address', { inputType: 'email' }],
    ['an email address', { validators: [{ type: 'email' }] }],
    ['a phone number', { inputType: 'tel' }],
    ['a phone number', { autocomplete: 'tel-national' }],
    ['a password', { inputType: 'password' }],
    ['a password', { autocomplete: 'new-password' }],
  ] as const)
    it(`is lost where it asks for ${what}: nobody could answer (${JSON.stringify(fields)})`, async () => {
      const { steps, items } = await made({ type: 'text', name: 'a', title: 'Yours', ...fields }, last);
      assert.deepEqual([steps.length, items[0]!.outcome], [1, 'lost']);
      assert.match(
        notesOf(items[0]!),
        new RegExp(`It asks for ${what}\\. (What people write .*:::signpost|Nobody logs in)`),
      );
    });

  it('asks for no address among several short texts either', async () => {
    const item = (name: string, inputType = 'text'): object => ({ name, inputType });
    const { steps, items } = await made(
      { type: 'multipletext', name: 'a', items: [item('Name'), item('Mail', 'email')] },
      { type: 'multipletext', name: 'b', items: [item('Mail', 'email')] },
    );
    assert.doesNotMatch(JSON.stringify(steps), /Mail/);
    assert.match(notesOf(items[0]!), /were left out/);
    assert.equal(items[1]!.outcome, 'lost');
  });
});

describe('a question of SurveyJS', () => {
  it('is room to write where its answers are on another site', async () => {
    const { steps, items } = await made({
      type: 'dropdown',
      name: 'a',
      choicesByUrl: { url: 'https://example.org/all' },
    });
    assert.equal(steps[0]!.kind, 'reflect');
    assert.match(notesOf(items[0]!), /fetched from another site/);
  });

  it('has the answers of another question where it takes them from there', async () => {
    const { steps, items } = await made(
      { type: 'panel', name: 'p', elements: [{ type: 'checkbox', name: 'a', choices: ['x', 'y'] }] },
      { type: 'radiogroup', name: 'b', choicesFromQuestion: 'a', choicesFromQuestionMode: 'selected' },
      { type: 'radiogroup', name: 'c', choicesFromQuestion: 'nobody' },
    );
    assert.deepEqual(steps[1]!.kind === 'question' && steps[1].options.map(({ id }) => id), ['x', 'y']);
    assert.match(notesOf(items[2]!), /those answers alone that were picked, or not, at "a"/);
    assert.equal(items[3]!.outcome, 'lost');
  });

  it('is a text where there is one answer', async () => {
    const { steps } = await made({ type: 'checkbox', name: 'a', title: 'Before we begin', choices: ['I have time'] });
    const [step] = steps;
    assert.deepEqual(
      [step!.kind, step!.title, plainText(withoutMedia(step!.body))],
      ['content', 'Before we begin', 'I have time'],
    );
  });

  it('has the places of a picture as its answers, and the picture above', async () => {
    const areas = [
      { value: 'l', text: 'Left', shape: 'rect', coords: '0,0,1,1' },
      { value: 'r', text: 'Right', shape: 'rect', coords: '1,0,2,1' },
    ];
    const { steps } = await made({ type: 'imagemap', name: 'a', title: 'Where?', imageLink: 'door.png', areas });
    const [step] = steps;
    assert.deepEqual(step?.kind === 'question' && step.options.map(({ id }) => id), ['left', 'right']);
    assert.equal(step?.body[0]?.type, 'media');
  });

  it('of a type that somebody added is asked by its answers, or in words, and says so', async () => {
    const { steps, items } = await made(
      { type: 'faces', name: 'a', title: 'How is it?', choices: ['Good', 'Bad'] },
      { type: 'holodeck', name: 'b', title: 'What do you see?' },
      { type: 'divider', name: 'c' },
    );
    assert.deepEqual(
      steps.map(({ kind }) => kind),
      ['question', 'reflect'],
    );
    for (const item of items) assert.match(notesOf(item), /Its type "\w+" is not known here/);
    assert.equal(items[2]!.outcome, 'lost');
  });
});

describe('a survey of SurveyJS in several languages', () => {
  it('tells of the words under "default" where it is in another language', async () => {
    const elements = [{ type: 'comment', name: 'a', title: { default: 'How is it?', de: 'Wie ist es?', cy: 'Sut?' } }];
    const { notes } = await bring(surveyjs, filesWith({ 's.json': { locale: 'de', pages: [{ elements }] } }));
    assert.match(notes!.join(), /words in other languages too: en, cy\./);
    const english = await bring(surveyjs, filesWith({ 's.json': { locale: 'de', pages: [{ elements }] } }), 'en');
    assert.equal(english.drafts[0]!.module.steps[0]!.title, 'How is it?');
  });
});

describe('what asks nothing in SurveyJS', () => {
  it('is a text where somebody wrote one in place of a value to work out', async () => {
    const { steps, items } = await made(
      { type: 'expression', name: 'a', title: 'Read this aloud.' },
      { type: 'expression', name: 'b', title: 'Sum', expression: '{a} * 2' },
    );
    assert.deepEqual(
      steps.map(({ kind, title }) => [kind, title]),
      [['content', 'Read this aloud.']],
    );
    assert.equal(items[1]!.outcome, 'lost');
  });

  it('is told with all its words where it is lost', async () => {
    const title = `Please sign here, ${'and here '.repeat(20)}at the end.`;
    const { items } = await made({ type: 'signaturepad', name: 'a', title }, last);
    assert.ok(notesOf(items[0]!).includes(`It said: "${title}"`));
  });
});
