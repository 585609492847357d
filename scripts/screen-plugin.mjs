// Two test runner commands about what the page is shown on. In a test:
//   const { width } = await executeServerCommand('viewport', { width: 360, height: 740 });
//   const able = await executeServerCommand('media', { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
// 'viewport' answers the size that the engine took: WebKit's window gets no narrower than about 450.
// 'media' answers whether the engine can: only Chromium lets a test choose. `type: 'print'` sets the medium. What is not
// named goes back to its default, so `{}` undoes everything.
// The runner's own setViewport and emulateMedia know neither WebKit nor forced colours.

const clients = new WeakMap();

/** One session a page, kept open: what it emulates ends when it is closed. */
async function client(page) {
  if (!clients.has(page)) clients.set(page, await page.createCDPSession());
  return clients.get(page);
}

export const screenPlugin = () => ({
  name: 'screen-commands',
  async executeCommand({ command, payload, session }) {
    const { browser } = session;
    if (command === 'viewport') {
      if (browser.type === 'webdriver') return browser.setViewport(payload);
      await browser.getPage(session.id).setViewport(payload);
      return payload;
    }
    if (command === 'media') {
      if (browser.type === 'webdriver' || browser.name === 'Firefox') return false;
      const { type = '', ...features } = payload;
      const page = await client(browser.getPage(session.id));
      await page.send('Emulation.setEmulatedMedia', {
        media: type,
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      });
      return true;
    }
    return undefined;
  },
});
