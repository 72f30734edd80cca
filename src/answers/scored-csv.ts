import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { isSkipped } from '../analysis/analysis.js';
import { type Prices, pricesIn } from '../analysis/money/prices.js';
import { firstRows } from '../analysis/persons.js';
import type { SourceFile } from '../analysis/read/file/source-file.js';
import { type RecordAccount, readRecords } from '../analysis/read/read-records.js';
import { creatorKey } from '../analysis/read/rows/rows-of-creators.js';
import { rulesIn } from '../analysis/score/checks.js';
import { TIER_NAMES } from '../analysis/score/tiers.js';
import { textReader } from '../analysis/text-column.js';

export interface ScoredCsvRequest {
  /** The files that the analysis was made of, unpacked, in its order. */
  files: readonly SourceFile[];
  analysed: Pick<AnalysedDataset, 'analysis' | 'profiles' | 'unmeasured' | 'scores'>;
  /**
   * Creators in the order they are written, one row each, those without a follower count numbered after all others;
   * undefined: every row of the files as it stands.
   */
  rows: ArrayLike<number> | undefined;
  /** Lower-case handle → what was noted; undefined: no such column. */
  notes: ReadonlyMap<string, string> | undefined;
}

const ADDED = [
  'rank',
  'score',
  'tier',
  'segment',
  'likelihood',
  'engagement',
  'engagement_percentile',
  'checks',
] as const;

/** Where prices are known or can be estimated: of one post, in `price_currency`; one price where it is a quote. */
const OF_MONEY = ['price_low', 'price_high', 'price_currency', 'price_from'] as const;

/** Where somebody has several accounts: whose the scores are. A person is named by their first account. */
const OF_ACCOUNTS = ['platform', 'person'] as const;

/**
 * The person's own columns, in their order, with the scores added, as CSV in UTF-8 with a byte order mark (without one
 * Excel reads accents wrong). Cells that a spreadsheet would run as a formula are escaped.
 *
 * @throws {UserError} where a file is not what it was
 */
export function scoredCsv({ files, analysed, rows, notes }: ScoredCsvRequest): Uint8Array {
  const { analysis, profiles } = analysed;
  const own = files.map((file) => readRecords(file, analysis.options));
  const headers = [...new Set(own.flatMap((file) => file.headers))];
  const prices = pricesIn(analysed);
  const scoresOf = addedCells(analysed, prices);
  const rowOf = accountRows(analysed);
  const noteCells = (handle: string) => (notes ? [notes.get(handle) ?? ''] : []);
  const forgotten = new Set(analysis.dataset.forgotten);
  const isForgotten = (handle: string) =>
    forgotten.size > 0 && forgotten.has(createHash('sha256').update(handle).digest('hex'));
  const records = own
    .flatMap(({ headers: ownHeaders, records: all, accounts }) => {
      const places = ownHeaders.map((header) => headers.indexOf(header));
      return all.map((cells, i) => {
        const placed = new Array<string>(headers.length).fill('');
        for (const [c, cell] of cells.entries()) placed[places[c]!] ||= cell;
        return { accounts: accounts[i]!, cells: placed };
      });
    })
    .filter(({ accounts }) => !accounts.some(({ handle }) => isForgotten(handle)));

  // A record of several accounts has a line for each of them.
  let chosen: { handle: string; row: number | undefined; cells: string[] }[] = records.flatMap(
    ({ accounts, cells }) => {
      const its = accounts.map((account) => ({ handle: account.handle, row: rowOf(account), cells }));
      const known = its.filter(({ row }) => row !== undefined);
      return known.length > 0 ? known : its.slice(0, 1);
    },
  );
  if (rows) {
    const first = new Map<number, (typeof chosen)[number]>();
    for (const line of chosen) if (line.row !== undefined && !first.has(line.row)) first.set(line.row, line);
    chosen = Array.from(rows, (row) => first.get(row)).filter((line) => line !== undefined);
  }
  const lines = chosen.map(({ handle, row, cells }) => [
    ...cells.map(asNumber),
    ...scoresOf(row),
    ...noteCells(handle),
  ]);
  const taken = new Set(headers.map((header) => header.toLowerCase()));
  const added = [...addedNames(profiles, prices), ...(notes ? ['note'] : [])].map((name) =>
    taken.has(name) ? `${name} (added)` : name,
  );
  return Buffer.from(stringify([[...headers, ...added], ...lines], { escape_formulas: true, bom: true }));
}

