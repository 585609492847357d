// A test runner command that moves a finger or the mouse, pressed down, along a path, as real events of the engine. In a test:
//   const able = await executeServerCommand('drag', { touch: true, path: [{ x: 10, y: 10 }, { x: 10, y: 90 }] });
// It answers whether the engine can: WebKit's driver has a mouse only.

export const pointerPlugin = () => ({
  name: 'pointer-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'drag') return undefined;
    const { touch, path } = payload;
    const [start, ...rest] = path;
    const { browser } = session;
    if (browser.type === 'webdriver') {
      if (touch) return false;
      await browser.sendMouseMove(session.id, start.x, start.y);
      await browser.sendMouseDown(session.id);
      for (const { x, y } of rest) await browser.sendMouseMove(session.id, x, y);
      await browser.sendMouseUp(session.id);
      return true;
    }
    const { mouse, touchscreen } = browser.getPage(session.id);
    if (touch) {
      await touchscreen.touchStart(start.x, start.y);
      for (const { x, y } of rest) await touchscreen.touchMove(x, y);
      await touchscreen.touchEnd();
    } else {
      await mouse.move(start.x, start.y);
      await mouse.down();
      for (const { x, y } of rest) await mouse.move(x, y);
      await mouse.up();
    }
    return true;
  },
});
