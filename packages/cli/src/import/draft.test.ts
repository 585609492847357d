import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fixture, filesWith, today } from '../../test/importing.js';
import { Draft, identified, langOf } from './draft.js';
import { externalOf } from './external.js';
import { Losses } from './losses.js';
import { Ids, slug, titleOf } from './words.js';

const draftOf = (contents: Readonly<Record<string, unknown>> = {}, title = 'A quiet evening', lang = 'en-GB') => {
  const losses = new Losses();
  const files = filesWith(contents, 'evening.zip');
  return { losses, draft: new Draft({ title, lang, today, files, losses }) };
};
const words = (value: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] });

describe('a draft', () => {
  it('gives each step an id and a title, and ends in a plan and an end', () => {
    const { draft } = draftOf();
    const later = draft.reserve('Later');
    draft.step('content', '  Two\nwords ', { body: [words('x')] });
    draft.step('content', '', {
      body: [words('The first words of its text, which go on and on and on and on, until nobody reads them')],
    });
    draft.step('content', '', { body: [] });
    draft.step('content', 'Later', { body: [] });
    draft.step('content', 'Named before', { body: [] }, later);
    draft.lead(later, 'two-words');
    const { module } = draft.finish();
    assert.deepEqual(
      module.steps.map(({ id, title, next }) => [id, title, next]),
      [
        ['two-words', 'Two words', undefined],
        [
          'the-first-words-of-its',
          'The first words of its text, which go on and on and on and on, until nobody…',
          undefined,
        ],
        ['step-3', 'Step 3', undefined],
        ['later-2', 'Later', undefined],
        ['later', 'Named before', 'two-words'],
        ['your-plan', 'Your plan', undefined],
        ['the-end', 'The end', undefined],
      ],
    );
  });

  for (const [lang, titles, told] of [
    ['en', ['Your plan', 'The end'], undefined],
    ['cy', ['Eich cynllun', 'Y diwedd'], /"Y diwedd" was added\. Let somebody who speaks/],
    ['ur-PK', ['آپ کا منصوبہ', 'اختتام'], /"اختتام" was added\. Let somebody who speaks/],
    ['fr', ['Your plan', 'The end'], /"The end" was added, with a title in English/],
  ] as const)
    it(`calls the plan and the end that it adds in the language of the rest: ${lang}`, () => {
      const { draft, losses } = draftOf({}, 'Soir', lang);
      const { steps } = draft.finish().module;
      assert.deepEqual(
        steps.map(({ id }) => id),
        ['your-plan', 'the-end'],
      );
      assert.deepEqual(
        steps.map(({ title }) => title),
        titles,
      );
      const notes = losses.notes.join('\n');
      if (told) assert.match(notes, told);
      else assert.doesNotMatch(notes, /was added/);
    });

  it('is to be reviewed from the day on which it was made', () => {
    const { module } = draftOf().draft.finish();
    assert.deepEqual([module.reviewed, module.reviewBy], ['2026-11-23', '2026-11-23']);
    assert.deepEqual([module.summary, module.time], ['Brought over from evening.zip.', '1 min']);
  });

  it('takes as long as its words and recordings', async () => {
    const film = await readFile(fixture('h5p/book/content/videos/bedtime-a1.mp4'));
    const { draft } = draftOf({ 'a.mp4': film });
    const block = await draft.medium('a.mp4', { at: 'here' });
    draft.step('content', 'A', { body: [words('word '.repeat(900)), block!] });
    assert.equal(draft.finish().module.time, '5 min');
  });

  it('keeps a file once, and tells of what it has to leave out', async () => {
    const png = await readFile(fixture('h5p/book/content/images/door-c3.png'));
    const { draft, losses } = draftOf({ 'images/a b.png': png, 'b.png': 'MZ' });
    const html =
      '<img src="./images/a%20b.png?v=1" alt="A door"><img src="b.png"><img src="https://example.org/c.png" alt="C">';
    const blocks = await draft.blocks(html, 'here');
    const again = await draft.medium('images/a b.png', { at: 'here', words: 'The door' });
    assert.deepEqual(blocks, [{ type: 'media', media: 'a-door', words: 'A door' }]);
    assert.deepEqual(again, { type: 'media', media: 'a-door', words: 'The door' });
    assert.equal(await draft.medium('', { at: 'here' }), undefined);
    const [path] = draft.finish().files.keys();
    assert.equal(path, 'media/a-quiet-evening/a-b.png');
    assert.deepEqual(losses.notes.slice(2), [
      'The file "b.png" was left out. It is a program for Windows. Do not open it, and ask who made the package.',
      '"https://example.org/c.png" ("C") is on another site. Fetch the file, if you may, and put it in.',
    ]);
  });

  it('keeps a picture that its address carries itself', async () => {
    const png = await readFile(fixture('h5p/book/content/images/door-c3.png'));
    const { draft } = draftOf();
    const block = await draft.medium(`data:image/png;base64,${png.toString('base64')}`, {
      at: 'here',
      words: 'A door',
    });
    draft.step('content', 'A', { body: [block!] });
    assert.deepEqual([...draft.finish().files], [['media/a-quiet-evening/image.png', png]]);
  });

  it('is not made of more steps than anybody walks', () => {
    const { draft } = draftOf();
    for (let count = 0; count < 10_000; count++) draft.step('content', 'A', { body: [] });
    assert.throws(() => draft.step('content', 'A', { body: [] }), /more than 10,000 steps/);
  });
});

