// The way out in each engine: what the page says of itself while the other one is awaited, what the other one is told, and
// what is kept. Firefox and WebKit do not tell of their history by name: how long it is has to do.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumArgs } from '../../scripts/browsers.mjs';
import { ensureBrowsers } from '../../scripts/ensure-browsers.mjs';
import { webkitLauncher } from '../../scripts/webkit-launcher.mjs';
import { eventually } from './demonstration.mjs';
import { exitSites } from './exit-sites.mjs';

const wanted = process.env.BROWSERS?.split(',') ?? ['chromium', 'firefox', 'webkit'];
const sites = await exitSites();
after(() => sites.close());

/** One tab of a browser, by what can be done in each: go, press keys, press a place, have the link's focus. */
const focusing = `const link = document.querySelector('kith-exit').shadowRoot.querySelector('[part=button]'); link.focus()`;
const tabOf = {
  chromium: (executablePath) => puppet({ executablePath, args: chromiumArgs }),
  firefox: (executablePath) => puppet({ browser: 'firefox', executablePath }),
  async webkit(programs) {
    const launcher = webkitLauncher(programs);
    await launcher.startSession('tab', 'about:blank');
    return {
      go: (url) => launcher.startSession('tab', url),
      key: (name) => launcher.pressTogether([name]),
      press: ({ x, y }) => launcher.sendMouseClick('tab', Math.round(x), Math.round(y)),
      // The driver can be asked of an element only by a script.
      focus: () => launcher.computedAx(`${focusing}; return link`),
      close: () => launcher.stop(),
    };
  },
};

async function puppet(options) {
  const browser = await puppeteerCore.launch(options);
  const page = await browser.newPage();
  return {
    // A browser that shows a page of its own may never say that it came here.
    go: (url) => void page.goto(url).catch(() => {}),
    key: (name) => page.keyboard.press(name),
    press: ({ x, y }) => page.mouse.click(x, y),
    focus: () => page.evaluate(focusing),
    close: () => browser.close(),
  };
}

const triggers = {
  'a press': (tab, { button }) => tab.press(button),
  async 'three times Shift'(tab) {
    for (let times = 0; times < 3; times++) await tab.key('Shift');
  },
  async 'Enter on the link'(tab) {
    await tab.focus();
    await tab.key('Enter');
  },
};

const hosts = ['plain', 'a strict policy', 'a banner in the top layer'];

for (const [engine, programs] of Object.entries(await ensureBrowsers(wanted)))
  describe(`in ${engine}`, () => {
    let tab;
    before(async () => (tab = await tabOf[engine](programs)));
    after(() => tab.close());

    /** At the page, by the home page; gives what it said of itself when the button was there. */
    async function visit(host, more = {}) {
      sites.begin();
      await tab.go(`${sites.site}/?begin`);
      await eventually(() => assert.equal(sites.last()?.kept, 'basket,kith:module:x|kith:module:x'));
      await tab.go(`${sites.site}/afraid?${new URLSearchParams({ watch: '', host, ...more })}`);
      await eventually(() => assert.ok(sites.last().button));
      return sites.last();
    }

    async function isForgotten() {
      await tab.go(`${sites.site}/?end`);
      await eventually(() => assert.deepEqual([sites.last().search, sites.last().kept], ['?end', 'basket|']));
    }

    for (const [turn, [how, trigger]] of Object.entries(triggers).entries())
      it(`one leaves ${hosts[turn]}, on a slow network, by ${how}`, async () => {
        const at = await visit(hosts[turn]);
        const release = sites.hold();
        // Some drivers answer only when the other page is there.
        const done = trigger(tab, at);
        await eventually(() => assert.equal(sites.asked.length, 1));
        release();
        await done;
        await eventually(() => assert.equal(sites.arrived()?.path, '/weather'));
        await eventually(() => assert.ok(sites.left()));
        const { isSeen, title, path, icons, words, kept } = sites.left();
        assert.deepEqual(
          { isSeen, title, path, icons, kept },
          { isSeen: false, title: 'Loading', path: '/', icons: 'data:,', kept: 'basket|' },
        );
        // The one word comes a task after the page is hidden, and the other page may be there before.
        assert.ok(['', 'Loading'].includes(words), words);
        assert.deepEqual(sites.asked, [{ referrer: undefined, purpose: undefined }]);
        const { referrer, entries } = sites.arrived();
        assert.equal(referrer, '');
        assert.equal(entries, at.entries, 'the page gives its place in the history to the other');
        await isForgotten();
      });

    it('one leaves where the other page cannot be had', async () => {
      // Nothing listens on a port just given back.
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const away = `http://127.0.0.1:${server.address().port}/`;
      await new Promise((closed) => server.close(closed));
      const done = triggers['a press'](tab, await visit('plain', { away })).catch(() => {});
      // The browser's own page takes the place of ours, which says nothing more.
      await eventually(() => assert.equal(sites.left()?.isSeen, false));
      await done;
      await isForgotten();
    });
  });
