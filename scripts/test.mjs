// `npm test`: everything that must hold, on a fresh clone with nothing but Node and npm. It installs the packages, gets
// the browsers, then runs the stages of stages.mjs, two at a time, and shows the whole output of each one that fails.
// `npm test -- --only node,stories` runs some of them, on what the last build left.
// Imports nothing but Node before the packages are installed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from './install.mjs';
import { stages } from './stages.mjs';

const root = join(import.meta.dirname, '..');
const LANES = 2;
/** In milliseconds. A stage that takes longer is stuck, and fails. */
const PATIENCE = 15 * 60_000;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = Object.keys(stages).filter((name) => !values.only || values.only.split(',').includes(name));
const unknown = values.only?.split(',').filter((name) => !stages[name]) ?? [];
if (unknown.length) {
  console.error(`There is no stage "${unknown.join(', ')}". Choose from ${Object.keys(stages).join(', ')}.`);
  process.exit(1);
}

const start = Date.now();
const since = (time) => `${((Date.now() - time) / 1000).toFixed(0)} s`;

installPackages();
const { engines, ensureBrowsers } = await import('./ensure-browsers.mjs');
const browsers = Object.keys(await ensureBrowsers());
const without = engines.filter((engine) => !browsers.includes(engine));
console.log(`Packages and browsers (${browsers.join(', ')}) are here: ${since(start)}`);

const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    children.forEach(end);
    process.exit(1);
  });

let free = LANES;
const queue = [];
const outcomes = {};
for (const name of names) outcomes[name] = runStage(name);
report(await Promise.all(Object.values(outcomes)));

/** Resolves when there is a lane for the stage: those that stand first in stages.mjs go first. */
async function enter(name) {
  if (free-- > 0) return;
  await new Promise((resume) => queue.push({ order: names.indexOf(name), resume }));
}

function leave() {
  free++;
  queue.sort((a, b) => a.order - b.order);
  queue.shift()?.resume();
}

async function runStage(name) {
  const { what, needs = [], run } = stages[name];
  const before = await Promise.all(needs.map((need) => outcomes[need]));
  const failed = before.filter((outcome) => outcome && !outcome.passed).map((outcome) => outcome.name);
  if (failed.length) return { name, what, passed: false, time: `not run: ${failed.join(', ')} failed` };

  await enter(name);
  const begun = Date.now();
  let output = '';
  let passed = true;
  try {
    for (const command of run()) {
      const result = await runCommand(command);
      output += result.output;
      passed &&= result.passed;
    }
  } catch (error) {
    output += `${error.message}\n`;
    passed = false;
  }
  leave();
  const time = since(begun);
  console.log(`${passed ? 'ok' : 'NOT OK'}  ${name}: ${what}, ${time}`);
  if (!passed) console.log(output.replace(/^/gm, '    '));
  return { name, what, passed, time };
}

function runCommand([program, ...args]) {
  const env = { ...process.env, BROWSERS: browsers.join(','), NO_COLOR: '1' };
  delete env.FORCE_COLOR;
  // A group of its own, so that its browsers end with it.
  const child = spawn(program, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const timer = setTimeout(() => {
    output += `\nIt did not end within ${PATIENCE / 60_000} minutes.\n`;
    end(child);
  }, PATIENCE);
  return new Promise((resolve) => {
    const settle = (passed) => {
      clearTimeout(timer);
      children.delete(child);
      resolve({ passed, output });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      settle(false);
    });
    child.once('close', (code) => settle(code === 0));
  });
}

function end(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

function report(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('');
  for (const { name, passed, time } of results)
    console.log(`${passed ? 'ok    ' : 'NOT OK'}  ${name.padEnd(width)}  ${time}`);
  if (without.length) console.log(`NOT RUN in ${without.join(' and ')}: see above for why.`);
  const failed = results.filter(({ passed }) => !passed).length;
  console.log(`All of it: ${since(start)}`);
  console.log(`${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
