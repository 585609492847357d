// Two servers (a page's and the host of the script and the documents, so two origins) and up to three engines. Every
// page runs probe.js first, which reports what became of the page to its own server: the same way in each engine.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumArgs } from '../../../scripts/browsers.mjs';
import { ensureBrowsers } from '../../../scripts/ensure-browsers.mjs';
import { webkitLauncher } from '../../../scripts/webkit-launcher.mjs';

const cdn = join(import.meta.dirname, '../cdn');
export const fixture = (name) => readFileSync(join(import.meta.dirname, '../fixtures', name));
const types = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  map: 'application/json',
};

export const { files, version } = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8'));
export const chunks = Object.keys(files).filter((name) => name.startsWith('kith-'));

async function listen(handler) {
  const server = createServer((request, response) => void handler(request, response));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** Opens an address and gives back what closes it again. Opening is not awaited: a file may never come. */
const engines = {
  chromium: async (executablePath) => {
    const args = [...chromiumArgs, '--disable-background-timer-throttling', '--disable-renderer-backgrounding'];
    return tabs(await puppeteerCore.launch({ executablePath, args }));
  },
  firefox: async (executablePath) => tabs(await puppeteerCore.launch({ browser: 'firefox', executablePath })),
  webkit: async (programs) => {
    const launcher = webkitLauncher(programs);
    await launcher.initialize({});
    return {
      open: async (url) => {
        await launcher.startSession(url, url);
        return () => launcher.stopSession(url);
      },
      close: () => launcher.stop(),
    };
  },
};

const tabs = (browser) => ({
  open: async (url) => {
    const page = await browser.newPage();
    page.goto(url).catch(() => {});
    return () => page.close();
  },
  close: () => browser.close(),
});

/** Starts everything. Close it when done. */
export async function openLab(wanted) {
  const cases = new Map();
  let count = 0;

  const host = await listen((request, response) => {
    const [, id, ...rest] = new URL(request.url, 'http://host').pathname.split('/');
    const path = rest.join('/');
    const { requests, answer } = cases.get(id) ?? {};
    requests?.push(path);
    const file = rest.at(-1);
    const send = (body, { status = 200, headers = {} } = {}) => {
      const type = types[file.split('.').pop()] ?? 'text/plain';
      response
        .writeHead(status, {
          'content-type': type,
          'access-control-allow-origin': '*',
          'cache-control': 'no-store',
          ...headers,
        })
        .end(body);
    };
    let body;
    try {
      body = rest[0] === 'kith' ? readFileSync(join(cdn, file)) : fixture(file);
    } catch {
      return send('', { status: 404 });
    }
    const own = answer?.({ path, file, body, request, send, response });
    if (own === undefined) send(body);
  });

  const site = await listen(async (request, response) => {
    const [, id, file] = new URL(request.url, 'http://site').pathname.split('/');
    const one = cases.get(id);
    if (file?.endsWith('.js')) return response.writeHead(200, { 'content-type': types.js }).end(fixture(file));
    if (file === 'report') {
      let body = '';
      for await (const part of request) body += part;
      one?.report(JSON.parse(body));
      return response.writeHead(204).end();
    }
    if (!one || file) return response.writeHead(404).end();
    const headers = { 'content-type': types.html, ...(one.csp && { 'content-security-policy': one.csp(host.origin) }) };
    response
      .writeHead(200, headers)
      .end(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><script src="/${id}/probe.js"></script></head>${one.html}`,
      );
  });

  const programs = await ensureBrowsers(wanted);
  const browsers = {};
  for (const [name, program] of Object.entries(programs)) browsers[name] = await engines[name](program);

  return {
    engines: Object.keys(browsers),
    site: site.origin,
    host: host.origin,
    /**
     * Opens a page in an engine and returns its last report: the first for which `until` holds, however long a busy
     * machine takes over it, or without `until` what it came to when it did not change for a while.
     * @param html   what follows the probe; HOST and TAG stand for the host's folder and the usual script tag
     * @param answer how the host answers: `({path, file, body, send}) => …`; nothing returned means as it should
     */
    async visit(engine, { html, answer, csp, until, quiet = 1500 }) {
      const id = `c${++count}`;
      const root = `${host.origin}/${id}/`;
      const requests = [];
      let last;
      let timer;
      const settled = new Promise((resolve) => {
        const rest = () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        };
        let done = false;
        const report = (state) => {
          if (done || state.count < last?.count) return;
          last = state;
          done = !!until?.(state);
          if (done) resolve();
          else if (!until) rest();
        };
        timer = setTimeout(resolve, until ? 20000 : 10000);
        setTimeout(resolve, 20000).unref();
        cases.set(id, {
          html: html.replaceAll('TAG', '<script async src="HOSTkith/1/kith.js"></script>').replaceAll('HOST', root),
          csp,
          answer,
          requests,
          report,
        });
      });
      const close = await browsers[engine].open(`${site.origin}/${id}/`);
      await settled;
      clearTimeout(timer);
      await close();
      return { ...last, requests };
    },
    async close() {
      for (const browser of Object.values(browsers)) await browser.close();
      for (const { server } of [site, host]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
