import type { Check } from '../analysis/analysis.js';

/** Who is not in a ranked list, and how many: nothing is dropped silently. */
export function leftOutSentence(checks: readonly Check[]): string | undefined {
  const counted = checks.filter(({ effect, count }) => effect === 'left-out' && count > 0);
  if (counted.length === 0) return undefined;
  return `Left out of ranked lists: ${counted.map(({ says, count }) => `${count.toLocaleString('en-US')} ${says}`).join(', ')} (a profile can be several).`;
}

/** What to look at before booking, with counts among the bookable. */
export function checkFirstLines(checks: readonly Check[]): string[] {
  return checks
    .filter(({ effect, bookable }) => effect === 'flagged' && bookable > 0)
    .map(({ says, bookable }) => `${bookable.toLocaleString('en-US')}: ${says}`);
}
