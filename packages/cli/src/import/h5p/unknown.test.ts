import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type Step } from '@kith/model';
import { column, only, piece, text } from '../../../test/h5p.js';
import { bring, filesWith, mangled, readFixture, survives } from '../../../test/importing.js';
import { withoutMedia } from '../draft.js';
import type { Item } from '../losses.js';
import { h5p } from './index.js';

const door = await readFixture('h5p/book/content/images/door-c3.png');
const files = { 'content/images/door.png': door };

interface Brought {
  /** Those before the plan. */
  readonly steps: readonly Step[];
  readonly items: readonly Item[];
}

async function brought(...pieces: unknown[]): Promise<Brought> {
  const imported = await bring(h5p, filesWith({ ...column(...pieces), ...files }, 'a.h5p'));
  return { steps: only(imported).steps.slice(0, -2), items: imported.items };
}

const saidIn = (steps: readonly Step[]): string[] =>
  steps.flatMap((step) => [step.title, ...withoutMedia(step.body).map((block) => plainText([block]))]);
const notesOf = ({ items }: Brought): string => items.flatMap(({ notes }) => notes).join('\n');

/** What somebody made for their own site: words, pictures, a question, another piece, and what only its player knows. */
const galaxy = {
  welcome: 'Look at the stars with us.\n\nTake your time.',
  stars: [
    { header: 'Polaris', image: { path: 'images/door.png', mime: 'image/png' }, imageAltText: 'A star' },
    { header: 'Vega', body: '<p>It is <strong>bright</strong>.</p>' },
  ],
  quiz: {
    questionText: 'Which is nearer?',
    answers: [{ text: 'Vega', correct: true, feedback: 'Yes, by far.' }, { text: 'Polaris' }],
  },
  more: { library: 'H5P.AdvancedText 1.1', params: { text: '<p>More words here.</p>' } },
  ending: { closing: 'Nobody ever saw this.' },
  showEnding: false,
  link: 'https://example.org/stars',
  state: '{"zoom": "far and away"}',
  speed: 'crossfade',
  skyColor: 'deep blue sky',
  l10n: { check: 'Check the answer' },
  found: 'You found @count of @total stars',
};

describe('content of H5P that nobody here knows', () => {
  it('comes along with its words, pictures, links and questions, in their order', async () => {
    const { steps, items } = await brought(piece('Galaxy', galaxy));
    assert.deepEqual(
      steps.map(({ kind }) => kind),
      ['content', 'question', 'content'],
    );
    const said = saidIn(steps);
    for (const words of ['Look at the stars with us.', 'Take your time.', 'Polaris', 'Vega', 'It is bright.'])
      assert.ok(said.includes(words), `${words} in ${said.join(' | ')}`);
    assert.ok(said.indexOf('Take your time.') < said.indexOf('Polaris'));
    const question = steps[1]!;
    assert.deepEqual(
      question.kind === 'question' && [question.title, question.select, question.options.map(({ id }) => id)],
      ['Which is nearer?', 'one', ['vega', 'polaris']],
    );
    assert.ok(steps[0]!.body.some((block) => block.type === 'media' && block.words === 'A star'));
    assert.match(JSON.stringify(steps), /https:\/\/example\.org\/stars/);
    assert.deepEqual(
      items.map(({ what, outcome }) => [what, outcome]),
      [
        ['Galaxy', 'changed'],
        ['Text: More words here.', 'imported'],
      ],
    );
  });

  it('leaves out what its player says, and what was switched off', async () => {
    const { steps } = await brought(piece('Galaxy', galaxy));
    assert.doesNotMatch(JSON.stringify(steps), /Nobody ever|crossfade|deep blue|Check the|@count|far and away/);
  });

  it('tells what was marked as right, what was said to answers, and data that it cannot read', async () => {
    const notes = notesOf(await brought(piece('Galaxy', galaxy)));
    for (const told of ['Marked as right: "Vega"', '"Yes, by far."', '"state" holds data', 'not known here'])
      assert.ok(notes.includes(told), `${told} in ${notes}`);
  });

  it('comes along with single words too, where an author wrote them', async () => {
    const groups = [
      { groupName: 'Fruits', textElements: ['Apple', 'Pear'] },
      { groupName: 'Milk', textElements: ['Cheese'] },
    ];
    const { steps } = await brought(
      piece('Grouping', {
        task: 'Put them together',
        groups,
        startText: 'Start',
        fontName: 'Arial',
        ids: ['1', 'a-1'],
      }),
    );
    assert.deepEqual([...new Set(saidIn(steps))], ['Put them together', 'Fruits', 'Apple', 'Pear', 'Milk', 'Cheese']);
  });

  it('is lost where it holds no words, and says so', async () => {
    const { items } = await brought(piece('Spinner', { speed: 'fast' }), text('<p>Words</p>'));
    assert.deepEqual([items[0]!.outcome, items[0]!.notes], ['lost', ['There is no step of this kind.']]);
  });

  it('arrives where what it holds does, where it has no words of its own', async () => {
    const inner = { library: 'H5P.TrueFalse 1.8', params: { question: '<p>Is it?</p>', correct: 'true' } };
    const { steps, items } = await brought(piece('GameMap', { elements: [{ id: 'a', contentType: inner }] }));
    assert.deepEqual(
      items.map(({ steps: ids }) => ids),
      [['is-it'], ['is-it']],
    );
    assert.equal(steps[0]!.kind, 'question');
  });

  it('is read as what it was made of, and told', async () => {
    const made = await brought(piece('NonscoreableDragText', { textField: 'We *read* and *sing*.' }));
    assert.ok(saidIn(made.steps).includes('We read and sing.'));
    assert.match(notesOf(made), /"NonscoreableDragText" is not known here, and was read as "DragText"/);
    const other = await brought(piece('SuperDragText', { story: 'Other words than those.' }));
    assert.ok(saidIn(other.steps).includes('Other words than those.'), saidIn(other.steps).join());
  });

  it('is a text inside of what holds texts alone', async () => {
    const content = {
      library: 'H5P.MultiChoice 1.16',
      params: { question: '<p>Why?</p>', answers: [{ text: 'A' }, { text: 'B' }] },
    };
    const made = await brought(piece('Accordion', { panels: [{ title: 'One', content }] }));
    assert.match(saidIn(made.steps).join(), /Why\?/);
    assert.match(notesOf(made), /Multiple choice inside it became a text/);
  });

  it('comes along where a part names a library of spaces', async () => {
    const { steps } = await brought(
      piece('Galaxy', { words: 'Good night.', by: { library: ' ', params: { text: 'Bo' } } }),
    );
    assert.ok(saidIn(steps).includes('Good night.'));
  });

  it('does no harm, whatever is in it', async () => {
    const packages = mangled(galaxy).map((params) =>
      filesWith({ ...column(piece('Galaxy', params as object)), ...files }),
    );
    await survives(h5p, packages, { runs: 120 });
  });
});

