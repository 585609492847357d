// One example of each kind of mistake that `kith check` knows, and to the letter what it says: fixtures/mistakes.md is made
// of them. After a change: UPDATE_MISTAKES=1 node --import tsx --conditions=kith-source --test packages/cli/src/every-mistake.test.ts
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check } from './check.js';
import { report } from './report.js';

const content = fileURLToPath(new URL('../fixtures/content', import.meta.url));
const record = fileURLToPath(new URL('../fixtures/mistakes.md', import.meta.url));
const today = new Date('2026-11-22T12:00:00Z');
const kettle = 'modules/kettle.md';

interface Mistake {
  readonly name: string;
  readonly file?: string;
  /** What is well, and what an author wrote in its place. */
  readonly from: string;
  readonly to: string;
  /** Other files that are changed or added, before. */
  readonly besides?: Readonly<Record<string, string | ((text: string) => string)>>;
}

const rights = '{ licence: CC-BY-4.0, holder: Us }';
const hardWords = 'Considerable organisational responsibilities necessitate unambiguous communication.';
const png = '\x89PNG\r\n\x1a\n';
const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n';

/** The module with media described, and shown in its first step. */
const withMedia = (described: string, shown: string, files: Mistake['besides'] = {}): Mistake['besides'] => ({
  ...files,
  [kettle]: (text) => text.replace('rights:', `media:\n${described}rights:`).replace('## Why', `${shown}\n\n## Why`),
});
const picture = `  - { id: cup, type: image, src: media/cup.png, width: 8, height: 8, rights: ${rights} }\n`;
const withPicture = withMedia(picture, '![A cup of tea](cup)', { 'modules/media/cup.png': png });
const film = `  - id: film
    type: video
    src: media/film.mp4
    width: 16
    height: 9
    captions: [{ src: media/film.vtt, lang: en }]
    rights: ${rights}
`;
const withFilm = withMedia(film, '![A film](film)\n\n:::transcript{of=film}\nHello.\n:::', {
  'modules/media/film.mp4': '\0\0\0\x20ftypisom',
  'modules/media/film.vtt': captions,
});
const translation = `format: translation/1
of: kettle
lang: cy
status: reviewed
reviewed: { by: Eleri, on: 2026-11-01 }
strings:
`;

