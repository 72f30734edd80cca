import { rowsWhere } from '../analysis/order.js';
import { UserError } from '../errors.js';
import { rowOfHandle } from './find-handle.js';
import type { Queried } from './queried.js';

/** `average`, `2 x median`, `@ada`: a bound that is told by the file's own figures. */
const RELATIVE = /^(?:(?<times>\d+(?:\.\d+)?) x )?(?:(?<middle>average|median)|@(?<handle>\S+))$/;

export function isRelative(said: string): boolean {
  return RELATIVE.test(said);
}

export interface Bound {
  value: number;
  /** Of somebody's price that is no quote. */
  isEstimate: boolean;
  /** Before the figure: `the average, `, `@ada's `. */
  words: string;
}

/**
 * @param isEstimate whose value is one: an average of those that are known leaves it out
 * @param values of every creator; NaN where it is not known
 * @throws {UserError} where there is no such figure
 */
export function boundOf(
  subject: Queried,
  said: string,
  values: (row: number) => number,
  isEstimate: (row: number) => boolean = () => false,
): Bound {
  const { times = '1', middle, handle } = RELATIVE.exec(said)!.groups!;
  const value =
    Number(times) *
    (middle === undefined ? ofCreator(subject, handle!, values) : middleOf(subject, middle, values, isEstimate));
  const whose = middle === undefined ? `@${handle}’s` : `the ${middle}`;
  const row = handle === undefined ? undefined : rowOfHandle(subject, handle);
  return {
    value,
    isEstimate: row !== undefined && isEstimate(row),
    words: times === '1' ? `${whose}, ` : `${times} times ${whose}, `,
  };
}

function ofCreator(subject: Queried, handle: string, values: (row: number) => number): number {
  const row = rowOfHandle(subject, handle);
  const value = row === undefined ? Number.NaN : values(row);
  if (!Number.isNaN(value)) return value;
  throw new UserError(
    'bad-condition',
    `There is no such figure of @${handle} to compare with.`,
    'Say a number in its place.',
  );
}

/** Of what is known; an average of quotes and estimates together would be neither. */
function middleOf(
  { profiles }: Queried,
  which: string,
  values: (row: number) => number,
  isEstimate: (row: number) => boolean,
): number {
  const rows = rowsWhere(profiles.count, (row) => !Number.isNaN(values(row)));
  const quoted = rows.filter((row) => !isEstimate(row));
  const known = Float64Array.from(quoted.length > 0 ? quoted : rows, values);
  if (which === 'average') return known.reduce((sum, value) => sum + value, 0) / known.length;
  known.sort();
  const half = known.length >> 1;
  return known.length % 2 === 1 ? known[half]! : (known[half - 1]! + known[half]!) / 2;
}
