import type { Profiles } from '../../profiles.js';
import { packTexts, textReader } from '../../text-column.js';
import { platformNamed } from '../headers/platforms.js';
import { platformFromUrl } from '../values/handle.js';
import { platformsIn } from '../values/platform-names.js';

/** What else names the platform of a whole table. */
interface OfTable {
  /** Its title, the name of its sheet, or the heading above it. */
  title: string | undefined;
  /** The platform that the headers name. */
  byHeaders: string | undefined;
}

/**
 * The platform of every row, as it is shown: by its own column, else its link, else the table's title, else the headers.
 * The column is left out where there is none in the file and all rows have the same.
 *
 * @returns what all rows have, where they have the same
 */
export function namePlatforms(profiles: Profiles, { title, byHeaders }: OfTable): string | undefined {
  const { text, count } = profiles;
  const ofTable = (title === undefined ? undefined : platformNamed(title)) ?? byHeaders ?? '';
  if (!text.platform && !text.url) return ofTable || undefined;
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
    const name = cell !== '' ? shown(cell) : (platformFromUrl(urlOf(row)) ?? ofTable);
    let code = codeOf.get(name);
    if (code === undefined) {
      code = found.push(name) - 1;
      codeOf.set(name, code);
    }
    codes[row] = code;
  }
  if (text.platform || found.length > 1) text.platform = packTexts(count, (row) => found[codes[row]!]!);
  return found.length === 1 ? found[0] || undefined : undefined;
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
