import fc from 'fast-check';
import type {
  Block,
  BodyBlock,
  Catalogue,
  ChoiceItem,
  Condition,
  Details,
  ListItem,
  Module,
  Phrasing,
  Plan,
  PlanItem,
  Resource,
  Scale,
  Share,
  SharePart,
  Step,
  Talk,
  Translation,
  Tile,
} from '../src/index.js';
import { weightUrls } from '../src/scale.js';

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
  topics: ['rows'],
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

/** A measure of our own that asks little: with a heading, a group, items that run both ways, three scores and an alert. */
export const someScale = (): Scale => {
  const answers = (...weights: number[]): ChoiceItem['answerOption'] =>
    ['never', 'some', 'often'].map((code, index) => ({
      valueCoding: {
        system: 'urn:kith:often',
        code,
        display: `${code} now`,
        extension: [{ url: weightUrls[index === 1 ? 1 : 0], valueDecimal: weights[index]! }],
      },
    }));
  return {
    format: 'scale/1',
    id: 'mood',
    lang: 'en-GB',
    title: 'Mood',
    source: { title: 'A paper', url: 'https://example.org/paper', doi: '10.1000/182' },
    permission: 'none-required',
    rights: { licence: 'CC0-1.0', holder: 'Kith' },
    questionnaire: {
      resourceType: 'Questionnaire',
      id: 'mood',
      url: 'https://example.org/mood',
      version: '1',
      name: 'Mood',
      title: 'Mood',
      status: 'active',
      language: 'en-GB',
      publisher: 'Kith',
      copyright: 'CC0',
      item: [
        { type: 'display', linkId: 'words', text: 'In the last week' },
        {
          type: 'group',
          linkId: 'part',
          text: 'You felt',
          item: [
            { type: 'display', linkId: 'part/words', text: 'Say how often' },
            {
              type: 'choice',
              linkId: 'part/low',
              text: 'Low',
              prefix: '1.',
              required: false,
              repeats: false,
              answerOption: answers(0, 1, 3),
            },
            { type: 'choice', linkId: 'part/well', text: 'Well', answerOption: answers(0, 1, 3) },
          ],
        },
        { type: 'choice', linkId: 'Alone.1', text: 'Alone', answerOption: answers(0, 0.5, 1) },
      ],
    },
    scores: [
      {
        id: 'total',
        title: 'All of it',
        method: 'sum',
        items: ['part/low', 'part/well', 'Alone.1'],
        reverse: ['part/well'],
        times: 2,
        atLeast: 2,
        prorate: true,
        bands: [
          { id: 'low', from: 0, label: 'Low', text: 'All is well.' },
          { id: 'high', from: 8, label: 'High' },
        ],
      },
      { id: 'average', method: 'mean', items: ['part/low', 'part/well'] },
      { id: 'many', method: 'count', items: ['part/low', 'Alone.1'], countFrom: 1 },
    ],
    alerts: [{ when: { '>=': [{ var: 'Alone.1' }, 1] } }],
  };
};

/** One of each type, and a picture that adds nothing. */
export const someMedia = (): NonNullable<Module['media']> => {
  const rights = { licence: 'CC-BY-4.0', holder: 'Kith' };
  const transcript = () => [paragraph({ type: 'strong', children: [text('Sam:')] }, text(' Come on.'))];
  return [
    { type: 'image', id: 'door', src: 'media/door.webp', width: 640, height: 360, bytes: 9_000, rights },
    { type: 'image', id: 'line', src: 'blob:null/6f1f7a2c', width: 4, height: 4, decorative: true, rights },
    {
      type: 'audio',
      id: 'breath',
      src: 'media/breath.mp3',
      bytes: 90_000,
      duration: 60.5,
      transcript: transcript(),
      rights,
    },
    {
      type: 'video',
      id: 'bedtime',
      src: 'media/bedtime.mp4',
      width: 640,
      height: 360,
      bytes: 900_000,
      duration: 61,
      poster: 'media/bedtime.webp',
      captions: [{ src: 'media/bedtime.vtt', lang: 'en-GB' }],
      transcript: transcript(),
      sign: { src: 'media/bedtime-bfi.mp4', lang: 'bfi', bytes: 800_000 },
      rights,
    },
    {
      type: 'external',
      id: 'film',
      provider: 'A film site',
      embed: 'https://example.org/embed',
      page: 'https://example.org/film',
      width: 640,
      height: 360,
      duration: 600,
      captions: true,
      transcript: transcript(),
      rights,
    },
  ];
};

