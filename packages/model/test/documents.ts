import fc from 'fast-check';
import type { Block, ListItem, Module, Phrasing, Resource, Step, Talk } from '../src/index.js';

// Documents for the tests: one of each format with everything in it, and arbitrary ones that are always valid.

const text = (value: string): Phrasing => ({ type: 'text', value });
const paragraph = (...children: Phrasing[]): Block => ({ type: 'paragraph', children });

export const someModule = (): Module => ({
  format: 'module/1',
  id: 'cooling-off',
  lang: 'en-GB',
  title: 'Cooling off',
  summary: 'What to do in the ten minutes when a talk turns into a row.',
  time: '8 min',
  level: ['universal', 'targeted'],
  for: ['parents', 'couples'],
  evidence: {
    basis: 'principle',
    summary: 'A pause lowers the heat.',
    sources: [
      { doi: '10.1037/0021-9010.90.4.692' },
      { doi: '10.1000/182', title: 'A handbook' },
      { url: 'https://example.org/report', title: 'A report' },
    ],
    limits: 'Not tried with teenagers.',
  },
  rights: { licence: 'CC-BY-4.0', holder: 'Kith' },
  reviewed: '2026-11-01',
  reviewBy: '2028-11-01',
  contentNotes: ['raised voices'],
  steps: [
    {
      kind: 'content',
      id: 'start',
      title: 'When a talk turns into a row',
      body: [
        paragraph(text('Rows happen. '), { type: 'strong', children: [text('You can stop')] }, { type: 'break' }),
        { type: 'heading', depth: 2, children: [{ type: 'emphasis', children: [text('First')] }] },
        { type: 'list', ordered: true, children: [{ type: 'listItem', children: [paragraph(text('Breathe.'))] }] },
        {
          type: 'blockquote',
          children: [paragraph({ type: 'link', url: '#plan', children: [text('Go to your plan')] })],
        },
      ],
    },
    {
      kind: 'question',
      id: 'trigger',
      title: 'What usually starts it?',
      body: [],
      select: 'many',
      options: [
        { id: 'money', text: [text('Money')], feedback: [paragraph(text('It is rarely money alone.'))] },
        { id: 'tired', text: [text('Being tired')] },
      ],
    },
    {
      kind: 'choice',
      id: 'home',
      title: 'Where do you live?',
      body: [],
      options: [
        { id: 'together', text: [text('Together')], go: 'own-words' },
        { id: 'apart', text: [text('Apart')], go: 'plan' },
      ],
    },
    {
      kind: 'reflect',
      id: 'own-words',
      title: 'One sentence you could say',
      body: [],
      next: 'people',
      prompt: [paragraph(text('Write it the way you would say it.'))],
    },
    {
      kind: 'signpost',
      id: 'people',
      title: 'People to talk to',
      body: [],
      people: [
        {
          id: 'samaritans',
          text: [paragraph({ type: 'link', url: 'tel:116123', children: [text('116 123')] })],
        },
      ],
    },
    { kind: 'plan', id: 'plan', title: 'Your plan', body: [] },
    { kind: 'end', id: 'end', title: 'You are done', body: [] },
  ],
});

