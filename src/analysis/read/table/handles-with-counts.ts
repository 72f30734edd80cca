import { fieldsOfHeader } from '../headers/header-meaning.js';
import { readHeader } from '../headers/read-header.js';
import { endsInCount, readCreatorCell } from '../values/creator-cell.js';
import { isBarePlatform } from '../values/platform-names.js';
import { Column } from './column.js';

const LOOKED_AT = 200;
const MOSTLY = 0.5;

export interface HandlesWithCounts {
  at: number;
  /** What the column is called from here on: its header may say that it holds the counts. */
  handles: string;
  followers: string;
  counts: Column;
}

/** Columns of one platform each whose cells are handles with their counts: `@ada (412k)` under "IG (followers)" or "TikTok". */
export function handlesWithCounts(
  headers: readonly string[],
  columns: readonly Column[],
  rowCount: number,
): HandlesWithCounts[] {
  return headers.flatMap((header, at): HandlesWithCounts[] => {
    const platform = columns[at]!.textCells === 0 ? undefined : readHeader(header).platform;
    if (platform === undefined) return [];
    const isMeant =
      isBarePlatform(header) || ['followers', 'handle'].some((field) => fieldsOfHeader(header).has(field as 'handle'));
    const [handles, followers] = [`${platform} handle`, `${platform} followers`];
    const isNew = [handles, followers].every((name) => name === header || !headers.includes(name));
    const texts = columns[at]!.texts()
      .slice(0, LOOKED_AT)
      .filter((text) => /\d/.test(text));
    const counted = texts.filter((text) => text.includes('@') && endsInCount(text));
    if (!isMeant || !isNew || counted.length === 0 || counted.length <= MOSTLY * texts.length) return [];
    const counts = new Column();
    for (let row = 0; row < rowCount; row++)
      counts.put(row, readCreatorCell(columns[at]!.textAt(row), true).count ?? '');
    return [{ at, handles, followers, counts }];
  });
}
