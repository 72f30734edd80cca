const LIST = new Intl.ListFormat('en-US');

/** "a", "a and b", "a, b, and c". */
export function listInWords(parts: readonly string[]): string {
  return LIST.format(parts);
}

/** "a", "a or b", "a, b or c": one of them will do. */
export function eitherInWords(parts: readonly string[]): string {
  return parts.length <= 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}
