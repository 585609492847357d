// The element tests, in real browsers. `npm run test:elements` runs them in Chromium, Firefox and WebKit;
// LIT=lite runs them on what stands in for Lit in the script tag's build. BROWSERS=chromium keeps to one engine; `npx wtr --files packages/elements/src/module/*.test.ts` keeps to one folder.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { axPlugin } from './scripts/ax-plugin.mjs';
import { chromiumArgs } from './scripts/browsers.mjs';
import { engines, ensureBrowsers } from './scripts/ensure-browsers.mjs';
import { pointerPlugin } from './scripts/pointer-plugin.mjs';
import { pressPlugin } from './scripts/press-plugin.mjs';
import { screenPlugin } from './scripts/screen-plugin.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';

const launchers = {
  chromium: (executablePath) =>
    chromeLauncher({
      launchOptions: { executablePath, args: chromiumArgs },
      // A window and emulated focus for every page: tabs in the background get no frames and no key events. And a profile
      // of its own: two files run at a time, and what one keeps is none of the other's.
      createPage: async ({ browser }) => {
        const context = await browser.createBrowserContext();
        const page = await context.newPage({ type: 'window' });
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  firefox: (executablePath) =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath },
    }),
  webkit: webkitLauncher,
};
/** Under LIT=lite the elements, but not the tests, get the script tag's own base class. */
const lite = {
  name: 'lite',
  resolveImport: ({ source, context }) =>
    source === 'lit' && context.path.startsWith('/packages/elements/src/') && !context.path.endsWith('.test.ts')
      ? '/packages/embed/src/lite.ts'
      : undefined,
};

const ready = await ensureBrowsers(process.env.BROWSERS?.split(',') ?? engines);

export default {
  rootDir: '.',
  files: 'packages/elements/src/**/*.test.ts',
  nodeResolve: { exportConditions: ['kith-source', 'development', 'browser'] },
  concurrency: 2,
  plugins: [
    ...(process.env.LIT === 'lite' ? [lite] : []),
    pressPlugin(),
    pointerPlugin(),
    axPlugin(),
    screenPlugin(),
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: './tsconfig.base.json' }),
  ],
  browsers: Object.entries(ready).map(([engine, programs]) => launchers[engine](programs)),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  coverage: process.argv.includes('--coverage'),
  coverageConfig: { include: ['packages/*/src/**/*.ts'], exclude: ['**/*.test.ts'], reporters: ['text', 'lcov'] },
};
