import { CHECK_RULES, type Check, type CheckRule } from '../analysis.js';
import { rowsWhere } from '../order.js';
import { eachPersonOnce } from '../persons.js';
import { FLAG, type Profiles } from '../profiles.js';
import { textReader } from '../text-column.js';
import type { Engagement } from './engagement.js';
import { MOST_ENGAGEMENT, oddEngagement } from './odd-engagement.js';

export const MIN_FOLLOWERS = 1_000;
export const MIN_POSTS = 10;
export const MASS_FOLLOWING = 1_500;
/** Likes per video, in multiples of the followers, from which likes are out of all proportion. */
const LIKES_PER_VIDEO_BY_FOLLOWERS = 10;

/** Of followers: from this share on a vendor's own reports call an audience poor. */
const MOST_FAKE = 0.3;
/** What vendors that grade audiences call poor begins below. */
const LEAST_CREDIBLE = 0.5;
/** Accounts lose some followers all the time, and platforms sweep; more than this is people leaving. */
const SHRINKING = 0.05;
const ACTIVE_DAYS = 90;
/** What a status says of those that nobody books. */
const RULED_OUT =
  /\b(?:declin|reject|refus|black ?-?list|ban(?:ned)?\b|do not (?:contact|use|book)|dnc\b|ruled out|not interested|opted out|dropped|abgelehnt|gesperrt|refusé|rechazad|recusad|rifiutat|odmów|odrzuc|отказ|reddet|ditolak|từ chối)/iu;
const SHOP_WORDS =
  /(^|[^a-z])(shop|store|boutique|outlet|wholesale|tienda|loja|toko|onlineshop|clothing|brand|ltd|llc|inc|gmbh)([^a-z]|$)/i;

interface Rule {
  rule: CheckRule;
  effect: Check['effect'];
  says: string;
  saysMany: string;
  /** undefined where the file has no column for it. */
  speaksAgainst: ((row: number) => boolean) | undefined;
}

/**
 * What speaks against booking a profile. Left out of ranked lists: what nobody books. Flagged: account shapes that
 * deserve a look; a profile table cannot show fake followers, and no rule claims to. Held back: never put forward, though
 * nothing is odd about them; in a crowd without outliers a few always are.
 *
 * @param minFollowers from which an account is big enough to book, for the counts
 * @returns per profile the rules that speak against it, whether it may be ranked, each rule with its counts, and the rules that could not run
 */
export function runChecks(
  profiles: Profiles,
  engagement: Engagement | undefined,
  minFollowers: number,
): { flags: Uint16Array; bookable: Uint8Array; checks: Check[]; unchecked: CheckRule[] } {
  const all = rulesFor(profiles, engagement);
  const rules = all.filter((rule) => rule.speaksAgainst);
  const unchecked = all.filter((rule) => !rule.speaksAgainst).map(({ rule }) => rule);
  const flags = new Uint16Array(profiles.count);
  const bookable = new Uint8Array(profiles.count).fill(1);
  const followers = profiles.numeric.followers!;
  const checks = rules.map(({ rule, effect, says, saysMany, speaksAgainst }) => {
    const bit = bitOf(rule);
    const against = rowsWhere(profiles.count, speaksAgainst!);
    for (const row of against) {
      flags[row]! |= bit;
      if (effect === 'left-out') bookable[row] = 0;
    }
    const bigEnough = eachPersonOnce(
      profiles,
      against.filter((row) => followers[row]! >= minFollowers),
    ).length;
    return { rule, effect, count: against.length, bigEnough, says, saysMany };
  });
  return { flags, bookable, checks, unchecked };
}

/** The day of the latest post in the file, in days since 1970-01-01; 0 where it tells none. */
export function newestPostOf({ numeric: { lastPost } }: Profiles): number {
  return lastPost?.reduce((newest, day) => (Number.isNaN(day) ? newest : Math.max(newest, day)), 0) ?? 0;
}

/** The bit of a rule in a profile's flags. */
export function bitOf(rule: CheckRule): number {
  return 1 << CHECK_RULES.indexOf(rule);
}

/** The rules of a profile's bits. */
export function rulesIn(flags: number): CheckRule[] {
  return CHECK_RULES.filter((rule) => (flags & bitOf(rule)) !== 0);
}

