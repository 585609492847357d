// `npm run setup`: makes a fresh clone ready to work in: the packages of the lock file, and the browsers of the tests.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';

installPackages();
// A process of its own: it may need what was installed a moment ago.
const browsers = fileURLToPath(new URL('ensure-browsers.mjs', import.meta.url));
process.exitCode = spawnSync(process.execPath, [browsers], { stdio: 'inherit' }).status ?? 1;
