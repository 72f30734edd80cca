/** What a value takes in memory. */
export interface MemoryFootprint {
  /** Each one once, however many typed arrays show it: what they take is known exactly. */
  buffers: ReadonlySet<ArrayBufferLike>;
  /** An estimate of everything else. */
  otherBytes: number;
}

/** Of V8 on 64 bits, rounded up: a header with its padding, a slot of an array or object, a character. */
const HEADER_BYTES = 24;
const SLOT_BYTES = 8;
const CHARACTER_BYTES = 2;

/** @param value plain data: objects, arrays, typed arrays and primitives, nested or shared in any way */
export function memoryFootprint(value: unknown): MemoryFootprint {
  const buffers = new Set<ArrayBufferLike>();
  const seen = new Set<object>();
  let otherBytes = 0;
  const left: object[] = [];

  function count(each: unknown): void {
    if (typeof each === 'string') otherBytes += HEADER_BYTES + each.length * CHARACTER_BYTES;
    else if (typeof each === 'object' && each !== null) left.push(each);
  }

  count(value);
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    if (seen.has(each)) continue;
    seen.add(each);
    otherBytes += HEADER_BYTES;
    if (ArrayBuffer.isView(each)) {
      buffers.add(each.buffer);
      continue;
    }
    const inside = Array.isArray(each) ? each : Object.values(each);
    otherBytes += inside.length * SLOT_BYTES;
    for (const one of inside) count(one);
  }
  return { buffers, otherBytes };
}
