import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { textAt, textReader } from '../analysis/text-column.js';
import { unmeasuredPeople } from '../analysis/unmeasured.js';
import { creatorName } from './format.js';

type Dataset = Pick<AnalysedDataset, 'analysis' | 'unmeasured'>;

/** A sentence names so many of them. */
const NAMED = 5;
const CELL_CHARACTERS = 30;

/** `60 creators; 3 have no readable follower count ("TBC") and are not ranked: @a, @b, @c`; undefined where all have one. */
export function unmeasuredLine({ analysis, unmeasured }: Dataset): string | undefined {
  const { creators, unmeasured: counted } = analysis.dataset;
  if (!counted || !unmeasured) return undefined;
  const quoted = counted.cells.map((cell) => `"${short(cell)}"`).join(', ');
  const { creators: without } = counted;
  const have = `${number(without)} ${without === 1 ? 'has' : 'have'} no ${quoted === '' ? '' : 'readable '}follower count`;
  const named = unmeasuredNames({ analysis, unmeasured }, unmeasuredPeople(unmeasured));
  return `${number(creators)} creators; ${have}${quoted === '' ? '' : ` (${quoted})`} and ${without === 1 ? 'is' : 'are'} not ranked: ${named}`;
}

/** The first of these, and how many more they are. */
export function unmeasuredNames({ analysis, unmeasured }: Dataset, rows: Int32Array): string {
  const handleOf = textReader(unmeasured!.profiles.text.handle!);
  const names = Array.from(rows.subarray(0, rows.length > NAMED + 1 ? NAMED : rows.length), (row) =>
    creatorName(handleOf(row), analysis.dataset.names),
  );
  return rows.length > names.length
    ? `${names.join(', ')} and ${number(rows.length - names.length)} more`
    : names.join(', ');
}

/** `no follower count in list.csv`, with what stands there instead. */
export function whyUnmeasured({ unmeasured, fileName }: Dataset & { fileName: string }, row: number): string {
  const cell = textAt(unmeasured!.profiles.followerCells!, row);
  return cell === ''
    ? `no follower count in ${fileName}`
    : `no readable follower count in ${fileName} ("${short(cell)}")`;
}

function short(cell: string): string {
  return cell.length > CELL_CHARACTERS ? `${cell.slice(0, CELL_CHARACTERS - 1)}…` : cell;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
