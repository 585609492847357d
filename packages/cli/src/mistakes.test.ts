import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readModule } from './read-module.js';
import { readResource, readTalk } from './yaml-document.js';

const front = `---
id: kettle
title: Put the kettle on
summary: A small thing to do.
lang: en-GB
time: 3 min
level: [universal]
for: [parents]
rights: { licence: CC-BY-4.0, holder: The Kettle Club }
reviewed: 2026-11-01
review-by: 2028-11-01
---
`;
/** The line on which what follows the front matter begins. */
const below = front.split('\n').length;

const mistakesOf = (text: string): string[] =>
  (readModule(text, 'kettle.md').problems ?? []).map(({ line, message, hint }) => `${line}: ${message} → ${hint}`);

const start = '# Start {#start}\n\n';

// What an author writes; how many lines below the front matter the mistake is; what is said; how to mend it.
const inSteps: readonly (readonly [text: string, line: number, message: RegExp, hint: RegExp])[] = [
  ['# What helps?', 0, /The step "What helps\?" has no id/, /# What helps\? \{#what-helps\}/],
  ['# {#start}', 0, /no title/, /few words/],
  ['# Some **bold** words {#start}', 0, /plain words/, /no bold/],
  ['# Start {#start go=end}', 0, /"go" is not known/, /\{#start next=id-of-a-step\}/],
  ['# Start {#start strange}', 0, /"strange" is not known/, /next=/],
  ['# Start {#Start}', 0, /step "Start": "Start" is not an id/, /small letters/],
  ['# Start {#start next=nowhere}', 0, /There is no step "nowhere"/, /The steps are: start/],
  ['Hello.\n\n# Start {#start}', 0, /before the first step/, /above them/],
  ['', -below + 1, /There are no steps/, /# Title \{#start\}/],
  [`${start}<div>Hello</div>`, 2, /HTML/, /Markdown/],
  [`${start}Some <b>bold</b> words.`, 2, /HTML/, /backslash/],
  [`${start}<!-- later -->`, 2, /HTML/, /Markdown/],
  [`${start}![A cat](cat.png)`, 2, /by its id, not by "cat.png"/, /"!\[A cat\]\(id\)"/],
  [`${start}    four spaces`, 2, /read as code/, /spaces before it/],
  [`${start}\`\`\`\nx\n\`\`\``, 2, /read as code/, /```/],
  [`${start}Press \`x\`.`, 2, /read as code/, /bold/],
  [`${start}One\n\n***\n\nTwo`, 4, /line across the page/, /new step/],
  [`${start}| a | b |\n|---|---|\n| c | d |`, 2, /Tables/, /list/],
  [`${start}[words][1]\n\n[1]: https://example.org/`, 2, /address elsewhere/, /\[words\]\(https/],
  [`${start}[words](https://example.org/ "title")`, 2, /title of a link/, /quotes/],
  [`${start}[](https://example.org/)`, 2, /no words/, /where it leads/],
  [`${start}One\ntwo [words](javascript:alert(1)).`, 3, /not a link that may be followed/, /https, mailto/],
  [`${start}Call [116 123](tel:116124).`, 2, /shows one number and dials another/, /same/],
  [`${start}See [the end](#end).`, 2, /There is no step "end"/, /The steps are: start/],
  [`${start}#### Small`, 2, /two sizes/, /###/],
  [`${start}> # Big`, 2, /begins a step/, /##/],
  [`${start}3. Three\n4. Four`, 2, /begins with 3/, /Begin it with 1/],
  [`${start}Words {#here} and more.`, 2, /id in braces does not belong/, /backslash/],
  [`${start}:::quiz\n:::`, 2, /no ":::quiz"/, /:::question, :::choice/],
  [`${start}::: reflect\nWords\n:::`, 2, /is not a block/, /":::reflect"/],
  [`${start}::reflect`, 2, /is not a block/, /three colons/],
  [`${start}Words\n\n:::`, 4, /closes nothing/, /three colons/],
  [`${start}:::reflect\nOne\n:::\n\n:::plan\n:::`, 6, /two blocks/, /step of its own/],
  [`${start}:::reflect\nOne\n:::\n\nMore.`, 6, /Nothing can follow/, /above the block/],
  [
    `${start}:::reflect\nOne\n\n# Next {#next}\n\nTwo`,
    2,
    /":::reflect" is not closed before line 18/,
    /":::" on a line/,
  ],
  [`${start}> :::reflect\n> One\n> :::`, 2, /cannot stand inside/, /left edge/],
  [`${start}:::reflect[Label]\nOne\n:::`, 2, /no words in brackets/, /above/],
  [`${start}:::reflect{lines=3}\nOne\n:::`, 2, /takes no "lines"/, /":::reflect"/],
  [`${start}:::plan\nWords\n:::`, 3, /Nothing stands inside/, /above/],
  [`${start}:::question\n- A {#a}\n- B {#b}\n:::`, 2, /how many answers/, /select=one/],
  [`${start}:::question{select=some}\n- A {#a}\n- B {#b}\n:::`, 2, /how many answers/, /select=many/],
  [`${start}:::question{select=one}\n:::`, 2, /nothing in it/, /- Words \{#id\}/],
  [`${start}:::question{select=one}\nPick\n\n- A {#a}\n:::`, 3, /one list and nothing else/, /above the block/],
  [`${start}:::question{select=one}\n1. A {#a}\n2. B {#b}\n:::`, 3, /one list/, /- Words/],
  [`${start}:::question{select=one}\n- A {#a}\n- Too late\n:::`, 4, /has no id/, /\{#too-late\}/],
  [`${start}:::question{select=one}\n- A {#a}\n- A {#a}\n:::`, 4, /"a" is used twice/, /its own id/],
  [`${start}:::question{select=one}\n- A {#a}\n:::`, 0, /fewer than two answers/, /at least two/],
  [`${start}:::question{select=one}\n- A {#a}\n\n  More\n- B {#b}\n:::`, 5, /only its feedback/, />/],
  [`${start}:::choice\n- A {#a}\n- B {#b go=start}\n:::`, 3, /where it leads/, /\{#a go=id-of-a-step\}/],
  [`${start}:::choice\n- A {#a go=start}\n- B {#b go=gone}\n:::`, 4, /no step "gone"/, /The steps are/],
  [`${start}:::signpost\n- **Sam.**\n:::`, 3, /has no id/, /\{#sam\}/],
];

describe('a mistake in a module', () => {
  for (const [text, line, message, hint] of inSteps)
    it(`is told by its line and what mends it: ${JSON.stringify(text.replace(start, ''))}`, () => {
      const [first = 'nothing'] = mistakesOf(front + text);
      const [, at, what, mend] = /^(\d+): (.*) → (.*)$/.exec(first) ?? [];
      assert.match(what ?? first, message);
      assert.match(mend!, hint);
      assert.equal(Number(at), below + line);
    });

  it('is told for each, not for the first alone', () => {
    const told = mistakesOf(`${front.replace('lang: en-GB', 'lang: English')}${start}<b>\n\n# Next\n\n***`);
    assert.deepEqual(
      told.map((one) => Number(one.split(':')[0])),
      [5, below + 2, below + 4, below + 6],
    );
  });
});

describe('a block that is not closed at the end of a module', () => {
  const filled = {
    'question{select=one}': '- A {#a}\n- B {#b}',
    choice: '- A {#a go=start}\n- B {#b go=start}',
    reflect: 'What would help?',
    signpost: '- Call [999](tel:999). {#nines}',
  };
  for (const [opening, inside] of Object.entries(filled))
    it(`is told by its line: ${opening}`, () => {
      const open = `${front}${start}Words.\n\n:::${opening}\n${inside}\n`;
      const name = opening.replace(/\{.*/, '');
      // With a line at the end or without, in the line endings of every system.
      for (const text of [open, open.trimEnd(), `${open}\n\n`, open.replaceAll('\n', '\r\n')]) {
        const { value, warnings } = readModule(text, 'kettle.md');
        assert.equal(value?.steps[0]?.kind, name);
        assert.deepEqual(warnings, [
          {
            file: 'kettle.md',
            line: below + 4,
            column: 1,
            severity: 'warning',
            message: `This ":::${name}" is not closed.`,
            hint: 'Write ":::" on a line of its own where it ends.',
          },
        ]);
      }
      for (const end of [':::', '  :::  ', '::::\n\n', ':::\n'])
        for (const text of [open + end, (open + end).replaceAll('\n', '\r\n')])
          assert.equal(readModule(text, 'kettle.md').warnings, undefined, JSON.stringify(end));
    });

  it('is told when fewer colons end it than begin it', () => {
    const text = `${front}${start}::::reflect\nWhat?\n\n`;
    assert.equal(readModule(`${text}::::`, 'kettle.md').warnings, undefined);
    // Three colons close nothing there, which is told; and so is the block that stays open.
    const { problems } = readModule(`${text}:::`, 'kettle.md');
    assert.deepEqual(
      problems?.map(({ line, severity }) => [line, severity]),
      [
        [below + 5, 'error'],
        [below + 2, 'warning'],
      ],
    );
  });

  it('is nothing to tell of where nothing can stand inside', () => {
    for (const name of ['plan', 'end']) {
      const { value, warnings } = readModule(`${front}${start}:::${name}\n`, 'kettle.md');
      assert.deepEqual([value?.steps[0]?.kind, warnings], [name, undefined]);
    }
  });
});

describe('text that looks like something else', () => {
  for (const text of [
    'It is 10:30 now.',
    'Fine :smile',
    'a :b[c]{d} e',
    'at 1:1',
    'a ::b',
    '{ #x }',
    'a {b}',
    'a | b',
    '\\{#x}',
    '1986\\. A year',
  ])
    it(`stays text: ${text}`, () => {
      const { value, problems } = readModule(`${front}${start}${text}`, 'kettle.md');
      assert.equal(problems, undefined);
      const shown = text.replaceAll('\\', '');
      assert.deepEqual(value?.steps[0]?.body, [{ type: 'paragraph', children: [{ type: 'text', value: shown }] }]);
    });

  it('reads line endings of every system', () => {
    const text = `${front}${start}One\ntwo\\\nthree`;
    const read = readModule(text.replaceAll('\n', '\r\n'), 'kettle.md');
    assert.deepEqual(read.value, readModule(text, 'kettle.md').value);
    assert.deepEqual(readModule(`\uFEFF${text}`, 'kettle.md').value, read.value);
  });
});

describe('a mistake in front matter', () => {
  const cases: readonly (readonly [from: string, to: string, line: number, message: RegExp])[] = [
    ['---\nid', 'id', 1, /does not say what it is/],
    ['time: 3 min', 'time: soon', 6, /^time: "soon" is not a time/],
    ['time: 3 min', 'time:', 6, /^time: .*not a time/],
    ['review-by: 2028-11-01', 'reviewBy: 2028-11-01', 11, /"reviewBy" is not known/],
    ['review-by: 2028-11-01', 'review-by: 2028-13-01', 11, /not a date/],
    ['review-by: 2028-11-01\n', '', 2, /^review-by: .*missing/],
    ['lang: en-GB', 'lang: en-GB\nlang: cy', 6, /given twice/],
    ['lang: en-GB', '\tlang: en-GB', 5, /tab/],
    ['title: Put', 'title: Now: put', 3, /colon|name/],
    ['lang: en-GB', 'lang: *x', 5, /alias|another part/i],
    ['lang: en-GB', 'lang: en-GB\nmood: fine', 6, /^mood: .*not known/],
    ['lang: en-GB', 'lang: en-GB\nsteps: []', 6, /Steps do not stand/],
  ];
  for (const [from, to, line, message] of cases)
    it(`is told by its line: ${JSON.stringify(to)}`, () => {
      const [first] = readModule(front.replace(from, to) + start, 'kettle.md').problems ?? [];
      assert.match(first?.message ?? 'nothing', message);
      assert.equal(first?.line, line);
    });
});

describe('a mistake in YAML', () => {
  it('has a line deep in the document', () => {
    const text = `id: here
lang: en-GB
title: Talk
rights: { licence: CC-BY-4.0, holder: Us }
reviewed: 2026-11-01
review-by: 2028-11-01
questions: []
routes:
  - id: one
    name: One
    tier: line
    what: Somebody answers.
    channels:
      - kind: phone
        number: 999
        hours: always
        cost: nothing
    source: { name: Us, date: 2026-11-01 }
    unverified: true
    check-by: 2028-11-01
`;
    const [first, ...more] = readTalk(text, 'here.yaml').problems ?? [];
    assert.deepEqual([first?.file, first?.line, more], ['here.yaml', 17, []]);
    assert.match(first!.message, /^cost: "nothing"/);
    assert.equal(readTalk(text.replace('nothing', 'free'), 'here.yaml').value?.routes[0]?.channels[0]?.kind, 'phone');
    assert.match(
      readTalk(text.replace('nothing', 'free').replace('unverified: true', 'unverified: "true"'), 'f').problems![0]!
        .message,
      /^unverified/,
    );
  });

  it('does not throw for what is not a document', () => {
    for (const text of [
      '',
      '- a',
      'words',
      '{',
      '\0',
      'a: &x 1\nb: *x',
      'a: !!js/function x',
      '? [a]\n: b',
      '%YAML 9.9\n---\n',
      '--- a\n--- b',
    ])
      assert.ok(readResource(text, 'a.yaml').problems?.length, text);
  });
});

describe('a document that is nested too deeply', () => {
  const told = { line: 1, column: 1, severity: 'error', message: 'This is nested too deeply to read.' };
  for (const [name, open, times] of [
    ['quotes', '>', 2000],
    ['lists', '- ', 2000],
  ] as const)
    it(`is one problem of a module: ${name}`, () => {
      const { problems = [] } = readModule(`${front}${start}${open.repeat(times)}words`, 'kettle.md');
      assert.deepEqual(
        problems.map(({ hint, ...rest }) => (assert.match(hint, /take signs out/), rest)),
        [{ file: 'kettle.md', ...told }],
      );
    });

  for (const [name, text] of [
    ['[', '['.repeat(8000)],
    ['{', `a: ${'{a: '.repeat(8000)}`],
    ['- ', '- '.repeat(8000)],
  ] as const)
    it(`is one problem of YAML: ${name}`, () => {
      for (const read of [readTalk, readResource])
        assert.deepEqual(
          read(text, 'a.yaml').problems?.map(({ hint, ...rest }) => (assert.match(hint, /take signs out/), rest)),
          [{ file: 'a.yaml', ...told }],
        );
    });

  it('is told of the front matter too', () => {
    const { problems } = readModule(front.replace('[parents]', '['.repeat(8000)) + start, 'kettle.md');
    assert.equal(problems?.[0]?.message, told.message);
  });
});