/** With every kind of step, and everything that a step can have. */
export const wholeModule = (): Module => {
  const module = someModule();
  const point = (id: string) => ({ id, text: [text(`Point ${id}`)] });
  const shown = (media: string, words?: string): BodyBlock => ({ type: 'media', media, ...(words && { words }) });
  return {
    ...module,
    media: someMedia(),
    scales: [someScale()],
    alerts: [
      { when: { '>=': [{ var: 'worry.total' }, 8] }, go: 'people' },
      { when: { and: [{ answered: 'before' }, { '<=': [{ var: 'before' }, 1] }] }, go: 'people' },
    ],
    steps: [
      {
        ...module.steps[0]!,
        branches: [
          {
            when: {
              or: [
                { in: ['money', { var: 'trigger' }] },
                { in: [{ var: 'home' }, ['apart', 2]] },
                { '!': { '==': [{ var: 'home' }, 'together'] } },
                { '!=': [{ var: 'worry.Alone.1' }, 1] },
                { '>': [3, { var: 'before' }] },
                { '<': [{ var: 'worry.part/low' }, true] },
              ],
            },
            go: 'trigger',
          },
        ],
        workers: [paragraph(text('Ask what happened last.'))],
      },
      module.steps[1]!,
      module.steps[2]!,
      {
        kind: 'rate',
        id: 'before',
        title: 'How sure are you?',
        body: [shown('door', 'A closed door'), shown('line'), shown('breath', 'A breath')],
        low: 'Not at all',
        high: 'Very',
      },
      {
        kind: 'scenario',
        id: 'bedtime',
        title: 'Bedtime',
        body: [],
        before: { title: 'It goes badly', body: [shown('bedtime', 'A row at bedtime')] },
        notice: {
          title: 'What did you see?',
          body: [paragraph(text('Pick any.'))],
          options: [{ ...point('phone'), feedback: [paragraph(text('Yes.'))] }, point('door')],
        },
        after: { title: 'It goes better', body: [paragraph(text('Come.')), shown('film', 'A film')] },
        points: { title: 'What made the difference', items: [point('said'), point('listened')] },
        own: { title: 'In your own words', body: [paragraph(text('Think of one.'))] },
      },
      { kind: 'scale', id: 'worry', title: 'How was your week?', body: [], scale: 'mood', show: 'person' },
      { kind: 'goal', id: 'aim', title: 'What would you like?', body: [], suggestions: [point('eat'), point('walk')] },
      {
        kind: 'ifthen',
        id: 'when',
        title: 'When it comes',
        body: [],
        cues: { title: 'If …', items: [point('shouting'), point('silence')] },
        responses: { title: 'then I will …', items: [point('breathe'), point('leave')] },
      },
      { kind: 'practice', id: 'try', title: 'At home', body: [], items: [point('liked'), point('played')], days: 7 },
      {
        kind: 'rate',
        id: 'after',
        title: 'How sure now?',
        body: [],
        low: 'Not at all',
        high: 'Very',
        before: 'before',
      },
      ...module.steps.slice(3),
    ],
  };
};

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
    { about: 'place', label: 'Where are you?' },
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
      ages: { from: 16, to: 25 },
      level: ['targeted', 'specialist'],
      languages: ['en', 'cy'],
      interpreter: true,
      referral: 'self',
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
      organisation: 'A charity',
      tier: 'own',
      what: 'Somebody of our team answers.',
      referral: 'appointment',
      place: { points: [{ lat: 51.46, lng: -2.56 }], districts: ['BS5', 'EC1A'], radius: 7.5 },
      pinned: true,
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
        { kind: 'website', url: 'https://example.org/', hours: 'unknown', cost: 'unknown' },
        { kind: 'visit', place: '1 High Street', url: 'https://example.org/map', hours: { week: {} }, cost: 'free' },
        {
          kind: 'visit',
          place: 'The library',
          hours: {
            schedules: [
              {
                freq: 'MONTHLY',
                interval: 2,
                byday: '2MO,-1FR',
                bymonthday: '1,-1',
                bymonth: '9,10',
                bysetpos: '-1',
                byweekno: '20',
                byyearday: '1',
                wkst: 'SU',
                dtstart: '2026-01-05',
                until: '2027-07-31',
                count: 4,
                validFrom: '2026-01-01',
                validTo: '2026-12-31',
                opensAt: '09:00:00Z',
                closesAt: '24:00',
                description: 'Each second Monday.',
                notes: 'Ring the bell.',
              },
            ],
          },
          cost: 'free',
        },
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
  features: ['captions', 'print'],
  languages: ['en', 'cy'],
  variants: [{ lang: 'cy', url: 'https://example.org/ffilm' }],
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

