import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type BodyBlock, type Module } from '@kith/model';
import { withinLimits } from '../read/limits.js';
import { writeModule } from '../write-module.js';
import { blocksOf, embeddedIn, phrasingOf, wordsOf } from './html.js';
import { Losses } from './losses.js';

/** What is made of HTML, and what is told. */
function made(html: string): { body: BodyBlock[]; notes: readonly string[] } {
  const losses = new Losses();
  const body = blocksOf(html, 'here', losses, ({ src, words }) =>
    src.startsWith('ok') ? { type: 'media', media: 'picture', words } : undefined,
  );
  return { body, notes: losses.notes };
}

/** The same as an author sees it. */
function markdown(html: string): string {
  const module: Module = {
    ...{ format: 'module/1', id: 'a', lang: 'en', title: 'A', summary: 'A', time: '1 min', level: [], for: [] },
    rights: { licence: 'CC0-1.0', holder: 'A' },
    reviewed: '2026-11-23',
    reviewBy: '2026-11-23',
    steps: [{ kind: 'content', id: 's', title: 'S', body: made(html).body }],
  };
  return writeModule(module).split('{#s}')[1]!.trim();
}

describe('HTML', () => {
  it('keeps what a family reads', () => {
    const html = `<div><h1>One</h1>\n<h3>Two</h3><p>It is&nbsp;<b>bo</b><strong>ld</strong>, <em>soft</em> and <span style="color:red">red</span>.<br>H<sub>2</sub>O</p>
      <ul><li>a<ol><li>b</li></ol></li><li><p>c</p></li></ul><blockquote>Said</blockquote><hr></div>tail &amp; &eacute;`;
    assert.equal(
      markdown(html),
      '## One\n\n### Two\n\nIt is **bold**, _soft_ and red.\\\nH2O\n\n- a\n  1. b\n- c\n\n> Said\n\ntail & é',
    );
    assert.deepEqual(made(html).notes, []);
  });
  it('keeps the words of each definition with its term', () =>
    assert.equal(
      markdown('<dl><dt>Kith</dt><dd>Friends</dd><dd>and more</dd></dl>'),
      '- **Kith**\n\n  Friends\n\n  and more',
    ));
  it('goes on with what is marked across paragraphs', () =>
    assert.equal(markdown('<b>a<p>b</p></b>c'), '**a**\n\n**b**\n\nc'));
  it('drops paragraphs that hold nothing but space', () =>
    assert.equal(markdown('<p>&nbsp;</p><p> \u200b</p>a<p><br></p>'), 'a'));
  it('keeps the lines of what was set as it is', () => assert.equal(markdown('<pre>a\n  b\n</pre>'), 'a\\\nb'));
  it('keeps words that look like Markdown as words', () => {
    const { body } = made('<p># {#id} :::end [a](b) &lt;script&gt;</p><p>- x</p>');
    assert.deepEqual(body[0], {
      type: 'paragraph',
      children: [{ type: 'text', value: '# {#id} :::end [a](b) <script>' }],
    });
  });

  it('divides a paragraph that the parser would refuse, keeps every word of it, and tells', () => {
    const paragraphs = {
      bold: '<b>word</b> b '.repeat(1200),
      links: '<a href="https://example.org/?a=1&amp;b_*=2">word</a> b '.repeat(1200),
      lines: 'word<br>'.repeat(1200),
      signs: `${'word &amp; b '.repeat(1200)}${'*&amp;&lt;'.repeat(1200)}`,
    };
    for (const [what, html] of Object.entries(paragraphs)) {
      const written = markdown(`<p>${html}</p>`);
      withinLimits(written);
      assert.equal(written.match(/\bword\b/g)?.length, 1200, what);
      assert.match(made(html).notes.join(), /was divided/, what);
    }
    assert.match(made(`<ul><li>${'<b>word</b> b '.repeat(1200)}</li></ul>`).notes.join(), /was divided/);
    assert.deepEqual(made('<b>a</b> b '.repeat(60)).notes, []);
  });

  it('keeps every word of a line that cannot be divided, and tells which links it lost', () => {
    const many = `<a href="https://a.org/x">word</a> <b>word</b> ${'<b>word</b> b '.repeat(1198)}`;
    for (const html of [
      `<h2>${many}</h2>`,
      `<table><tr><td>${many}</td><td>b</td></tr></table>`,
      `<table><tr>${'<td><b>word</b></td>'.repeat(1199)}<td><a href="https://a.org/x">word</a></td></tr></table>`,
      `<dl><dt>${many}</dt></dl>`,
    ]) {
      const written = markdown(html);
      withinLimits(written);
      assert.equal(written.match(/\bword\b/g)?.length, 1200, html.slice(0, 20));
      assert.match(made(html).notes.join(), /lost its marks, and the links to "https:\/\/a\.org\/x"/);
    }
    assert.deepEqual(made(`<h2>${'<b>a</b> b '.repeat(60)}</h2>`).notes, []);
    const losses = new Losses();
    assert.equal(plainText(phrasingOf(many, 'here', losses)).match(/word/g)?.length, 1200);
    assert.match(losses.notes.join(), /was divided|lost its marks/);
  });

  it('makes a list of a table', () => {
    const html =
      '<table><caption>When</caption><thead><tr><th>Day</th><th>Hours</th></tr></thead><tr><td>Mon</td><td><p>9</p><p>to 5</p></td></tr><tr><td></td><td>none</td></tr></table>';
    assert.equal(markdown(html), 'When\n\n- **Day**: Mon; **Hours**: 9 to 5\n- **Hours**: none');
    assert.match(made(html).notes.join(), /table became a list/);
    assert.equal(
      markdown('<table><tr><th>A</th><td>1</td><td>2</td></tr><tr><th>B</th><td>3</td></tr></table>'),
      '- **A**: 1; 2\n- **B**: 3',
    );
    assert.equal(markdown('<table><tr><td><p>a</p><p>b</p></td></tr></table>'), 'a\n\nb');
  });

  it('keeps links that may be followed, whole', () => {
    assert.equal(
      markdown(
        '<a href="https://a.org/b">one <b>two</b></a> <a href="mailto:a@b.org">m</a> <a href="tel:+44 800">+44 800</a>',
      ),
      '[one **two**](https://a.org/b) [m](mailto:a@b.org) [+44 800](<tel:+44 800>)',
    );
  });
  for (const href of [
    'http://a.org',
    '//a.org',
    '/a',
    '#a',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'https://user:pass@a.org',
    'tel:999',
  ])
    it(`keeps the words of a link to ${JSON.stringify(href)}, and tells of it`, () => {
      const { body, notes } = made(`<a href="${href}">call 12</a>`);
      assert.deepEqual(body, [{ type: 'paragraph', children: [{ type: 'text', value: 'call 12' }] }]);
      assert.match(notes.join(), /^The link to ".*" was left out, and its words stay: /);
    });

  it('runs nothing, and tells of what it left out', () => {
    const html = `<script>alert(1)</script><style>p{}</style><p onclick="alert(1)">a</p><form action="//x"><label>b</label><input value="c"></form>
      <object data="x.swf">d</object><svg onload="alert(1)"><text>e</text></svg><math><mi>f</mi></math><noscript>g</noscript>`;
    const { notes } = made(html);
    assert.equal(markdown(html), 'a\n\nb');
    for (const what of [
      /a script,/,
      /style sheet/,
      /field of a form/,
      /embedded object.*"d"/,
      /drawing/,
      /formula/,
      /stands in for a script/,
    ])
      assert.ok(
        notes.some((note) => what.test(note)),
        String(what),
      );
  });

  it('puts pictures on lines of their own, also those of lists and headings', () => {
    const { body } = made('<p>a<img src="ok.png" alt="A door">b</p><ul><li>c<img src="ok2.png" alt="D"></li></ul>');
    assert.deepEqual(
      body.map((block) => (block.type === 'media' ? block.words : block.type)),
      ['paragraph', 'A door', 'paragraph', 'list', 'D'],
    );
  });
  it('tells of pictures that nobody brings over', () => {
    const losses = new Losses();
    assert.deepEqual(blocksOf('<img src="a.png" alt="A door"><iframe src="https://a.org">', 'here', losses), []);
    assert.deepEqual(losses.notes, [
      'A picture in the text did not come along: "a.png", "A door".',
      'A frame in the text did not come along: "https://a.org".',
    ]);
  });
  it('says which pictures and recordings a text has', () =>
    assert.deepEqual(embeddedIn('<img src=a alt=""><video><source src=b></video><p>x'), [
      { kind: 'image', src: 'a', words: '', decorative: true },
      { kind: 'video', src: 'b', words: '', decorative: false },
    ]));

  it('gives the words alone', () => {
    assert.equal(wordsOf('<p>Tom &amp; <b>Ann</b></p><p>x</p><script>y</script>'), 'Tom & Ann x');
    assert.equal(wordsOf('3 < 4'), '3 < 4');
    const line = phrasingOf('<div>a</div><ul><li>b</li><li>c</li></ul>', 'here', new Losses());
    assert.deepEqual(line, [{ type: 'text', value: 'a; b; c' }]);
  });

  for (const [what, html] of [
    ['nested 10,000 levels deep', `${'<div>'.repeat(10_000)}x`],
    ['opened again in each paragraph', `${'<i a=1>'.repeat(200)}${'<p>x'.repeat(100_000)}`],
    ['nested 10,000 levels deep in a drawing', `x<svg>${'<td>'.repeat(10_000)}`],
    ['full of attributes', `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}`).join(' ')}>x</p>`],
    ['full of quotation marks', `<p "<" ${Array.from({ length: 50_000 }, (_, index) => `a${index}`).join('/')}>x</p>`],
    ['larger than a book, and never closed', `x${'<'.repeat(2_000_000)}`],
    ['larger than a book', `<p>${'x '.repeat(600_000)}`],
  ] as const)
    it(`is read for its words alone where it is ${what}`, () => {
      const { body, notes } = made(html);
      assert.match(JSON.stringify(body.at(-1)), /x/);
      assert.match(notes.join(), /too tangled to read/);
      assert.equal(/left out. Divide it/.test(notes.join()), html.length > 2 ** 20);
    });
});
