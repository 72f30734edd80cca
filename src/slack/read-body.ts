import { tooLarge } from './slack-files.js';

export interface BodyLimits {
  maxBytes: number;
  /** Without a byte for so long, nothing more is expected. */
  stallMs: number;
}

export interface Reading {
  name: string;
  limits: BodyLimits;
  /** How many bytes are expected; what is more has to find room first. */
  expectedBytes: number;
  makeRoom: (bytes: number) => void;
  signal: AbortSignal;
}

/** The connection ended, or fell silent, before the whole body was there: worth another try. */
export class Incomplete extends Error {
  override readonly name = 'Incomplete';
}

const GROWTH = 1.5;

/**
 * The whole body, as it is announced.
 *
 * @throws {UserError} if there is more than may be
 * @throws {Incomplete} if there is less than was announced
 * @throws what `makeRoom` throws, and the signal's reason
 */
export async function readBody(response: Response, reading: Reading): Promise<Uint8Array> {
  const { name, limits, expectedBytes, makeRoom, signal } = reading;
  const announced = announcedBytes(response);
  if (announced !== undefined && announced > limits.maxBytes) throw tooLarge(name, limits.maxBytes);
  let capacity = announced ?? Math.min(expectedBytes, limits.maxBytes);
  if (capacity > expectedBytes) makeRoom(capacity);
  let bytes = Buffer.allocUnsafeSlow(capacity);
  let size = 0;
  for await (const chunk of chunksOf(response, limits.stallMs, signal)) {
    const next = size + chunk.length;
    if (next > limits.maxBytes) throw tooLarge(name, limits.maxBytes);
    if (next > capacity) {
      capacity = Math.min(limits.maxBytes, Math.max(next, Math.ceil(capacity * GROWTH)));
      makeRoom(capacity + size); // the old and the new one, for a moment
      const larger = Buffer.allocUnsafeSlow(capacity);
      bytes.copy(larger, 0, 0, size);
      bytes = larger;
    }
    bytes.set(chunk, size);
    size = next;
  }
  if (announced !== undefined && size < announced) throw new Incomplete(`${size} of ${announced} bytes`);
  // Of its own exact length: only then it can be moved to a thread.
  return size === bytes.length ? bytes : Uint8Array.prototype.slice.call(bytes, 0, size);
}

/** Undefined where the body is packed on the way, or its length is not said. */
function announcedBytes({ headers }: Response): number | undefined {
  const length = headers.get('content-length');
  const encoding = headers.get('content-encoding') ?? 'identity';
  return length !== null && /^\d+$/.test(length) && encoding.toLowerCase() === 'identity' ? Number(length) : undefined;
}

/**
 * The reader is cancelled by this function itself: Node 20's fetch can forget the signal that it was given as soon as
 * the headers are there.
 */
async function* chunksOf(response: Response, stallMs: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  let isStalled = false;
  const cancel = () => void reader.cancel().catch(() => undefined); // a read that waits ends as if the body did
  const stall = setTimeout(() => {
    isStalled = true;
    cancel();
  }, stallMs);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw new Incomplete('the connection broke', { cause: error });
      });
      signal.throwIfAborted();
      if (isStalled) throw new Incomplete(`no byte for ${stallMs} ms`);
      if (done) return;
      stall.refresh();
      yield value;
    }
  } finally {
    clearTimeout(stall);
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}
