// A test runner command that asks the engine itself for the role and name it computed for an element, as a screen
// reader would hear them: ElementInternals, slots and ids across shadow roots included. In a test:
//   globalThis.axTarget = element;
//   expect(await executeServerCommand('ax', { role: 'button', name: 'Next' })).to.include({ role: 'button', name: 'Next' });
// The expected values go along because Firefox only answers "is there a node with this role and name?".
const TARGET = 'globalThis.axTarget';

async function askFirefox(page, { role, name }) {
  const parent = await page.evaluateHandle(() => globalThis.axTarget.parentNode);
  for await (const found of parent.queryAXTree(name, role))
    if (await found.evaluate((node) => node === globalThis.axTarget)) return { role, name };
  return { role: `not ${role}`, name: `or not ${name}` };
}

async function askChromium(page) {
  const client = await page.createCDPSession();
  try {
    const { result } = await client.send('Runtime.evaluate', { expression: TARGET });
    const { nodes } = await client.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [node] = nodes;
    const states = (node.properties ?? []).map(({ name, value }) => [name, value.value]);
    return { role: node.role?.value, name: node.name?.value ?? '', ...Object.fromEntries(states) };
  } finally {
    await client.detach();
  }
}

export const axPlugin = () => ({
  name: 'ax-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'ax') return undefined;
    const { browser } = session;
    if (browser.type === 'webdriver') return browser.computedAx(`return ${TARGET}`);
    const page = browser.getPage(session.id);
    return browser.name === 'Firefox' ? askFirefox(page, payload) : askChromium(page);
  },
});
