// Models as bytes, in the form that src/understand/learned/matrix.ts reads.
import { brotliCompressSync, constants } from 'node:zlib';

const LARGEST = 127;

/** Weights in whole units of a scale; rows and weights that come to nothing are left out. */
export function quantise({ hashes, columns, weights }) {
  const most = weights.reduce((all, one) => Math.max(all, Math.abs(one)), 0);
  const scale = Math.fround(most / LARGEST);
  const whole = weights.map((one) => Math.round(one / scale));
  const isKept = (row) => whole.subarray(row * columns, (row + 1) * columns).some((one) => one !== 0);
  const rows = Array.from(hashes, (_, row) => row).filter(isKept);
  return {
    hashes: Uint32Array.from(rows, (row) => hashes[row]),
    columns,
    weights: Int8Array.from(rows.flatMap((row) => [...whole.subarray(row * columns, (row + 1) * columns)])),
    scale,
  };
}

/** Rows, columns and scale, the hashes, the weights, and padding to four bytes. */
function bytesOf({ hashes, columns, weights, scale }) {
  const bytes = Buffer.alloc((12 + 4 * hashes.length + weights.length + 3) & ~3);
  bytes.writeUInt32LE(hashes.length, 0);
  bytes.writeUInt32LE(columns, 4);
  bytes.writeFloatLE(scale, 8);
  for (const [row, hash] of hashes.entries()) bytes.writeUInt32LE(hash, 12 + 4 * row);
  bytes.set(new Uint8Array(weights.buffer), 12 + 4 * hashes.length);
  return bytes;
}

export function packed(matrices) {
  const bytes = Buffer.concat(matrices.map(bytesOf));
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params })
    .toString('base64')
    .match(/.{1,120}/g)
    .join('\n');
}
