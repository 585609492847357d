import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '@kith/model';
import { bring, filesWith } from '../../../test/importing.js';
import type { Item } from '../losses.js';
import { fhir } from './importer.js';

const system = 'https://example.org/feelings';
const concept = [
  { code: 'calm', display: 'Calm' },
  { code: 'low', display: 'Low', concept: [{ code: 'very-low', display: 'Very low' }] },
];
const codes = { resourceType: 'CodeSystem', url: system, concept };
const set = (include: readonly object[], more: object = {}): object => ({
  resourceType: 'ValueSet',
  id: 'feelings',
  url: 'https://example.org/ValueSet/feelings',
  compose: { include, ...more },
});

/** What people can pick where a question names this set, and what became of the question. */
async function asked(
  answerValueSet: string,
  { contained = [], beside = [], type = 'choice' }: { contained?: object[]; beside?: object[]; type?: string } = {},
): Promise<{ answers: string[]; item: Item }> {
  const item = [{ linkId: 'now', type, text: 'How is it now?', answerValueSet }];
  const questionnaire = { resourceType: 'Questionnaire', title: 'Now', language: 'en', contained, item };
  const entry = [questionnaire, ...beside].map((resource) => ({ resource }));
  const { drafts, items } = await bring(fhir, filesWith({ 'now.json': { resourceType: 'Bundle', entry } }));
  const steps = drafts[0]?.module.steps ?? [];
  const answers = steps.flatMap((step) =>
    step.kind === 'question' ? step.options.map(({ text }) => plainText(text)) : [],
  );
  return { answers, item: items[0]! };
}

describe('a set of answers', () => {
  it('is found in the questionnaire, beside it in the bundle, or beside it in the folder', async () => {
    const listed = set([{ system, concept: concept.slice(0, 2) }]);
    for (const [name, where] of [
      ['#feelings', { contained: [listed] }],
      ['https://example.org/ValueSet/feelings', { contained: [listed] }],
      ['https://example.org/ValueSet/feelings|2.0', { beside: [listed] }],
    ] as const)
      assert.deepEqual((await asked(name, where as object)).answers, ['Calm', 'Low'], name);
    const item = [
      { linkId: 'now', type: 'coding', text: 'Now?', answerValueSet: 'https://example.org/ValueSet/feelings' },
    ];
    const files = { 'a.json': { resourceType: 'Questionnaire', title: 'Now', item }, 'b.json': listed };
    const { drafts } = await bring(fhir, filesWith(files));
    assert.equal(drafts[0]!.module.steps[0]!.kind, 'question');
  });

  it('may take all codes of a list, with those inside others, but for some', async () => {
    const all = await asked('#feelings', { contained: [set([{ system }])], beside: [codes] });
    assert.deepEqual(all.answers, ['Calm', 'Low', 'Very low']);
    const but = set([{ system }], { exclude: [{ system, concept: [{ code: 'low' }] }] });
    assert.deepEqual((await asked('#feelings', { contained: [but], beside: [codes] })).answers, ['Calm', 'Very low']);
  });

  it('may be made of others, which may name each other', async () => {
    const inner = { ...set([{ system }, { valueSet: ['#feelings'] }]), id: 'inner', url: 'https://example.org/inner' };
    const outer = set([{ valueSet: ['https://example.org/inner', 'https://example.org/inner'] }]);
    const { answers } = await asked('#feelings', { contained: [outer, inner, codes] });
    assert.deepEqual(answers, ['Calm', 'Low', 'Very low']);
  });

  it('may have been worked out, with what is only a heading left out', async () => {
    const contains = [{ abstract: true, display: 'Feelings', contains: concept.map((one) => ({ system, ...one })) }];
    const worked = { resourceType: 'ValueSet', id: 'feelings', expansion: { contains } };
    assert.deepEqual((await asked('#feelings', { contained: [worked] })).answers, ['Calm', 'Low']);
  });

  it('may be one of FHIR itself', async () => {
    const { answers } = await asked('http://hl7.org/fhir/ValueSet/yesnodontknow|4.0.1');
    assert.deepEqual(answers, ['Yes', 'No', 'Don’t know']);
  });

  it('is told of where it, or a part of it, is somewhere else', async () => {
    const away = await asked('https://example.org/ValueSet/away');
    assert.deepEqual([away.item.outcome, away.answers], ['changed', []]);
    assert.match(
      away.item.notes.join(),
      /answers are in "https:\/\/example\.org\/ValueSet\/away", which is not in the file/,
    );
    const half = set([
      { system, concept },
      { system: 'https://example.org/other', filter: [{ property: 'a' }] },
    ]);
    const part = await asked('#feelings', { contained: [half] });
    assert.deepEqual(part.answers, ['Calm', 'Low']);
    assert.match(part.item.notes.join(), /More of its answers are in "https:\/\/example\.org\/other"/);
  });
});