export const someTalk = (): Talk => ({
  format: 'talk/1',
  id: 'uk',
  lang: 'en-GB',
  title: 'Talk to someone',
  intro: 'Somebody is there.',
  rights: { licence: 'CC-BY-4.0', holder: 'Kith' },
  reviewed: '2026-11-01',
  reviewBy: '2027-02-01',
  questions: [
    {
      about: 'topic',
      label: 'What is going on?',
      options: [
        { id: 'rows', label: 'Rows' },
        { id: 'money', label: 'Money' },
      ],
    },
    {
      about: 'way',
      label: 'How would you like to talk?',
      options: [
        { id: 'voice', label: 'Speak' },
        { id: 'typing', label: 'Type' },
      ],
    },
  ],
  routes: [
    {
      id: 'samaritans',
      name: 'Samaritans',
      tier: 'crisis',
      what: 'A trained volunteer listens.',
      topics: ['rows'],
      for: ['anyone'],
      nations: ['england', 'wales'],
      channels: [
        { kind: 'phone', number: '116 123', hours: 'always', cost: 'free', onBill: false, languages: ['en', 'cy'] },
        { kind: 'text', number: '85258', say: 'SHOUT', hours: 'unknown', cost: 'free' },
        { kind: 'email', address: 'jo@example.org', hours: 'unknown', cost: 'free' },
      ],
      confidential: 'Between you and them.',
      url: 'https://example.org/',
      source: { name: 'Their own page', url: 'https://example.org/about', date: '2026-10-01' },
      unverified: true,
      checkBy: '2027-01-01',
    },
    {
      id: 'office',
      name: 'Our office',
      tier: 'own',
      what: 'Somebody of our team answers.',
      channels: [
        {
          kind: 'webchat',
          url: 'https://example.org/chat',
          note: 'On weekdays.',
          hours: {
            week: { mon: ['09:00-12:30', '13:00-17:00'], fri: ['22:00-06:00'], sun: ['00:00-24:00'] },
            except: [{ from: '2026-12-24', to: '2026-12-26', spans: [], note: 'Closed at Christmas' }],
            zone: 'Europe/London',
            bankHolidays: 'closed',
          },
          cost: 'unknown',
        },
        { kind: 'visit', place: '1 High Street', url: 'https://example.org/map', hours: { week: {} }, cost: 'free' },
      ],
      source: { name: 'Ourselves', date: '2026-11-01' },
      checked: '2026-11-02',
      checkBy: '2027-05-01',
    },
  ],
});

export const someResource = (): Resource => ({
  format: 'resource/1',
  id: 'rows',
  lang: 'en-GB',
  title: 'Rows at home',
  summary: 'A short film for parents.',
  source: { name: 'A charity', kind: 'charity', phone: '0800 123 4567' },
  url: 'https://example.org/film',
  kind: 'video',
  time: '5 min',
  cost: 'free',
  bytes: 1_200_000,
  languages: ['en', 'cy'],
  reading: { age: 10.5, formula: 'Flesch-Kincaid', date: '2026-11-01' },
  level: ['universal'],
  for: ['parents'],
  topics: ['rows'],
  evidence: { basis: 'practice', summary: 'Used for years.', sources: [] },
  rights: { licence: 'LicenseRef-link-only', holder: 'A charity' },
  checked: '2026-11-01',
  checkBy: '2027-11-01',
  broken: true,
});

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /\S/.test(text));
/** Ids that are words of JavaScript too: none of them may mean anything to us. */
const ids = [
  'constructor',
  'a',
  'b2',
  'cooling-off',
  'prototype',
  'valueof',
  'x-1',
  'then',
  'name',
  'length',
  'c',
  'd',
];
const distinctIds = (least: number, most: number) =>
  fc.shuffledSubarray(ids, { minLength: least, maxLength: Math.min(most, ids.length) });

const urls = ['https://example.org/a?b#c', 'mailto:help@example.org', 'tel:116123', 'sms:85258?&body=SHOUT'];

/** Text whose links lead on the web, or to one of these steps. */
function texts(steps: readonly string[]) {
  return fc.letrec<{ phrasing: Phrasing; phrasings: Phrasing[]; block: Block; blocks: Block[] }>((tie) => ({
    phrasing: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'phrasing' },
      fc.record({ type: fc.constant('text' as const), value: fc.string({ maxLength: 12 }) }),
      fc.constant({ type: 'break' as const }),
      fc.record({
        type: fc.constantFrom('strong' as const, 'emphasis' as const),
        children: tie('phrasings'),
      }),
      fc.record({
        type: fc.constant('link' as const),
        url: fc.constantFrom(...urls, ...steps.map((id) => `#${id}`)),
        children: fc.constant([text('a link')]),
      }),
    ),
    phrasings: fc.array(tie('phrasing'), { maxLength: 3 }),
    block: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'block' },
      fc.record({ type: fc.constant('paragraph' as const), children: tie('phrasings') }),
      fc.record({
        type: fc.constant('heading' as const),
        depth: fc.constantFrom(2 as const, 3 as const),
        children: tie('phrasings'),
      }),
      fc.record({ type: fc.constant('blockquote' as const), children: tie('blocks') }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        children: fc.array(fc.record<ListItem>({ type: fc.constant('listItem' as const), children: tie('blocks') }), {
          maxLength: 2,
        }),
      }),
    ),
    blocks: fc.array(tie('block'), { maxLength: 2 }),
  }));
}