export const someCatalogue = (): Catalogue => ({
  format: 'catalogue/1',
  lang: 'en-GB',
  labels: [
    { of: 'rows', lang: 'en-GB', text: 'Rows' },
    { of: 'rows', lang: 'cy', text: 'Ffraeo' },
  ],
  items: [
    {
      kind: 'module',
      id: 'cooling-off',
      lang: 'en-GB',
      url: 'modules/cooling-off/',
      title: 'Cooling off',
      summary: 'What to do when a talk turns into a row.',
      also: [{ lang: 'cy', url: 'modules/cooling-off/index.cy.html', title: 'Oeri', summary: 'Beth i’w wneud.' }],
      source: 'A charity',
      minutes: 8,
      topics: ['rows'],
      for: ['parents', 'couples'],
      level: ['universal', 'targeted'],
      languages: ['en-GB', 'cy'],
      readingAge: 9.4,
      evidence: 'principle',
      checked: '2026-11-01',
      steps: [
        { id: 'start', title: 'When a talk turns into a row' },
        { id: 'plan', title: 'Your plan' },
      ],
    },
    {
      kind: 'resource',
      id: 'cooling-off',
      lang: 'en-GB',
      url: 'resources/cooling-off/',
      link: 'https://example.org/film',
      title: 'A film about rows',
      summary: 'A short film for parents.',
      source: 'Another charity',
      format: 'video',
      topics: [],
      for: [],
      level: ['specialist'],
      languages: ['en'],
      cost: 'free',
      broken: true,
    },
    {
      kind: 'route',
      id: 'samaritans',
      lang: 'en-GB',
      url: 'https://example.org/talk/#samaritans',
      title: 'Samaritans',
      summary: 'A trained volunteer listens.',
      topics: ['rows'],
      for: ['anyone'],
      level: [],
      languages: ['en'],
    },
  ],
  plans: [
    {
      format: 'plan/1',
      id: 'after-a-row',
      lang: 'en-GB',
      title: 'After a row',
      items: [
        { kind: 'module', id: '1', title: 'Cooling off', url: 'modules/cooling-off/', steps: ['start'] },
        { kind: 'task', id: '2', title: 'Ten minutes for each of you' },
      ],
    },
  ],
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
  const shown = fc.record({
    type: fc.constant('media' as const),
    media: fc.constantFrom('door', 'line', 'breath', 'bedtime', 'film'),
    words,
  });
  return fc.letrec<{
    phrasing: Phrasing;
    phrasings: Phrasing[];
    block: Block;
    blocks: Block[];
    body: BodyBlock[];
  }>((tie) => ({
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
    body: fc.array(fc.oneof({ weight: 3, arbitrary: tie('block') }, shown), { maxLength: 2 }),
  }));
}

/** What the steps of one module may name. */
interface Around {
  /** Every id. */
  readonly steps: readonly string[];
  /** Those of steps that ask for something. */
  readonly asked: readonly string[];
  readonly scales: readonly string[];
  readonly rates: readonly string[];
}

/** Conditions over these names, of all the operators. */
export function conditions(names: readonly string[], depth = 2): fc.Arbitrary<Condition> {
  const named = names.length ? [fc.record({ var: fc.constantFrom(...names) })] : [];
  const one = fc.oneof(fc.constantFrom(...ids), fc.integer({ min: -2, max: 12 }));
  const operand = fc.oneof(one, fc.boolean(), ...named, ...named);
  const comparison = fc
    .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), operand, operand)
    .map(([operator, a, b]) => ({ [operator]: [a, b] }));
  const within = fc.tuple(operand, fc.oneof(operand, fc.array(one, { maxLength: 3 }))).map((both) => ({ in: both }));
  const answered = names.map((name) => fc.constant({ answered: name }));
  const plain = fc.oneof(comparison, within, ...answered) as fc.Arbitrary<Condition>;
  if (!depth) return plain;
  const inner = conditions(names, depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(plain, fc.record({ and: several }), fc.record({ or: several }), fc.record({ '!': inner }));
}

