/** LMDB's own limit under its default page size. */
export const MAX_KEY_BYTES = 1978;

/**
 * Namespace, NUL, key: no namespace can be the beginning of another one, whatever the key holds, so that a range
 * over one never reaches into another ("T1" and "T11", or "a:b" with ":" for a separator).
 *
 * @throws RangeError where LMDB could not hold the key: cutting or hashing it would break listing by prefix.
 */
export function fullKey(namespace: string, key: string): Buffer {
  if (namespace.includes('\0')) throw new RangeError('A namespace cannot contain a NUL character.');
  const bytes = Buffer.from(`${namespace}\0${key}`);
  if (bytes.length > MAX_KEY_BYTES) {
    throw new RangeError(`A key of ${bytes.length} bytes with its namespace; the store holds ${MAX_KEY_BYTES}.`);
  }
  return bytes;
}

/** The key that was given, without its namespace. */
export function shortKey(namespace: string, full: Buffer): string {
  return full.toString('utf8', Buffer.byteLength(namespace) + 1);
}

/** Every key of the namespace that begins with `prefix`: UTF-8 has no byte 0xff, so it sorts after all of them. */
export function keyRange(namespace: string, prefix: string): { start: Buffer; end: Buffer } {
  const start = fullKey(namespace, prefix);
  return { start, end: Buffer.concat([start, Buffer.of(0xff)]) };
}