const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
  'Ways through a module': [
    {
      name: 'A step that nothing leads to',
      from: '# Your plan {#plan}',
      to: '# Your plan {#plan next=done}\n\n# More {#more}\n\nRest.\n\n# Other {#other}',
    },
    { name: 'A way that never ends', from: ':::end\n:::', to: '# Again {#again next=done}' },
    { name: 'A way to a step that is not there', from: 'go=people', to: 'go=poeple' },
    {
      name: 'No way to a person',
      from: ':::signpost\n- **Samaritans.** Call [116 123](tel:116123), any time. {#samaritans}\n:::',
      to: 'Call [116 123](tel:116123).',
    },
  ],
  'How it is written': [
    { name: 'A step without an id', from: '# Say it {#words}', to: '# Say it' },
    { name: 'An answer without an id', from: '- Tea {#tea}', to: '- Tea' },
    { name: 'A block that there is not', from: ':::reflect', to: ':::refelct' },
    {
      name: 'A block that is not closed',
      from: 'What would you like to hear?\n:::',
      to: 'What would you like to hear?',
    },
    { name: 'A field that is not known', from: 'summary:', to: 'sumary:' },
    { name: 'HTML', from: 'Well done for stopping.', to: '<b>Well done</b> for stopping.' },
    { name: 'Words of the first draft', from: 'Well done for stopping.', to: '✎ Say the one thing to remember.' },
    { name: 'A name that is not that of the file', from: 'id: kettle', to: 'id: teapot' },
  ],
  Links: [
    {
      name: 'A link that is not https',
      from: 'Well done for stopping.',
      to: 'Well done. Read [about tea](http://tea.example/).',
    },
    {
      name: 'An address in the words',
      from: 'Well done for stopping.',
      to: 'Well done. See www.tea.example for more.',
    },
    {
      name: 'A link that says nothing',
      from: 'Well done for stopping.',
      to: 'Well done. [Click here](https://tea.example/).',
    },
    { name: 'A number that dials another', from: '(tel:116123)', to: '(tel:116132)' },
  ],
  'Words that are hard to read': [
    {
      name: 'A long sentence',
      from: 'Well done for stopping.',
      to: 'Well done for stopping for a minute in the middle of a day when everybody at home wanted something of you and nobody said thank you for any of it.',
    },
    {
      name: 'A step that is hard',
      from: 'Well done for stopping.',
      to: `${hardWords}\n\n${'Sit on it for a bit. '.repeat(5)}\n\n${Array.from({ length: 15 }, (_, index) => `- ${hardWords.replace('Considerable', ['Extraordinary', 'Substantial', 'Additional'][index % 3]!)}`).join('\n')}`,
    },
    {
      name: 'A step that is too long for a phone',
      from: 'Well done for stopping.',
      to: 'Sit on it for a bit. '.repeat(60).trim(),
    },
  ],
  'Pictures and recordings': [
    { name: 'A picture without words', from: '![A cup of tea](cup)', to: '![](cup)', besides: withPicture! },
    {
      name: 'A picture whose words do not say what it shows',
      from: '![A cup of tea]',
      to: '![Image 2]',
      besides: withPicture!,
    },
    { name: 'A picture that is not there', from: 'media/cup.png', to: 'media/cap.png', besides: withPicture! },
    { name: 'A picture that few browsers show', from: 'media/cup.png', to: 'media/cup.tiff', besides: withPicture! },
    {
      name: 'A drawing that holds a script',
      file: 'modules/media/cup.svg',
      from: '<path d="M0 0h9"/>',
      to: '<script>alert(1)</script>',
      besides: withMedia(picture.replace('.png', '.svg'), '![A cup of tea](cup)', {
        'modules/media/cup.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>',
      })!,
    },
    {
      name: 'A video without captions',
      from: '    captions: [{ src: media/film.vtt, lang: en }]\n',
      to: '',
      besides: withFilm!,
    },
    {
      name: 'Captions with a mistake',
      file: 'modules/media/film.vtt',
      from: '00:02.000',
      to: '00:02,000',
      besides: withFilm!,
    },
    { name: 'A video without a transcript', from: ':::transcript{of=film}\nHello.\n:::\n', to: '', besides: withFilm! },
    {
      name: 'A file that nobody uses',
      from: 'Well done for stopping.',
      to: 'Well done.',
      besides: { 'modules/media/old.png': png },
    },
  ],
  'What it rests on, and whose it is': [
    {
      name: 'No evidence',
      from: `evidence:
  basis: practice
  summary: Many people say that a short break helps.
  sources:
    - { doi: 10.1037/0021-9010.90.4.692 }
  limits: Nobody has tested it.
`,
      to: '',
    },
    { name: 'No source', from: '  sources:\n    - { doi: 10.1037/0021-9010.90.4.692 }', to: '  sources: []' },
    { name: 'Nothing on what is not known', from: '  limits: Nobody has tested it.\n', to: '' },
    { name: 'No licence', from: 'licence: CC-BY-4.0, ', to: '' },
    { name: 'A licence in other words', from: 'CC-BY-4.0', to: 'CC BY 4.0' },
    { name: 'A licence that nobody knows', from: 'CC-BY-4.0', to: 'free to use' },
    { name: 'A licence that lets nobody copy', from: 'CC-BY-4.0', to: 'LicenseRef-link-only' },
  ],
  'Days and translations': [
    { name: 'A review that is overdue', from: 'review-by: 2028-11-01', to: 'review-by: 2026-11-02' },
    { name: 'A review that is soon', from: 'review-by: 2028-11-01', to: 'review-by: 2027-01-15' },
    { name: 'A day that is still to come', from: 'reviewed: 2026-11-01', to: 'reviewed: 2027-01-15' },
    {
      name: 'A translation that is out of date',
      from: 'title: Put the kettle on',
      to: 'title: Put the kettle on first',
      besides: {
        'modules/kettle.cy.yaml': `${translation}  - { at: title, source: 67b715ea3bc8, text: Rhowch y tegell ymlaen }\n`,
      },
    },
  ],
};

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-mistakes-'));
});
after(() => rm(folder, { recursive: true }));

/** What is said of the good content with one mistake in it, with paths below its folder. */
async function said({ file = kettle, from, to, besides = {} }: Mistake): Promise<string> {
  await rm(folder, { recursive: true });
  await cp(content, folder, { recursive: true });
  const change = async (name: string, by: string | ((text: string) => string)): Promise<void> => {
    const place = join(folder, name);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, typeof by === 'string' ? Buffer.from(by, 'latin1') : by(await readFile(place, 'utf8')));
  };
  for (const [name, by] of Object.entries(besides)) await change(name, by);
  await change(file, (text) => {
    assert.ok(text.includes(from), `${file} has no ${JSON.stringify(from)}`);
    return text.replace(from, to);
  });
  const { findings, files } = await check([folder], { today });
  const lines = report(findings, 'text', files).replaceAll(`${folder}/`, '').trim().split('\n');
  assert.notEqual(lines.length, 1, 'nothing was found');
  return lines.slice(0, -1).join('\n');
}

const fence = (text: string, language: string): string => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

async function pageOf(): Promise<string> {
  const parts = [
    '# What kith check says',
    'One example of each kind of mistake: what an author wrote, and what `kith check` says of it. A warning stops nothing; a problem stops the build. A test holds this page to the command.',
  ];
  for (const [group, all] of Object.entries(mistakes)) {
    parts.push(`## ${group}`);
    for (const mistake of all) {
      parts.push(`### ${mistake.name}`);
      if (mistake.to.trim() && mistake.to.length < 400) parts.push(fence(mistake.to, 'text'));
      parts.push(fence(await said(mistake), 'console'));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

describe('every kind of mistake', () => {
  it('is told to the letter as it is on record', async () => {
    const page = await pageOf();
    if (process.env['UPDATE_MISTAKES']) await writeFile(record, page);
    const recorded = (await readFile(record, 'utf8')).split(/^(?=###? )/m);
    for (const [index, part] of page.split(/^(?=###? )/m).entries()) assert.equal(part, recorded[index]);
    assert.equal(page, recorded.join(''));
  });
});
