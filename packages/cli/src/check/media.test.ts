import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check } from '../check.js';

const content = fileURLToPath(new URL('../../fixtures/content', import.meta.url));
const today = new Date('2026-11-22T12:00:00Z');
const rights = '{ licence: CC0-1.0, holder: Us }';
const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n';
const media = `media:
  - { id: cup, type: image, src: media/cup.png, width: 8, height: 8, rights: ${rights} }
  - id: film
    type: video
    src: media/film.mp4
    width: 16
    height: 9
    duration: 2
    poster: media/cup.png
    captions: [{ src: media/film.vtt, lang: en }]
    rights: ${rights}
  - { id: song, type: audio, src: media/song.mp3, rights: ${rights} }
`;
const shown = `![A cup](cup)

![A film](film)

:::transcript{of=film}
Hello.
:::

![A song](song)

:::transcript{of=song}
La la.
:::
`;

let folder: string;
const modulePath = (): string => join(folder, 'modules/kettle.md');
const put = (name: string, bytes: string): Promise<void> =>
  writeFile(join(folder, 'modules/media', name), Buffer.from(bytes, 'latin1'));

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-media-'));
});
after(() => rm(folder, { recursive: true }));

// Good content whose module shows a picture and plays a film and a song.
beforeEach(async () => {
  await rm(folder, { recursive: true });
  await cp(content, folder, { recursive: true });
  await mkdir(join(folder, 'modules/media'));
  const text = await readFile(modulePath(), 'utf8');
  await writeFile(modulePath(), text.replace('rights:', `${media}rights:`).replace('## Why', `${shown}\n## Why`));
  await put('cup.png', '\x89PNG\r\n\x1a\n');
  await put('film.mp4', '\0\0\0\x20ftypisom');
  await put('film.vtt', captions);
  await put('song.mp3', 'ID3\x04');
});

const change = async (from: string | RegExp, to: string): Promise<void> => {
  const text = await readFile(modulePath(), 'utf8');
  assert.notEqual(text.replace(from, to), text);
  await writeFile(modulePath(), text.replace(from, to));
};
const found = async (): Promise<string[]> =>
  (await check([folder], { today })).findings.map(
    ({ severity, file, line, message, hint }) =>
      `${severity} ${file.slice(folder.length + 1)}:${line} ${message} ${hint}`,
  );
const onlyOne = async (says: RegExp): Promise<void> => {
  const [first = 'nothing', ...more] = await found();
  assert.match(first, says);
  assert.deepEqual(more, []);
};

describe('kith check, of media', () => {
  it('has nothing to say of good ones', async () => {
    assert.deepEqual(await found(), []);
  });

  it('names each file that is not there', async () => {
    await rm(join(folder, 'modules/media'), { recursive: true });
    const all = await found();
    assert.deepEqual(
      all.map((one) => one.replace(/ Put it at .*/, '')),
      [
        'error modules/kettle.md:16 There is no file "media/cup.png".',
        'error modules/kettle.md:19 There is no file "media/film.mp4".',
        'error modules/kettle.md:23 There is no file "media/cup.png".',
        'error modules/kettle.md:24 There is no file "media/film.vtt".',
        'error modules/kettle.md:26 There is no file "media/song.mp3".',
      ],
    );
    assert.ok(all[0]!.endsWith(join(folder, 'modules/media/cup.png.')));
  });

  it('refuses a link that leads out of the folder, and not one that stays in it', async () => {
    const song = join(folder, 'modules/media/song.mp3');
    await rm(song);
    await writeFile(join(folder, 'other.mp3'), 'ID3');
    await symlink('../../other.mp3', song);
    await onlyOne(/^error modules\/kettle.md:26 "media\/song.mp3" is a link to another place/);
    await rm(song);
    await put('real.mp3', 'ID3');
    await symlink('real.mp3', song);
    assert.deepEqual(
      (await found()).map((one) => one.split(' ').slice(0, 2)),
      [['warning', 'modules/media/real.mp3:1']],
    );
  });

  it('takes a drawing that only draws, and no other', async () => {
    await change('src: media/cup.png', 'src: media/cup.SVG');
    await put('cup.SVG', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>');
    assert.deepEqual(await found(), []);
    await put('cup.SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    await onlyOne(/^error modules\/kettle.md:16 "media\/cup.SVG" is a drawing.* it holds <script>\..* Save it as/);
    await put('cup.SVG', '<html><p>A cup</p></html>');
    await onlyOne(/^error modules\/kettle.md:16 "media\/cup.SVG" is no picture, whatever its name says/);
  });

  it('refuses what a browser may not know, and a file that is not what its name says', async () => {
    await change('src: media/film.mp4', 'src: media/film.avi');
    await put('film.avi', 'RIFF');
    assert.match(
      (await found())[0]!,
      /^error modules\/kettle.md:19 "media\/film.avi" is no video that every.* \.mp4, \.webm/,
    );
    await change('src: media/film.avi', 'src: media/film.mp4');
    await put('cup.png', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    assert.match((await found())[0]!, /^error modules\/kettle.md:16 "media\/cup.png" is no picture, whatever its name/);
  });

  it('names the line of a caption', async () => {
    await put('film.vtt', captions.replace('00:02.000', '00:20.000'));
    await onlyOne(/^error modules\/media\/film.vtt:3 These words stay after the end, at 2 seconds/);
  });

  it('says what a large video costs', async () => {
    await put('film.mp4', `\0\0\0\x20ftypisom${'\0'.repeat(12_000_000)}`);
    await onlyOne(
      /^warning modules\/kettle.md:19 This video has 12.0 MB. .* about 60 seconds, and 2% of a bundle of 1 GB/,
    );
  });

  it('warns of captions in another language only, and of a file that nobody plays', async () => {
    await change('lang: en }]', 'lang: cy }]');
    await onlyOne(/^warning modules\/kettle.md:24 "film" has no captions in the language of the module, "en-GB"/);
    await change('lang: cy }]', 'lang: en }]');
    await put('notes.txt', 'A');
    await onlyOne(/^warning modules\/media\/notes.txt:1 No module shows or plays this file/);
  });

  it('refuses a copy of what may only be linked to', async () => {
    await change(`song.mp3, rights: ${rights}`, 'song.mp3, rights: { licence: LicenseRef-link-only, holder: Them }');
    await onlyOne(/^error modules\/kettle.md:26 "song" may be linked to, and not copied/);
  });

  it('judges the sentences of a transcript, and not its reading age', async () => {
    const hard = 'Considerable organisational responsibilities necessitate unambiguous communication. '.repeat(20);
    await change('La la.', hard.trim());
    assert.deepEqual(await found(), []);
    await change(hard.trim(), `We ${'really '.repeat(30)}mean it.`);
    await onlyOne(/^warning modules\/kettle.md:\d+ This sentence has 33 words/);
  });
});
