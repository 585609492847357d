// Serves the two sites of the demonstration, each as a real host would: the content site to anyone, from any page; the
// charity's site plainly. Used by `npm start` and by the end-to-end tests.
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import sirv from 'sirv';

const year = 'public, max-age=31536000, immutable';

/** Files whose name holds their hash, and everything under an exact version, never change. */
const neverChanges = (path) =>
  /\/kith-[\w.-]+-\w{8}\.js(\.map)?$/.test(path) || /^\/kith\/\d+\.\d+\.\d+[^/]*\//.test(path);

// `no-cache` keeps a copy and asks each time whether it still holds: right for a site that is rebuilt as you look at it.
function cacheControl(path) {
  if (path.startsWith('/kith/')) return neverChanges(path) ? year : 'public, max-age=60, stale-while-revalidate=600';
  return 'no-cache';
}

/**
 * Serves a folder on the loopback address until closed.
 *
 * @param {string} folder what to serve; read once, when the server starts
 * @param {object} [options]
 * @param {number} [options.port] 0, the default, takes any free port
 * @param {boolean} [options.anyOrigin] true for the content site, which pages of other origins load from
 * @returns {Promise<{ origin: string, port: number, close: () => Promise<void> }>}
 * @throws an error with `code: 'EADDRINUSE'` when the port is taken
 */
export async function serve(folder, { port = 0, anyOrigin = false } = {}) {
  const files = sirv(folder, {
    brotli: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader('cache-control', anyOrigin ? cacheControl(path) : 'no-cache'),
  });

  const server = createServer((request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    if (anyOrigin) {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      response.setHeader('timing-allow-origin', '*');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();

    // A folder without its slash would break the relative links of the page in it.
    const { pathname } = new URL(request.url, 'http://localhost');
    const inside = normalize(join(folder, decode(pathname)));
    if (!pathname.endsWith('/') && inside.startsWith(normalize(folder)) && isFolder(inside))
      return void response.writeHead(301, { location: `${pathname.replace(/^\/+/, '/')}/` }).end();

    files(request, response, () =>
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page here.\n'),
    );
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const taken = server.address().port;
  return {
    origin: `http://localhost:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();
