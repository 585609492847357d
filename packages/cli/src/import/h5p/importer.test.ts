import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, wayProblems, type Block, type Module, type StepKind } from '@kith/model';
import { filesBelow, zipOf } from '../../../test/archives.js';
import { only, step } from '../../../test/h5p.js';
import { fixture, jsonFixture, today } from '../../../test/importing.js';
import type { Imported } from '../importer.js';
import type { Item } from '../losses.js';
import { readSource, type Source } from '../run.js';

const folder = (name: string): string => fixture(`h5p/${name}`);

/** A fixture as it comes out of H5P: packed. */
async function packed(name: string): Promise<Source> {
  const path = await zipOf(await filesBelow(folder(name)), `${name}.h5p`);
  return readSource(path, { today });
}

const kindsOf = ({ steps }: Module): StepKind[] => steps.map(({ kind }) => kind);
const item = ({ items }: Imported, what: string): Item => {
  const found = items.find((one) => one.what.includes(what));
  assert.ok(found, `There are: ${items.map((one) => one.what).join(', ')}`);
  return found;
};

/** Libraries whose own parts are the items. */
const holds =
  /^H5P\.(InteractiveBook|Column|Row|RowColumn|QuestionSet|CoursePresentation|StandardPage|BranchingScenario) /;
/** Those whose parts belong to them. */
const leaf = /^H5P\.(Accordion|ImageHotspots|MultiChoice|TrueFalse|Essay) /;

/** Counts content items by walking the JSON alone; a set of single choices has one for each. */
function itemsIn(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  const { library, params } = part as { library?: unknown; params?: { choices?: unknown[] } };
  if (typeof library === 'string') {
    if (library.startsWith('H5P.SingleChoiceSet')) return params!.choices!.length;
    if (leaf.test(library)) return 1;
    return (holds.test(library) ? 0 : 1) + itemsIn(params);
  }
  return Object.values(part).reduce<number>((sum, value) => sum + itemsIn(value), 0);
}

