// `npm run check:packages`: what would be published, looked at as those who install it will. For each package: publint
// (is package.json true?) and, where there are types, are-the-types-wrong (do they resolve as the code does?). Then the
// packages are packed and installed into an empty folder, where Node, which has no DOM, imports every entry.
// Run `npm run build` first.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = join(import.meta.dirname, '..');
const read = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const packages = readdirSync(join(root, 'packages'))
  .map((name) => join(root, 'packages', name))
  .map((folder) => ({ folder, manifest: read(folder) }))
  .filter(({ manifest }) => !manifest.private);
/** The entries that are code. The library is documents and the script tag's package is files to copy: no code, no types. */
const entries = ({ name, exports }) =>
  Object.entries(exports)
    .filter(([, target]) => target.types)
    .map(([path]) => name + path.slice(1));

const faults = [];
const scratch = mkdtempSync(join(tmpdir(), 'kith-packages-'));
try {
  for (const { folder, manifest } of packages) {
    const tarball = pack(folder);
    await lint(manifest, tarball);
    if (entries(manifest).length) checkTypes(manifest, tarball);
    checkLicence(manifest, unpack(manifest, tarball));
  }
  importAll();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(`${packages.length} packages, ${faults.length} faults`);
if (faults.length || !packages.length) process.exitCode = 1;

function pack(folder) {
  const [{ filename }] = JSON.parse(npm('pack', folder, '--json', '--ignore-scripts', '--pack-destination', scratch));
  return join(scratch, filename);
}

function npm(...args) {
  const options = {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  };
  return execFileSync('npm', args, options);
}

async function lint(manifest, tarball) {
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: toArrayBuffer(tarball) } });
  for (const message of messages) faults.push(`${manifest.name}: publint: ${formatMessage(message, pkg)}`);
}

function toArrayBuffer(file) {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

/** esm-only: every supported Node, and every bundler, imports ES modules; there is no CommonJS twin to go wrong. */
function checkTypes({ name }, tarball) {
  const attw = join(dirname(fileURLToPath(import.meta.resolve('@arethetypeswrong/cli/package.json'))), 'dist/index.js');
  const args = [attw, tarball, '--profile', 'esm-only', '--no-color', '--no-emoji'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) faults.push(`${name}: attw:\n${stdout}${stderr}`);
}

/** Puts a tarball where npm would, and gives that folder. Dependencies other than ours are taken from here: no network. */
function unpack({ name, dependencies = {} }, tarball) {
  const target = join(scratch, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  for (const dependency of Object.keys(dependencies)) {
    if (dependency.startsWith('@kith/')) continue;
    const link = join(scratch, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(join(root, 'node_modules', dependency), link, 'junction');
  }
  return target;
}

/** npm takes the file from the package's own folder alone, and says nothing when there is none. */
function checkLicence({ name }, folder) {
  if (!existsSync(join(folder, 'LICENSE'))) faults.push(`${name}: there is no LICENSE in the package`);
}

/** In a Node process of its own, without our private export condition: what an importer on a server gets. */
function importAll() {
  const all = packages.flatMap(({ manifest }) => entries(manifest));
  const script = `
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    for (const entry of ${JSON.stringify(all)}) {
      try {
        await import(entry);
      } catch (error) {
        console.log(entry + ' cannot be imported in Node: ' + error.message);
      }
    }
    const dom = ['window', 'document', 'HTMLElement'].filter((name) => name in globalThis && !before.has(name));
    if (dom.length) console.log('After the imports there is a make-believe ' + dom.join(', ') + '.');`;
  writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(scratch, 'import-all.mjs'), script);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['import-all.mjs'], {
    cwd: scratch,
    encoding: 'utf8',
  });
  if (status !== 0) faults.push(stderr);
  faults.push(...stdout.split('\n').filter(Boolean));
  console.log(`${all.length} entries imported`);
}
