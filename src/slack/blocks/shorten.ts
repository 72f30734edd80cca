/** Cuts visibly, between what a reader sees as characters; at most `maxLength` code units. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let kept = '';
  // The segmenter walks the whole text it is given: a cell may hold a megabyte.
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, maxLength))) {
    if (kept.length + segment.length > maxLength - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