describe('H5P', () => {
  for (const [name, besides, lost] of [
    // Besides what has a library. The picture of the cover stands for the cover.
    ['book', 0, ['Arithmetic Quiz']],
    ['presentation', 0, ['Image', 'Shape']],
    // The first page.
    ['questions', 1, []],
    // What it begins with, and the help of a page.
    ['documentation', 2, []],
    // The first screen and the last.
    ['scenario', 2, []],
    // The film itself. The summary after it holds nothing: nobody wrote one.
    ['film', 1, ['Summary']],
  ] as const)
    it(`tells what became of each item: ${name}`, async () => {
      const source = await packed(name);
      const content = await jsonFixture(`h5p/${name}/content/content.json`);
      assert.equal(source.kind, 'h5p');
      assert.equal(source.items.length, itemsIn(content) + besides);
      const gone = source.items.filter(({ outcome }) => outcome === 'lost');
      assert.deepEqual(gone.map(({ what }) => what.split(':')[0]!).sort(), [...lost].sort());
      for (const { notes } of gone) assert.ok(notes.length);
      const ids = only(source).steps.map(({ id }) => id);
      for (const { steps } of source.items) for (const id of steps) assert.ok(ids.includes(id));
      assert.deepEqual(wayProblems(only(source)), []);
      const unpacked = await readSource(folder(name), { today });
      assert.deepEqual([only(unpacked).steps, unpacked.items], [only(source).steps, source.items]);
    });

  it('takes title, language and licence from the package', async () => {
    const { title, id, lang, rights, reviewed, reviewBy } = only(await packed('book'));
    assert.deepEqual([title, id, lang], ['Quiet evenings & good nights', 'quiet-evenings-good-nights', 'en']);
    assert.deepEqual(rights, { licence: 'CC-BY-4.0', holder: 'Example Charity' });
    assert.deepEqual([reviewed, reviewBy], ['2026-11-23', '2026-11-23']);
    assert.equal(only(await packed('presentation')).lang, 'en-GB');
    const questions = await packed('questions');
    assert.deepEqual([only(questions).lang, only(questions).rights.licence], ['en-GB', 'unknown']);
    assert.match(questions.notes!.join(' '), /does not say in which language.* names no licence/);
  });

  it('makes steps of a book: texts together, each question for itself', async () => {
    const book = await packed('book');
    const module = only(book);
    assert.deepEqual(kindsOf(module), [
      ...['content', 'content'],
      ...['question', 'question', 'question', 'question', 'reflect'],
      ...['content', 'content', 'content', 'content', 'content', 'content', 'content'],
      ...['question', 'content', 'plan', 'end'],
    ]);
    const signs = step(module, 'question', 'what-does-a-tired-child');
    assert.equal(signs.select, 'many');
    assert.deepEqual(
      signs.options.map(({ id, feedback }) => [id, !!feedback]),
      [
        ['rubs-their-eyes', true],
        ['runs-about-shouts', true],
        ['asks-for-bed', false],
      ],
    );
    const { outcome, notes } = item(book, 'Multiple choice: Signs');
    assert.equal(outcome, 'changed');
    for (const told of [
      /Marked as right were: "Rubs their eyes"/,
      /A tip was left out: "Think of last night."/,
      /"Few do."/,
      /"You have thought about it."/,
    ])
      assert.ok(
        notes.some((note) => told.test(note)),
        String(told),
      );
    const doubt = step(module, 'question', 'do-evenings-end-in-a');
    assert.deepEqual(
      doubt.options.map(({ text, feedback }) => [text, feedback?.length]),
      [
        [[{ type: 'text', value: 'Yes, often' }], 1],
        [[{ type: 'text', value: 'No, hardly ever' }], 1],
      ],
    );
    assert.equal(step(module, 'reflect', 'a-quiet-evening').prompt.length, 2);
    assert.match(item(book, 'Essay').notes.join(' '), /looked through for: story.*One family wrote:/);
    assert.match(item(book, 'Text: Tired').notes.join(' '), /link to "http:\/\/old.example.org" was left out/);
    assert.match(item(book, 'Table').notes.join(' '), /table became a list/);
  });

  it('brings pictures, recordings and films, and asks for their words', async () => {
    const [{ module, files } = assert.fail()] = (await packed('book')).drafts;
    assert.deepEqual(
      [...files.keys()].map((path) => path.split('/').at(-1)),
      ['door-c3.png', 'sofa-d4.jpg', 'breathe-b2.mp3', 'bedtime-a1.mp4', 'bedtime-a1.vtt'],
    );
    const media = new Map(module.media!.map((one) => [one.id, one]));
    const film = media.get('bedtime-at-the-okoros');
    assert.ok(film?.type === 'video');
    assert.deepEqual([film.width, film.height, film.transcript, film.captions.length], [32, 18, [], 1]);
    assert.deepEqual(film.rights, { licence: 'CC-BY-4.0', holder: 'A. Okoro' });
    const elsewhere = media.get('a-film-by-somebody-else');
    assert.ok(elsewhere?.type === 'external');
    assert.equal(elsewhere.embed, 'https://www.youtube-nocookie.com/embed/aBcDeFgHiJk');
    assert.deepEqual(media.get('a-half-open-door')?.rights, { licence: 'CC-BY-SA-4.0', holder: 'P. Painter' });
  });

  it('brings the words of what it does not know, and tells those of what cannot be', async () => {
    const book = await packed('book');
    const { outcome, notes, steps } = item(book, 'Flip Book: A book that turns');
    assert.equal(outcome, 'changed');
    assert.match(notes.join(), /This kind is not known here/);
    const { title, body } = step(only(book), 'content', steps[0]!);
    assert.deepEqual([title, plainText(body as Block[])], ['Pages that turn', 'The words of a page.']);
    assert.match(item(book, 'Counting sheep').notes.join(), /no step of this kind.*"?How many sheep\? Count/);
  });

  it('makes one step of a slide, and more where it asks', async () => {
    const source = await packed('presentation');
    assert.deepEqual(kindsOf(only(source)), ['content', 'question', 'reflect', 'plan', 'end']);
    assert.equal(only(source).steps[0]!.title, 'Begin');
    assert.match(item(source, 'Multiple choice').notes.join(' '), /comment on it was left out: "Both are fine."/);
    assert.match(item(source, 'Image').notes.join(' '), /no file "images\/gone.png" in the package/);
    assert.match(source.notes!.join(' '), /Buttons that lead from slide to slide.*pictures behind a slide/);
  });

  it('makes goals, a number and the plan of a documentation tool', async () => {
    const module = only(await packed('documentation'));
    assert.deepEqual(kindsOf(module), [
      'content',
      'content',
      'reflect',
      'reflect',
      'content',
      'goal',
      'rate',
      'plan',
      'end',
    ]);
    assert.deepEqual(
      [step(module, 'rate', 'how-far-did-you-come').low, step(module, 'rate', 'how-far-did-you-come').high],
      ['Not yet', 'All the way'],
    );
    assert.equal(step(module, 'plan', 'your-week').body.length, 1);
  });

  it('leads through a scenario by the ids of its screens', async () => {
    const source = await packed('scenario');
    const module = only(source);
    assert.deepEqual(kindsOf(module).slice(0, 5), ['content', 'content', 'choice', 'content', 'content']);
    const choice = step(module, 'choice', 'what-do-you-do-first');
    const ways = choice.options.map(({ go }) => module.steps.find(({ id }) => id === go)!);
    assert.deepEqual(
      ways.map(({ title, next }) => [title, next]),
      [
        ['Beside them', 'feedback-3'],
        ['That is a lot at once', 'once-more'],
        ['You go away', 'end-screen'],
      ],
    );
    assert.equal(step(module, 'content', 'feedback-3').next, 'end-screen');
    assert.equal(step(module, 'content', 'end-screen').next, 'your-plan');
    assert.match(item(source, 'Text: Once more').notes.join(' '), /It leads back/);
  });

  it('puts what was asked during a film after it, in the order of time', async () => {
    const source = await packed('film');
    assert.deepEqual(
      only(source)
        .steps.map(({ title }) => title)
        .slice(0, 4),
      ['A talk in the kitchen', 'A talk in the kitchen, 0:05', 'What did she do?', 'What would you have said?'],
    );
    assert.match(item(source, 'Multiple choice').notes.join(' '), /it came at 1:05.*went on elsewhere: "Look again."/);
  });
});