const stepKinds = ['content', 'question', 'choice', 'reflect', 'plan', 'signpost', 'end'] as const;

function stepNamed(id: string, all: readonly string[]): fc.Arbitrary<Step> {
  const { blocks, phrasings } = texts(all);
  const target = fc.constantFrom(...all);
  const about = { id: fc.constant(id), title: words, body: blocks, next: target };
  const required = ['kind', 'id', 'title', 'body'] as const;
  const listOf = <T>(least: number, item: (id: string) => fc.Arbitrary<T>) =>
    distinctIds(least, 4).chain((chosen) => fc.tuple(...chosen.map(item)));
  return fc.constantFrom(...stepKinds).chain((kind): fc.Arbitrary<Step> => {
    const common = { kind: fc.constant(kind), ...about };
    if (kind === 'question') {
      const options = listOf(2, (option) =>
        fc.record({ id: fc.constant(option), text: phrasings, feedback: blocks }, { requiredKeys: ['id', 'text'] }),
      );
      return fc.record(
        { ...common, select: fc.constantFrom('one', 'many'), options },
        { requiredKeys: [...required, 'select', 'options'] },
      ) as fc.Arbitrary<Step>;
    }
    if (kind === 'choice') {
      const options = listOf(2, (option) => fc.record({ id: fc.constant(option), text: phrasings, go: target }));
      return fc.record({ ...common, options }, { requiredKeys: [...required, 'options'] }) as fc.Arbitrary<Step>;
    }
    if (kind === 'reflect')
      return fc.record({ ...common, prompt: blocks }, { requiredKeys: [...required, 'prompt'] }) as fc.Arbitrary<Step>;
    if (kind === 'signpost') {
      const people = listOf(1, (person) => fc.record({ id: fc.constant(person), text: blocks }));
      return fc.record({ ...common, people }, { requiredKeys: [...required, 'people'] }) as fc.Arbitrary<Step>;
    }
    return fc.record(common, { requiredKeys: [...required] }) as fc.Arbitrary<Step>;
  });
}

/** Modules of one to nine steps of every kind, whose branches lead anywhere, also back and to themselves. */
export const modules: fc.Arbitrary<Module> = distinctIds(1, 9)
  .chain((all) => fc.tuple(...all.map((id) => stepNamed(id, all))))
  .map((steps) => ({ ...someModule(), steps }));

/** The whole example with some of its optional fields left out. */
const thinned = <T extends object>(whole: () => T, optional: readonly (keyof T)[]): fc.Arbitrary<T> =>
  fc.subarray([...optional]).map((left) => {
    const document = whole();
    for (const key of left) delete document[key];
    return document;
  });

export const resources: fc.Arbitrary<Resource> = thinned(someResource, [
  'time',
  'bytes',
  'reading',
  'evidence',
  'checked',
  'broken',
]);

export const talks: fc.Arbitrary<Talk> = fc
  .tuple(thinned(someTalk, ['intro']), fc.nat(2), fc.constantFrom('phone' as const, 'relay' as const), fc.boolean())
  .map(([talk, questions, kind, verified]) => {
    talk.questions = talk.questions.slice(0, questions);
    const [first] = talk.routes;
    const channel = first!.channels[0]!;
    if (channel.kind === 'phone') first!.channels[0] = { ...channel, kind };
    if (verified) {
      delete first!.unverified;
      first!.checked = '2026-01-01';
    }
    return talk;
  });
