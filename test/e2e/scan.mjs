// Reads codes as a phone does: off a picture, with another program than the one that made them.
import { createRequire } from 'node:module';

/**
 * What a scanner reads off a picture of part of the page; nothing where it reads nothing.
 *
 * @param {{ context: import('playwright-core').BrowserContext, page: import('playwright-core').Page }} visitor
 * @param {string} selector the part
 * @returns {Promise<string | undefined>}
 */
export const scan = async ({ context, page }, selector) =>
  read(context, await page.locator(selector).screenshot(), 'image/png');

/**
 * What a scanner reads off a picture; nothing where it reads nothing.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {Buffer} picture
 * @param {string} type `image/png`, say
 * @returns {Promise<string | undefined>}
 */
export async function read(context, picture, type) {
  const reader = await context.newPage();
  await reader.addScriptTag({ path: createRequire(import.meta.url).resolve('jsqr') });
  const text = await reader.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const { width, height } = image;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const pen = canvas.getContext('2d');
      pen.drawImage(image, 0, 0);
      return globalThis.jsQR(pen.getImageData(0, 0, width, height).data, width, height)?.data;
    },
    `data:${type};base64,${picture.toString('base64')}`,
  );
  await reader.close();
  return text;
}
