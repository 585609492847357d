// `npm start`: installs, builds and serves the demonstration, doing only what is not done yet.
// Imports nothing but Node until it has installed, so that it runs in a fresh clone.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from './install.mjs';

const root = join(import.meta.dirname, '..');
const at = (...path) => join(root, ...path);

/** Ends the program with words alone: whoever typed `npm start` needs what to do, not a stack. */
function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function readPorts() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4173' },
        'content-port': { type: 'string', default: '4174' },
      },
    });
    const ports = { charity: Number(values.port), content: Number(values['content-port']) };
    for (const port of Object.values(ports))
      if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error('A port is a number from 1 to 65535.');
    if (ports.charity === ports.content) throw new Error('The two sites need a port each.');
    return ports;
  } catch (error) {
    return stop(`${error.message}\nUsage: npm start -- [--port 4173] [--content-port 4174]`);
  }
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** The time, in ms, of the last change to any of these files, or to any file in these folders. */
function lastChange(paths) {
  let last = 0;
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) continue;
    const inside = stat.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
    last = Math.max(last, stat.isDirectory() ? lastChange(inside) : stat.mtimeMs);
  }
  return last;
}

/** Everything that a build writes is there, and newer than what it is made from. A build begins by taking it all away. */
function isBuilt() {
  const last = at('packages/embed/cdn/integrity.json');
  if (![last, at('packages/cli/dist/main.js'), at('packages/model/dist')].every((path) => existsSync(path)))
    return false;
  const code = ['model', 'elements', 'embed', 'cli'].flatMap((name) => [
    at('packages', name, 'src'),
    at('packages', name, 'package.json'),
  ]);
  const recipe = ['rollup.config.mjs', 'tsconfig.base.json', 'tsconfig.json', 'scripts/build.mjs'].map((path) =>
    at(path),
  );
  return lastChange([...code, ...recipe]) <= statSync(last).mtimeMs;
}

function run(what, ...command) {
  console.log(`\n${what}`);
  try {
    execFileSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  } catch {
    stop(`This did not work: ${what} What went wrong stands above.`);
  }
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Kith needs Node 20.19 or newer; this is ${process.versions.node}. Get a newer one from https://nodejs.org.`);

const ports = readPorts();
for (const [site, option] of [
  ['charity', '--port'],
  ['content', '--content-port'],
])
  if (!(await isFree(ports[site])))
    stop(
      `Port ${ports[site]} is taken by another program.\nStop that one, or choose another port: npm start -- ${option} ${ports[site] < 60000 ? ports[site] + 1000 : 4180}`,
    );

try {
  installPackages();
} catch {
  stop('npm could not install what Kith is built with. What went wrong stands above.');
}
if (!isBuilt()) run('Building.', at('scripts/build.mjs'));

const { makeCharitySite, makeContentSite } = await import('./site.mjs');
const { serve } = await import('./serve.mjs');

try {
  await makeContentSite(at('site/content'));
} catch (error) {
  stop(`The library could not be built into a content site.\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
}
const contentOrigin = `http://localhost:${ports.content}`;
await makeCharitySite(at('site/charity'), contentOrigin);

const servers = await Promise.all([
  serve(at('site/charity'), { port: ports.charity }),
  serve(at('site/content'), { port: ports.content, anyOrigin: true }),
]);
const [charity, content] = servers.map(({ origin }) => origin);

console.log(`
A charity's website, with Kith in it: ${charity}/
The content site that it draws on:    ${content}/

Try this:
  ${charity}/help-yourself.html   play a module to the end, and print your plan
  ${charity}/talk.html            see who answers now; set your clock to 3am and look again
  ${charity}/resources.html       cards that say who made each thing
  ${charity}/find.html            search and filter all of it
  ${charity}/make-a-plan.html     make a plan with a family, and open its link in another tab
  ${charity}/meeting.html         a meeting: how to join it, leave it and come back
  Turn JavaScript off, or stop this program and press back: every page still helps.
  Read examples/script-tag/help-yourself.html: one link and one script are all it took.

Ctrl-C stops both.`);

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await Promise.all(servers.map((server) => server.close()));
    process.exit(0);
  });
