// `npm start`, as a newcomer meets it, and the headers that it serves with.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { demonstration } from './demonstration.mjs';

const site = await demonstration({ small: true });
const start = join(import.meta.dirname, '../../scripts/start.mjs');

describe('the content site', () => {
  it('lets any page load what is under it', async () => {
    for (const path of ['/modules/cooling-off/module.json', '/kith/1/kith.js', '/nowhere']) {
      const { headers } = await fetch(site.content + path);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.equal(headers.get('timing-allow-origin'), '*');
    }
    assert.equal((await fetch(`${site.charity}/`)).headers.get('access-control-allow-origin'), null);
  });

  it('says how long each file holds', async () => {
    const kept = async (path) => (await fetch(site.content + path)).headers.get('cache-control');
    const chunk = (await readdir(join(site.folder, 'content/kith/1'))).find((name) =>
      /^kith-module-\w+\.js$/.test(name),
    );
    assert.match(await kept(`/kith/1/${chunk}`), /immutable/);
    assert.match(await kept('/kith/1/kith.js'), /max-age=60\b/);
    assert.equal(await kept('/modules/cooling-off/module.json'), 'no-cache');
    const version = (await readdir(join(site.folder, 'content/kith'))).find((name) => name !== '1');
    assert.match(await kept(`/kith/${version}/kith.js`), /immutable/);
  });

  it('sends the small copy of a text to whoever can read it', async () => {
    const ask = async (encoding) => {
      const headers = { 'accept-encoding': encoding };
      const [answer] = await once(request(`${site.content}/kith/1/kith.js`, { headers }).end(), 'response');
      answer.resume();
      return { ...answer.headers };
    };
    const small = await ask('gzip, br');
    const large = await ask('identity');
    assert.equal(small['content-encoding'], 'br');
    assert.equal(large['content-encoding'], undefined);
    assert.equal(small['content-type'], large['content-type']);
    assert.match(small['content-type'], /javascript/);
    assert.ok(Number(small['content-length']) < Number(large['content-length']) / 2);
  });

  it('gives folders their slash, and nothing outside its folder', async () => {
    const folder = await fetch(`${site.content}/modules/cooling-off`, { redirect: 'manual' });
    assert.equal(folder.status, 301);
    assert.equal(folder.headers.get('location'), '/modules/cooling-off/');
    for (const path of ['/..%2f..%2fetc/passwd', '/%2e%2e/charity/index.html', '/%ff']) {
      const outside = await fetch(site.content + path);
      assert.equal(outside.status, 404, path);
    }
  });
});

/** A port that nothing listens on, just now. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return String(port);
}

describe('npm start', () => {
  it('serves both sites on the ports it is given, says where, and stops at Ctrl-C', async () => {
    const [port, contentPort] = [await freePort(), await freePort()];
    const started = spawn(process.execPath, [start, '--port', port, '--content-port', contentPort]);
    let said = '';
    for (const stream of [started.stdout, started.stderr])
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    try {
      while (!said.includes('Ctrl-C')) {
        assert.equal(started.exitCode, null, said);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.match(said, new RegExp(`http://localhost:${port}/talk.html`));
      const page = await (await fetch(`http://localhost:${port}/talk.html`)).text();
      assert.ok(page.includes(`script-src http://localhost:${contentPort};`), 'the policy names the other port');
      const [, snippet] = /data-kith="talk"[^>]*\shref="([^"]+)"/.exec(page);
      assert.equal(new URL(snippet).port, contentPort);
      assert.equal((await fetch(snippet)).status, 200);
      assert.equal((await fetch(`http://localhost:${contentPort}/kith/1/kith.js`)).status, 200);
    } finally {
      started.kill('SIGINT');
    }
    const [code] = started.exitCode === null ? await once(started, 'exit') : [started.exitCode];
    assert.equal(code, 0);
  });

  it('says what to do when a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address();
    const failed = await promisify(execFile)(process.execPath, [start, '--port', String(port)]).catch((error) => error);
    other.close();
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, new RegExp(`Port ${port} is taken`));
    assert.match(failed.stderr, /--port \d+/);
    assert.doesNotMatch(failed.stderr, /\bat .*\.mjs:/, 'no stack');
  });

  it('explains its options when it is given others', async () => {
    for (const wrong of [
      ['--prot', '5000'],
      ['--port', '0x'],
      ['--port', '4174'],
    ]) {
      const failed = await promisify(execFile)(process.execPath, [start, ...wrong]).catch((error) => error);
      assert.equal(failed.code, 1);
      assert.match(failed.stderr, /Usage: npm start/);
    }
  });
});
