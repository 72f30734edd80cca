import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { isSkipped } from '../analysis/analysis.js';
import type { SourceFile } from '../analysis/read/file/source-file.js';
import { readRecords } from '../analysis/read/read-records.js';
import { rulesIn } from '../analysis/score/checks.js';
import { TIER_NAMES } from '../analysis/score/tiers.js';
import { textReader } from '../analysis/text-column.js';

export interface ScoredCsvRequest {
  /** The files that the analysis was made of, unpacked, in its order. */
  files: readonly SourceFile[];
  analysed: Pick<AnalysedDataset, 'analysis' | 'profiles' | 'scores'>;
  /** Creators in the order they are written, one row each; undefined: every row of the files as it stands. */
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

/**
 * The person's own columns, in their order, with the scores added, as CSV in UTF-8 with a byte order mark (without one
 * Excel reads accents wrong). Cells that a spreadsheet would run as a formula are escaped.
 *
 * @throws {UserError} where a file is not what it was
 */
export function scoredCsv({ files, analysed, rows, notes }: ScoredCsvRequest): Uint8Array {
  const { analysis, profiles } = analysed;
  const own = files.map((file) => readRecords(file, analysis.options.columns));
  const headers = [...new Set(own.flatMap((file) => file.headers))];
  const scoresOf = addedCells(analysed);
  const rowOf = new Map<string, number>();
  const handleOf = textReader(profiles.text.handle!);
  for (let row = 0; row < profiles.count; row++) rowOf.set(handleOf(row).toLowerCase(), row);
  const noteCells = (handle: string) => (notes ? [notes.get(handle) ?? ''] : []);
  const forgotten = new Set(analysis.dataset.forgotten);
  const isForgotten = (handle: string) =>
    forgotten.size > 0 && forgotten.has(createHash('sha256').update(handle).digest('hex'));
  const records = own
    .flatMap(({ headers: ownHeaders, records: all, handles }) => {
      const places = ownHeaders.map((header) => headers.indexOf(header));
      return all.map((cells, i) => {
        const placed = new Array<string>(headers.length).fill('');
        for (const [c, cell] of cells.entries()) placed[places[c]!] ||= cell;
        return { handle: handles[i]!, cells: placed };
      });
    })
    .filter(({ handle }) => !isForgotten(handle));

  let chosen = records;
  if (rows) {
    const first = new Map<string, (typeof records)[number]>();
    for (const record of records) if (!first.has(record.handle)) first.set(record.handle, record);
    chosen = Array.from(rows, (row) => first.get(handleOf(row).toLowerCase())).filter((record) => record !== undefined);
  }
  const lines = chosen.map(({ handle, cells }) => [
    ...cells.map(asNumber),
    ...scoresOf(rowOf.get(handle)),
    ...noteCells(handle),
  ]);
  const taken = new Set(headers.map((header) => header.toLowerCase()));
  const added = [...ADDED, ...(notes ? ['note'] : [])].map((name) => (taken.has(name) ? `${name} (added)` : name));
  return Buffer.from(stringify([[...headers, ...added], ...lines], { escape_formulas: true, bom: true }));
}

/** A plain negative number is no formula: as a number it is written as it is. */
function asNumber(cell: string): string | number {
  return /^-\d/.test(cell) && String(Number(cell)) === cell ? Number(cell) : cell;
}

function addedCells({ analysis, scores }: ScoredCsvRequest['analysed']) {
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const place = new Int32Array(scores.score.length);
  for (let i = 0; i < scores.ranking.length; i++) place[scores.ranking[i]!] = i + 1;
  return (row: number | undefined): (string | number)[] => {
    if (row === undefined) return ADDED.map(() => '');
    return [
      place[row] || '',
      known(scores.score[row]!, 2),
      TIER_NAMES[scores.tier[row]!]!,
      segments[scores.segment[row]!]?.name ?? '',
      known(scores.likelihood[row]!, 4),
      known(scores.engagement[row]!, 6),
      known(scores.engagementPercentile[row]!, 4),
      rulesIn(scores.flags[row]!).join(' '),
    ];
  };
}

function known(value: number, digits: number): string | number {
  return Number.isNaN(value) ? '' : Number(value.toFixed(digits));
}
