// Makes pictures of pages light enough for the book.

/** In bytes: what one picture may weigh. */
const HEAVY = 60_000;

/**
 * In a page: an image as a data URL of WebP. With `colours`, only so many of its own are left, the commonest: kept
 * without loss, words on flat colour weigh least so, and stay sharp.
 */
async function paint([from, { quality, colours }, size]) {
  const image = new Image();
  image.src = from;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = size ?? [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  if (colours) {
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    const all = new Uint32Array(pixels.data.buffer);
    const counts = new Map();
    for (const colour of all) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    // Of colours that look the same, the commonest stands for all: so there is room for those of small things.
    const alike = new Map();
    for (const [colour, count] of [...counts].sort((one, other) => other[1] - one[1])) {
      const look = colour & 0xf0f0f0;
      alike.set(look, { colour: alike.get(look)?.colour ?? colour, count: (alike.get(look)?.count ?? 0) + count });
    }
    const kept = [...alike.values()].sort((one, other) => other.count - one.count).slice(0, colours);
    const parts = (colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
    const apart = (one, other) => parts(one).reduce((sum, part, at) => sum + (part - parts(other)[at]) ** 2, 0);
    const nearest = (colour) =>
      kept.reduce((best, one) => (apart(one.colour, colour) < apart(best.colour, colour) ? one : best)).colour;
    const to = new Map([...counts.keys()].map((colour) => [colour, nearest(colour)]));
    all.forEach((colour, at) => (all[at] = to.get(colour)));
    context.putImageData(pixels, 0, 0);
  }
  return canvas.toDataURL('image/webp', quality);
}

/**
 * A picture as WebP, as good as its weight lets it be.
 *
 * @param {import('playwright-core').Page} painter a page of a Chromium, which does the work
 * @param {Buffer} bytes the picture
 * @param {string} type its media type
 * @param {[width: number, height: number]} [size] in pixels, if not its own
 * @throws where it cannot be light enough
 */
export async function asWebp(painter, bytes, type, size) {
  const tries = [
    { quality: 1, colours: 64 },
    { quality: 1, colours: 20 },
    { quality: 1, colours: 12 },
    { quality: 0.8 },
    { quality: 0.6 },
  ];
  for (const how of tries) {
    const url = await painter.evaluate(paint, [`data:${type};base64,${bytes.toString('base64')}`, how, size]);
    const made = Buffer.from(url.split(',')[1], 'base64');
    if (made.length < HEAVY) return made;
  }
  throw new Error('This picture is too heavy: show less of it.');
}
