const LIST = new Intl.ListFormat('en-US');

/** "a", "a and b", "a, b, and c". */
export function listInWords(parts: readonly string[]): string {
  return LIST.format(parts);
}
