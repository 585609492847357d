import { encode } from 'uqr';

/** A code for a phone's camera, to be drawn in one path: `<svg viewBox="0 0 {size} {size}"><path d={path} /></svg>`. */
export interface Code {
  /** Modules along one side, with the quiet zone of four that scanners need around it. Its ground must be light. */
  readonly size: number;
  /** The dark modules, for the `d` of a path that is filled with something dark. */
  readonly path: string;
  /** 1 to 40: up to 25 a phone reads it off another phone at arm's length. */
  readonly version: number;
}

/** Finer ones are hard to read off a screen or cheap paper. */
export const finest = 25;
const quiet = 4;

/**
 * The QR code of a text, with error correction M (15%): nothing where it would be finer than version `most`. Late: it
 * comes with the tap that asks for it.
 */
export function codeFor(text: string, most = finest): Code | undefined {
  let made;
  try {
    made = encode(text, { ecc: 'M', border: 0, maxVersion: most });
  } catch {
    return undefined; // too long
  }
  const { data, size, version } = made;
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) path += `M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`;
    }
  });
  return { size: size + 2 * quiet, path, version };
}
