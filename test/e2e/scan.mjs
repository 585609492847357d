// Reads codes as a phone does: off a picture, with another program than the one that made them.
import { createRequire } from 'node:module';

/**
 * What a scanner reads off a picture of part of the page; nothing where it reads nothing.
 *
 * @param {{ context: import('playwright-core').BrowserContext, page: import('playwright-core').Page }} visitor
 * @param {string} selector the part
 * @returns {Promise<string | undefined>}
 */
export async function scan({ context, page: shown }, selector) {
  const picture = (await shown.locator(selector).screenshot()).toString('base64');
  const reader = await context.newPage();
  await reader.addScriptTag({ path: createRequire(import.meta.url).resolve('jsqr') });
  const text = await reader.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    return globalThis.jsQR(pen.getImageData(0, 0, width, height).data, width, height)?.data;
  }, picture);
  await reader.close();
  return text;
}
