// A Web Test Runner launcher for WebKitGTK: a virtual screen (Xvfb), WebKitWebDriver and its MiniBrowser.
// W3C WebDriver over fetch, so no WebDriver library is needed. The driver holds one session, so one test file at a time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** WebDriver's code points for keys that type no character (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = ['left', 'middle', 'right'];

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a screen of our own, so that a desktop's windows and focus never meddle with a test. */
async function startScreen(program) {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code} before it was ready.`)));
    child.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return { child, display: `:${number}` };
}

class WebkitLauncher {
  name = 'WebKit';
  type = 'webdriver';
  concurrency = 1;
  #programs;
  #children = [];
  #urls = new Map();
  #starting;
  #base;

  constructor(programs) {
    this.#programs = programs;
    process.once('exit', () => this.#endChildren());
  }

  async initialize() {}

  async startSession(id, url) {
    this.#starting ??= this.#start();
    await this.#starting;
    this.#urls.set(id, url);
    await this.#call('POST', '/url', { url });
  }

  isActive(id) {
    return this.#urls.has(id);
  }

  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  async stopSession(id) {
    await this.#call('POST', '/url', { url: 'about:blank' });
    this.#urls.delete(id);
    return {};
  }

  startDebugSession(id, url) {
    return this.startSession(id, url);
  }

  async stop() {
    try {
      await this.#starting;
      if (this.#base) await this.#call('DELETE', '');
    } catch {
      // The browser is already gone.
    }
    this.#endChildren();
  }

  /** Presses the keys down in order, then lets go of them in reverse: ['Shift', 'Tab']. */
  async pressTogether(names) {
    const keys = names.map((name) => KEYS[name] ?? name);
    const actions = [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#act({ type: 'key', id: 'keyboard', actions });
  }

  /** The role and name that the engine computed for the element that the script returns. */
  async computedAx(script) {
    const element = await this.#call('POST', '/execute/sync', { script, args: [] });
    const [id] = Object.values(element);
    const [role, name] = await Promise.all([
      this.#call('GET', `/element/${id}/computedrole`),
      this.#call('GET', `/element/${id}/computedlabel`),
    ]);
    return { role, name };
  }

  /**
   * Makes the window so large that the page inside it has this size, in CSS pixels. Gives the size that it took: the
   * browser's toolbar keeps it from getting narrower than about 450.
   */
  async setViewport({ width, height }) {
    const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight, innerWidth, innerHeight]';
    const measure = () => this.#call('POST', '/execute/sync', { script, args: [] });
    const [beside, above] = await measure();
    const window = { width: width + beside, height: height + above };
    const rect = await this.#call('POST', '/window/rect', window);
    const expected = [rect.width - beside, rect.height - above];
    for (let tries = 0; tries < 100; tries++) {
      const [, , ...inner] = await measure();
      if (inner[0] === expected[0] && inner[1] === expected[1]) break;
      await wait(20);
    }
    return { width: expected[0], height: expected[1] };
  }

  // What the runner's own sendKeys and sendMouse commands call.

  async sendKeys(_id, keys) {
    for (const key of keys) await this.pressTogether([key]);
  }

  sendMouseMove(_id, x, y) {
    return this.#point({ type: 'pointerMove', duration: 0, x, y });
  }

  sendMouseClick(_id, x, y, button = 'left') {
    const code = BUTTONS.indexOf(button);
    return this.#point(
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: code },
      { type: 'pointerUp', button: code },
    );
  }

  sendMouseDown(_id, button = 'left') {
    return this.#point({ type: 'pointerDown', button: BUTTONS.indexOf(button) });
  }

  sendMouseUp(_id, button = 'left') {
    return this.#point({ type: 'pointerUp', button: BUTTONS.indexOf(button) });
  }

  resetMouse() {
    return this.#call('DELETE', '/actions');
  }

  async #start() {
    const { driver, browser, screen } = this.#programs;
    const { child, display } = await startScreen(screen);
    this.#children.push(child);
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    };
    delete env.WAYLAND_DISPLAY;
    this.#children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }));
    this.#base = `http://127.0.0.1:${port}`;
    await this.#untilReady();
    const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const { sessionId, capabilities } = await this.#call('POST', '/session', {
      capabilities: { alwaysMatch: options },
    });
    this.name = `WebKitGTK ${capabilities.browserVersion}`;
    this.#base += `/session/${sessionId}`;
  }

  async #untilReady() {
    for (let tries = 0; ; tries++) {
      try {
        return await this.#call('GET', '/status');
      } catch (error) {
        if (tries > 200) throw error;
        await wait(50);
      }
    }
  }

  async #call(method, path, body) {
    const response = await fetch(`${this.#base}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  #act(...actions) {
    return this.#call('POST', '/actions', { actions });
  }

  #point(...actions) {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  #endChildren() {
    for (const child of this.#children.splice(0).reverse()) child.kill('SIGTERM');
  }
}

/** `programs` is what findWebkit() of browsers.mjs gives. */
export const webkitLauncher = (programs) => new WebkitLauncher(programs);
