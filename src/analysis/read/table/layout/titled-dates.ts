import { headerSays } from '../../headers/header-words.js';
import { readHeader } from '../../headers/read-header.js';
import { countsFollowers } from './blocks.js';

/**
 * Headers with what the lines above the table say that it counts: under "Follower count tracker", `Aug-24` is
 * `Followers Aug-24`. Only where no header counts followers, and several are dates and nothing else.
 */
export function withMeasureOfTitle(headers: readonly string[], titles: readonly string[]): readonly string[] {
  const isDate = headers.map((header) => {
    const { when, isKnown, unknown } = readHeader(header);
    return when !== undefined && !isKnown && unknown === 0;
  });
  const dates = isDate.filter(Boolean).length;
  if (dates < 2 || countsFollowers(headers) || !titles.some((title) => headerSays(title, 'followers'))) return headers;
  return headers.map((header, c) => (isDate[c] ? `Followers ${header.trim()}` : header));
}
