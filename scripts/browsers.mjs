// Finds the browsers that the machine already has. Nothing is downloaded here: ensure-browsers.mjs does that.
// Functions, not constants, so that a browser installed a moment ago is found too.
import { existsSync } from 'node:fs';

const first = (...paths) => paths.find((path) => path && existsSync(path));

/** The path of a Chrome or Chromium, or undefined. */
export const findChromium = () =>
  first(
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  );

/** The path of a Firefox, or undefined. */
export const findFirefox = () =>
  first(
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  );

/** The three programs that run WebKitGTK under test: its WebDriver, its small browser, a virtual screen. Or undefined. */
export function findWebkit() {
  const driver = first(process.env.WEBKIT_DRIVER_PATH, '/usr/bin/WebKitWebDriver');
  const browser = first(
    process.env.WEBKIT_PATH,
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  );
  const screen = first('/usr/bin/Xvfb');
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}

/** Arguments for every Chromium we start. Root and most CI containers cannot use its sandbox. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
