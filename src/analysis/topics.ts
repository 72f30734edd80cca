/** Between topics; "Food & Drink" is one. */
const BETWEEN = /\s*[,;|·•/\n]\s*|\s+[-–—]\s+|\s+(?:and|und|et|y|e)\s+/iu;

/**
 * The topics that a cell of a category column names: `Comedy, Fashion` and `["Comedy","Fashion"]` are two.
 *
 * @returns as they are spelled, each once
 */
export function topicsIn(cell: string): string[] {
  const list = /^\s*\[(.*)\]\s*$/s.exec(cell)?.[1];
  const parts = (list ?? cell).split(BETWEEN).map((part) => part.replace(/^["'“”\s]+|["'“”\s]+$/g, ''));
  return [...new Set(parts.filter((part) => part !== ''))];
}
