import type { Doubt } from '../../analysis.js';
import { shortPercent } from '../../percent.js';
import type { NumericField, Profiles } from '../../profiles.js';
import { headerSays } from '../headers/header-words.js';
import { readHeader } from '../headers/read-header.js';
import type { RawTable } from '../table/read-table.js';
import { rateUnitOf } from '../values/rate-unit.js';
import type { ColumnMapping } from './map-columns.js';
import { ENGAGEMENT_RATES, SHARES } from './read-numbers-of.js';

interface Say {
  warnings: string[];
  doubts: Doubt[];
}

/** Where more of a column are over 100%, it is no column of rates. */
const FEW = 0.1;
/** Accounts with a handful of followers do reach more people than those; this is nobody's rate. */
const HIGHEST_RATE = 100;
/** A fraction is under this in nearly every row, and a percentage over it. */
const SMALL = 0.2;
/** In percent. */
const MOST_GROWTH = 100;
/** A share or a growth of more is not written as a fraction. */
const LARGEST_FRACTION = 1.5;

/**
 * Makes the rates of a file fractions: percentages are divided, also where a column mixes `0.021` and `3.4%`. What is
 * over 100% is no rate, and where that is more than a few, the column is not used.
 *
 * @param rows of the table, for each profile
 */
export function scaleRates(
  profiles: Profiles,
  { table, mapping, rows }: { table: RawTable; mapping: ColumnMapping; rows: Int32Array },
  say: Say,
): void {
  const implied = impliedRates(profiles);
  for (const field of ENGAGEMENT_RATES) {
    const values = profiles.numeric[field];
    const at = mapping.fields[field]?.column;
    if (!values || at === undefined) continue;
    const header = profiles.headers[field]!;
    const { percentSigns } = mapping.values[at]!;
    const unit = rateUnitOf({ header, hasSigns: percentSigns > 0 }, values, implied);
    if (unit.divisor === 100) {
      sayPercentages(profiles, field);
      const cells = table.columns[at]!;
      const isSigned = percentSigns > 0 ? (row: number) => /[%٪％]/.test(cells.textAt(rows[row]!)) : undefined;
      const fractions = fractionsAmong(values, isSigned);
      for (let i = 0; i < values.length; i++) if (!fractions?.has(i)) values[i]! /= 100;
      if (fractions) say.doubts.push({ sentence: mixedSentence(header, values, fractions), field, header });
    }
    dropOverAll(profiles, field, HIGHEST_RATE, say.doubts);
    if (!profiles.numeric[field]) continue;
    if (!unit.isSure) {
      const sentence = `\`${header}\` was read as a ${unit.name}; the values could be either: check one you know.`;
      say.doubts.push({ sentence, field, header });
    } else if (field === 'engagementRate') say.warnings.push(`\`${header}\` was read as a ${unit.name}.`);
  }
}

/** What vendors say in shares and scores: over 1, they are percentages, or points of a hundred. */
export function scaleShares(profiles: Profiles, mapping: ColumnMapping, { warnings, doubts }: Say): void {
  const { numeric, headers } = profiles;
  const areGains = shareOfFollowers(profiles, mapping, warnings);
  for (const field of SHARES) {
    const values = numeric[field];
    if (!values || (field === 'growth' && areGains)) continue;
    const at = mapping.fields[field]!.column;
    const isPercentage =
      mapping.values[at]!.percentSigns > 0 ||
      // Real numbers of a workbook, shown as percentages under "%": nobody's shares are all under 1%.
      (/%|percent|\bpct\b/i.test(headers[field]!) && (field === 'growth' || values.some((value) => value > 1))) ||
      values.some((value) => Math.abs(value) > LARGEST_FRACTION);
    if (isPercentage) {
      sayPercentages(profiles, field);
      for (let i = 0; i < values.length; i++) values[i]! /= 100;
    }
    if (field !== 'growth') dropOverAll(profiles, field, 1, doubts);
  }
}

/** Followers that were gained as a share of those before: "New followers (30d)", "Growth" of `1,204`. */
function shareOfFollowers({ numeric, headers }: Profiles, mapping: ColumnMapping, warnings: string[]): boolean {
  const { growth, followers } = numeric;
  const at = mapping.fields.growth?.column;
  if (!growth || !followers || at === undefined) return false;
  const { percentSigns, whole, min, median } = mapping.values[at]!;
  const { isRate } = readHeader(headers.growth!);
  // Half of a list does not double, and nobody loses more than all.
  const areCounts = headerSays(headers.growth!, 'growth') ? median > MOST_GROWTH || min < -MOST_GROWTH : true;
  if (percentSigns > 0 || isRate || whole < 1 || !areCounts) return false;
  for (const [row, gained] of growth.entries()) growth[row] = shareGained(gained, followers[row]!);
  warnings.push(`\`${headers.growth}\` counts followers: growth is their share of those before.`);
  return true;
}

