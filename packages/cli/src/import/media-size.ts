/** How large a picture or a film is, in CSS pixels, and how long a recording lasts, in seconds: as far as is known. */
export interface Size {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly duration?: number | undefined;
}

/** What the head of a file says, for a kind that is told by its extension. Nothing is believed that cannot be. */
export function sizeOf(bytes: Uint8Array, extension: string): Size {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return believable(readers[extension]?.(view) ?? {});
  } catch (error) {
    // It ends before its head does.
    if (error instanceof RangeError) return {};
    throw error;
  }
}

function believable({ width = 0, height = 0, duration = 0 }: Size): Size {
  const [wide, high] = [Math.round(width), Math.round(height)];
  const isSize = [wide, high].every((side) => side >= 1 && side <= 65_535);
  return {
    ...(isSize && { width: wide, height: high }),
    ...(duration > 0 && duration < 864e2 && { duration: Math.round(duration * 10) / 10 }),
  };
}

const readers: Readonly<Record<string, (bytes: Buffer) => Size>> = {
  png: (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  gif: (bytes) => ({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }),
  jpg: jpegSize,
  webp: webpSize,
  avif(bytes) {
    const at = bytes.indexOf('ispe');
    return at < 0 ? {} : { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
  },
  wav(bytes) {
    const data = bytes.indexOf('data', 12, 'latin1');
    return data < 0 ? {} : { duration: bytes.readUInt32LE(data + 4) / bytes.readUInt32LE(28) };
  },
  mp4: filmSize,
  m4a: filmSize,
  webm: webmSize,
};

function jpegSize(bytes: Buffer): Size {
  let turned = false;
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return {};
    const marker = bytes[at + 1]!;
    // A frame, of any of its kinds; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return turned ? { width: height, height: width } : { width, height };
    }
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xe1) turned ||= isTurned(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return {};
}

/** Whether a camera was held upright: browsers show it so, with its sides changed. */
function isTurned(exif: Buffer): boolean {
  if (exif.toString('latin1', 0, 4) !== 'Exif') return false;
  const tiff = exif.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const orientation = 0x0112;
  for (let index = 0; index < short(first); index++) {
    const entry = first + 2 + index * 12;
    if (short(entry) === orientation) return short(entry + 8) >= 5;
  }
  return false;
}

function webpSize(bytes: Buffer): Size {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return {};
  }
}

/** The boxes of an MP4 file that stand in a range of it, each with its content. */
function* boxes(bytes: Buffer): Generator<[name: string, content: Buffer]> {
  for (let at = 0; at + 8 <= bytes.length;) {
    const short = bytes.readUInt32BE(at);
    const long = short === 1;
    const size = long ? Number(bytes.readBigUInt64BE(at + 8)) : short || bytes.length - at;
    const head = long ? 16 : 8;
    if (size < head) return;
    yield [bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + head, at + size)];
    at += size;
  }
}

function filmSize(bytes: Buffer): Size {
  let size: Size = {};
  for (const [name, movie] of boxes(bytes)) {
    if (name !== 'moov') continue;
    for (const [part, content] of boxes(movie)) {
      if (part === 'mvhd') size = { ...size, duration: movieSeconds(content) };
      if (part === 'trak')
        for (const [head, track] of boxes(content))
          if (head === 'tkhd' && track.readUInt32BE(track.length - 8)) size = { ...size, ...trackSize(track) };
    }
  }
  return size;
}

function movieSeconds(header: Buffer): number {
  const isLong = header[0] === 1;
  const scale = header.readUInt32BE(isLong ? 20 : 12);
  return (isLong ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16)) / scale;
}

/** The last two numbers of a track's head, in 65,536ths of a pixel. Before them stands how it is turned. */
function trackSize(header: Buffer): Size {
  const [width, height] = [header.readUInt32BE(header.length - 8), header.readUInt32BE(header.length - 4)];
  const [across, turned] = [header.readInt32BE(header.length - 44), header.readInt32BE(header.length - 40)];
  const sides = { width: width / 65_536, height: height / 65_536 };
  return !across && turned ? { width: sides.height, height: sides.width } : sides;
}

function webmSize(bytes: Buffer): Size {
  const head = bytes.subarray(0, 4096);
  // PixelWidth and PixelHeight, each with how many bytes follow.
  const side = (id: number): number | undefined => {
    for (let at = head.indexOf(id); at >= 0; at = head.indexOf(id, at + 1)) {
      const length = head[at + 1]! & 0x7f;
      const value = head[at + 1]! & 0x80 && length >= 1 && length <= 3 ? head.readUIntBE(at + 2, length) : 0;
      if (value >= 16 && value <= 8192) return value;
    }
    return undefined;
  };
  const video = head.indexOf(0xe0);
  return video < 0 ? {} : { width: side(0xb0), height: side(0xba) };
}
