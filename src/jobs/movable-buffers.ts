import type { SourceFile } from '../analysis/read/source-file.js';

/**
 * What can be moved to another thread instead of being copied: buffers that hold one file and nothing else. Small
 * Buffers are views of Node's pool, which has to stay.
 */
export function movableBuffers(files: readonly SourceFile[]): ArrayBuffer[] {
  const whole = files.flatMap(({ bytes: { buffer, byteLength } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0 ? [buffer] : [],
  );
  return [...new Set(whole)];
}
