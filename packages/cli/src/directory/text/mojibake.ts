/** What Windows-1252 has where Latin-1 has control characters: 0x80 to 0x9F. */
const windows = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];
/** A text of Windows-1252 that was read as Latin-1: some of Node's versions do so. */
export const ofWindows = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80]!);

const byteOf = new Map(windows.map((sign, index) => [sign, 0x80 + index]));
const byte = (sign: string): number => byteOf.get(sign) ?? sign.charCodeAt(0);

/** A sign that one of the bytes 0x80 to 0xBF becomes. */
const after = `[\\x80-\\xbf${windows.filter((sign) => sign > '\xff').join('')}]`;

/**
 * Where UTF-8 was read as Windows-1252. Two bytes are sure alone only for the letters and signs of Western Europe and
 * Wales; of other scripts, such as Urdu, a word has several in a row.
 */
const wrong = new RegExp(
  `(?:[\\xc2-\\xc5]${after}|[\\xe0-\\xef]${after}{2}|[\\xf0-\\xf4]${after}{3}|(?:[\\xc6-\\xdf]${after}){3,})+`,
  'g',
);

const decoder = new TextDecoder('utf-8', { fatal: true });

function decoded(run: string): string {
  try {
    return decoder.decode(Uint8Array.from(run, byte));
  } catch {
    return run;
  }
}

/** Text that was read in a wrong encoding, once or twice over, as it was meant: `Â£10` is `£10`. Only where that is sure. */
export function repaired(text: string): string {
  let made = text;
  for (let again = 0; again < 3; again++) {
    const next = made.replace(wrong, decoded);
    if (next === made) break;
    made = next;
  }
  // A no-break space, of which an editor has made a common one: "Â " is a Welsh word too, so only in such company.
  return made === text ? text : made.replace(/Â(?=\s)/g, '');
}
