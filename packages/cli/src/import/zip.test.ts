import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { forged, temporary, zipOf, type Claim } from '../../test/archives.js';
import { ImportError, type OpenFiles } from './files.js';
import { openFiles } from './open.js';

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

async function using<T>(path: string, use: (files: OpenFiles) => Promise<T>): Promise<T> {
  const files = await openFiles(path);
  try {
    return await use(files);
  } finally {
    await files.close();
  }
}

/** That an archive is refused, with what is said and how to mend it. */
async function refuses(archive: Buffer, what: RegExp, read?: string): Promise<void> {
  const path = await temporary('made.zip', archive);
  await assert.rejects(
    using(path, (files) => (read === undefined ? Promise.resolve(undefined) : files.bytes(read))),
    (error) => {
      assert.ok(error instanceof ImportError, String(error));
      assert.match(error.what, what);
      assert.match(error.hint, /^[A-Z].*\.$/);
      return true;
    },
  );
}

const one = (claim: Partial<Claim>): Buffer => forged([{ name: 'a.txt', content: 'hello', ...claim }]);

describe('an archive', () => {
  it('gives its files, packed or not', async () => {
    const path = await zipOf({
      'a.txt': 'hello',
      'b/c.json': { d: [1] },
      '__MACOSX/b/._c.json': 'x',
      'b/.DS_Store': 'x',
    });
    await using(path, async (files) => {
      assert.equal(files.name, 'archive.zip');
      assert.deepEqual(files.list(), ['a.txt', 'b/c.json']);
      assert.equal(text(await files.bytes('a.txt')), 'hello');
      assert.deepEqual(await files.json('b/c.json'), { d: [1] });
      assert.equal(await files.bytes('gone'), undefined);
      assert.equal(await files.json('toString'), undefined);
    });
    for (const method of [0, 8])
      await using(await temporary('made.bin', one({ method })), async (files) =>
        assert.equal(text(await files.bytes('a.txt')), 'hello'),
      );
  });

  for (const name of ['../a', 'a/../../b', '/etc/passwd', 'C:/a', 'c:a', '..'])
    it(`may not write to ${name}`, () =>
      refuses(one({ name }), /^The archive holds a file ".*": it would be written outside/));
  for (const name of ['a\\b', '..\\a', 'a\0.png'])
    it(`may not hold a file called ${JSON.stringify(name)}`, () =>
      refuses(one({ name }), /no name that can be trusted/));

  it('may not hold two files of one name, unless they are the same', async () => {
    await refuses(
      forged([
        { name: 'a', content: '1' },
        { name: 'a', content: '2' },
      ]),
      /holds "a" twice/,
    );
    await refuses(
      forged([
        { name: 'a', content: '1' },
        { name: 'A', content: '1' },
      ]),
      /holds "A" twice/,
    );
    const path = await temporary(
      'made.zip',
      forged([
        { name: 'a', content: '1' },
        { name: 'a', content: '1' },
      ]),
    );
    await using(path, async (files) => assert.equal(text(await files.bytes('a')), '1'));
  });
  it('may not hold a link', () =>
    refuses(one({ mode: 0o120777, content: '/etc/passwd' }), /"a.txt" in the archive is a link/));
  it('may not be locked', () => refuses(one({ flags: 0x801, method: 8 }), /locked with a password/));
  it('may not be locked in a stronger way', () => refuses(one({ flags: 0x41 }), /damaged|locked/));
  it('may not be packed in a way that is not known', () => refuses(one({ method: 14 }), /not known here \(14\)/));

  it('may not hold very many files', async () => {
    await refuses(forged([{ name: 'a' }], { entries: 10_001 }), /holds more than 10,000 files/);
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}` }));
    await refuses(forged(many), /holds more than 10,000 files/);
  });
  it('may not hold very much', async () => {
    const large = 200 * 2 ** 20;
    const claims = ['a', 'b', 'c'].map((name) => ({ name, method: 8, size: large, packed: large / 50 }));
    await refuses(forged(claims), /holds more than 512 MB/);
    await refuses(one({ method: 8, size: 300 * 2 ** 20, packed: 9e6 }), /"a.txt" in made.zip has 300 MB/);
  });
  it('may not be a bomb', async () => {
    const content = Buffer.alloc(4 * 2 ** 20);
    await refuses(
      one({ method: 8, content }),
      /has 4 MB, packed into \d+ kB: only a file that was made to fill a disk/,
    );
    // What is small may well be packed to nearly nothing.
    const spaces = Buffer.alloc(2 ** 20, ' ');
    await using(await temporary('made.zip', one({ method: 8, content: spaces })), async (files) =>
      assert.equal((await files.bytes('a.txt'))?.length, 2 ** 20),
    );
  });
  it('may not be a bomb that lies about its size', async () => {
    const content = Buffer.alloc(4 * 2 ** 20);
    await refuses(one({ method: 8, content, size: 5 }), /damaged/, 'a.txt');
    await refuses(one({ method: 8, content: 'hello', size: 500 }), /damaged/, 'a.txt');
    await refuses(one({ method: 0, size: 3 }), /damaged/);
  });
  it('may not hold files that stand in one another', () =>
    refuses(
      forged([
        { name: 'a', content: 'x'.repeat(100) },
        { name: 'b', content: 'x'.repeat(50), at: 20 },
      ]),
      /in the same place/,
    ));
  it('may not say one thing in its list, and another where its files stand', async () => {
    for (const inside of [
      { name: '../a' },
      { name: 'b.txt' },
      { method: 8 },
      { size: 500 },
      { packed: 2 },
      { crc: 1 },
      { flags: 0x801 },
    ])
      await refuses(one({ inside }), /"a.txt" in the archive is not what its list of files says/);
    // Who packs as the bytes come says their number and their sum behind them.
    const later = one({ flags: 0x808, method: 8, inside: { size: 0, packed: 0, crc: 0 } });
    await using(await temporary('made.zip', later), async (files) =>
      assert.equal(text(await files.bytes('a.txt')), 'hello'),
    );
  });
  it('may not be cut off or changed', async () => {
    const whole = one({ method: 8, content: 'hello '.repeat(50) });
    await refuses(whole.subarray(0, whole.length - 30), /made.zip is damaged/);
    await refuses(one({ crc: 1 }), /"a.txt" in the archive is damaged: its bytes have changed/, 'a.txt');
    await refuses(one({ at: 5000 }), /damaged/, 'a.txt');
    const changed = Buffer.from(whole);
    changed.fill(0xff, 40, 50);
    await refuses(changed, /damaged/, 'a.txt');
    await refuses(Buffer.from('PK\x03\x04 and no more'), /damaged/);
  });
  it('is told by what is in it, not by its name', async () => {
    const path = await temporary('a.h5p', Buffer.from('no archive'));
    await using(path, async (files) => {
      assert.deepEqual(files.list(), ['a.h5p']);
      assert.equal(text(await files.bytes('a.h5p')), 'no archive');
    });
  });
});

describe('a folder', () => {
  it('gives its files, and none by a link out of it', async () => {
    const secret = await temporary('secret', Buffer.from('key'));
    const root = join(dirname(await temporary('x', Buffer.from(''))), 'course');
    await mkdir(join(root, 'inner/.git'), { recursive: true });
    await writeFile(join(root, 'inner/a.txt'), 'hello');
    await writeFile(join(root, 'inner/.git/config'), 'x');
    await symlink(secret, join(root, 'b.txt'));
    await symlink(dirname(secret), join(root, 'c'));
    await using(root, async (files) => {
      assert.deepEqual([files.name, files.list()], ['course', ['inner/a.txt']]);
      assert.equal(text(await files.bytes('inner/a.txt')), 'hello');
      assert.equal(await files.bytes('b.txt'), undefined);
      assert.equal(await files.bytes('../secret'), undefined);
    });
  });
});