const namesIn = ({ asked, scales }: Around): string[] => [
  ...asked,
  ...scales.flatMap((id) => ['total', 'many', 'part/low', 'Alone.1'].map((part) => `${id}.${part}`)),
];

const stepKinds = wholeModule().steps.map(({ kind }) => kind);
const asking = ['scenario', 'question', 'choice', 'reflect', 'rate', 'scale', 'goal', 'ifthen', 'practice', 'end'];

/** What a step of each kind has that others lack, and what of it may be left out. */
function partsOf(
  kind: Step['kind'],
  around: Around,
): [parts: Record<string, fc.Arbitrary<unknown>>, optional: string[]] {
  const { blocks, phrasings, body } = texts(around.steps);
  const target = fc.constantFrom(...around.steps);
  const listOf = <T>(least: number, item: (id: string) => fc.Arbitrary<T>) =>
    distinctIds(least, 4).chain((chosen) => fc.tuple(...chosen.map(item)));
  const option = (id: string) =>
    fc.record({ id: fc.constant(id), text: phrasings, feedback: blocks }, { requiredKeys: ['id', 'text'] });
  const point = (id: string) => fc.record({ id: fc.constant(id), text: phrasings });
  const points = fc.record({ title: words, items: listOf(1, point) });
  switch (kind) {
    case 'scenario': {
      const scene = fc.record({ title: words, body });
      const notice = fc.record({ title: words, body: blocks, options: listOf(0, option) });
      return [
        { before: scene, notice, after: scene, points, own: fc.record({ title: words, body: blocks }) },
        ['notice', 'own'],
      ];
    }
    case 'question':
      return [{ select: fc.constantFrom('one', 'many'), options: listOf(2, option) }, []];
    case 'choice': {
      const way = (id: string) => fc.record({ id: fc.constant(id), text: phrasings, go: target });
      return [{ options: listOf(2, way) }, []];
    }
    case 'reflect':
      return [{ prompt: blocks }, []];
    case 'rate':
      return around.rates.length
        ? [{ low: words, high: words, before: fc.constantFrom(...around.rates) }, ['before']]
        : [{ low: words, high: words }, []];
    case 'scale':
      return [{ scale: fc.constant('mood'), show: fc.constantFrom('person', 'plan', 'nobody') }, []];
    case 'goal':
      return [{ suggestions: listOf(0, point) }, []];
    case 'ifthen':
      return [{ cues: points, responses: points }, []];
    case 'practice':
      return [{ items: listOf(1, point), days: fc.integer({ min: 1, max: 60 }) }, ['days']];
    case 'signpost':
      return [{ people: listOf(1, (id) => fc.record({ id: fc.constant(id), text: blocks })) }, []];
    default:
      return [{}, []];
  }
}

