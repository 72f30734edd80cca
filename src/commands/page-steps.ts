import type { CommandCall, NextStep } from '../answers/answer.js';

/** Forth and back in a list: the page takes the place of this one. */
export function pageSteps(
  name: string,
  args: { count: number; skip: number } & object,
  total: number,
  shown: number,
): NextStep[] {
  const { count, skip } = args;
  const at = (to: number): CommandCall => ({ name, args: withoutUndefined({ ...args, skip: to }) });
  const following = total - skip - shown;
  return [
    ...(skip > 0
      ? [{ label: `Previous ${Math.min(count, skip)}`, command: at(Math.max(0, skip - count)), replaces: true }]
      : []),
    ...(following > 0
      ? [{ label: `Next ${Math.min(count, following)}`, command: at(skip + count), replaces: true }]
      : []),
  ];
}

/** Arguments that were not said are not carried. */
export function withoutUndefined(args: object): CommandCall['args'] {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}