function rulesFor(profiles: Profiles, engagement: Engagement | undefined): Rule[] {
  const { numeric, text, flags } = profiles;
  const { followers, following, likesTotal, videos } = numeric;
  const odd = engagement && oddEngagement(profiles);
  const { isPrivate, isUnderAge } = flags;
  const names = [text.handle, text.displayName, text.category].flatMap((column) =>
    column ? [textReader(column)] : [],
  );

  const newestPost = newestPostOf(profiles);
  const statusOf = text.status && textReader(text.status);

  return [
    {
      rule: 'fake-followers',
      effect: 'flagged',
      says: `over ${MOST_FAKE * 100}% fake followers, as the file says`,
      saysMany: `have over ${MOST_FAKE * 100}% fake followers, as the file says`,
      speaksAgainst: numeric.fakeFollowers && ((row) => numeric.fakeFollowers![row]! > MOST_FAKE),
    },
    {
      rule: 'credibility-low',
      effect: 'flagged',
      says: `a credibility under ${LEAST_CREDIBLE * 100}%, as the file says`,
      saysMany: `have a credibility under ${LEAST_CREDIBLE * 100}%, as the file says`,
      speaksAgainst: numeric.credibility && ((row) => numeric.credibility![row]! < LEAST_CREDIBLE),
    },
    {
      rule: 'shrinking',
      effect: 'flagged',
      says: `lost over ${SHRINKING * 100}% of their followers`,
      saysMany: `lost over ${SHRINKING * 100}% of their followers`,
      speaksAgainst: numeric.growth && ((row) => numeric.growth![row]! < -SHRINKING),
    },
    {
      rule: 'inactive',
      effect: 'flagged',
      says: `no post in the ${ACTIVE_DAYS} days before the latest one in the file`,
      saysMany: `have no post in the ${ACTIVE_DAYS} days before the latest one in the file`,
      speaksAgainst: numeric.lastPost && ((row) => numeric.lastPost![row]! < newestPost - ACTIVE_DAYS),
    },
    {
      rule: 'declined',
      effect: 'left-out',
      says: 'declined or ruled out, as the file says',
      saysMany: 'are declined or ruled out, as the file says',
      speaksAgainst: statusOf && ((row) => RULED_OUT.test(statusOf(row))),
    },
    {
      rule: 'under-1k',
      effect: 'left-out',
      says: 'under 1,000 followers',
      saysMany: 'have under 1,000 followers',
      speaksAgainst: (row) => followers![row]! < MIN_FOLLOWERS,
    },
    {
      rule: 'few-posts',
      effect: 'left-out',
      says: `under ${MIN_POSTS} posts`,
      saysMany: `have under ${MIN_POSTS} posts`,
      speaksAgainst: videos && ((row) => videos[row]! < MIN_POSTS),
    },
    {
      rule: 'private',
      effect: 'left-out',
      says: 'private account',
      saysMany: 'are private',
      speaksAgainst: isPrivate && ((row) => isPrivate[row] === FLAG.yes),
    },
    {
      rule: 'under-age',
      effect: 'left-out',
      says: 'marked as under age',
      saysMany: 'are marked as under age',
      speaksAgainst: isUnderAge && ((row) => isUnderAge[row] === FLAG.yes),
    },
    {
      rule: 'mass-follower',
      effect: 'flagged',
      says: 'follows over 1,500 accounts',
      saysMany: 'follow over 1,500 accounts',
      speaksAgainst: following && ((row) => following[row]! > MASS_FOLLOWING),
    },
    {
      rule: 'engagement-low',
      effect: 'flagged',
      says: 'engagement far below what is usual for their size',
      saysMany: 'get far less engagement than usual for their size',
      speaksAgainst: odd && ((row) => odd.isTooLow(row, engagement.values[row]!)),
    },
    {
      rule: 'engagement-far-below',
      effect: 'held-back',
      says: 'engagement under a quarter of what is usual for their size',
      saysMany: 'have engagement under a quarter of what is usual for their size',
      speaksAgainst: odd && ((row) => odd.isFarBelow(row, engagement.values[row]!)),
    },
    {
      rule: 'engagement-high',
      effect: 'flagged',
      says: `engagement over ${MOST_ENGAGEMENT * 100}%, or far above anything usual for their size`,
      saysMany: `have engagement over ${MOST_ENGAGEMENT * 100}%, or far above anything usual for their size`,
      speaksAgainst: odd && ((row) => odd.isTooHigh(row, engagement.values[row]!)),
    },
    {
      rule: 'likes-out-of-proportion',
      effect: 'flagged',
      says: 'more likes per video than ten times their followers',
      saysMany: 'have more likes per video than ten times their followers',
      speaksAgainst:
        likesTotal &&
        videos &&
        ((row) => likesTotal[row]! / Math.max(1, videos[row]!) > LIKES_PER_VIDEO_BY_FOLLOWERS * followers![row]!),
    },
    {
      rule: 'shop-or-brand',
      effect: 'flagged',
      says: 'looks like a shop or a brand by their name',
      saysMany: 'look like a shop or a brand by their name',
      speaksAgainst: (row) => names.some((nameOf) => SHOP_WORDS.test(nameOf(row))),
    },
  ];
}
