// A charity's site with something in the way, the host of the script, and the page that one leaves for, each on a port of
// its own. Their pages tell their servers how they are, the same way in each engine.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { hosts } from './exit-hosts.mjs';

const cdn = join(import.meta.dirname, '../../packages/embed/cdn');
const html = { 'content-type': 'text/html; charset=utf-8' };

async function listen(handler) {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

const read = async (request) => JSON.parse((await request.toArray()).join(''));

/** What a page says of itself that shows nothing to be looked at. `?begin` lets Kith and the page keep something first. */
const tell = `if (location.search === '?begin') {
    localStorage.setItem('kith:module:x', '1');
    sessionStorage.setItem('kith:module:x', '1');
    localStorage.setItem('basket', 'theirs');
  }
  const kept = [localStorage, sessionStorage].map((storage) => Object.keys(storage).sort().join()).join('|');
  const state = { path: location.pathname, search: location.search, entries: history.length, referrer: document.referrer, kept };
  fetch('/report', { method: 'POST', body: JSON.stringify(state) });`;

/** Starts the three servers. Close them when done. */
export async function exitSites() {
  const script = await serve(cdn, { anyOrigin: true });
  const asked = [];
  let open;
  let last;
  let arrived;
  let left;

  const away = await listen(async (request, response) => {
    if (request.url === '/report') {
      arrived = await read(request);
      return response.writeHead(204).end();
    }
    // With this answer, a browser stays where it is.
    if (request.url === '/nothing') return response.writeHead(204).end();
    if (request.url !== '/weather') return response.writeHead(404).end();
    asked.push({ referrer: request.headers.referer, purpose: request.headers['sec-purpose'] });
    await open;
    return response
      .writeHead(200, { ...html, 'cache-control': 'no-store' })
      .end(`<!doctype html><title>Weather</title><h1>Sunny</h1><script>${tell}</script>`);
  });

  const site = await listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x');
    if (pathname === '/left') left = await read(request);
    if (pathname === '/report') last = await read(request);
    if (request.method === 'POST') {
      return response.writeHead(204).end();
    }
    if (pathname === '/')
      return response
        .writeHead(200, html)
        .end(`<!doctype html><title>Home</title><h1>Home</h1><script>${tell}</script>`);
    if (pathname !== '/afraid') return response.writeHead(404).end();
    return answer(response, searchParams);
  });

  function answer(response, query) {
    const { strict, early = '', body = '', script: late = '' } = hosts[query.get('host') ?? 'plain'];
    const own = [query.has('watch') && `(${watch})()`, early, late && `addEventListener('load', () => { ${late} })`];
    // 'self' is for what the page reports to the test.
    const policy = `default-src 'none'; script-src ${script.origin} 'nonce-watch'; connect-src ${script.origin} 'self'; require-trusted-types-for 'script'; trusted-types kith`;
    return response.writeHead(200, { ...html, ...(strict && { 'content-security-policy': policy }) }).end(
      `<!doctype html><html lang="en"><head><title>Afraid at home</title><link rel="icon" href="/limpet.svg">
        <meta name="viewport" content="width=device-width">
        <meta name="referrer" content="unsafe-url">${own.map((code) => (code ? `<script nonce="watch">${code}</script>` : '')).join('')}
        <script async src="${script.origin}/kith.js"></script></head><body>
        <p><a data-kith="exit" href="${query.get('away') ?? `${away.origin}/weather`}" rel="nofollow noreferrer">Leave this page</a></p>
        <main><h1>Are you afraid at home?</h1><p>You can talk to someone.</p><p><input aria-label="Name"></p>${query.get('more') ?? ''}</main>
        ${body}</body></html>`,
    );
  }

  return {
    site: site.origin,
    script: script.origin,
    weather: `${away.origin}/weather`,
    /** An address to leave for that never takes the place of the page. */
    nothing: `${away.origin}/nothing`,
    /** What the other page was asked with. */
    asked,
    /** What a page of the site said last of itself. While a tab waits for another page, nobody can ask it. */
    last: () => last,
    /** How a page of the site was when it went. */
    left: () => left,
    /** What the other page said last of itself. */
    arrived: () => arrived,
    /** Forgets all that was said and asked, and lets the other page answer. */
    begin() {
      asked.length = 0;
      last = left = arrived = open = undefined;
    },
    /** Keeps the other page from answering until the function that it gives is called. */
    hold() {
      let release;
      open = new Promise((resolve) => (release = resolve));
      return release;
    },
    async close() {
      await script.close();
      for (const { server } of [away, site]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/**
 * Runs in the page first: looks, in the frame that is drawn after a key or a press, at what can be seen of it, and tells
 * the server of the page again and again how it is.
 */
export function watch() {
  if (location.pathname !== '/afraid') return;
  let frame;
  const isSeen = () =>
    [...document.querySelectorAll('h1, main *, .banner, body dialog, kith-exit')].some((one) => one.checkVisibility());
  for (const type of ['click', 'keyup'])
    addEventListener(
      type,
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const at = [0.02, 0.25, 0.5, 0.75, 0.98];
          const cover = document.querySelector('html > dialog');
          frame = {
            isSeen: isSeen(),
            isCovered: at.every((x) =>
              at.every((y) => document.elementFromPoint(innerWidth * x, innerHeight * y) === cover),
            ),
            after: performance.now() - timeStamp,
          };
        }),
      true,
    );
  const { JSON, fetch } = globalThis;
  const look = () => {
    const root = document.querySelector('kith-exit')?.shadowRoot;
    const exit =
      root?.querySelector('[part=about]').textContent && root.querySelector('[part=button]').getBoundingClientRect();
    return JSON.stringify({
      frame,
      isSeen: isSeen(),
      title: document.title,
      path: location.pathname + location.search,
      icons: [...document.querySelectorAll('link[rel~=icon]')].map(({ href }) => href).join(),
      words: document.documentElement.innerText.trim(),
      kept: [localStorage, sessionStorage].map((storage) => Object.keys(storage).sort().join()).join('|'),
      entries: history.length,
      button: exit && { x: exit.left + exit.width / 2, y: exit.top + exit.height / 2 },
      more: globalThis.more?.(),
    });
  };
  setInterval(() => fetch('/report', { method: 'POST', body: look() }).catch(() => {}), 50);
  addEventListener('pagehide', () => navigator.sendBeacon('/left', look()));
}