function stepNamed(id: string, kind: Step['kind'], around: Around): fc.Arbitrary<Step> {
  const { blocks, body } = texts(around.steps);
  const target = fc.constantFrom(...around.steps);
  const branch = fc.record({ when: conditions(namesIn(around), 1), go: target });
  const [parts, optional] = partsOf(kind, around);
  const common = { kind: fc.constant(kind), id: fc.constant(id), title: words, body, ...parts };
  const extra = { next: target, workers: blocks, branches: fc.array(branch, { minLength: 1, maxLength: 2 }) };
  const requiredKeys = Object.keys(common).filter((key) => !optional.includes(key));
  return fc.record({ ...common, ...extra }, { requiredKeys: requiredKeys as never[] }) as fc.Arbitrary<Step>;
}

/** Modules of one to nine steps of every kind, whose branches lead anywhere, also back and to themselves. */
export const modules: fc.Arbitrary<Module> = distinctIds(1, 9)
  .chain((all) => fc.tuple(...all.map((id) => fc.tuple(fc.constant(id), fc.constantFrom(...stepKinds)))))
  .chain((kinds) => {
    const named = (...wanted: string[]) => kinds.filter(([, kind]) => wanted.includes(kind)).map(([id]) => id);
    const around = {
      steps: kinds.map(([id]) => id),
      asked: named(...asking),
      scales: named('scale'),
      rates: named('rate'),
    };
    const alert = fc.record({ when: conditions(namesIn(around)), go: fc.constantFrom(...around.steps) });
    return fc.record(
      {
        steps: fc.tuple(...kinds.map(([id, kind]) => stepNamed(id, kind, around))),
        alerts: fc.array(alert, { maxLength: 2 }),
      },
      { requiredKeys: ['steps'] },
    );
  })
  .map(({ steps, alerts }) => ({
    ...someModule(),
    media: someMedia(),
    scales: [someScale()],
    ...(alerts && { alerts }),
    steps,
  }));

/** The whole example with some of its optional fields left out. */
const thinned = <T extends object>(whole: () => T, optional: readonly (keyof T)[]): fc.Arbitrary<T> =>
  fc.subarray([...optional]).map((left) => {
    const document = whole();
    for (const key of left) delete document[key];
    return document;
  });

export const scales: fc.Arbitrary<Scale> = fc
  .tuple(
    thinned(someScale, ['alerts']),
    fc.constantFrom('none-required' as const, 'register' as const, 'licence-required' as const),
    fc.constantFrom('sum' as const, 'mean' as const, 'count' as const),
    fc.subarray(['part/low', 'part/well', 'Alone.1'], { minLength: 1 }),
    fc.array(
      conditions(['total', 'part/low', 'Alone.1']).map((when) => ({ when })),
      { maxLength: 2 },
    ),
  )
  .map(([scale, permission, method, items, alerts]) => {
    const score = { id: 'own', method, items, ...(method === 'count' && { countFrom: 1 }) };
    return { ...scale, permission, scores: [...scale.scores, score], ...(scale.alerts && { alerts }) };
  });

export const resources: fc.Arbitrary<Resource> = thinned(someResource, [
  'time',
  'bytes',
  'features',
  'variants',
  'reading',
  'evidence',
  'checked',
  'broken',
]);

