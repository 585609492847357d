import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readModule } from './read-module.js';
import { readScale } from './scale-document.js';
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
  ['# What helps? {#tea', 0, /has no id/, /"# What helps\? \{#tea\}"/],
  ['# What helps? (#My tea)', 0, /has no id/, /"# What helps\? \{#my-tea\}"/],
  ['# {#start}', 0, /no title/, /few words/],
  ['# Some **bold** words {#start}', 0, /plain words/, /no bold/],
  ['# Start {#start go=end}', 0, /"go" is not known/, /\{#start next=id-of-a-step\}/],
  ['# Start {#start strange}', 0, /"strange" is not known/, /next=.*no spaces: "\{#start-strange\}"/],
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
  [`${start}2026. A good year.`, 2, /begins with 2026/, /"2026\\\."/],
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
  [`${start}:::reflect\nOne\n:::\n\n#Next {#next}\n\nTwo`, 6, /Nothing can follow/, /"# Next \{#next\}"/],
  [`${start}:::reflect\nOne\n:::\n\n## Next {#next}\n\nTwo`, 6, /Nothing can follow/, /"# Next \{#next\}"/],
  [`${start}:::question{select=one}\n- A {#a}\n\n> Yes.\n\n- B {#b}\n:::`, 5, /belongs to no answer/, /two spaces/],
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
  [`${start}![A cat](media/cat.png)`, 2, /by its id, not by "media\/cat.png"/, /Describe the file under "media"/],
  [`${start}Look: ![A cat](cat) there.`, 2, /recording cannot stand here/, /paragraph of its own/],
  [`${start}- ![A cat](cat)`, 2, /recording cannot stand here/, /outside lists and quotes/],
  [`${start}:::reflect\n![A cat](cat)\n:::`, 3, /recording cannot stand here/, /text of a step/],
  [`${start}![A cat][cat]\n\n[cat]: cat.png`, 2, /file elsewhere/, /!\[words\]\(id\)/],
  [`${start}![A cat](cat "Tom")`, 2, /never seen/, /quotes/],
  [`${start}![A cat](cat)`, 2, /no picture or recording "cat"/, /Describe it under "media"/],
  [`${start}:::transcript{of=cat}\nMiaow.\n:::`, 2, /no recording "cat"/, /"media", between the "---" lines/],
  [`${start}:::transcript\nMiaow.\n:::`, 2, /whose transcript/, /:::transcript\{of=/],
  [`${start}:::transcript{of=cat}\n:::`, 2, /no recording "cat"/, /media/],
  [`${start}:::for-workers\n:::`, 2, /nothing in it/, /take it out/],
  [`${start}:::for-workers\nA\n:::\n\n:::for-workers\nB\n:::`, 6, /two notes for workers/, /one of the two/],
  [`${start}:::plan\n:::\n\n:::for-workers\nA\n:::\n\nMore.`, 9, /Nothing can follow/, /above the block/],
  [
    `${start}::::reflect\nA\n\n:::for-workers\nB\n:::\n::::`,
    5,
    /":::for-workers" cannot stand inside/,
    /below the end/,
  ],
  [`${start}:::rate\n- Not at all {#low}\n:::`, 2, /one number means, not both/, /\{#high\}/],
  [`${start}:::rate\n- Not at all\n- Very {#high}\n:::`, 3, /has no id/, /- Not at all \{#low\}/],
  [`${start}:::rate\n- Very {#high}\n- Not at all {#low}\n:::`, 3, /"high" does not belong here/, /\{#low\}/],
  [`${start}:::rate\n- A {#low}\n- B {#high}\n- C {#top}\n:::`, 5, /"top" does not belong here/, /two lines/],
  [`${start}:::rate\n- **Not** {#low}\n- Very {#high}\n:::`, 3, /plain words/, /no bold/],
  [`${start}:::rate\n- A\n\n  More {#low}\n- B {#high}\n:::`, 3, /has no id/, /low/],
  [
    `${start}:::rate{before=one}\n- A {#low}\n- B {#high}\n:::`,
    0,
    /"one" is no step that asks for a number/,
    /:::rate/,
  ],
  [`${start}:::scale{show=person}\n:::`, 2, /which scale/, /use=who-5/],
  [`${start}:::scale{use=gad-7}\n:::`, 2, /who sees the score/, /use=gad-7 show=person/],
  [`${start}:::scale{use=gad-7 show=all}\n:::`, 2, /who sees the score/, /show=nobody/],
  [
    `${start}:::scale{use=gad-7 show=plan}\n:::`,
    0,
    /There is no scale "gad-7"/,
    /"gad-7.yaml", into the folder "scales"/,
  ],
  [`${start}:::scale{use=gad-7 show=plan}\nWords\n:::`, 3, /Nothing stands inside/, /above/],
  [`${start}:::goal\n- Eat {#eat}\n\n  Together\n:::`, 5, /under this line/, /in the line itself/],
  [`${start}:::practice{days=soon}\n- Eat {#eat}\n:::`, 2, /"soon" is not a number of days/, /days=7/],
  [`${start}:::practice{days=0}\n- Eat {#eat}\n:::`, 2, /"0" is not a number of days/, /days=7/],
  [`${start}:::practice\n:::`, 2, /nothing in it/, /- Words \{#id\}/],
  [`${start}:::ifthen\n## If {#cues}\n- A {#a}\n:::`, 2, /no part "responses"/, /## Title \{#responses\}/],
  [`${start}:::ifthen\n## If {#cues}\n## Then {#responses}\n- A {#a}\n:::`, 3, /part "cues" has nothing/, /- Words/],
  [
    `${start}:::ifthen\nA\n\n## If {#cues}\n- A {#a}\n## Then {#responses}\n- A {#a}\n:::`,
    3,
    /before the first/,
    /Move/,
  ],
  [`${start}:::ifthen\n## If {#cues}\n- A {#a}\n## Then {#then}\n- A {#a}\n:::`, 5, /no part "then"/, /\{#responses\}/],
  [
    `${start}:::ifthen\n## If {#cues}\n- A {#a}\n- B {#a}\n## Then {#responses}\n- A {#a}\n:::`,
    5,
    /"a" is used/,
    /own id/,
  ],
];

const scene = (parts: Readonly<Record<string, string>>): string =>
  `${start}:::scenario\n${Object.entries({
    before: '## Badly {#before}\nA\n',
    notice: '## See {#notice}\n- A {#a}\n',
    after: '## Better {#after}\nB\n',
    points: '## Points {#points}\n- C {#c}\n',
    own: '## Own {#own}\nD\n',
    ...parts,
  })
    .map(([, text]) => text)
    .join('')}:::\n`;

// The parts of a scenario, which begin three lines below the step: what is changed, and so on.
const inScenes: readonly (readonly [parts: Readonly<Record<string, string>>, line: number, RegExp, RegExp])[] = [
  [{ before: '## Badly\nA\n' }, 3, /The part "Badly" has no id/, /in this order: \{#before\}, \{#notice\}/],
  [{ before: '' }, 2, /has no part "before"/, /## Title \{#before\}/],
  [{ points: '' }, 2, /has no part "points"/, /## Title \{#points\}/],
  [{ own: '## Points {#points}\n- C {#c}\n' }, 11, /"points" is there twice/, /one of the two/],
  [{ before: '## See {#notice}\nA\n', notice: '## Badly {#before}\nA\n' }, 5, /"before" stands too late/, /order/],
  [{ own: '## Own {#mine}\nD\n' }, 11, /There is no part "mine"/, /\{#own\}/],
  [{ own: '## {#own}\nD\n' }, 11, /no title/, /few words/],
  [{ own: '## *Own* {#own}\nD\n' }, 11, /plain words/, /no bold/],
  [{ own: '## Own {#own next=start}\nD\n' }, 11, /"next" is not known/, /\{#own\}/],
  [{ own: '## Own {#own}\n![A cat](cat)\n' }, 12, /recording cannot stand here/, /text of a step/],
  [{ before: '## Badly {#before}\n![A cat](cat)\n' }, 4, /no picture or recording "cat"/, /Describe/],
  [{ points: '## Points {#points}\nC\n' }, 10, /part "points" holds one list/, /- Words/],
  [{ notice: '## See {#notice}\n- A {#a}\n- B\n' }, 7, /has no id/, /\{#b\}/],
  [{ after: '## Better {#after}\n#### Small\n' }, 8, /two sizes/, /###/],
];

const media = `media:
  - { id: cat, type: image, src: media/cat.png, width: 10, height: 10, rights: { licence: CC0-1.0, holder: Us } }
  - { id: row, type: audio, src: media/row.mp3, rights: { licence: CC0-1.0, holder: Us } }
`;
const withMedia = front.replace('reviewed:', `${media}reviewed:`);
const row = ':::transcript{of=row}\nNo.\n:::\n';
const shown = `![A cat](cat)\n\n![The row](row)\n\n`;
const mediaLine = 10;

// Media: what is written below the start, the line in the file, and so on.
const inMedia: readonly (readonly [text: string, line: number, RegExp, RegExp])[] = [
  [shown, mediaLine + 2, /The recording "row" has no transcript/, /:::transcript\{of=row\}/],
  [`${shown}${row}\n${row}`, below + 13, /"row" has a transcript already, on line 22/, /one of the two/],
  [`${shown}${row}\n:::transcript{of=cat}\nA\n:::`, below + 13, /picture has no transcript/, /!\[words\]\(cat\)/],
  [`${shown}${row}\n:::transcript{of=dog}\nA\n:::`, below + 13, /no recording "dog"/, /There are: row/],
  [`${shown}:::transcript{of=row}\n:::`, below + 9, /nothing in it/, /what is said/],
  [`![](cat)\n\n![The row](row)\n\n${row}`, below + 5, /step "start": The picture is not said in words/, /decorative/],
  [`![A cat](cat)\n\n![](row)\n\n${row}`, below + 7, /The recording has no name/, /square brackets/],
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

  for (const [parts, line, message, hint] of inScenes)
    it(`is told of a scenario: ${JSON.stringify(parts)}`, () => {
      const [first = 'nothing'] = mistakesOf(front + scene(parts));
      assert.match(first, message);
      assert.match(first.replace(/.*→/, ''), hint);
      assert.equal(Number(first.split(':')[0]), below + line);
    });

  for (const [text, line, message, hint] of inMedia)
    it(`is told of media: ${JSON.stringify(text)}`, () => {
      const [first = 'nothing'] = mistakesOf(withMedia + start + text);
      assert.match(first, message);
      assert.match(first.replace(/.*→/, ''), hint);
      assert.equal(Number(first.split(':')[0]), line);
    });

  it('is told for each, not for the first alone', () => {
    const told = mistakesOf(`${front.replace('lang: en-GB', 'lang: English')}${start}<b>\n\n# Next\n\n***`);
    assert.deepEqual(
      told.map((one) => Number(one.split(':')[0])),
      [5, below + 2, below + 4, below + 6],
    );
  });
});

describe('what is read', () => {
  const read = (text: string): ReturnType<typeof readModule> => readModule(text, 'kettle.md');
  const warned = (text: string): string[] =>
    (read(text).warnings ?? []).map(({ line, severity, message }) => `${severity} ${line}: ${message}`);

  it('keeps the parts of a scenario, its answers, and media in two of them', () => {
    const text = `${withMedia}${scene({
      before: '## Badly {#before}\nA\n\n![A cat](cat)\n\n### Later\n',
      notice: '## See {#notice}\nB\n\n- C {#c}\n  > D\n',
      after: '## Better {#after}\n![The row](row)\n',
    })}\n${row}`;
    const { value, problems, warnings } = read(text);
    assert.deepEqual([problems, warnings], [undefined, undefined]);
    const paragraph = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', value: words }] });
    const step = value!.steps[0]!;
    assert.deepEqual(step, {
      kind: 'scenario',
      id: 'start',
      title: 'Start',
      body: [],
      before: {
        title: 'Badly',
        body: [
          paragraph('A'),
          { type: 'media', media: 'cat', words: 'A cat' },
          { type: 'heading', depth: 3, children: [{ type: 'text', value: 'Later' }] },
        ],
      },
      notice: {
        title: 'See',
        body: [paragraph('B')],
        options: [{ id: 'c', text: [{ type: 'text', value: 'C' }], feedback: [paragraph('D')] }],
      },
      after: { title: 'Better', body: [{ type: 'media', media: 'row', words: 'The row' }] },
      points: { title: 'Points', items: [{ id: 'c', text: [{ type: 'text', value: 'C' }] }] },
      own: { title: 'Own', body: [paragraph('D')] },
    });
    const audio = value!.media![1]!;
    assert.deepEqual(audio.type === 'audio' && audio.transcript, [paragraph('No.')]);
  });

  it('takes a note for workers and a transcript from beside the block, and leaves the rest in the body', () => {
    const beside = `![The row](row)\n\n${row}\nMore.\n\n:::plan\n:::\n\n:::for-workers\nAsk.\n:::\n`;
    const { value, problems } = read(`${withMedia}${start}![A cat](cat)\n\n${beside}`);
    assert.equal(problems, undefined);
    const step = value.steps[0]!;
    assert.deepEqual(
      [step.kind, step.body.map(({ type }) => type), step.workers?.length],
      ['plan', ['media', 'media', 'paragraph'], 1],
    );
  });

  it('puts the branches of the front matter at their steps', () => {
    const branches = 'branches:\n  start:\n    - { when: { ">=": [{ var: start }, 7] }, go: end }\n';
    const rate = ':::rate\n- Low {#low}\n- High {#high}\n:::\n';
    const text = `${front.replace('reviewed:', `${branches}reviewed:`)}${start}${rate}\n# End {#end}\n\nB\n`;
    assert.deepEqual(read(text).value?.steps[0]?.branches, [{ when: { '>=': [{ var: 'start' }, 7] }, go: 'end' }]);
    const told = (from: string | RegExp, to: string): string => mistakesOf(text.replace(from, to))[0]!;
    assert.match(told('  start:', '  stop:'), /^11: There is no step "stop". → The steps are: start, end/);
    assert.match(told('go: end', 'go: gone'), /^12: step "start": There is no step "gone"/);
    assert.match(told('">="', '">>"'), /^12: step "start": .*not a condition/);
    assert.match(told(/branches:[^]*?reviewed/, 'branches: no\nreviewed'), /^10: These branches/);
  });

  it('warns of media that no step shows, and of a list in which nothing can be picked', () => {
    assert.deepEqual(warned(`${withMedia}${start}![The row](row)\n\n${row}`), [
      `warning ${mediaLine + 1}: No step shows or plays "cat".`,
    ]);
    assert.deepEqual(warned(front + scene({ notice: '## See {#notice}\n- A\n- B\n' })), [
      `warning ${below + 6}: Nothing in this list can be picked.`,
    ]);
  });

  it('puts in each scale that it uses, once, in its own language where there is one', () => {
    const scale = (id: string, lang: string, title: string) =>
      readScale(
        `id: ${id}
lang: ${lang}
title: ${title}
source: { title: A }
permission: none-required
rights: { licence: CC0-1.0, holder: Us }
questionnaire:
  resourceType: Questionnaire
  status: active
  item: [{ type: display, linkId: a, text: A }]
scores: []
`,
        `${id}.yaml`,
      ).value!;
    const scales = [
      scale('b', 'fr', 'B'),
      scale('a', 'fr', 'A'),
      scale('a', 'en', 'English'),
      scale('a', 'en-GB', 'British'),
    ];
    const ask = (id: string, use: string): string => `# Ask {#${id}}\n\n:::scale{use=${use} show=plan}\n:::\n\n`;
    const titles = (lang: string): string[] | undefined => {
      const text = front.replace('en-GB', lang) + ask('one', 'a') + ask('two', 'a');
      return readModule(text, 'kettle.md', { scales }).value?.scales?.map(({ title }) => title);
    };
    assert.deepEqual(['en-GB', 'en-AU', 'cy'].map(titles), [['British'], ['English'], ['A']]);
    const [told] = readModule(front + ask('one', 'c'), 'kettle.md', { scales }).problems ?? [];
    assert.match(told?.hint ?? '', /There are: b, a\.$/);
  });
});

describe('a block that is not closed at the end of a module', () => {
  const filled = {
    'question{select=one}': '- A {#a}\n- B {#b}',
    choice: '- A {#a go=start}\n- B {#b go=start}',
    reflect: 'What would help?',
    signpost: '- Call [999](tel:999). {#nines}',
    rate: '- Not at all {#low}\n- Very {#high}',
    ifthen: '## If {#cues}\n- A {#a}\n## Then {#responses}\n- A {#a}',
    goal: '- Eat {#eat}',
    practice: '- Eat {#eat}',
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
    ['---\nid', '\n---\nid', 2, /does not begin with "---"/],
    ['---\nid', '—\nid', 1, /does not begin with "---"/],
    ['review-by: 2028-11-01\n---', 'review-by: 2028-11-01\n----', 12, /lines about the module do not end/],
    ['review-by: 2028-11-01\n---', 'review-by: 2028-11-01', 12, /lines about the module do not end/],
    ['title: Put', 'title: @put', 3, /cannot begin with this sign/],
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
    ['lang: en-GB', 'lang: en-GB\nscales: []', 6, /A scale does not stand/],
    ['lang: en-GB', 'lang: en-GB\nrest: { src: a.json, steps: 1 }', 6, /The rest of a module does not stand/],
    ['lang: en-GB', 'lang: en-GB\nmedia: cat', 6, /^media: /],
    ['lang: en-GB', 'lang: en-GB\nmedia: [cat]', 6, /^media: /],
    ['lang: en-GB', 'lang: en-GB\nalerts: [{ when: { answered: start }, go: start }]', 6, /no step "start" that asks/],
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
      const line = `${front}${start}`.split('\n').length;
      assert.deepEqual(
        problems.map(({ hint, ...rest }) => (assert.match(hint, /A few levels are enough/), rest)),
        [{ ...told, file: 'kettle.md', line, message: 'More than 40 parts stand inside each other here.' }],
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
