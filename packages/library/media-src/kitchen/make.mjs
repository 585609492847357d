// Makes the two films, their posters and the picture of the jug. README.md says what has to be installed.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { films } from './story.mjs';

const run = promisify(execFile);
/** Cut paper moves a little at a time; fewer frames are fewer bytes, too. */
const framesPerSecond = 12;
const out = fileURLToPath(new URL('../../modules/media/', import.meta.url));
const only = process.argv.slice(2);

const draw = (svg, png, ...options) => run('rsvg-convert', [...options, svg, '-o', png]);
const toWebp = (png, name, quality) =>
  run('cwebp', ['-quiet', '-m', '6', '-q', `${quality}`, png, '-o', join(out, name)]);

async function film(name, { seconds, poster, frame }, folder) {
  const times = Array.from({ length: seconds * framesPerSecond }, (_, index) => index / framesPerSecond);
  const drawFrame = async (second, base) => {
    const svg = join(folder, `${base}.svg`);
    await writeFile(svg, frame(second));
    await draw(svg, join(folder, `${base}.png`));
  };
  // Two at a time: one for each of the two cores that any machine has.
  for (let index = 0; index < times.length; index += 2)
    await Promise.all(
      times
        .slice(index, index + 2)
        .map((second, offset) => drawFrame(second, `${name}-${String(index + offset).padStart(4, '0')}`)),
    );
  const input = ['-framerate', `${framesPerSecond}`, '-i', join(folder, `${name}-%04d.png`)];
  const h264 = [
    '-c:v',
    'libx264',
    '-profile:v',
    'baseline',
    '-level',
    '3.0',
    '-pix_fmt',
    'yuv420p',
    '-preset',
    'veryslow',
    '-crf',
    '29',
    '-g',
    '120',
  ];
  // Without the encoder's own note of itself and of its options, the same pictures give the same bytes.
  const plain = [
    '-an',
    '-movflags',
    '+faststart',
    '-fflags',
    '+bitexact',
    '-flags:v',
    '+bitexact',
    '-map_metadata',
    '-1',
    '-threads',
    '1',
  ];
  await run('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...h264, ...plain, join(out, `${name}.mp4`)]);
  await drawFrame(poster, `${name}-poster`);
  await toWebp(join(folder, `${name}-poster.png`), `${name}.webp`, 72);
}

const folder = await mkdtemp(join(tmpdir(), 'kitchen-'));
try {
  for (const [name, description] of Object.entries(films))
    if (!only.length || only.includes(name)) await film(name, description, folder);
  if (!only.length || only.includes('jug')) {
    const png = join(folder, 'jug.png');
    await draw(fileURLToPath(new URL('jug.svg', import.meta.url)), png, '--width', '640');
    await toWebp(png, 'jug.webp', 78);
  }
} finally {
  await rm(folder, { recursive: true });
}