/** A plain negative number is no formula: as a number it is written as it is. */
function asNumber(cell: string): string | number {
  return /^-\d/.test(cell) && String(Number(cell)) === cell ? Number(cell) : cell;
}

/** The row of an account: by its handle and platform, else by its handle. */
function accountRows({ profiles, unmeasured }: ScoredCsvRequest['analysed']) {
  const byHandle = new Map<string, number>();
  const byAccount = new Map<string, number>();
  const add = ({ text, count }: AnalysedDataset['profiles'], from: number) => {
    const handleOf = textReader(text.handle!);
    const platformOf = text.platform && textReader(text.platform);
    for (let row = 0; row < count; row++) {
      const handle = handleOf(row).toLowerCase();
      byHandle.set(handle, from + row);
      if (platformOf) byAccount.set(creatorKey(handle, platformOf(row)), from + row);
    }
  };
  // Of one handle, whoever has followers counts.
  if (unmeasured) add(unmeasured.profiles, profiles.count);
  add(profiles, 0);
  return ({ handle, platform }: RecordAccount) => byAccount.get(creatorKey(handle, platform)) ?? byHandle.get(handle);
}

function addedNames({ person }: AnalysedDataset['profiles'], prices: Prices | undefined): string[] {
  return [...ADDED, ...(prices ? OF_MONEY : []), ...(person ? OF_ACCOUNTS : [])];
}

/** What one post costs, where anything tells. */
function priceCells(prices: Prices, row: number): (string | number)[] {
  const range = prices.rangeOf(row);
  if (!range) return OF_MONEY.map(() => '');
  const { low, high } = range;
  return [known(low, 2), known(high, 2), prices.currency, prices.isQuote(row) ? 'quote' : 'estimate'];
}

function addedCells({ analysis, profiles, scores }: ScoredCsvRequest['analysed'], prices: Prices | undefined) {
  const nothing = addedNames(profiles, prices).map(() => '');
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const { person, text } = profiles;
  const place = new Int32Array(scores.score.length);
  const placeOfPerson = new Map<number, number>();
  for (let i = 0; i < scores.ranking.length; i++) {
    place[scores.ranking[i]!] = i + 1;
    if (person) placeOfPerson.set(person[scores.ranking[i]!]!, i + 1);
  }
  const handleOf = textReader(text.handle!);
  const platformOf = text.platform ? textReader(text.platform) : () => '';
  const firstOf = person && firstRows(person);
  const ofAccount = (row: number) => (firstOf ? [platformOf(row), handleOf(firstOf[person[row]!]!)] : []);
  return (row: number | undefined): (string | number)[] => {
    if (row === undefined || row >= profiles.count) return nothing;
    return [
      place[row] || (person && placeOfPerson.get(person[row]!)) || '',
      known(scores.score[row]!, 2),
      TIER_NAMES[scores.tier[row]!]!,
      segments[scores.segment[row]!]?.name ?? '',
      known(scores.likelihood[row]!, 4),
      known(scores.engagement[row]!, 6),
      known(scores.engagementPercentile[row]!, 4),
      rulesIn(scores.flags[row]!).join(' '),
      ...(prices ? priceCells(prices, row) : []),
      ...ofAccount(row),
    ];
  };
}

function known(value: number, digits: number): string | number {
  return Number.isNaN(value) ? '' : Number(value.toFixed(digits));
}
