import { UserError } from '../errors.js';
import { MEASURES, type MeasureName } from './measure-names.js';
import { isRelative } from './relative-bound.js';

/** `followers > 50000`; rates are fractions. */
export interface Condition {
  field: MeasureName;
  operator: Operator;
  /** Or what the file's own figures tell: `average`, `2 x median`, `@ada`. */
  value: number | string;
}
export const OPERATORS = ['>=', '<=', '>', '<'] as const;
export type Operator = (typeof OPERATORS)[number];

/**
 * What a condition on a column of the file says; `with` and `without` alone ask whether there is a value, or a yes;
 * `contains` and `lacks` look for words within its texts.
 */
export const COLUMN_OPERATORS = ['>=', '<=', '!=', '>', '<', '=', 'without', 'with', 'contains', 'lacks'] as const;
export type ColumnOperator = (typeof COLUMN_OPERATORS)[number];

/** `"Fake followers %" < 20`: a header in quotes, and what was said of it, to be read by what the column holds. */
export interface ColumnCondition {
  column: string;
  operator: ColumnOperator;
  /** As they were typed; several are alternatives. */
  values: string[];
}

/** @throws {UserError} for what is no condition */
export function parseCondition(text: string): Condition | ColumnCondition {
  const ofColumn = parseColumnCondition(text);
  if (ofColumn) return ofColumn;
  const match = /^(\w[\w ]*) (>=|<=|>|<) (.+)$/.exec(text);
  const field = MEASURES.find((name) => name === match?.[1]);
  const value = match?.[3] ?? '';
  const isNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(value);
  if (match && field && (isNumber || isRelative(value)))
    return { field, operator: match[2] as Operator, value: isNumber ? Number(value) : value };
  throw new UserError(
    'bad-condition',
    `I cannot use the condition "${text.slice(0, 60)}".`,
    'Say it like `with followers > 50k and engagement > 3%`.',
  );
}

export function conditionText({ field, operator, value }: Condition): string {
  return `${field} ${operator} ${value}`;
}

/** As a button carries it. @throws {UserError} for what is no condition */
export function checkedCondition(text: string): string {
  const condition = parseCondition(text);
  return 'column' in condition ? columnConditionText(condition) : conditionText(condition);
}

/** Needs no quotes. */
const PLAIN_VALUE = /^(?!or$)[\p{L}\p{N}.,%$€£-]+$/u;

/** As a button carries it, and as it can be typed. */
export function columnConditionText({ column, operator, values }: ColumnCondition): string {
  const said = values.map((value) => (PLAIN_VALUE.test(value) ? value : JSON.stringify(value))).join(' or ');
  return [JSON.stringify(column), operator, said].join(' ').trim();
}

/** @returns undefined for what is no such text */
export function parseColumnCondition(text: string): ColumnCondition | undefined {
  const match = /^("(?:[^"\\]|\\.)*") (>=|<=|!=|>|<|=|without|with|contains|lacks)(?: (.+))?$/s.exec(text);
  if (!match) return undefined;
  try {
    const said = (match[3] ?? '').match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? [];
    const values = said
      .filter((value) => value !== 'or')
      .map((value) => (value.startsWith('"') ? (JSON.parse(value) as string) : value));
    const operator = match[2] as ColumnOperator;
    if ((values.length === 0) !== (operator === 'with' || operator === 'without')) return undefined;
    return { column: JSON.parse(match[1]!) as string, operator, values };
  } catch {
    return undefined;
  }
}
