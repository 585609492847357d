import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watch } from 'chokidar';
import { installedEmbed } from '../build.js';
import { CommandError } from '../command.js';
import { documentPage, playPage } from './document-page.js';
import { listPage } from './list-page.js';
import { PreviewSession, type PreviewDocument } from './session.js';
import { playAddress, viewAddress } from './shell.js';

export interface PreviewOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** The folder of the embed files; that of the installed `@kith/embed` when absent. */
  readonly embed?: string | undefined;
}

export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.map': 'application/json',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
};
const page = 'text/html; charset=utf-8';

/** The notes around the phone: our own script and style, and the phone in it. */
const desk =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** In the phone: the player, and what it shows and plays. A video elsewhere is asked for before it is loaded. */
const phone =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; frame-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The script and the style of the pages: served as they are. */
const own = fileURLToPath(new URL('../../preview/', import.meta.url));

/**
 * Serves a preview of a file or a content folder to this machine alone, and tells its pages when something was saved.
 *
 * @throws the error of the file system for a path that is not there; one with `code: 'EADDRINUSE'` when the port is taken;
 * CommandError where there is no player.
 */
export async function startPreview(path: string, { port, embed = installedEmbed() }: PreviewOptions): Promise<Preview> {
  if (!(await stat(join(embed, 'kith.js')).catch(() => undefined)))
    throw new CommandError(
      `The player is not in ${embed}. Build @kith/embed first, or name its folder: --embed <folder>`,
    );
  const session = await PreviewSession.open(path);
  const listeners = new Set<ServerResponse>();
  const tell = (to: ServerResponse): unknown => to.write(`data: ${started}-${session.state.version}\n\n`);
  // A page that comes back to another run of the preview is out of date, whatever the count.
  const started = Date.now().toString(36);

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'This could not be shown.');
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    response.setHeader('cache-control', 'no-store');
    // A page elsewhere may point its own name at this machine, and would then read everything here.
    if (!isOurs(request)) return plain(response, 403, 'The preview is for this machine alone: open it at 127.0.0.1.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(response, 405, 'There is nothing to change.');
    const { pathname, searchParams } = new URL(request.url!, 'http://127.0.0.1');
    const { state } = session;
    if (pathname === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      tell(response);
      return;
    }
    if (pathname === '/') {
      const [only] = state.documents;
      if (state.documents.length === 1 && !state.others.length) response.setHeader('location', viewAddress(only!.path));
      if (response.hasHeader('location')) return plain(response, 302, 'There is one document.');
      return send(response, listPage(state), desk);
    }
    if (pathname.startsWith('/preview/')) return file(request, response, own, pathname.slice('/preview/'.length));
    if (pathname.startsWith('/kith/')) return file(request, response, embed, pathname.slice('/kith/'.length));
    for (const document of state.documents) {
      if (pathname === viewAddress(document.path)) return send(response, documentPage(state, document), desk);
      const top = playAddress(document.path);
      if (pathname.startsWith(top))
        return play(request, response, document, pathname.slice(top.length), searchParams.get('lang'));
    }
    plain(response, 404, 'There is no such page here.');
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const watcher = watch([...session.watched], {
    ignoreInitial: true,
    ignored: (name) => /^(\..+|node_modules)$/.test(basename(name)) && name !== path,
    // Beside a single file are its pictures and recordings, and perhaps all that its author has.
    ...(session.isFolder ? {} : { depth: 2 }),
    // Half a file is not read: its size must have settled.
    awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 20 },
  });
  watcher.on('all', () => void session.refresh().then(() => listeners.forEach(tell)));
  await new Promise<void>((resolve) => void watcher.once('ready', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      await watcher.close();
      for (const one of listeners) one.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

function isOurs({ headers, socket }: IncomingMessage): boolean {
  const names = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  const site = headers['sec-fetch-site'];
  const isPage = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return (
    names.includes(headers.host ?? '') && (isPage || site === undefined || site === 'same-origin' || site === 'none')
  );
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function send(response: ServerResponse, text: string, policy: string): void {
  response.writeHead(200, { 'content-type': page, 'content-security-policy': policy }).end(text);
}

/** What the phone asks for: its page, the document, and the files that the document names. Nothing else of the folder. */
async function play(
  request: IncomingMessage,
  response: ServerResponse,
  document: PreviewDocument,
  name: string,
  lang: string | null,
): Promise<void> {
  const { last, editions } = document;
  if (!last) return plain(response, 404, 'There is nothing to show yet.');
  if (name === '') return send(response, playPage(document), phone);
  if (name === 'document.json') {
    const value = editions.find((one) => one.lang === lang)?.module ?? last.value;
    response.writeHead(200, { 'content-type': types['.json'] }).end(JSON.stringify(value));
    return;
  }
  if (!document.files.has(name)) return plain(response, 404, 'There is no such file here.');
  return file(request, response, dirname(document.file), name);
}

/** A file of a folder, and of no other by way of a link; part of it where part is asked for, as players of videos do. */
async function file(request: IncomingMessage, response: ServerResponse, folder: string, name: string): Promise<void> {
  const type = types[extname(name).toLowerCase()];
  const place = await realpath(join(folder, name)).catch(() => undefined);
  const inside = place && relative(await realpath(folder), place);
  if (!type || !place || !inside || inside === '..' || inside.startsWith(`..${sep}`))
    return plain(response, 404, 'There is no such file here.');
  const { size } = await stat(place);
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const start = Number(from ?? 0);
  const end = to ? Math.min(Number(to), size - 1) : size - 1;
  if (from !== undefined && start > end) {
    response.setHeader('content-range', `bytes */${size}`);
    return plain(response, 416, 'There is no such part of the file.');
  }
  response.writeHead(from === undefined ? 200 : 206, {
    'content-type': type,
    'content-length': size && end - start + 1,
    'accept-ranges': 'bytes',
    ...(from !== undefined && { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === 'HEAD' || !size) response.end();
  else
    createReadStream(place, { start, end })
      .on('error', () => response.destroy())
      .pipe(response);
}
