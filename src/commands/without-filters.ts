import type { NextStep } from '../answers/answer.js';
import { FILTER_NAMES } from './arguments/filters.js';
import { withoutUndefined } from './page-steps.js';
import type { RowFilter } from './select/filter-rows.js';

/** The same question with one filter less, for each; last, without any. */
export function withoutFilterSteps(name: string, args: object, wanted: readonly RowFilter[]): NextStep[] {
  const without = (filters: readonly string[]) => ({
    name,
    args: withoutUndefined({ ...args, skip: 0, ...Object.fromEntries(filters.map((filter) => [filter, undefined])) }),
  });
  const conditions = (args as { with?: string[] }).with ?? [];
  const single = wanted.map((filter, i): NextStep => {
    const at = i - wanted.findIndex((other) => other.name === 'with');
    const call = without([filter.name]);
    if (filter.name === 'with' && conditions.length > 1) call.args.with = conditions.toSpliced(at, 1);
    return { label: `Drop "${filter.words}"`, command: call };
  });
  return [
    ...(wanted.length > 1 ? single.slice(0, 4) : []),
    { label: wanted.length > 1 ? 'Without all filters' : 'Without this filter', command: without(FILTER_NAMES) },
  ];
}