export const catalogues: fc.Arbitrary<Catalogue> = fc
  .tuple(
    thinned(someCatalogue, ['labels']),
    fc.subarray([0, 1, 2]),
    fc.subarray(['also', 'source', 'minutes', 'readingAge', 'evidence', 'checked', 'steps'] as const),
  )
  .map(([catalogue, kept, left]) => {
    for (const key of left) delete catalogue.items[0]![key];
    return { ...catalogue, items: catalogue.items.filter((_, at) => kept.includes(at)) };
  });

export const talks: fc.Arbitrary<Talk> = fc
  .tuple(
    thinned(someTalk, ['intro']),
    fc.subarray([...someTalk().questions, { about: 'urgency' as const }], { maxLength: 3 }),
    fc.constantFrom('phone' as const, 'relay' as const),
    fc.boolean(),
    thinned(() => someTalk().routes[0]!, ['nations', 'ages', 'level', 'languages', 'interpreter', 'referral']),
    thinned(() => someTalk().routes[1]!.place!, ['points', 'districts', 'radius']),
  )
  .map(([talk, questions, kind, verified, first, place]) => {
    talk.questions = questions;
    talk.routes[0] = first;
    talk.routes[1]!.place = place;
    const channel = first.channels[0]!;
    if (channel.kind === 'phone') first.channels[0] = { ...channel, kind };
    if (verified) {
      delete first.unverified;
      first.checked = '2026-01-01';
    }
    return talk;
  });

export const someTranslation = (): Translation => ({
  format: 'translation/1',
  of: 'cooling-off',
  lang: 'cy',
  status: 'reviewed',
  reviewed: { by: 'Nia Rhys', on: '2026-11-20' },
  media: [{ id: 'bedtime', captions: [{ src: 'media/bedtime.cy.vtt', lang: 'cy' }], poster: 'media/bedtime.cy.webp' }],
  strings: [
    { at: 'title', source: '0123456789ab', text: 'Oeri' },
    { at: 'steps.trigger.options.money.feedback', source: '000000000000', text: '' },
  ],
});

export const translations: fc.Arbitrary<Translation> = fc
  .tuple(thinned(someTranslation, ['media']), fc.boolean(), fc.nat(2))
  .map(([{ reviewed, ...rest }, isDraft, strings]) => ({
    ...rest,
    ...(isDraft ? { status: 'draft' as const } : { reviewed }),
    strings: rest.strings.slice(0, strings),
  }));

export const someTile = (): Tile => ({
  format: 'tile/1',
  lang: 'en-GB',
  district: 'BS5',
  sources: [
    { name: 'A council', url: 'https://example.org/', licence: 'OGL-UK-3.0' },
    { name: 'Another council', licence: 'CC-BY-4.0' },
  ],
  hours: [{ week: { mon: ['09:00-17:00'] }, bankHolidays: 'closed' }, 'always'],
  bases: [['england'], ['england', 'wales']],
  services: [
    {
      id: '0a1b2c3d4e',
      name: 'Barton Hill drop-in',
      by: 'A settlement',
      what: 'Come in for a cup of tea and a talk…',
      checked: '2026-05-01',
      topics: ['money'],
      for: ['parents'],
      nations: ['england'],
      ages: { from: 16, to: 25 },
      level: ['universal', 'targeted'],
      languages: ['en', 'so'],
      interpreter: true,
      referral: 'drop-in',
      at: { lat: 51.455, lng: -2.565 },
      radius: 5,
      base: 1,
      here: true,
      ways: [
        { phone: '0117 496 0000', hours: 0, cost: 'local', onBill: true, note: 'Ask for Jo.', languages: ['en'] },
        { visit: '1 Some Street, BS5 0AA', hours: 0, cost: 'free' },
        { text: '60000', say: 'HELLO', hours: 1 },
      ],
      more: '0a',
    },
    {
      id: 'zz',
      name: 'A group',
      what: 'Parents meet and talk.',
      source: 1,
      date: '2026-02-03',
      ways: [{ email: 'jo@example.org' }, { video: 'https://example.org/video' }, { website: 'https://example.org/' }],
    },
    {
      id: 'zy',
      name: 'A line',
      what: 'Somebody answers.',
      date: '2026-02-03',
      ways: [{ relay: '18001 0117 496 0000' }, { bsl: 'https://example.org/b' }, { webchat: 'https://example.org/w' }],
    },
  ],
});

