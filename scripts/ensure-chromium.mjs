// Gives the path of a Chromium, and gets one when the machine has none:
// 1. CHROME_PATH, or an installed Chrome or Chromium;
// 2. as root on Debian: apt-get install chromium;
// 3. the browser inside the npm package @sparticuz/chromium (75 MB, Linux x64), which brings its own libraries and fonts.
// KITH_CHROMIUM=npm goes to 3 at once, to try that road on a machine that has a browser.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { aptInstall, canApt } from './apt.mjs';
import { findChromium } from './browsers.mjs';

const VERSION = '153.0.0';
const folder = fileURLToPath(new URL('../.browser', import.meta.url));

async function fromNpm() {
  const entry = join(folder, 'node_modules/@sparticuz/chromium/build/index.js');
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', `@sparticuz/chromium@${VERSION}`], {
      stdio: ['ignore', 2, 2],
    });
  }
  const { default: chromium, inflate, setupLambdaEnvironment } = await import(pathToFileURL(entry).href);
  const path = await chromium.executablePath();
  const libraries = await inflate(join(folder, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
  // Sets LD_LIBRARY_PATH and FONTCONFIG_PATH for the children of this process: each process that starts it must ask here.
  setupLambdaEnvironment(join(libraries, 'lib'));
  chmodSync(path, 0o755);
  return path;
}

/** The path of a Chromium that starts from this process. Throws when there is none and none can be had. */
export async function ensureChromium() {
  const npmOnly = process.env.KITH_CHROMIUM === 'npm';
  const found = findChromium();
  if (found && !npmOnly) return found;
  if (!npmOnly && canApt()) {
    try {
      aptInstall('chromium');
    } catch (error) {
      console.error(`apt-get could not install chromium (${error.message}); trying npm.`);
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome or Chromium was found. Install one, or set CHROME_PATH to where it is.');
  return fromNpm();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await ensureChromium());
