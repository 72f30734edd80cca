import type { Doubt } from '../../analysis.js';
import { type Field, NUMERIC_FIELDS, type Profiles } from '../../profiles.js';
import { fieldsOfHeader } from '../headers/header-meaning.js';
import { readHeader } from '../headers/read-header.js';
import type { RawTable } from '../table/read-table.js';
import { looksLikeDate } from '../values/dates.js';
import { timesAWeek } from '../values/frequencies.js';
import type { ColumnMapping } from './map-columns.js';

/** From this share of dates on, a column of numbers has been through a spreadsheet that took them for dates. */
const MANY_DATES = 0.3;
/** Under this a price is one of something else than a post. */
const SURE_ENOUGH = 0.6;
const DAYS_PER_WEEK = 7;
/** Of these, files have several, and which was taken is said. */
const SAID = { fee: 'Prices are', engagementRate: 'Engagement is' } as const satisfies Partial<Record<Field, string>>;

const CALLED: Partial<Record<Field, string>> = { fee: 'price' };

/** Which of several prices and rates were taken. */
export function chosenAmongRivals(table: RawTable, { fields, rivals }: ColumnMapping): string[] {
  const mapped = new Set(Object.values(fields).map(({ column }) => table.headers[column]!));
  return (Object.entries(SAID) as [keyof typeof SAID, string][]).flatMap(([field, are]) => {
    const at = fields[field]?.column;
    const others = new Set((rivals[field] ?? []).map((column) => table.headers[column]!).filter((h) => !mapped.has(h)));
    if (at === undefined || others.size === 0) return [];
    const named = [...others].slice(0, 3).map((header) => `\`${header}\``);
    return [`${are} from \`${table.headers[at]}\`, not from ${named.join(', ')}.`];
  });
}

/** Whether a price is, by its header's words, of something else than a plain post. */
function isOfAnother(header: string): boolean {
  const sure = fieldsOfHeader(header).get('fee') ?? 0;
  return sure < SURE_ENOUGH;
}

/** What of the mapping could be otherwise: a price of another kind, numbers that a spreadsheet took for dates. */
export function mappingDoubts(table: RawTable, { fields, values, byCells, rates }: ColumnMapping): Doubt[] {
  const doubts = byCells.flatMap((field): Doubt[] => {
    const header = table.headers[fields[field]!.column]!;
    return field === 'followers'
      ? []
      : [{ sentence: `\`${header}\` was taken for the ${CALLED[field] ?? field}, by its cells alone.`, field, header }];
  });
  const fee = fields.fee && table.headers[fields.fee.column]!;
  if (fee !== undefined && rates.has(fee)) {
    const others = [...rates].filter((header) => header !== fee).map((header) => `\`${header}\``);
    doubts.push({
      sentence: `\`${fee}\` was taken for the price of a post, by its round amounts beside ${others.slice(0, 2).join(' and ')}: the headers name no money.`,
      field: 'fee',
      header: fee,
    });
  } else if (fee !== undefined && isOfAnother(fee) && !byCells.includes('fee'))
    doubts.push({
      sentence: `\`${fee}\` was taken for the price: this file names none for a plain post.`,
      field: 'fee',
      header: fee,
    });
  for (const [column, header] of table.headers.entries()) {
    const { dates, cells } = values[column]!;
    if (dates < MANY_DATES) continue;
    const meant = fieldsOfHeader(header);
    const means = NUMERIC_FIELDS.find((field) => field !== 'lastPost' && meant.has(field));
    if (means === undefined || fields[means]?.column === column) continue;
    const texts = Array.from({ length: table.rowCount }, (_, row) => table.columns[column]!.textAt(row));
    const asDates = texts.filter(looksLikeDate);
    doubts.push({
      sentence: `${asDates.length.toLocaleString('en-US')} of ${cells.toLocaleString('en-US')} cells of \`${header}\` look like dates ("${asDates[0]}"), as spreadsheets make them of numbers like 2.1: it was not used.`,
      field: means,
      header,
    });
  }
  return doubts;
}

/** `3x / week`, `daily`. */
export function readTimesAWeek({ columns, rowCount }: RawTable, at: number): Float64Array {
  return Float64Array.from({ length: rowCount }, (_, row) => timesAWeek(columns[at]!.textAt(row)));
}

/** Posts per day or per month as posts per week; where neither header nor cells say per what, that is said. */
export function scaleFrequency(
  { numeric, headers }: Profiles,
  { fields, values: cells }: ColumnMapping,
  { warnings, doubts }: { warnings: string[]; doubts: Doubt[] },
) {
  if (fields.postsPerWeek && cells[fields.postsPerWeek.column]!.timesAWeek > 0.5) return;
  const values = numeric.postsPerWeek;
  const header = headers.postsPerWeek;
  if (!values || header === undefined) return;
  const days = readHeader(header).windowDays;
  if (days === undefined) {
    const sentence = `\`${header}\` does not say how often: it was read as posts per week.`;
    doubts.push({ sentence, field: 'postsPerWeek', header });
    return;
  }
  if (days === DAYS_PER_WEEK) return;
  for (let i = 0; i < values.length; i++) values[i]! *= DAYS_PER_WEEK / days;
  warnings.push(`\`${header}\` is shown per week.`);
}
