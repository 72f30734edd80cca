import { createHash } from 'node:crypto';
import type { SourceFile } from './source-file.js';

/** Of several files the names count too: what is said of a merged list names them. */
export function contentHash(files: readonly SourceFile[]): string {
  const hashes = files.map(({ bytes }) => sha256(bytes));
  return files.length === 1 ? hashes[0]! : sha256(JSON.stringify(files.map(({ name }, i) => [name, hashes[i]])));
}

/** In hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
