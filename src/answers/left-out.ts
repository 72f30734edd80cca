import type { Analysis, Check } from '../analysis/analysis.js';

/** Who is not in a ranked list, and how many: nothing is dropped silently. */
export function leftOutSentence(checks: readonly Check[]): string | undefined {
  const counted = checks.filter(({ effect, count }) => effect === 'left-out' && count > 0);
  if (counted.length === 0) return undefined;
  return `Left out of ranked lists: ${counted.map(({ says, count }) => `${count.toLocaleString('en-US')} ${says}`).join(', ')}${counted.length > 1 ? ' (a profile can be several)' : ''}.`;
}

/** What to look at before booking: each rule with how many of those big enough to book it speaks against. */
export function checkFirstLines({ checks, bookable }: Pick<Analysis, 'checks' | 'bookable'>): string[] {
  return checks
    .filter(({ bigEnough }) => bigEnough > 0)
    .sort((a, b) => b.bigEnough - a.bigEnough)
    .map(
      ({ saysMany, bigEnough }) =>
        `${bigEnough.toLocaleString('en-US')} of the ${bookable.count.toLocaleString('en-US')} ${bigEnough === 1 ? saysOne(saysMany) : saysMany}.`,
    );
}

const OF_ONE: ReadonlyMap<string, string> = new Map([
  ['have', 'has'],
  ['are', 'is'],
  ['lost', 'lost'],
]);

/** 'have under 10 posts' → 'has under 10 posts', 'look like a shop by their name' → 'looks like a shop by their name'. */
function saysOne(saysMany: string): string {
  return saysMany.replace(/^\w+/, (verb) => OF_ONE.get(verb) ?? `${verb}s`);
}
