// Finds the three engines that the element tests run in, and gets what is missing where that can be done.
// Chromium is a must. Firefox and WebKitGTK are a must on CI (CI=true); elsewhere their absence is said aloud, with its
// reason, and the tests run without them.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aptInstall, canApt } from './apt.mjs';
import { findFirefox, findWebkit } from './browsers.mjs';
import { ensureChromium } from './ensure-chromium.mjs';

function findOrInstall(find, ...packages) {
  const found = find();
  if (found) return { found };
  if (!canApt()) return { why: `not installed. On Debian: apt-get install ${packages.join(' ')}` };
  try {
    aptInstall(...packages);
  } catch (error) {
    return { why: `apt-get could not install ${packages.join(' ')}: ${error.message}` };
  }
  const installed = find();
  return installed ? { found: installed } : { why: `${packages.join(' ')} installed, but its program was not found` };
}

/** Firefox on Linux plays H.264 with the system's libavcodec, which Debian's package of it only recommends. */
function findFirefoxThatPlays() {
  const firefox = findOrInstall(findFirefox, 'firefox-esr');
  if (firefox.found && canApt() && !execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes('libavcodec.so'))
    aptInstall('libavcodec-extra');
  return firefox;
}

const finders = {
  chromium: async () => ({ found: await ensureChromium() }),
  firefox: findFirefoxThatPlays,
  webkit: () => findOrInstall(findWebkit, 'webkit2gtk-driver', 'xvfb'),
};

export const engines = Object.keys(finders);

/**
 * The engines that can run, by name: the paths of Chromium and Firefox, the three paths of WebKit (see findWebkit).
 * Throws when Chromium, or on CI any engine asked for, cannot be had.
 */
export async function ensureBrowsers(wanted = engines) {
  const ready = {};
  for (const engine of wanted) {
    const finder = finders[engine];
    if (!finder) throw new Error(`"${engine}" is no engine we know. Choose from ${engines.join(', ')}.`);
    const { found, why } = await finder();
    if (found) ready[engine] = found;
    else if (process.env.CI) throw new Error(`${engine}: ${why}`);
    else console.error(`NOT RUN: the tests in ${engine}. ${why}`);
  }
  return ready;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await ensureBrowsers());