export const tiles: fc.Arbitrary<Tile> = fc
  .tuple(
    thinned(someTile, ['district']),
    fc.subarray([0, 1, 2]),
    fc.subarray(['by', 'topics', 'ages', 'level', 'at', 'here', 'more'] as const),
  )
  .map(([tile, kept, left]) => {
    for (const key of left) delete tile.services[0]![key];
    return { ...tile, services: tile.services.filter((_, at) => kept.includes(at)) };
  });

export const someDetails = (): Details => ({
  format: 'details/1',
  lang: 'en-GB',
  services: [
    {
      route: someTalk().routes[0]!,
      text: 'Come in.\nSomebody is there.',
      remarks: [{ about: 'wait', text: 'About a week.' }],
      sites: [
        { name: 'The hall', address: '1 Some Street', point: { lat: 51.45, lng: -2.58 }, access: ['A ramp'] },
        { address: '2 Some Street' },
      ],
      licence: 'OGL-UK-3.0',
      origin: { feed: 'a-council', record: '12' },
    },
    { route: someTalk().routes[1]! },
  ],
});

export const details: fc.Arbitrary<Details> = fc
  .subarray(['text', 'remarks', 'sites', 'licence', 'origin'] as const)
  .map((left) => {
    const document = someDetails();
    for (const key of left) delete document.services[0]![key];
    return document;
  });

export const somePlan = (): Plan => ({
  format: 'plan/1',
  id: 'k3m9-q0zp',
  lang: 'en-GB',
  title: 'After the baby',
  greeting: 'Hello both.\nHere is what we talked about.',
  from: { name: 'Sam', organisation: 'Health visiting, Easton', reach: 'Phone the clinic before 4pm' },
  made: '2026-11-23',
  review: '2026-12-07',
  items: [
    {
      kind: 'module',
      id: 'cool',
      title: 'Cooling off before you talk',
      url: 'https://help.example.org/modules/cooling-off/',
      organisation: 'A relationships charity',
      steps: ['start', 'plan'],
      note: 'Only the first part.',
      by: '2026-11-30',
    },
    {
      kind: 'resource',
      id: 'sleep',
      title: 'Sleep in the first year',
      url: 'https://nhs.example.org/sleep/?page=2#top',
      organisation: 'A health service',
    },
    { kind: 'route', id: 'talk', title: 'Talk to someone tonight', url: 'https://help.example.org/talk/now/' },
    {
      kind: 'meeting',
      id: 'meet',
      title: 'We meet at the clinic',
      url: 'https://help.example.org/meetings/clinic/',
      organisation: 'The clinic',
      day: '2026-12-01',
      time: '09:30',
      note: 'Bring the red book.',
    },
    { kind: 'task', id: 'walk', title: 'A walk each day', by: '2026-12-01', note: 'Ten minutes is enough.' },
    { kind: 'note', id: 'said', text: 'You said: mornings are hardest.' },
  ],
});

export const someItem = (id: string): PlanItem => ({ kind: 'task', id, title: 'A walk each day' });

export const someShare = (): Share => ({
  format: 'share/1',
  lang: 'en-GB',
  parts: [
    { kind: 'done', title: 'A walk each day' },
    { kind: 'note', title: 'Sleep', text: 'Nights are\nbetter.' },
    { kind: 'score', title: 'How you have been', score: 'Worry', value: 4.5, band: 'Some' },
    {
      kind: 'page',
      title: 'Cooling off',
      sections: [
        { title: 'One sentence', lines: ['I need ten minutes.', 'Then I come back.'] },
        { title: 'Signs', lines: ['Silence'] },
      ],
    },
    { kind: 'question', text: 'Is it normal?' },
  ],
});

