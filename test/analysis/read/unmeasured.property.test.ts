import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';

const WITHOUT = ['', '-', 'TBC', 'n/a', '<1K', 'hidden', 'private', '?', 'ask agency'];

const creator = fc.record({
  followers: fc.integer({ min: 1_000, max: 5_000_000 }),
  /** Instead of the count; undefined: the count stands. */
  blank: fc.option(fc.constantFrom(...WITHOUT), { nil: undefined }),
  fee: fc.integer({ min: 50, max: 9_000 }),
  country: fc.constantFrom('Spain', 'France', 'Italy', 'Chile'),
  email: fc.boolean(),
});

/** In no order of the file: headings, blank rows, totals. */
const between = fc.constantFrom<string[] | undefined>(['TIER A', '', '', '', ''], ['', '', '', '', ''], undefined);

const read = (rows: string[][]) =>
  readProfiles([
    { name: 'list.csv', bytes: Buffer.from(stringify([['Handle', 'Followers', 'Fee', 'Country', 'Email'], ...rows])) },
  ]);

const rowOf = (
  { followers, fee, country, email }: { followers: number; fee: number; country: string; email: boolean },
  i: number,
  cell?: string,
) => [`@creator.${i}`, cell ?? String(followers), String(fee), country, email ? `c${i}@x.es` : ''];

describe('creators whose follower counts are blanked', () => {
  it('stay creators, each once, and nobody is both; the others stay as they are', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.tuple(creator, between), { minLength: 6, maxLength: 40 })
          .filter((rows) => rows.filter(([{ blank }]) => blank === undefined).length > 2),
        (rows) => {
          const layout = (blanked: boolean) =>
            rows.flatMap(([one, before], i) => [
              ...(before ? [before] : []),
              rowOf(one, i, blanked ? one.blank : undefined),
            ]);
          const whole = read(layout(false));
          const { profiles, unmeasured, summary } = read(layout(true));
          expect(whole.summary.creators).toBe(rows.length);
          expect(summary.creators).toBe(rows.length);
          const measured = textsOf(profiles.text.handle!);
          const others = unmeasured ? textsOf(unmeasured.profiles.text.handle!) : [];
          const expected = (isBlank: boolean) =>
            rows.flatMap(([{ blank }], i) => ((blank !== undefined) === isBlank ? [`creator.${i}`] : []));
          expect(measured).toEqual(expected(false));
          expect(others).toEqual(expected(true));
          expect(unmeasured ? textsOf(unmeasured.profiles.followerCells!) : []).toEqual(
            rows.flatMap(([{ blank }]) => blank ?? []),
          );
          const rowIn = new Map(textsOf(whole.profiles.text.handle!).map((handle, row) => [handle, row]));
          for (const [row, handle] of measured.entries()) {
            expect(profiles.numeric.followers![row]).toBe(whole.profiles.numeric.followers![rowIn.get(handle)!]);
            expect(profiles.numeric.fee![row]).toBe(whole.profiles.numeric.fee![rowIn.get(handle)!]);
          }
          for (const [row, handle] of others.entries())
            expect(unmeasured!.profiles.numeric.fee![row]).toBe(whole.profiles.numeric.fee![rowIn.get(handle)!]);
        },
      ),
      { seed: 14, numRuns: 150 },
    );
  });
});
