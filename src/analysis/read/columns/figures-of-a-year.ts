import { fieldsOfHeader } from '../headers/header-meaning.js';
import { readHeader } from '../headers/read-header.js';
import type { RawTable } from '../table/read-table.js';
import { fileDecimal, formatEvidence, numberFormatOf, readNumbers } from '../values/number-format.js';
import type { DatedColumns } from './series.js';

/** What is less than so much of the year before has fallen; a few posts may be deleted. */
const FALLEN = 0.95;
/** From this share of creators on whose figure has fallen, it is no total of a whole life. */
const SOME = 0.05;

/**
 * The headers whose likes or views are what one year brought: "Likes 2025" by itself, or beside "Likes 2024" where they
 * fall for somebody, as what has been counted so far never does.
 */
export function countsOfAYear(table: RawTable, dated: readonly DatedColumns[]): ReadonlySet<string> {
  const soFar = new Set(dated.filter((one) => neverFalls(table, one)).map(({ columns }) => columns.at(-1)!));
  const isOfAYear = (header: string, at: number) => {
    const fields = fieldsOfHeader(header);
    return (
      (fields.has('likesTotal') || fields.has('viewsTotal')) &&
      readHeader(header).when?.length === 'YYYY'.length &&
      !soFar.has(at)
    );
  };
  return new Set(table.headers.filter(isOfAYear));
}

function neverFalls({ columns: all, rowCount, headers }: RawTable, { columns }: DatedColumns): boolean {
  if (columns.some((at) => readHeader(headers[at]!).when?.length !== 'YYYY'.length)) return true;
  const evidence = columns.map((at) => formatEvidence(all[at]!));
  const ofFile = fileDecimal(evidence);
  const figures = columns.map((at, i) =>
    readNumbers(all[at]!, rowCount, numberFormatOf(evidence[i]!, 'count', ofFile)),
  );
  const hasFallen = (row: number) => figures.some((now, i) => i > 0 && now[row]! < FALLEN * figures[i - 1]![row]!);
  let fallen = 0;
  for (let row = 0; row < rowCount; row++) fallen += Number(hasFallen(row));
  return fallen <= SOME * rowCount;
}
