import type { Draft } from './draft.js';
import { find, findAll, take } from './pattern.js';

/** A number from here on may be a budget. */
export const SMALLEST_SUM = 100;

/** Whether it says that something is to be done. */
export function has(draft: Draft, deed: string): boolean {
  return find(draft.items, `deed=${deed}`) !== undefined;
}

/** Takes the deed's own words, and those of classes that may go with it. */
export function done(draft: Draft, deed: string, along: readonly string[] = []): void {
  for (const name of [`deed=${deed}`, ...along])
    for (const match of findAll(draft.items, name)) take(draft.items, match);
}
