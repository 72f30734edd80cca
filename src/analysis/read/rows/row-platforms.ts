import type { Profiles } from '../../profiles.js';
import { packTexts, textReader } from '../../text-column.js';
import { headerSays } from '../headers/header-words.js';
import { platformByWords, platformNamed, platformSpokenOf, saysSubscribers } from '../headers/platforms.js';
import { readHeader } from '../headers/read-header.js';
import type { RawTable } from '../table/read-table.js';
import { platformFromUrl } from '../values/handle.js';
import { platformsIn } from '../values/platform-names.js';

/** The platform of a whole table, and what tells it. */
export interface PlatformOfTable {
  name: string | undefined;
  /** Where nothing in the table names it: what does, in a sentence. Rows that are told otherwise speak against it. */
  presumed?: string;
  /** The only header that tells it, where that could be said of another platform too. */
  onlyBy?: string;
}

/**
 * The platform that a table is about: by the ids in it, else its sheet's name, else its headers, else the lines above
 * it, else its file's name, else words that only one platform has.
 */
export function platformOfTable(
  { title, titles = [], fileName, headers }: Pick<RawTable, 'title' | 'titles' | 'fileName' | 'headers'>,
  { byIds, byHeaders }: { byIds?: string | undefined; byHeaders: string | undefined },
): PlatformOfTable {
  const named = byIds ?? (title === undefined ? undefined : platformNamed(title)) ?? byHeaders;
  if (named !== undefined) return { name: named };
  const above = platformSpokenOf(titles);
  if (above !== undefined)
    return { name: above, presumed: `The platform, ${above}, is told by the lines above the table.` };
  const ofFile = platformSpokenOf([fileName]);
  if (ofFile !== undefined)
    return { name: ofFile, presumed: `The platform, ${ofFile}, is told by the file's name only.` };
  const byWords = platformByWords(headers);
  const isOfOthers = (header: string) => ![undefined, byWords].includes(readHeader(header).platform);
  if (byWords === undefined || headers.some(isOfOthers)) return { name: undefined };
  const onlyBy = headers.filter((header) => platformByWords([header]) !== undefined);
  if (onlyBy.length === 1 && saysSubscribers(onlyBy[0]!) && !headers.some(isOfVideos))
    return {
      name: byWords,
      presumed: `The platform was taken for ${byWords}: nothing but \`${onlyBy[0]}\` tells it.`,
      onlyBy: onlyBy[0]!,
    };
  return { name: byWords, presumed: `No column names the platform: the words of the headers are ${byWords}'s.` };
}

/** A channel, or videos that are watched: where people subscribe, that is YouTube. */
function isOfVideos(header: string): boolean {
  return headerSays(header, 'views') || CHANNEL_OR_VIDEO.test(header);
}

const CHANNEL_OR_VIDEO =
  /chann?el|kan[aá]l|canal|cha[iî]ne|csatorna|kênh|канал|채널|チャンネル|频道|頻道|قناة|ערוץ|चैनल|v[ií]deo|видео|відео|動画|영상|视频|影片/iu;

/**
 * The platform of every row, as it is shown: by its own column, else its link, else the table's. The column is left out
 * where there is none in the file and all rows have the same.
 *
 * @returns what all rows have, where they have the same, and whether it was needed that it is presumed
 */
export function namePlatforms(
  profiles: Profiles,
  { name: ofTable = '', presumed }: PlatformOfTable,
): { platform: string | undefined; isPresumed: boolean } {
  const { text, count } = profiles;
  if (!text.platform && !text.url) return { platform: ofTable || undefined, isPresumed: presumed !== undefined };
  const cellOf = text.platform ? textReader(text.platform) : () => '';
  const urlOf = text.url ? textReader(text.url) : () => '';
  const known = new Map<string, string>();
  const shown = (cell: string) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const name = platformsIn(cell).join(', ');
    known.set(cell, name);
    return name;
  };
  const found: string[] = [];
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const cell = cellOf(row);
    const name = cell !== '' ? shown(cell) : (platformFromUrl(urlOf(row)) ?? '');
    let code = codeOf.get(name);
    if (code === undefined) {
      code = found.push(name) - 1;
      codeOf.set(name, code);
    }
    codes[row] = code;
  }
  const isAgainst = presumed !== undefined && found.some((name) => name !== '' && name !== ofTable);
  const unnamed = codeOf.get('');
  if (unnamed !== undefined && !isAgainst) found[unnamed] = ofTable;
  const different = new Set(found);
  if (text.platform || different.size > 1) text.platform = packTexts(count, (row) => found[codes[row]!]!);
  return {
    platform: different.size === 1 ? found[0] || undefined : undefined,
    isPresumed: presumed !== undefined && unnamed !== undefined && !isAgainst,
  };
}

/**
 * What a person says the platform of the files is: of all rows, where the files name the same one or none; else of the
 * rows that name none.
 */
export function sayPlatform(files: { profiles: Profiles; platform: string | undefined }[], said: string): void {
  const named = files.map(({ profiles, platform }) => [
    ...platformCounts(profiles).map(({ name }) => name),
    ...(platform === undefined ? [] : [platform]),
  ]);
  const isSame = new Set(named.flat()).size <= 1 && new Set(named.map(({ length }) => length > 0)).size === 1;
  for (const [f, file] of files.entries()) {
    const { text, count } = file.profiles;
    const platformOf = !isSame && text.platform ? textReader(text.platform) : () => '';
    if (text.platform) text.platform = packTexts(count, (row) => platformOf(row) || said);
    if (isSame || named[f]!.length === 0) file.platform = said;
  }
}

/** Every platform of the rows with how many there are, most first. */
export function platformCounts({ text, count }: Profiles): { name: string; accounts: number }[] {
  if (!text.platform) return [];
  const platformOf = textReader(text.platform);
  const counts = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const cell = platformOf(row);
    for (const name of cell === '' ? [] : cell.split(', ')) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, accounts]) => ({ name, accounts })).sort((a, b) => b.accounts - a.accounts);
}
