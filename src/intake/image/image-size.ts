export type ImageSize = { readonly width: number; readonly height: number };

/** Markers without a length: padding, TEM, restarts, start of image. */
const STANDALONE = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** Start of frame; three markers of that range are tables. */
const FRAME = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(bytes: Buffer): ImageSize | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xff) at += 1;
    else if (STANDALONE(marker)) at += 2;
    else if (FRAME(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function webp(bytes: Buffer): ImageSize | null {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    default:
      return null;
  }
}

/** Size as the header states it, before a pixel is decoded: a picture of 50 kB can claim 10 gigapixels. null: none found. */
export function imageSize(bytes: Buffer): ImageSize | null {
  try {
    if (bytes[0] === 0xff) return jpeg(bytes);
    if (bytes[0] === 0x89) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    if (bytes.toString('latin1', 0, 2) === 'BM')
      return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) };
    return webp(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
