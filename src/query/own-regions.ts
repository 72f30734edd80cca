import { columnWithHeader, type NamedWords } from './find-column.js';
import type { Queried } from './queried.js';

const HEADER = /^(?:region|market|territory|area|zone|región|região|région)s?$/i;

/** The file's own column of regions; undefined where it has none. */
export function ownRegions(subject: Queried): NamedWords | undefined {
  const kept = subject.profiles.kept.find(({ header, kind }) => kind === 'category' && HEADER.test(header.trim()));
  if (!kept) return undefined;
  const column = columnWithHeader(subject, kept.header);
  return column && 'labels' in column ? column : undefined;
}
