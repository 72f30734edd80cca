import type { NextStep } from '../answers/answer.js';
import type { RowFilter } from '../query/row-filter.js';
import type { Who } from '../query/who.js';
import { FILTER_NAMES } from './arguments/filters.js';
import { withoutUndefined } from './page-steps.js';

/** The same question with one filter less, for each; last, without any. */
export function withoutFilterSteps(name: string, args: object, wanted: readonly RowFilter[]): NextStep[] {
  const without = (filters: readonly string[]) => ({
    name,
    args: withoutUndefined({ ...args, skip: 0, ...Object.fromEntries(filters.map((filter) => [filter, undefined])) }),
  });
  const single = wanted.map(({ name: filter, at, words }): NextStep => {
    const call = without([filter]);
    const several = (args as Who)[filter];
    if (at !== undefined && Array.isArray(several) && several.length > 1)
      call.args[filter] = withoutUndefined({ list: several.toSpliced(at, 1) }).list!;
    return { label: `Drop "${words}"`, command: call };
  });
  return [
    ...(wanted.length > 1 ? single.slice(0, 4) : []),
    { label: wanted.length > 1 ? 'Without all filters' : 'Without this filter', command: without(FILTER_NAMES) },
  ];
}