describe('kinds of H5P that fit no step as they are', () => {
  it('shows the places of a tour one after the other, with what stood in them', async () => {
    const scene = (scenename: string, interactions: object[] = []): object => ({
      scenename,
      scenesrc: { path: 'images/door.png', mime: 'image/png' },
      scenedescription: `<p>This is the ${scenename}.</p>`,
      interactions,
    });
    const interactions = [
      { action: { library: 'H5P.GoToScene 0.1', params: { nextSceneId: 1 } }, labelText: 'To the hall' },
      { action: { library: 'H5P.AdvancedText 1.1', params: { text: '<p>A warm stove</p>' } }, labelText: 'The stove' },
    ];
    const made = await brought(
      piece('ThreeImage', {
        threeImage: { scenes: [scene('kitchen', interactions), scene('hall'), { scenename: 'attic' }] },
      }),
    );
    assert.deepEqual(
      made.steps.map(({ title }) => title),
      ['kitchen', 'hall', 'attic'],
    );
    const said = saidIn(made.steps);
    assert.ok(said.indexOf('The stove') + 1 === said.indexOf('A warm stove'), said.join());
    assert.equal(made.items.length, 2);
    assert.match(notesOf(made), /led from one picture to another[^]*"To the hall"[^]*shown flat/);
  });

  for (const [type, params, kinds, said] of [
    ['AudioRecorder', { textField: 'Say how you are.' }, ['reflect'], 'Say how you are.'],
    [
      'StructureStrip',
      {
        taskDescription: '<p>Write to her.</p>',
        segments: [{ title: 'Hello', description: '<p>Say who you are.</p>' }, { title: 'Why' }],
      },
      ['reflect', 'reflect'],
      'Write to her.',
    ],
    [
      'Cornell',
      {
        exerciseContent: { library: 'H5P.AdvancedText 1.1', params: { text: '<p>Read this.</p>' } },
        fieldSettings: { notesTitle: 'Notes' },
      },
      ['content', 'reflect'],
      'Read this.',
    ],
    ['SortParagraphs', { paragraphs: ['<p>First.</p>', '<p>Then.</p>'] }, ['content'], 'Then.'],
    [
      'ImageHotspotQuestion',
      {
        imageHotspotQuestion: {
          backgroundImageSettings: { path: 'images/door.png', mime: 'image/png' },
          hotspotSettings: {
            taskDescription: 'Where is it?',
            hotspot: [{ userSettings: { correct: true, feedbackText: 'There it is.' } }],
          },
        },
      },
      ['content'],
      'There it is.',
    ],
    ['KewArCode', { codeType: 'url', url: 'https://example.org/rows' }, ['content'], 'https://example.org/rows'],
    [
      'IVHotspot',
      { destination: { url: { protocol: 'https://', url: 'example.org' } }, texts: { label: 'Read on' } },
      ['content'],
      'Read on',
    ],
  ] as const)
    it(`makes steps of it: ${type}`, async () => {
      const { steps, items } = await brought(piece(type, params));
      assert.deepEqual(
        steps.map(({ kind }) => kind),
        kinds,
      );
      assert.ok(saidIn(steps).includes(said), saidIn(steps).join(' | '));
      assert.equal(items[0]!.outcome, type === 'IVHotspot' ? 'imported' : 'changed');
    });
});
