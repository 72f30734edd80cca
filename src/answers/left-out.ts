import type { Analysis, Check, CountsByStanding } from '../analysis/analysis.js';
import { whole } from '../analysis/whole.js';
import { formatCell } from './format.js';

/** Who is not in a ranked list, and how many: nothing is dropped silently. */
export function leftOutSentence(checks: readonly Check[]): string | undefined {
  const rules = checks.filter(({ effect, count }) => effect === 'left-out' && count > 0);
  if (rules.length === 0) return undefined;
  return `Left out of ranked lists: ${rules.map(({ says, count }) => `${whole(count)} ${says}`).join(', ')}${rules.length > 1 ? ' (a profile can be several)' : ''}.`;
}

/** What to look at before booking: each rule with how many of those big enough to book it speaks against. */
export function checkFirstLines({ checks, bookable }: Pick<Analysis, 'checks' | 'bookable'>): string[] {
  const found = checks.filter(({ bigEnough }) => bigEnough > 0).sort((a, b) => b.bigEnough - a.bigEnough);
  const sum = found.reduce((total, { bigEnough }) => total + bigEnough, 0);
  const failing = bookable.count - bookable.passing;
  return [
    // One rule alone may account for everybody.
    ...(found.length === 1 && sum === failing ? [] : othersSentence(bookable, sum > failing)),
    ...found.map(
      ({ saysMany, bigEnough }) =>
        `${whole(bigEnough)} of the ${whole(bookable.count)} ${bigEnough === 1 ? saysOne(saysMany) : saysMany}.`,
    ),
  ];
}

/** Whoever does not pass, each once, so that they and those who pass are all. */
function othersSentence(
  { count, passing, flagged, heldBack, leftOut, small = 0, minFollowers }: Analysis['bookable'],
  isSeveral: boolean,
): string[] {
  const others = count - passing;
  if (others === 0) return [];
  const size = formatCell(minFollowers, 'count');
  const parts = [
    { people: flagged, one: 'has a warning', many: 'have a warning' },
    { people: heldBack, one: 'is held back for low engagement', many: 'are held back for low engagement' },
    { people: leftOut, one: 'is left out of ranked lists', many: 'are left out of ranked lists' },
    { people: small, one: `has under ${size} followers`, many: `have under ${size} followers` },
  ].filter(({ people }) => people > 0);
  const who = passing === 0 ? `Of the ${whole(count)}` : others === 1 ? 'The other one' : `The other ${whole(others)}`;
  const what = (part: (typeof parts)[number]) => (part.people === 1 ? part.one : part.many);
  const said =
    parts.length === 1
      ? `${passing === 0 ? `All ${whole(count)}` : who} ${what(parts[0]!)}`
      : `${who}: ${parts.map((part) => `${whole(part.people)} ${what(part)}`).join(', ')}`;
  return [`${said}${isSeveral ? ' (one creator can fail several checks)' : ''}.`];
}

/** Who is in a list, and comes after all others. */
export function listedLastSentence({ flagged, heldBack }: CountsByStanding): string[] {
  const noun = (count: number) => `${whole(count)} ${count === 1 ? 'creator' : 'creators'}`;
  const parts = [
    ...(flagged > 0 ? [`${noun(flagged)} with a warning`] : []),
    ...(heldBack > 0
      ? [
          `${flagged > 0 ? whole(heldBack) : noun(heldBack)} held back (engagement under a quarter of what is usual for their size)`,
        ]
      : []),
  ];
  return parts.length === 0 ? [] : [`${parts.join(' and ')} ${flagged + heldBack === 1 ? 'is' : 'are'} listed last.`];
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
