import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { names, parts, type Fields } from '../../../test/adapt.js';
import { bring, filesWith, fixture, mangled, survives, today } from '../../../test/importing.js';
import { filesOf, type Files } from '../files.js';
import { openFiles } from '../open.js';
import type { Imported } from '../importer.js';
import { adapt } from './importer.js';

const evening = async (): Promise<Imported> => bring(adapt, await openFiles(fixture('adapt/evening')));

/** A course of one page with these components, in a folder of its own. */
const courseOf = (components: readonly Fields[], folder = 'course/en'): Files =>
  filesWith({
    [`${folder}/course.json`]: { _type: 'course', title: 'A course' },
    [`${folder}/contentObjects.json`]: [{ _id: 'p', _parentId: 'course', _type: 'page', title: 'A page' }],
    [`${folder}/articles.json`]: [{ _id: 'a', _parentId: 'p', _type: 'article' }],
    [`${folder}/blocks.json`]: [{ _id: 'b', _parentId: 'a', _type: 'block' }],
    [`${folder}/components.json`]: components.map((one, index) => ({
      _id: `c${index}`,
      _parentId: 'b',
      _type: 'component',
      ...one,
    })),
  });
const steps = ({ drafts }: Imported): string[] =>
  drafts.flatMap(({ module }) => module.steps.map(({ kind, title }) => `${kind}: ${title}`));

