/**
 * The first bytes of all elements, then all second bytes, and so on: the exponents of similar numbers come to stand side
 * by side, where deflate finds them (HDF5 and Blosc do the same).
 *
 * @param elementBytes 1, 2, 4 or 8; `bytes` holds whole elements
 * @returns a copy
 */
export function shuffleBytes(bytes: Uint8Array, elementBytes: number): Uint8Array<ArrayBuffer> {
  const shuffled = new Uint8Array(bytes.length);
  if (elementBytes === 1) shuffled.set(bytes);
  else {
    let to = 0;
    for (let plane = 0; plane < elementBytes; plane++) {
      for (let from = plane; from < bytes.length; from += elementBytes) shuffled[to++] = bytes[from]!;
    }
  }
  return shuffled;
}

/** What shuffleBytes was given. @returns a copy */
export function unshuffleBytes(shuffled: Uint8Array, elementBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(shuffled.length);
  if (elementBytes === 1) bytes.set(shuffled);
  else {
    let from = 0;
    for (let plane = 0; plane < elementBytes; plane++) {
      for (let to = plane; to < bytes.length; to += elementBytes) bytes[to] = shuffled[from++]!;
    }
  }
  return bytes;
}
