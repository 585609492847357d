import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wayProblems, type Module, type Step, type StepKind } from '@kith/model';
import { filesBelow, zipOf } from '../../../test/archives.js';
import { bring, filesWith, fixture, jsonFixture, mangled, survives, today } from '../../../test/importing.js';
import { ImportError } from '../error.js';
import type { Imported } from '../importer.js';
import type { Item } from '../losses.js';
import { readSource, type Source } from '../run.js';
import { h5p } from './index.js';

const folder = (name: string): string => fixture(`h5p/${name}`);

/** A fixture as it comes out of H5P: packed. */
async function packed(name: string): Promise<Source> {
  const path = await zipOf(await filesBelow(folder(name)), `${name}.h5p`);
  return readSource(path, { today });
}

const only = ({ drafts }: Imported): Module => {
  assert.equal(drafts.length, 1);
  return drafts[0]!.module;
};
const kindsOf = ({ steps }: Module): StepKind[] => steps.map(({ kind }) => kind);
function step<K extends StepKind>(module: Module, kind: K, id: string): Extract<Step, { kind: K }> {
  const found = module.steps.find((one) => one.id === id);
  assert.equal(found?.kind, kind, `There are: ${module.steps.map((one) => one.id).join(', ')}`);
  return found as Extract<Step, { kind: K }>;
}
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
    ['book', 0, ['Fill in the blanks', 'Drag the words', 'Summary', 'Mark the words', 'Flip Book']],
    ['presentation', 0, ['Image', 'Shape']],
    // The first page.
    ['questions', 1, []],
    // What it begins with, and the help of a page.
    ['documentation', 2, []],
    // The first screen and the last.
    ['scenario', 2, []],
    // The film is an item; the summary after it holds nothing.
    ['film', 0, []],
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
      ...['content', 'content', 'content', 'content', 'content', 'plan', 'end'],
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

  it('keeps the words of what it does not know', async () => {
    const { items } = await packed('book');
    const words = items
      .filter(({ outcome }) => outcome === 'lost')
      .flatMap(({ notes }) => notes)
      .join('\n');
    for (const word of [
      'First the bath, then the *story*.',
      'We *read* and then we *sleep*.',
      'Sleep comes by itself.',
      'A *story*, a screen',
      'The words of a page.',
    ])
      assert.ok(words.includes(word), word);
    assert.doesNotMatch(words, /"Check"/);
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

const manifest = { title: 'A', language: 'en', mainLibrary: 'H5P.Column', license: 'CC0 1.0' };
const text = (html: string): object => ({ content: { library: 'H5P.AdvancedText 1.1', params: { text: html } } });
const column = (...content: unknown[]): Record<string, unknown> => ({
  'h5p.json': manifest,
  'content/content.json': { content },
});

describe('an H5P package', () => {
  it('is found in the folder that was packed with it', async () => {
    const contents = Object.fromEntries(
      Object.entries(column(text('<p>Hello</p>'))).map(([path, one]) => [`course/${path}`, one]),
    );
    const source = await readSource(await zipOf({ ...contents, 'readme.txt': 'x' }), { today });
    assert.equal(source.items.length, 1);
  });
  it('may be of any version, and of none', async () => {
    const imported = await bring(
      h5p,
      filesWith(
        column(text('<p>One</p>'), { library: 'H5P.Text', params: { text: '<p>Two</p>' } }, {}, null, 'x', {
          content: {},
        }),
      ),
    );
    assert.equal(imported.items.length, 2);
  });
  it('may hold what is empty', async () => {
    const imported = await bring(
      h5p,
      filesWith(column(text('<p>One</p>'), text(' '), { library: 'H5P.MultiChoice 1.1', params: {} })),
    );
    assert.deepEqual(
      imported.items.map(({ outcome }) => outcome),
      ['imported', 'lost', 'lost'],
    );
  });
  it('is brought over in parts where it holds what is known inside what is not', async () => {
    const inner = { library: 'H5P.AdvancedText 1.1', params: { text: '<p>Inside</p>' } };
    const imported = await bring(
      h5p,
      filesWith(column({ library: 'H5P.Portal 1.0', params: { title: 'A door', rooms: [{ contents: inner }] } })),
    );
    assert.deepEqual(
      imported.items.map(({ what, outcome }) => [what, outcome]),
      [
        ['Portal: A door', 'lost'],
        ['Text: Inside', 'imported'],
      ],
    );
  });
  for (const [behaviour, right, select] of [
    [{ type: 'auto' }, 0, 'many'],
    [{ type: 'auto' }, 1, 'one'],
    [{ type: 'auto', singleAnswer: false }, 1, 'one'],
    [{ type: 'auto', singleAnswer: true }, 2, 'many'],
    [{ type: 'single', singleAnswer: false }, 2, 'one'],
    [{ type: 'multi', singleAnswer: true }, 1, 'many'],
    [{ singleAnswer: true }, 2, 'one'],
    [{ singleAnswer: false }, 1, 'many'],
  ] as const)
    it(`lets people pick ${select} where ${right} are right and it says ${JSON.stringify(behaviour)}`, async () => {
      const answers = ['A', 'B', 'C'].map((text, index) => ({ text, correct: index < right }));
      const params = { question: '<p>Which?</p>', answers, behaviour };
      const module = only(
        await bring(h5p, filesWith(column({ content: { library: 'H5P.MultiChoice 1.16', params } }))),
      );
      assert.equal(step(module, 'question', 'which').select, select);
    });
  it('runs nothing', async () => {
    const imported = await bring(
      h5p,
      filesWith(
        column(text('<p onclick="alert(1)">Words<script>alert(1)</script><a href="javascript:alert(1)">here</a></p>')),
      ),
    );
    assert.doesNotMatch(JSON.stringify(imported.drafts[0]!.module), /alert/);
    assert.equal(imported.items[0]!.notes.length, 2);
  });
  it('brings no file that is not what it should be', async () => {
    const picture = (path: string) => ({ library: 'H5P.Image 1.1', params: { file: { path }, alt: 'A door' } });
    const files = {
      ...column(
        text('<p>Words</p>'),
        ...['images/a.png', 'images/b.svg', '../h5p.json', '../../../etc/passwd'].map(picture),
      ),
      'content/images/a.png': 'MZ not a picture',
      'content/images/b.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    };
    const { items, drafts } = await bring(h5p, filesWith(files));
    assert.deepEqual(
      items.map(({ outcome }) => outcome),
      ['imported', 'lost', 'lost', 'lost', 'lost'],
    );
    assert.deepEqual([...drafts[0]!.files], []);
    assert.match(items[1]!.notes.join(), /program for Windows/);
    assert.match(items[2]!.notes.join(), /may do harm/);
  });

  for (const [what, contents, why] of [
    ['has no content', { 'h5p.json': manifest }, /no file "content\/content.json"/],
    ['holds a list', { 'h5p.json': manifest, 'content/content.json': [1] }, /is a list, not the content of H5P/],
    ['holds a number', { 'h5p.json': manifest, 'content/content.json': '7' }, /no part with fields/],
    ['holds no JSON', { 'h5p.json': manifest, 'content/content.json': '<html>' }, /is not JSON/],
    ['does not say what it is', { 'h5p.json': {}, 'content/content.json': {} }, /does not say what plays/],
    [
      'is nested too deep',
      { 'h5p.json': manifest, 'content/content.json': `${'['.repeat(10_000)}${']'.repeat(10_000)}` },
      /too deep/,
    ],
    ['is two', { 'a/h5p.json': manifest, 'b/h5p.json': manifest }, /several H5P packages: "a", "b"/],
  ] as const)
    it(`is refused where it ${what}`, async () => {
      const files = filesWith(contents);
      assert.equal(await h5p.knows(files), true);
      await assert.rejects(h5p.read(files, { today }), (error) => {
        assert.ok(error instanceof ImportError);
        assert.match(error.what, why);
        assert.match(error.hint, /\.$/);
        return true;
      });
    });

  it('cannot change what every object is', async () => {
    const evil =
      '{"content":[{"content":{"library":"__proto__","params":{"__proto__":{"polluted":1}}}},{"content":{"library":"constructor","params":{}}}],"__proto__":{"polluted":1}}';
    const { items } = await bring(h5p, filesWith({ 'h5p.json': manifest, 'content/content.json': evil }));
    assert.equal(items.length, 2);
    assert.equal(({} as { polluted?: 1 }).polluted, undefined);
  });

  for (const name of ['questions', 'documentation', 'scenario', 'presentation'])
    it(`is brought over or refused, whatever is in it: ${name}`, async () => {
      const whole = await jsonFixture(`h5p/${name}/h5p.json`);
      const content = await jsonFixture(`h5p/${name}/content/content.json`);
      const made = fc
        .tuple(fc.oneof({ weight: 4, arbitrary: fc.constant(whole) }, mangled(whole)), mangled(content))
        .map(([one, other]) => filesWith({ 'h5p.json': one, 'content/content.json': other }, 'a.h5p'));
      await survives(h5p, made, { runs: 40 });
    });
});
