// A test runner command that presses one key or a chord ('Tab', 'Shift+Tab') with real key events in every engine:
// the runner's own sendKeys knows no chords. In a test: executeServerCommand('press', { keys: 'Shift+Tab' }).

/** Puppeteer over WebDriver BiDi (Firefox) knows the space bar only by the character it types. */
const byCharacter = { Space: ' ' };

export const pressPlugin = () => ({
  name: 'press-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'press') return undefined;
    const keys = payload.keys === '+' ? ['+'] : payload.keys.split('+').map((key) => byCharacter[key] ?? key);
    const { browser } = session;
    if (browser.type === 'webdriver') await browser.pressTogether(keys);
    else {
      const { keyboard } = browser.getPage(session.id);
      for (const key of keys) await keyboard.down(key);
      for (const key of keys.toReversed()) await keyboard.up(key);
    }
    return true;
  },
});
