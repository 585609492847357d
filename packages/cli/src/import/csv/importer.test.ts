import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bring, filesWith, readFixture, survives, today } from '../../../test/importing.js';
import { ImportError } from '../error.js';
import type { Imported } from '../importer.js';
import { csv } from './importer.js';

const template = await readFixture('csv/template.csv');
const sheet = (content: string | Uint8Array, more: Readonly<Record<string, unknown>> = {}): Promise<Imported> =>
  bring(csv, filesWith({ 'evening.csv': content, ...more }));
/** As a spreadsheet program writes a cell. */
const cell = (words: string): string => `"${words.replaceAll('"', '""')}"`;
const rows = (...lines: readonly (readonly string[])[]): string =>
  ['kind,title,text,answers,next', ...lines.map((line) => line.map(cell).join(','))].join('\n');

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('a sheet of an author', () => {
  it('becomes a step for each row, of the kind that it names', async () => {
    const { drafts, items } = await sheet(template);
    const { module } = drafts[0]!;
    assert.deepEqual(
      module.steps.map(({ kind, id }) => `${kind} ${id}`),
      [
        'content start',
        'question hardest',
        'question helps',
        'choice who',
        'content alone',
        'content two',
        'practice try',
        'ifthen plan-it',
        'reflect words',
        'rate sure',
        'goal goal',
        'signpost people',
        'plan plan',
        'end end',
      ],
    );
    assert.deepEqual([module.title, module.id], ['A calmer evening', 'evening']);
    assert.equal(items.length, 14);
    assert.deepEqual(
      items.filter(({ outcome }) => outcome !== 'imported'),
      [],
    );
    const [, , , , alone] = module.steps;
    assert.equal(alone!.next, 'try');
  });

  it('is the same whatever stands between its cells, and however its letters are written', async () => {
    const expected = (await sheet(template)).drafts[0]!.module;
    const text = template.toString();
    // No cell of the template holds any of these, so that every comma outside quotes may be changed.
    const by = (separator: string): string =>
      text.replace(/"(?:[^"]|"")*"|,/g, (part) => (part === ',' ? separator : part));
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(by('\t'), 'utf16le')]);
    for (const [name, content] of [
      ['semicolons', by(';')],
      ['tabs', by('\t')],
      ['a mark at the start', `\ufeff${text}`],
      ['the line that Excel reads', `sep=;\r\n${by(';')}`],
      ['line endings of Windows', text.replaceAll('\n', '\r\n')],
      ['line endings of old Macs', text.replaceAll('\n', '\r')],
      ['UTF-16', utf16],
      ['an empty row before', `\n,,,,,,\n${text}`],
    ] as const)
      assert.deepEqual((await sheet(content)).drafts[0]!.module, expected, name);
  });

  it('tells where each mistake stands, by row and column, and loses no words', async () => {
    const { drafts, items, notes } = await bring(csv, filesWith({ 'm.csv': await readFixture('csv/mistakes.csv') }));
    const told = items.flatMap((item) => item.notes).join('\n');
    for (const place of [
      'Row 2, column E (next): there is no step "nowhere"',
      'Row 2, column F (alt)',
      'Row 2, column G (step)',
      'Row 3, column A (kind): there is no kind "quesiton"',
      'Row 4, column D (answers)',
      'Row 4, column G (step): "b" is the name of an earlier row',
      'Row 5, column D (answers): there is no step "gone"',
      'Row 5, column D (answers): "nowhere" does not say',
      'Row 6, column D (answers)',
      'Row 7, column D (answers)',
      'Row 8, column D (answers)',
      'Row 9, column D (answers)',
      'Row 10, column D (answers)',
      'Row 11, column D (answers): "feedback alone" has nothing before',
      'Row 12, column A (kind): there is no kind "scale"',
    ])
      assert.ok(told.includes(place), `${place} is not in:\n${told}`);
    assert.match(notes!.join(), /Column H \("Notes"\)/);
    assert.equal(items.length, 11);
    const words = JSON.stringify(drafts[0]!.module);
    for (const one of [
      '=HYPERLINK',
      'Only this',
      'No answers here',
      'Only the first half',
      '\\"Good,\\" she said',
      'Not from a sheet',
    ])
      assert.ok(words.includes(one), one);
    assert.doesNotMatch(words, /"type":"link"/);
  });

  it('shows the pictures that stand beside it', async () => {
    const content = rows(['content', 'A door', 'Look:\n\ndoor.png\n\nAnd on.'])
      .replace('next', 'next,alt')
      .replace(/$/, ',"","",A red door');
    const { drafts, items } = await sheet(content, { 'door.png': png });
    const { module, files } = drafts[0]!;
    assert.deepEqual([...files.keys()], ['media/evening/door.png']);
    assert.deepEqual(
      module.steps[0]!.body.map(({ type }) => type),
      ['paragraph', 'media', 'paragraph'],
    );
    assert.equal(items[0]!.outcome, 'imported');
    const alone = await sheet(content);
    assert.match(alone.items[0]!.notes.join(), /no file "door.png" in the package: "A red door"/);
  });

  it('keeps what looks like a formula, like Markdown or like HTML as words', async () => {
    const cells = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '# A {#b}',
      ':::end',
      '**bold**',
      '<script>alert(1)</script>',
      '[a](javascript:b)',
      '{#id}',
      '`x`',
    ];
    const { drafts } = await sheet(rows(...cells.map((words) => ['content', `Title ${words}`, words])));
    for (const [index, words] of cells.entries())
      assert.deepEqual(drafts[0]!.module.steps[index]!.body, [
        { type: 'paragraph', children: [{ type: 'text', value: words }] },
      ]);
  });

  it('is refused, with the place, where no cell is sure', async () => {
    const refused = (content: string): Promise<unknown> => csv.read(filesWith({ 'a.csv': content }), { today });
    await assert.rejects(refused('kind,text\ncontent,"never closed\ncontent,b'), /Row \d+.* quotation marks/);
    await assert.rejects(refused('kind,text\ncontent,fine\ncontent,"a"b",c'), /Row 3, column B .* quotation marks/);
    await assert.rejects(refused('one,two\na,b'), /Row 1 of a.csv does not name the columns/);
    await assert.rejects(refused('text,kind,text\na,b,c'), /Row 1, column C .* "text" a second time/);
    await assert.rejects(refused('kind,text\n,'), /no rows/);
    await assert.rejects(refused(''), ImportError);
    await assert.rejects(refused(`kind,text\n${'content,x\n'.repeat(2_001)}`), /more than 2000 rows/);
  });

  it('knows a sheet by its columns alone', async () => {
    assert.equal(await csv.knows(filesWith({ 'a.csv': template })), true);
    assert.equal(await csv.knows(filesWith({ anything: template })), true);
    for (const content of ['{"a": 1}', 'name,age\na,3', '', '\0\0\0', 'text'])
      assert.equal(await csv.knows(filesWith({ 'a.csv': content })), false, content);
  });

  it('does no harm, whatever is in it', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'a | b',
        'x\ny',
        '- l\n1. m\n\n## n',
        'door.png',
        '|',
        '116 123',
        'https://example.org',
        '\0',
        '__proto__',
        'start',
      ),
      fc.constantFrom('question', 'choice', 'rate', 'ifthen', 'signpost', 'end', 'plan', 'module', 'constructor'),
    );
    const content = fc.array(fc.array(words, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    await survives(
      csv,
      content.map((lines) => filesWith({ 'a.csv': rows(...lines) })),
    );
  });
});