function shareGained(gained: number, now: number): number {
  return now > gained ? gained / (now - gained) : Number.NaN;
}

function sayPercentages(profiles: Profiles, field: NumericField): void {
  profiles.inPercent = [...(profiles.inPercent ?? []), field];
}

/**
 * The rows whose rates are fractions among percentages: those without a sign where others have one, or those that are
 * a hundred times smaller; undefined where there are none.
 */
function fractionsAmong(values: Float64Array, isSigned?: (row: number) => boolean): Set<number> | undefined {
  const small: number[] = [];
  const large: number[] = [];
  for (const [row, value] of values.entries()) {
    if (!(value > 0)) continue;
    if (value < SMALL && !isSigned?.(row)) small.push(row);
    else if (value >= SMALL) large.push(row);
  }
  if (small.length === 0 || large.length === 0 || (!isSigned && !hasGap(values))) return undefined;
  const unsigned = isSigned && [...values.keys()].filter((row) => values[row]! > 0 && !isSigned(row));
  // Every cell without a sign has to be a fraction, or one of them is as likely a low percentage.
  if (unsigned && unsigned.length > small.length) return undefined;
  const ratio = medianOf(large, values) / medianOf(small, values);
  const isTwoKinds = unsigned ? ratio > 10 : ratio > 30 && ratio < 300;
  return isTwoKinds ? new Set(small) : undefined;
}

/** Nothing between the largest fraction and the smallest percentage, by far. */
function hasGap(values: Float64Array): boolean {
  let below = 0;
  let above = Number.POSITIVE_INFINITY;
  for (const value of values) {
    if (value < SMALL) below = Math.max(below, value);
    else if (value >= SMALL) above = Math.min(above, value);
  }
  return above / below > 4;
}

function mixedSentence(header: string, values: Float64Array, fractions: ReadonlySet<number>): string {
  const [first] = fractions;
  const example = values[first!]!;
  const cells = fractions.size === 1 ? '1 cell' : `${fractions.size.toLocaleString('en-US')} cells`;
  return `\`${header}\` mixes percentages and fractions: ${cells} like ${example} ${fractions.size === 1 ? 'was' : 'were'} read as ${shortPercent(example)}.`;
}

/**
 * A column of which many figures are over 100% is something else, and is not used; of another, what is over `limit` is
 * left out. Both are said.
 */
function dropOverAll(profiles: Profiles, field: NumericField, limit: number, doubts: Doubt[]): void {
  const values = profiles.numeric[field]!;
  const header = profiles.headers[field]!;
  let over = 0;
  let known = 0;
  let highest = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known++;
    if (value <= 1) continue;
    over++;
    highest = Math.max(highest, value);
  }
  if (over === 0) return;
  const share = `${over.toLocaleString('en-US')} of ${known.toLocaleString('en-US')} figures ${over === 1 ? 'is' : 'are'} above 100%, up to ${shortPercent(highest)}`;
  if (over <= FEW * known) {
    if (highest <= limit) return;
    for (let i = 0; i < values.length; i++) if (values[i]! > 1) values[i] = Number.NaN;
    doubts.push({
      sentence: `\`${header}\`: ${share}: ${over === 1 ? 'it was' : 'they were'} not used.`,
      field,
      header,
    });
    return;
  }
  delete profiles.numeric[field];
  delete profiles.headers[field];
  doubts.push({ sentence: `\`${header}\` was not used: ${share}.`, field, header });
}

/** Engagement as a fraction of followers, from the counts of the file, where it has them. */
function impliedRates({ numeric }: Profiles): ((row: number) => number) | undefined {
  const { followers, avgLikes, likesTotal, videos } = numeric;
  if (avgLikes) return (row) => avgLikes[row]! / followers![row]!;
  if (likesTotal && videos) return (row) => likesTotal[row]! / videos[row]! / followers![row]!;
  return undefined;
}

function medianOf(rows: readonly number[], values: Float64Array): number {
  const sorted = Float64Array.from(rows, (row) => values[row]!).sort();
  return sorted[Math.floor(sorted.length / 2)]!;
}
