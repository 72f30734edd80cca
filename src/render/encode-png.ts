import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const deflateInThread = promisify(deflate);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 8 bits a channel, RGBA, deflate, the standard filters, not interlaced. */
const RGBA_HEADER = [8, 6, 0, 0, 0];
/** Levels above 3 take three times as long for a fifth less. */
const LEVEL = 3;

/** Of the last picture, for the next one: touching 5 MB of fresh memory takes longer than what is done in it. */
let spare: Buffer = Buffer.alloc(0);

/** Whoever takes it has it alone. */
function takeSpare(size: number): Buffer {
  const taken = spare.length >= size ? spare : Buffer.allocUnsafeSlow(size);
  spare = Buffer.alloc(0);
  return taken;
}

/**
 * Encodes pixels as PNG. Skia's own encoder tries every filter on every line, which flat-coloured charts gain nothing
 * from: without filters this is about five times as fast, the files are no larger, and the work is done in a thread.
 *
 * @param rgba width × height × 4 bytes, row by row
 */
export async function encodePng(rgba: Uint8Array, width: number, height: number): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(RGBA_HEADER, 8);
  const memory = takeSpare(height * (1 + width * 4));
  const pixels = await deflateInThread(scanlines(rgba, width * 4, height, memory), { level: LEVEL });
  spare = memory;
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** Pixels, as the head of a PNG gives them; undefined if that is not all there. */
export function pngSize(png: Buffer): { width: number; height: number } | undefined {
  if (!isPng(png) || png.length < 24) return undefined;
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** Each line starts with its filter: 0, none. */
function scanlines(rgba: Uint8Array, bytesPerLine: number, height: number, memory: Buffer): Buffer {
  const lines = memory.subarray(0, height * (1 + bytesPerLine));
  for (let y = 0; y < height; y++) {
    const start = y * (1 + bytesPerLine);
    lines[start] = 0;
    lines.set(rgba.subarray(y * bytesPerLine, (y + 1) * bytesPerLine), start + 1);
  }
  return lines;
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
