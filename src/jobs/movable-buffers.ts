/**
 * What of a value can be moved to another thread instead of being copied: the buffers of typed arrays that hold one of
 * them and nothing else. Small Buffers are views of Node's pool, which has to stay.
 *
 * @param value plain data
 */
export function movableBuffers(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (ArrayBuffer.isView(part)) {
      const { buffer, byteLength } = part;
      if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0) found.add(buffer);
      return;
    }
    // Lists of numbers or texts hold none: looked at by their first entry.
    if (Array.isArray(part) && typeof part[0] !== 'object') return;
    for (const each of Object.values(part)) visit(each);
  };
  visit(value);
  return [...found];
}
