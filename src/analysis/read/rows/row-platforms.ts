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
