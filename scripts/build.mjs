// `npm run build`: declarations and modules for npm, the files of the script tag, the custom elements manifest.
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', ...name);
const run = (what, file, ...args) => {
  const start = Date.now();
  execFileSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  console.log(`${what}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
};

// Neither tsc nor rollup takes away what an earlier build has left.
for (const folder of ['model/dist', 'elements/dist', 'cli/dist', 'embed/dist', 'embed/cdn', 'embed/take-away'])
  rmSync(join(root, 'packages', folder), { recursive: true, force: true });

run('declarations', bin(['typescript', 'bin', 'tsc']), '--build');
run('modules and script-tag files', bin(['rollup', 'dist', 'bin', 'rollup']), '--config', '--silent');
// npm sets this when it installs, on the file that was there then; rollup does not.
chmodSync(join(root, 'packages/cli/dist/main.js'), 0o755);

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (scripts.manifest) execFileSync('npm', ['run', '--silent', 'manifest'], { cwd: root, stdio: 'inherit' });
