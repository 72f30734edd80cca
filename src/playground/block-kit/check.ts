import { isObject, type Json } from '../json.js';
import type { Problem } from './problem.js';

/** Where blocks are going, and what may be in them there. */
export interface Rules {
  surface: 'message' | 'modal' | 'home';
  acceptNewBlocks: boolean;
  /** Whether a `slack_file` is a file that this workspace knows. */
  hasFile: (id: string) => boolean;
}

export interface Report extends Rules {
  problems: Problem[];
}

/** Looks at a value and reports what Slack would not take. */
export type Check = (value: unknown, pointer: string, report: Report) => void;

export function fail(report: Report, pointer: string, message: string, constraint?: Json): void {
  report.problems.push({ pointer, code: 'failed_constraint', message, ...(constraint && { constraint }) });
}

function failType(report: Report, pointer: string, expected: string, value: unknown): void {
  const got = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  report.problems.push({
    pointer,
    code: 'invalid_type',
    message: `must provide ${/^[aeiou]/.test(expected) ? 'an' : 'a'} ${expected}`,
    constraint: { type: 'type', expected: [expected], got },
  });
}

export function string({ min = 0, max = Number.POSITIVE_INFINITY } = {}): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'string') failType(report, pointer, 'string', value);
    else if (value.length < min)
      fail(report, pointer, `must be more than ${min - 1} characters`, { type: 'min_length', min });
    else if (value.length > max)
      fail(report, pointer, `must be less than ${max + 1} characters`, { type: 'max_length', max });
  };
}

export function oneOf(...expected: readonly string[]): Check {
  return (value, pointer, report) => {
    if (typeof value === 'string' && expected.includes(value)) return;
    fail(report, pointer, `must be one of: ${expected.join(', ')}`, { type: 'enum', expected, got: String(value) });
  };
}

export const boolean: Check = (value, pointer, report) => {
  if (typeof value !== 'boolean') failType(report, pointer, 'boolean', value);
};

export function integer(min: number, max: number): Check {
  return (value, pointer, report) => {
    if (!Number.isInteger(value)) failType(report, pointer, 'integer', value);
    else if ((value as number) < min || (value as number) > max)
      fail(report, pointer, `must be between ${min} and ${max}`);
  };
}

export const number: Check = (value, pointer, report) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) failType(report, pointer, 'number', value);
};

export function url(max: number): Check {
  return (value, pointer, report) => {
    const before = report.problems.length;
    string({ min: 1, max })(value, pointer, report);
    if (report.problems.length > before) return;
    if (!/^https?:\/\/\S+$/.test(value as string) || !URL.canParse(value as string))
      fail(report, pointer, 'must be a valid URL');
  };
}

export function list(item: Check, { min = 1, max }: { min?: number; max: number }): Check {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return failType(report, pointer, 'array', value);
    if (value.length < min) fail(report, pointer, `no less than ${min} items allowed`, { type: 'min_items', min });
    if (value.length > max) fail(report, pointer, `no more than ${max} items allowed`, { type: 'max_items', max });
    value.slice(0, max).forEach((element, i) => {
      item(element, `${pointer}/${i}`, report);
    });
  };
}

/** An object with these properties and no other: one that Slack does not document fails the whole message. */
export function object(
  required: Record<string, Check>,
  optional: Record<string, Check> = {},
  also: Check = () => {},
): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) return failType(report, pointer, 'object', value);
    for (const name of Object.keys(required)) {
      if (value[name] === undefined) {
        report.problems.push({ pointer, code: 'missing_field', message: `missing required field: ${name}` });
      }
    }
    for (const [name, property] of Object.entries(value)) {
      const check = required[name] ?? optional[name];
      if (property === undefined) continue;
      if (check !== undefined) check(property, `${pointer}/${name}`, report);
      else report.problems.push({ pointer, code: 'unknown_field', message: `invalid additional property: ${name}` });
    }
    also(value, pointer, report);
  };
}

/** An object whose `type` decides what it must look like. */
export function typed(checks: Readonly<Record<string, Check>>): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) return failType(report, pointer, 'object', value);
    if (value.type === undefined) {
      report.problems.push({ pointer, code: 'missing_field', message: 'missing required field: type' });
      return;
    }
    const check = typeof value.type === 'string' ? checks[value.type] : undefined;
    if (check !== undefined) return check(value, pointer, report);
    fail(report, `${pointer}/type`, `unsupported type: ${String(value.type)}`, {
      type: 'enum',
      expected: Object.keys(checks),
      got: String(value.type),
    });
  };
}

/** The value of `type`, which `typed` has looked at. */
export const anything: Check = () => {};
