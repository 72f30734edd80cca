import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { changesOf, risersAndFallers } from '../../../src/analysis/changes/compare-snapshots.js';
import { textReader } from '../../../src/analysis/text-column.js';
import { creatorsInBoth } from '../../../src/commands/shared-creators.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';

const MONTHS = ['09', '11', '12'] as const;
type Month = (typeof MONTHS)[number];

/** `149.2M`, `145.6K`, `13800000`. */
function count(text: string): number {
  const [, digits, unit] = /^([\d.]+)([KM]?)$/.exec(text.trim()) ?? [];
  return Math.round(Number(digits) * { '': 1, K: 1e3, M: 1e6 }[unit ?? '']!);
}

/**
 * Followers by handle, read by hand: the handle is the second column, followers the fourth (September: the fifth, which
 * is exact). Of a handle's several rows the analysis keeps the fullest, the first among equals; the rows that are there
 * twice here are equally full.
 */
function followersByHand(month: Month): Map<string, number> {
  const rows: string[][] = parse(sharedFile(`data/top-tiktokers-2022-${month}.csv`), { relax_column_count: true });
  const at = month === '09' ? 4 : 3;
  const found = new Map<string, number>();
  for (const row of rows.slice(1)) {
    const handle = row[1]!.trim().replace(/^@/, '').toLowerCase();
    if (handle !== '' && !found.has(handle)) found.set(handle, count(row[at]!));
  }
  return found;
}

const snapshot = (month: Month) =>
  analyze([{ name: `${month}.csv`, bytes: sharedFile(`data/top-tiktokers-2022-${month}.csv`) }], DEFAULT_OPTIONS);

describe.skipIf(!hasShared)(`monthly snapshots${unlessShared}`, () => {
  const analysed = hasShared ? Object.fromEntries(MONTHS.map((month) => [month, snapshot(month)])) : {};

  it.each([
    ['09', '11', 360],
    ['11', '12', 459],
    ['09', '12', 336],
  ] as const)(
    '2022-%s to 2022-%s: %i creators in both, and the largest risers and fallers, as by hand',
    (from, to, inBoth) => {
      const [before, after] = [followersByHand(from), followersByHand(to)];
      const byHand = [...after]
        .filter(([handle]) => before.has(handle))
        .map(([handle, followers]) => ({ handle, change: followers - before.get(handle)! }));
      expect(byHand.length).toBe(inBoth);

      const [earlier, later] = [analysed[from]!, analysed[to]!];
      const shared = creatorsInBoth(earlier, later);
      expect(shared.after.length).toBe(inBoth);
      expect(shared.newcomers.length).toBe(after.size - inBoth);
      expect(shared.gone.length).toBe(before.size - inBoth);
      const handleOf = textReader(later.profiles.text.handle!);
      const { risers, fallers, rose, fell } = risersAndFallers(
        shared,
        changesOf(earlier, later, shared, 'followers')!,
        10,
      );
      const named = (list: typeof risers) =>
        list.map(({ after: row, change }) => ({ handle: handleOf(row).toLowerCase(), change }));
      const up = byHand.filter(({ change }) => change > 0).sort((a, b) => b.change - a.change);
      const down = byHand.filter(({ change }) => change < 0).sort((a, b) => a.change - b.change);
      expect([rose, fell]).toEqual([up.length, down.length]);
      // Equal changes may stand in either order: changes in order, and handles with their changes.
      expect(named(risers).map(({ change }) => change)).toEqual(up.slice(0, 10).map(({ change }) => change));
      expect(named(fallers).map(({ change }) => change)).toEqual(down.slice(0, 10).map(({ change }) => change));
      for (const each of [...named(risers), ...named(fallers)]) expect(byHand).toContainEqual(each);
    },
  );
});
