import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { KeptColumn } from '../../src/analysis/kept-columns.js';
import { readProfiles } from '../../src/analysis/read/read-profiles.js';
import { selectProfiles } from '../../src/analysis/read/rows/select-profiles.js';
import { scoredCsv } from '../../src/answers/scored-csv.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { vocabularyOf } from '../../src/commands/vocabulary.js';
import { structuredCodec } from '../../src/store/codec.js';

const LABELS = ['North Star', 'Blue', 'Ümlaut & Söhne', '北京', 'no-brainer', "O'Neil"];

/** What a column of the file says, cell by cell: '' for nothing. */
const table = fc
  .array(
    fc.record({
      followers: fc.integer({ min: 1_000, max: 5_000_000 }),
      agency: fc.constantFrom(...LABELS, ''),
      // Of ten digits each, under a header that counts nothing, they would be telephones.
      clicks: fc.option(fc.integer({ min: 0, max: 999_999_999 }), { nil: undefined }),
      fit: fc.option(
        fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 100),
        { nil: undefined },
      ),
      women: fc.option(
        fc.integer({ min: 0, max: 1_000 }).map((value) => value / 10),
        { nil: undefined },
      ),
      newsletter: fc.constantFrom('yes', 'no', ''),
    }),
    { minLength: 6, maxLength: 30 },
  )
  // Columns of nothing are none.
  .filter((rows) => ['agency', 'newsletter'].every((name) => rows.some((row) => row[name as 'agency'] !== '')))
  .filter((rows) =>
    ['clicks', 'fit', 'women'].every((name) => rows.some((row) => row[name as 'clicks'] !== undefined)),
  );

const HEADERS = ['username', 'followers', 'Partner', 'Shop taps', 'Brand fit', 'Audience women %', 'Newsletter'];

type Row = { followers: number; agency: string; clicks?: number; fit?: number; women?: number; newsletter: string };

function csv(rows: readonly Row[], columns: readonly number[] = [0, 1, 2, 3, 4, 5, 6]): Buffer {
  const records = rows.map((row, i) => [
    `creator${i}`,
    ...[row.followers, row.agency, row.clicks, row.fit, row.women, row.newsletter],
  ]);
  return Buffer.from(stringify([HEADERS, ...records].map((cells) => columns.map((c) => cells[c]))));
}

function cells(column: KeptColumn): unknown[] {
  if (column.kind === 'category') return Array.from(column.values, (code) => column.labels[code]);
  if (column.kind === 'flag') return Array.from(column.values, (flag) => ['no', 'yes', ''][flag]);
  return Array.from(column.values, (value) => (Number.isNaN(value) ? undefined : value));
}

const asked = (rows: readonly Row[]) => ({
  Partner: rows.map(({ agency }) => agency),
  'Shop taps': rows.map(({ clicks }) => clicks),
  'Brand fit': rows.map(({ fit }) => fit),
  'Audience women %': rows.map(({ women }) => (women === undefined ? undefined : Number((women / 100).toFixed(3)))),
  Newsletter: rows.map(({ newsletter }) => newsletter),
});

const asRead = (kept: readonly KeptColumn[]) =>
  Object.fromEntries(kept.map((column) => [column.header, cells(column)]));

describe('kept columns, whatever they hold', () => {
  it('are read as they stand, and come back from the store unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { kept } = readProfiles([{ name: 'a.csv', bytes: csv(rows as Row[]) }]).profiles;
        expect(asRead(kept)).toEqual(asked(rows as Row[]));
        expect(await structuredCodec.decode(await structuredCodec.encode(kept))).toEqual(kept);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same in a file of their own, merged by handle, and in any selection', () => {
    fc.assert(
      fc.property(table, fc.nat(), (rows, seed) => {
        const whole = readProfiles([{ name: 'a.csv', bytes: csv(rows as Row[]) }]).profiles;
        const apart = readProfiles([
          { name: 'a.csv', bytes: csv(rows as Row[], [0, 1, 2, 3]) },
          { name: 'b.csv', bytes: csv(rows as Row[], [0, 1, 4, 5, 6]) },
        ]).profiles;
        expect(asRead(apart.kept)).toEqual(asRead(whole.kept));
        const chosen = rows.map((_, row) => (row * 7 + seed) % rows.length);
        const expected = asked(chosen.map((row) => rows[row]!) as Row[]);
        expect(asRead(selectProfiles(whole, chosen).kept)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('choose the same creators in a list as by hand, and are whole in the export', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...LABELS), fc.integer({ min: 0, max: 100 }), (rows, label, women) => {
        fc.pre(rows.some(({ agency }) => agency === label));
        const files = [{ name: 'a.csv', bytes: csv(rows as Row[]) }];
        const subject = { ...analyze(files, DEFAULT_OPTIONS), fileName: 'a.csv', excluded: new Set<string>() };
        const text = `top 100 with "partner" = "${label}" and "Audience women" >= ${women}`;
        const { name, args } = parseCommand(text, vocabularyOf(subject));
        const command = commandNamed(name);
        if (command.about !== 'dataset') throw new Error(name);
        const { tables } = command.run(subject, checkedArguments(command, args));
        const byHand = rows.flatMap((row, i) =>
          row.agency === label && row.women !== undefined && row.women >= women && subject.scores.bookable[i] === 1
            ? [`creator${i}`]
            : [],
        );
        expect((tables[0]?.rows ?? []).map(({ handle }) => handle).toSorted()).toEqual(byHand.toSorted());
        const out = scoredCsv({ files, analysed: subject, rows: undefined, notes: undefined });
        const [header, ...lines] = parse(Buffer.from(out), { bom: true }) as string[][];
        expect(header!.slice(0, HEADERS.length)).toEqual(HEADERS);
        const own = parse(files[0]!.bytes) as string[][];
        expect(lines.map((line) => line.slice(0, HEADERS.length))).toEqual(own.slice(1));
      }),
      { numRuns: 12 },
    );
  });
});
