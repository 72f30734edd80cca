const SHIFT = 13;
const CHUNK = 2 ** SHIFT;
const MASK = CHUNK - 1;
/** Most files are small: the first chunk has room for so many rows, and for so many times more whenever it is full. */
const FIRST_ROOM = 64;
const GROWTH = 4;
/** What stands for no number among whole ones. */
const NONE = -(2 ** 31);

type Whole = Int32Array | Uint8Array;

/** Whole numbers by row, of which most may be 0: that takes no memory. */
export class WholeChunks {
  readonly #chunks: (Whole | undefined)[] = [];
  readonly #make: (room: number) => Whole;

  constructor(make: (room: number) => Whole) {
    this.#make = make;
  }

  at(row: number): number {
    return this.#chunks[row >> SHIFT]?.[row & MASK] ?? 0;
  }

  put(row: number, value: number): void {
    const c = row >> SHIFT;
    let chunk = this.#chunks[c];
    if (!chunk || (row & MASK) >= chunk.length) {
      if (value === 0) return;
      chunk = withRoom(chunk, row, this.#make);
      this.#chunks[c] = chunk;
    }
    chunk[row & MASK] = value;
  }

  /** Calls back for each that is not 0, of the first so many rows. */
  forEach(rowCount: number, take: (value: number, row: number) => void): void {
    for (const [c, chunk] of this.#chunks.entries()) {
      if (!chunk) continue;
      const rows = Math.min(chunk.length, rowCount - c * CHUNK);
      for (let i = 0; i < rows; i++) if (chunk[i] !== 0) take(chunk[i]!, c * CHUNK + i);
    }
  }

  /** Lets go of all but the first so many rows. */
  cut(rowCount: number): void {
    this.#chunks.length = Math.min(this.#chunks.length, Math.ceil(rowCount / CHUNK));
    this.#chunks[rowCount >> SHIFT]?.fill(0, rowCount & MASK);
  }
}

/** Numbers by row, NaN where there is none. Whole ones take half the memory of others. */
export class NumberChunks {
  readonly #chunks: (Int32Array | Float64Array | undefined)[] = [];

  at(row: number): number {
    const chunk = this.#chunks[row >> SHIFT];
    const value = chunk?.[row & MASK];
    return value === undefined || (value === NONE && chunk instanceof Int32Array) ? Number.NaN : value;
  }

  put(row: number, value: number): void {
    const c = row >> SHIFT;
    let chunk = this.#chunks[c];
    const isNarrow = chunk instanceof Int32Array || chunk === undefined;
    if (isNarrow && ((value | 0) !== value || value === NONE)) {
      if (Number.isNaN(value)) {
        if (chunk && (row & MASK) < chunk.length) chunk[row & MASK] = NONE;
        return;
      }
      chunk = chunk && Float64Array.from(chunk, (each) => (each === NONE ? Number.NaN : each));
      chunk = withRoom(chunk, row, emptyNumbers);
      this.#chunks[c] = chunk;
    } else if (!chunk || (row & MASK) >= chunk.length) {
      if (Number.isNaN(value)) return;
      chunk = chunk instanceof Float64Array ? withRoom(chunk, row, emptyNumbers) : withRoom(chunk, row, emptyWhole);
      this.#chunks[c] = chunk;
    }
    chunk[row & MASK] = value;
  }

  /** @param values filled with NaN */
  copyInto(values: Float64Array): void {
    for (const [c, chunk] of this.#chunks.entries()) {
      const from = c * CHUNK;
      const rows = Math.min(chunk?.length ?? 0, values.length - from);
      if (chunk instanceof Float64Array) values.set(chunk.subarray(0, Math.max(0, rows)), from);
      else for (let i = 0; i < rows; i++) if (chunk![i] !== NONE) values[from + i] = chunk![i]!;
    }
  }

  /** Lets go of all but the first so many rows. */
  cut(rowCount: number): void {
    this.#chunks.length = Math.min(this.#chunks.length, Math.ceil(rowCount / CHUNK));
    const last = this.#chunks[rowCount >> SHIFT];
    last?.fill(last instanceof Int32Array ? NONE : Number.NaN, rowCount & MASK);
  }
}

const emptyNumbers = (room: number) => new Float64Array(room).fill(Number.NaN);
const emptyWhole = (room: number) => new Int32Array(room).fill(NONE);

function withRoom<Chunk extends Float64Array | Int32Array | Uint8Array>(
  chunk: Chunk | undefined,
  row: number,
  make: (room: number) => Chunk,
): Chunk {
  if (chunk && (row & MASK) < chunk.length) return chunk;
  let room = FIRST_ROOM;
  while (room <= row && room < CHUNK) room *= GROWTH;
  const larger = make(Math.min(room, CHUNK));
  if (chunk) larger.set(chunk);
  return larger;
}
