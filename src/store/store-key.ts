/** Joins the parts of a key with "/". A part that holds one itself is escaped: it cannot reach another prefix. */
export function storeKey(...parts: string[]): string {
  return parts.map(encodeURIComponent).join('/');
}

/** What all keys under these parts begin with, and no other. */
export function storePrefix(...parts: string[]): string {
  return `${storeKey(...parts)}/`;
}

export function keyParts(key: string): string[] {
  return key.split('/').map(decodeURIComponent);
}
