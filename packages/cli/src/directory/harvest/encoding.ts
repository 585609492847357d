import { ofWindows } from '../text/mojibake.js';

/** Of what systems write, what is no UTF-8: by the mark at its beginning, or by the zeros that every second byte is. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second) ? 'utf-16be' : undefined;
}

const strict = new TextDecoder('utf-8', { fatal: true });
const windows = new TextDecoder('windows-1252');
const windowsText = (bytes: Uint8Array): string => ofWindows(windows.decode(bytes));

/** The text of bytes, as UTF-8 or as what other systems of Western Europe write. */
export function textOfBytes(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), isUtf8: false };
  try {
    return { text: strict.decode(bytes), isUtf8: true };
  } catch {
    return { text: windowsText(bytes), isUtf8: false };
  }
}

const newLine = 10;

/** The same, each line by itself: some files were put together of several. */
function textOfLines(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(newLine, from) + 1 || bytes.length;
    text += textOfBytes(bytes.subarray(from, end)).text;
    from = end;
  }
  return text;
}

/** Where a letter begins that goes on in the next bytes, or the end. */
function wholeUntil(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
    const byte = bytes[at]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return at + (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}

/** Chunks of text, in the encoding that they are written in. `tell` is called once if that is not UTF-8 alone. */
export async function* textsOf(chunks: AsyncIterable<Uint8Array>, tell: () => void): AsyncGenerator<string> {
  let wide: InstanceType<typeof TextDecoder> | undefined;
  let rest: Uint8Array = new Uint8Array();
  let isFirst = true;
  let isTold = false;
  const told = (): void => {
    if (!isTold) tell();
    isTold = true;
  };
  const decoded = (bytes: Uint8Array): string => {
    try {
      return strict.decode(bytes);
    } catch {
      told();
      return textOfLines(bytes);
    }
  };
  for await (const chunk of chunks) {
    const encoding = isFirst ? wideEncoding(chunk) : undefined;
    isFirst &&= !chunk.length;
    if (encoding) {
      wide = new TextDecoder(encoding);
      told();
    }
    if (wide) {
      yield wide.decode(chunk, { stream: true });
      continue;
    }
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    const end = wholeUntil(bytes);
    rest = bytes.subarray(end);
    yield decoded(bytes.subarray(0, end));
  }
  yield wide ? wide.decode() : decoded(rest);
}
