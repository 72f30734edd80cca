/**
 * A column of texts in as many bytes as they have, instead of an object each: the text of row i is the UTF-8 in `utf8`
 * from `ends[i − 1]` (0 for the first row) to `ends[i]`. Plain data: it crosses threads and stores as it is.
 */
export interface TextColumn {
  utf8: Uint8Array;
  /** One per row. */
  ends: Uint32Array;
}

/** UTF-8 takes at most so many bytes for each of a string's units. */
const MOST_BYTES_A_UNIT = 3;

/**
 * Packs a column.
 *
 * @param textOf asked once per row, ascending
 * @throws {RangeError} where all texts together take more than 4 GiB
 */
export function packTexts(count: number, textOf: (row: number) => string): TextColumn {
  let packed: Buffer = Buffer.allocUnsafeSlow(Math.max(64, count * 12));
  const ends = new Uint32Array(count);
  let end = 0;
  for (let row = 0; row < count; row++) {
    const text = textOf(row);
    if (text !== '') {
      const most = end + text.length * MOST_BYTES_A_UNIT;
      if (most > packed.length) packed = grown(packed, end, most);
      end += packed.write(text, end);
    }
    ends[row] = end;
  }
  if (end >= 2 ** 32) throw new RangeError('a column of over 4 GiB');
  // Of its own: a view of the longer buffer would be copied whole where it is moved to a thread.
  const utf8 = new Uint8Array(end);
  utf8.set(packed.subarray(0, end));
  return { utf8, ends };
}

/** The text of one row; '' where its cell is empty. */
export function textAt(column: TextColumn, row: number): string {
  return textReader(column)(row);
}

/** The same for many rows: the view of the bytes is made once. */
export function textReader({ utf8, ends }: TextColumn): (row: number) => string {
  const bytes = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.byteLength);
  return (row) => {
    const start = row === 0 ? 0 : ends[row - 1]!;
    const end = ends[row]!;
    return start === end ? '' : bytes.toString('utf8', start, end);
  };
}

export function isEmptyAt({ ends }: TextColumn, row: number): boolean {
  return ends[row] === (row === 0 ? 0 : ends[row - 1]);
}

/** The texts of these rows, in that order, as a column. */
export function selectTexts({ utf8, ends }: TextColumn, rows: ArrayLike<number>): TextColumn {
  const startOf = (row: number) => (row === 0 ? 0 : ends[row - 1]!);
  const selected = new Uint32Array(rows.length);
  let end = 0;
  for (let i = 0; i < rows.length; i++) {
    end += ends[rows[i]!]! - startOf(rows[i]!);
    selected[i] = end;
  }
  const bytes = new Uint8Array(end);
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    for (let from = startOf(row); from < ends[row]!; from++) bytes[at++] = utf8[from]!;
  }
  return { utf8: bytes, ends: selected };
}

/** Whether any row has a text. */
export function hasTexts({ utf8 }: TextColumn): boolean {
  return utf8.length > 0;
}

function grown(packed: Buffer, used: number, atLeast: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(Math.max(atLeast, packed.length * 2));
  packed.copy(larger, 0, 0, used);
  return larger;
}

/** Compares rows by their handles, for an order that does not depend on chance. */
export function byHandle(handles: TextColumn): (a: number, b: number) => number {
  const handleOf = textReader(handles);
  return (a, b) => {
    const [first, second] = [handleOf(a), handleOf(b)];
    return first === second ? a - b : first < second ? -1 : 1;
  };
}

/** All texts, one per row. */
export function textsOf(column: TextColumn): string[] {
  const read = textReader(column);
  return Array.from(column.ends, (_, row) => read(row));
}