describe('a course of Adapt', () => {
  it('becomes a module for each page, with a step for what stands together and for each question', async () => {
    const imported = await evening();
    assert.deepEqual(
      imported.drafts.map(({ module }) => module.title),
      ['Before bed', 'Looking back'],
    );
    assert.deepEqual(steps(imported), [
      'content: Before bed',
      'content: Three evenings',
      'content: If they come out again',
      'question: What helps most?',
      'question: Which two do you like?',
      'rate: How calm is it now?',
      'question: How many stories?',
      'reflect: How many minutes?',
      'reflect: The last words of the day',
      'plan: Your plan',
      'end: The end',
      'content: Looking back',
      'reflect: Your own idea',
      'question: Bath',
      'question: Bed',
      'content: Six small things',
      'plan: Your plan',
      'end: The end',
    ]);
  });

  it('has each of its components in the report, and the words of the course, pages, articles and blocks', async () => {
    const { items } = await evening();
    const worded = [...parts.contentObjects, ...parts.articles, ...parts.blocks].filter(({ body }) => body);
    assert.equal(items.length, parts.components.length + worded.length + 1);
    const lost = items.filter(({ outcome }) => outcome === 'lost').map(({ what }) => what);
    assert.deepEqual(lost, [
      'dragndrop: Sort the toys',
      'text: For later',
      'assessmentResults: Results',
      'text: An old page.',
    ]);
    assert.ok((items.length - lost.length) / items.length > 0.75);
  });

  it('brings pictures along, and nothing that is called one', async () => {
    const { drafts, items } = await evening();
    const files = drafts.flatMap((one) => [...one.files.keys()]);
    assert.deepEqual(files, ['media/before-bed/lamp.png', 'media/looking-back/lamp.png']);
    assert.match(JSON.stringify(items), /program for Windows/);
    assert.doesNotMatch(JSON.stringify(drafts.map(({ module }) => module)), /alert|script>|http:\/\/|\{\{/);
  });

  it('keeps the words of a recording that is not there', async () => {
    const { drafts } = await evening();
    assert.match(JSON.stringify(drafts[0]!.module.steps), /Once there was a bear/);
  });

  it('says to an answer what was said to it, or to right and wrong ones', async () => {
    const step = (await evening()).drafts[0]!.module.steps.find(({ id }) => id === 'what-helps-most');
    assert.ok(step?.kind === 'question');
    assert.deepEqual(
      step.options.map(({ feedback }) => JSON.stringify(feedback)?.match(/"value":"([^"]*)"/)?.[1]),
      ['Many parents find that.', 'Rules help some.'],
    );
  });

  it('is one module where it is short, and is found in its sources and in what was built of them', async () => {
    const components = [{ _component: 'text', displayTitle: 'Words', body: '<p>Some.</p>' }];
    for (const folder of ['course/en', 'src/course/en', 'build/course/en', 'thing/src/course/cy']) {
      const files = courseOf(components, folder);
      assert.equal(await adapt.knows(files), true, folder);
      const { drafts } = await bring(adapt, files);
      assert.deepEqual(
        [drafts.length, drafts[0]!.module.title, drafts[0]!.module.lang],
        [1, 'A course', folder.slice(-2)],
      );
    }
  });

  it('is found where all of it is in one file, as some tools write it', async () => {
    const files = filesWith({
      'course/en/course.json': { ...parts, course: { _type: 'course', title: 'One file' }, config: 1 },
    });
    const { items } = await bring(adapt, files);
    assert.equal(items.filter(({ at }) => / c-/.test(at)).length, parts.components.length);
  });

  it('is in the language that is asked for, and tells of others', async () => {
    const read = (lang: string): Fields => ({
      [`course/${lang}/components.json`]: parts.components,
      [`course/${lang}/blocks.json`]: parts.blocks,
      [`course/${lang}/articles.json`]: parts.articles,
      [`course/${lang}/contentObjects.json`]: parts.contentObjects,
    });
    const files = filesWith({ ...read('en'), ...read('cy') });
    const welsh = await bring(adapt, files, 'cy');
    assert.equal(welsh.drafts[0]!.module.lang, 'cy');
    assert.match(welsh.notes!.join(), /course\/en/);
  });

  it('tells of a component that stands nowhere', async () => {
    const files = courseOf([
      { _component: 'text', body: 'Seen.' },
      { _component: 'text', body: 'Not seen.', _parentId: 'gone' },
    ]);
    const { items } = await bring(adapt, files);
    assert.deepEqual(
      items.map(({ outcome }) => outcome),
      ['imported', 'lost'],
    );
  });

  it('asks for captions and transcripts that a film of it does not have', async () => {
    const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom0000isommp41')]);
    const base = courseOf([{ _component: 'media', displayTitle: 'A film', _media: { mp4: 'course/en/video/a.mp4' } }]);
    const files = filesOf(
      'film',
      [...base.list(), 'course/en/video/a.mp4'],
      async (path) => (await base.bytes(path)) ?? mp4,
    );
    const { drafts, items } = await bring(adapt, files);
    assert.deepEqual([...drafts[0]!.files.keys()], ['media/a-course/a.mp4']);
    assert.match(items[0]!.notes.join(), /captions/);
    assert.match(items[0]!.notes.join(), /transcript/);
  });

  it('names a film on a player that is known, and asks for its captions', async () => {
    const { drafts } = await bring(
      adapt,
      courseOf([
        {
          _component: 'media',
          displayTitle: 'A film',
          _media: { source: '//vimeo.com/123456789', type: 'video/vimeo' },
        },
      ]),
    );
    const [medium] = drafts[0]!.module.media!;
    assert.equal(medium?.type === 'external' && medium.provider, 'Vimeo');
  });

  it('is refused where it is none, or holds nothing', async () => {
    assert.equal(await adapt.knows(filesWith({ 'course/en/course.json': { title: 'Something else' } })), false);
    await assert.rejects(adapt.read(filesWith({ 'a.json': {} }), { today }), /holds no Adapt course/);
    await assert.rejects(adapt.read(courseOf([]), { today }), /no components/);
  });

  it('leaves out what was filled in, and no other braces, however many there are', async () => {
    const braces = '{'.repeat(60_000);
    const { drafts, items } = await bring(
      adapt,
      courseOf([
        { _component: 'text', displayTitle: 'Names', body: '<p>Hello {{name}}, {{{other}}} and {you}.</p>' },
        { _component: 'text', displayTitle: 'Braces', body: braces },
      ]),
    );
    const words = JSON.stringify(drafts[0]!.module.steps);
    assert.match(words, /"Hello , and \{you\}\."/);
    assert.ok(words.includes(braces));
    assert.match(items[0]!.notes.join(), /put something into its text/);
  });

  it('does no harm, whatever is in it', async () => {
    const documents = fc
      .tuple(...names.map((name) => mangled(parts[name])))
      .map((all) => filesWith(Object.fromEntries(all.map((one, index) => [`course/en/${names[index]}.json`, one]))));
    const components = mangled(parts.components).map((one) => courseOf(Array.isArray(one) ? (one as Fields[]) : []));
    await survives(adapt, fc.oneof(documents, components), { runs: 20 });
  });
});
