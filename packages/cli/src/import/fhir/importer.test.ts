import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, next, plainText, scoresOf, start, valueIn } from '@kith/model';
import { asking, last } from '../../../test/fhir.js';
import { bring, filesWith, jsonFixture, mangled, survives } from '../../../test/importing.js';
import type { Imported } from '../importer.js';
import { fhir } from './importer.js';

const from = async (path: string): Promise<Imported> =>
  bring(fhir, filesWith({ [path.split('/').at(-1)!]: await jsonFixture(path) }));

/** Counts items by walking the JSON alone. */
const itemsIn = (part: unknown): number =>
  typeof part !== 'object' || part === null
    ? 0
    : Object.entries(part).reduce(
        (sum, [key, value]) => sum + (key === 'item' && Array.isArray(value) ? value.length : 0) + itemsIn(value),
        0,
      );

describe('a FHIR questionnaire', () => {
  it('becomes a scale, word for word, and a module that asks it, where its answers have weights', async () => {
    const { drafts, scales, items } = await from('fhir/ease-4.json');
    const [scale] = scales;
    assert.deepEqual(
      drafts[0]!.module.steps.map(({ kind }) => kind),
      ['content', 'scale', 'reflect', 'plan', 'end'],
    );
    assert.equal(
      scale!.questionnaire.copyright,
      '© Example Families Trust. No permission required to reproduce, translate, display or distribute.',
    );
    assert.equal(scale!.permission, 'none-required');
    assert.equal(items.filter(({ outcome }) => outcome === 'lost').length, 0);
    const given = Object.fromEntries(['1', '2', '3', '4'].map((number) => [`ease/${number}`, 'most']));
    assert.equal(scoresOf(scale!, given)[0]!.value, 8);
  });

  it('becomes a module otherwise, with its questions where they were asked', async () => {
    const { drafts, items } = await from('fhir/bundle.json');
    const { module } = drafts[1]!;
    assert.deepEqual(
      module.steps.map(({ kind }) => kind),
      [
        ...['content', 'question', 'reflect', 'question', 'question', 'rate', 'reflect', 'question'],
        ...['reflect', 'reflect', 'reflect', 'reflect', 'content', 'plan', 'end'],
      ],
    );
    const lost = items.filter(({ outcome }) => outcome === 'lost').map(({ what }) => what);
    assert.deepEqual(lost, ['Number: As a share of all']);
    const noted = (what: string): string => items.find((one) => one.what === what)!.notes.join();
    assert.match(noted('Item of type "date": When was it?'), /asked for a day\. Here people write it/);
    assert.match(noted('Whole number: How old is the youngest child?'), /number without saying from where/);
    assert.doesNotMatch(JSON.stringify(drafts), /javascript:|<script|alert/);
  });

  it('leads past what was asked only after some answers', async () => {
    const { module } = (await from('fhir/bundle.json')).drafts[1]!;
    const way = (options: string[], heard: string): string[] => {
      let progress = answer(start(module), 'what-was-it-about', { options });
      progress = answer(progress, 'could-the-children-hear-it', { options: [heard] });
      for (let count = 0; count < 20; count++) progress = next(progress);
      assert.equal(valueIn(progress)('could-the-children-hear-it'), heard);
      return [...progress.trail, progress.at];
    };
    assert.ok(!way(['money'], 'no').includes('what-else-was-it-about'));
    assert.ok(way(['something-else'], 'no').includes('what-else-was-it-about'));
    assert.ok(!way(['money'], 'no').includes('how-worried-do-they-seem'));
    assert.ok(way(['money'], 'yes').includes('how-worried-do-they-seem'));
    assert.equal(way(['money'], 'no').at(-1), 'the-end');
  });

  it('has each of its items in the report', async () => {
    for (const path of ['fhir/ease-4.json', 'fhir/bundle.json'])
      assert.equal((await from(path)).items.length, itemsIn(await jsonFixture(path)), path);
  });

  it('is called by its code where it has no words, and says so', async () => {
    const item = [{ linkId: '1', type: 'boolean', code: [{ display: 'Sleeps well' }] }];
    const { drafts, items } = await bring(fhir, filesWith({ 'q.json': { resourceType: 'Questionnaire', item } }));
    assert.equal(drafts[0]!.module.steps[0]!.title, 'Sleeps well');
    assert.match(items[0]!.notes.join(), /called by its code/);
  });

  it('takes answers as forms had them before R4, and the set of them that is part of FHIR', async () => {
    const set = 'http://hl7.org/fhir/ValueSet/yesnodontknow|4.0.1';
    const { drafts } = await asking(
      { linkId: '1', type: 'choice', text: 'One', option: [{ valueString: 'A' }, { valueCoding: { code: 'B' } }] },
      { linkId: '2', type: 'choice', text: 'Two', answerValueSet: set },
      last,
    );
    const [first, second] = drafts[0]!.module.steps;
    assert.deepEqual(
      [first, second].map((step) => step!.kind === 'question' && step.options.map(({ text }) => plainText(text))),
      [
        ['A', 'B'],
        ['Yes', 'No', 'Don’t know'],
      ],
    );
  });

  it('lets people write where its answers are elsewhere', async () => {
    const one = { linkId: '1', text: 'Which?', answerValueSet: 'http://example.org/set' };
    const { drafts, items } = await asking(
      { ...one, type: 'open-choice' },
      { ...one, linkId: '2', type: 'choice' },
      last,
    );
    assert.equal(drafts[0]!.module.steps[0]!.kind, 'reflect');
    assert.deepEqual(
      items.map(({ outcome }) => outcome),
      ['changed', 'changed', 'imported'],
    );
    for (const { notes } of items.slice(0, 2))
      assert.match(notes.join(), /answers are in "http:\/\/example\.org\/set"/);
  });

  const often = ['Never', 'Often', 'Always'].map((display, weight) => ({
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: weight }],
    valueCoding: { code: `c${weight}`, display },
  }));
  const counted = (linkId: string): object => ({
    linkId,
    type: 'choice',
    text: `How often ${linkId}?`,
    answerOption: often,
  });
  const group = (text: string, ...item: object[]): object => ({ linkId: text, type: 'group', text, item });
  const write = (linkId: string): object => ({ linkId, type: 'string', text: 'Name' });

  it('keeps the groups of what a measure asks besides, and tells of those that hold nothing', async () => {
    const { drafts, scales, items } = await asking(
      group('Mother', write('m'), counted('tired')),
      group('Father', group('At work', write('f')), counted('cross')),
      group('Nobody'),
    );
    assert.equal(scales.length, 1);
    const [, , mother, father] = drafts[0]!.module.steps;
    assert.match(JSON.stringify(mother), /"Mother"/);
    assert.match(JSON.stringify(father), /"Father".*"At work"/);
    const lost = items.filter(({ outcome }) => outcome === 'lost');
    assert.deepEqual(
      lost.map(({ what, notes }) => [what, notes.join()]),
      [['Group: Nobody', 'It holds nothing that came along.']],
    );
  });

  it('is no measure where few of its questions count', async () => {
    const plain = ['1', '2', '3'].map((linkId) => ({
      ...counted(linkId),
      answerOption: [{ valueString: 'Yes' }, { valueString: 'No' }],
    }));
    const { scales, drafts } = await asking(counted('tired'), counted('cross'), ...plain);
    assert.equal(scales.length, 0);
    assert.equal(drafts[0]!.module.steps.filter(({ kind }) => kind === 'question').length, 5);
  });

  it('tells all words of what was lost', async () => {
    const long = `Which of these ${'and those '.repeat(12)}fits?`;
    const { items } = await asking(
      { linkId: 'a', type: 'choice', text: long, answerOption: [{ valueString: 'Only this' }] },
      last,
    );
    assert.equal(items[0]!.outcome, 'lost');
    assert.ok(items[0]!.notes.includes(`It said: "${long}"`));
    assert.match(items[0]!.notes.join(), /Its answers: "Only this"\./);
  });

  it('is refused where there is none', async () => {
    const files = filesWith({ 'q.json': { resourceType: 'Patient' } });
    assert.equal(await fhir.knows(files), false);
    await assert.rejects(fhir.read(files, { today: new Date() }), { name: 'Error', hint: /resourceType/ });
  });

  it('does no harm, whatever is in it', async () => {
    for (const path of ['fhir/ease-4.json', 'fhir/bundle.json'])
      await survives(
        fhir,
        mangled(await jsonFixture(path)).map((document) => filesWith({ 'q.json': document })),
      );
  });
});