/** Words as people type them: lines, signs of every script, emoji; nothing that no keyboard gives. */
const typed: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom('Two\nlines', 'Ümläut', 'بسم اللہ', '👩‍👧', '<b>&amp;</b>', '1'),
  )
  .map((text) => text.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, ' '))
  .filter((text) => /\S/.test(text));
const days = fc.constantFrom('2026-11-23', '2028-02-29', '1999-12-31');
const addresses = fc.constantFrom(
  'https://help.example.org/modules/cooling-off/',
  'https://help.example.org/talk/now/?a=b&c=d#e,f',
  'https://xn--bcher-kva.example/',
);
const itemKinds = ['module', 'resource', 'route', 'meeting', 'task', 'note'] as const;

function planItem(id: string, kind: (typeof itemKinds)[number]): fc.Arbitrary<PlanItem> {
  const own = { kind: fc.constant(kind), id: fc.constant(id) };
  if (kind === 'note') return fc.record({ ...own, text: typed }) as fc.Arbitrary<PlanItem>;
  const linked = { url: addresses, organisation: typed };
  const more = {
    module: { ...linked, steps: fc.array(fc.constantFrom('start', 'a-1', '9'), { minLength: 1, maxLength: 3 }) },
    resource: linked,
    route: linked,
    meeting: { ...linked, day: days, time: fc.constantFrom('00:00', '23:59') },
    task: {},
  }[kind];
  return fc.record(
    { ...own, title: typed, note: typed, by: days, ...more },
    { requiredKeys: ['kind', 'id', 'title', ...(kind === 'meeting' || kind === 'task' ? [] : ['url'])] as never[] },
  ) as fc.Arbitrary<PlanItem>;
}

export const plans: fc.Arbitrary<Plan> = fc
  .uniqueArray(fc.oneof(fc.nat(9).map(String), fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/)), {
    minLength: 1,
    maxLength: 9,
  })
  .chain((ids) =>
    fc.record(
      {
        format: fc.constant('plan/1' as const),
        id: fc.constantFrom('k3m9-q0zp', '1'),
        lang: fc.constantFrom('en-GB', 'cy', 'ur', 'pa-Arab-PK'),
        title: typed,
        greeting: typed,
        from: fc
          .record({ name: typed, organisation: typed, reach: typed }, { requiredKeys: [] })
          .filter((from) => !!Object.keys(from).length),
        made: days,
        review: days,
        items: fc.tuple(...ids.map((id) => fc.constantFrom(...itemKinds).chain((kind) => planItem(id, kind)))),
      },
      { requiredKeys: ['format', 'id', 'lang', 'items'] },
    ),
  )
  .map((plan) => JSON.parse(JSON.stringify(plan)) as Plan);

const sharePart: fc.Arbitrary<SharePart> = fc.oneof(
  fc.record({ kind: fc.constant('done' as const), title: typed }),
  fc.record({ kind: fc.constant('note' as const), title: typed, text: typed }),
  fc.record(
    {
      kind: fc.constant('score' as const),
      title: typed,
      score: typed,
      value: fc.oneof(
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
      ),
      band: typed,
    },
    { requiredKeys: ['kind', 'title', 'value'] },
  ),
  fc.record({
    kind: fc.constant('page' as const),
    title: typed,
    sections: fc.array(fc.record({ title: typed, lines: fc.array(typed, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ kind: fc.constant('question' as const), text: typed }),
);

export const shares: fc.Arbitrary<Share> = fc
  .record({
    format: fc.constant('share/1' as const),
    lang: fc.constantFrom('en-GB', 'ur'),
    parts: fc.array(sharePart, { minLength: 1, maxLength: 8 }),
  })
  .map((share) => JSON.parse(JSON.stringify(share)) as Share);