describe('words', () => {
  it('become ids, each once', () => {
    assert.deepEqual(
      [slug('Où aller ?'), slug("Don't!"), slug('نیند'), slug('a b c d e f g')],
      ['ou-aller', 'dont', '', 'a-b-c-d-e'],
    );
    const ids = new Ids(['a']);
    assert.deepEqual(
      ['A', 'a!', 'b', 'نیند', 'نیند', 'a-2'].map((one) => ids.of(one, 'step')),
      ['a-2', 'a-3', 'b', 'step', 'step-2', 'a-2-2'],
    );
  });
  it('become answers with ids, where there are any', () => {
    const answers = ['Yes', ' ', 'Yes'].map((value) => ({ text: [{ type: 'text' as const, value }], right: true }));
    assert.deepEqual(
      identified(answers).map(({ id, right }) => [id, right]),
      [
        ['yes', true],
        ['yes-2', true],
      ],
    );
  });
  it('become titles that fit', () => {
    assert.deepEqual(
      [titleOf('', undefined, ' … ', 'A  b'), titleOf(), titleOf('x'.repeat(100)).length],
      ['A b', '', 80],
    );
  });
});

describe('a language', () => {
  it('is the first that is one', () => {
    assert.deepEqual(
      [langOf(undefined, 'und', 'en_gb'), langOf('English', 'CY'), langOf('zh-hant-tw'), langOf(7, '')],
      ['en-GB', 'cy', 'zh-Hant-TW', undefined],
    );
  });
});

describe('a film on another site', () => {
  for (const address of [
    'https://www.youtube.com/watch?v=aBcDeFgHiJk&t=5',
    'https://youtu.be/aBcDeFgHiJk?si=x',
    '//www.youtube.com/embed/aBcDeFgHiJk',
    'http://m.youtube.com/shorts/aBcDeFgHiJk',
    'https://www.youtube-nocookie.com/embed/aBcDeFgHiJk',
  ])
    it(`is known by ${address}`, () => {
      assert.deepEqual(externalOf(address), {
        provider: 'YouTube',
        embed: 'https://www.youtube-nocookie.com/embed/aBcDeFgHiJk',
        page: 'https://www.youtube.com/watch?v=aBcDeFgHiJk',
      });
    });
  it('is known by its page and by its player', () => {
    const vimeo = {
      provider: 'Vimeo',
      embed: 'https://player.vimeo.com/video/123456?dnt=1',
      page: 'https://vimeo.com/123456',
    };
    assert.deepEqual(externalOf('vimeo.com/123456'), vimeo);
    assert.equal(externalOf('www.youtube.com/watch?v=abcdefg')?.provider, 'YouTube');
    assert.deepEqual(externalOf('https://vimeo.com/123456'), vimeo);
    assert.deepEqual(externalOf('https://player.vimeo.com/video/123456?h=1'), vimeo);
  });
  for (const address of [
    'https://example.org/watch?v=aBcDeFgHiJk',
    'javascript:youtube.com',
    'https://youtube.com.evil.org/embed/aBcDeFgHiJk',
    'https://www.youtube.com/watch?v="><script>',
    'youtube',
    '',
  ])
    it(`is not known by ${JSON.stringify(address)}`, () => assert.equal(externalOf(address), undefined));
});

describe('losses', () => {
  it('belong to the innermost item around them, whenever that was begun', () => {
    const losses = new Losses();
    losses.note('a: content[3].params.text', 'one');
    losses.entry('Outer', 'a: content').step('x');
    losses.entry('Third', 'a: content[3]').step('x').note('two');
    losses.entry('Thirtieth', 'a: content[30]');
    losses.note('a: content[30]', 'three');
    losses.note('a: content[30]', 'three');
    losses.note('b', 'four');
    assert.deepEqual(
      losses.items.map(({ what, outcome, notes }) => [what, outcome, notes]),
      [
        ['Outer', 'imported', []],
        ['Third', 'changed', ['two', 'one']],
        ['Thirtieth', 'lost', ['three']],
      ],
    );
    assert.deepEqual(losses.notes, ['four']);
  });
  it('are not counted without end', () => {
    const losses = new Losses();
    for (let count = 0; count < 10_000; count++) losses.entry('A', `a[${count}]`);
    assert.throws(() => losses.entry('A', 'b'), /more than 10,000 pieces of content/);
  });
});
