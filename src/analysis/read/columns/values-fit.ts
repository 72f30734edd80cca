import type { Field } from '../../profiles.js';
import type { ColumnValues } from '../values/column-values.js';
import { isEverywhere, isNoCountry } from '../values/everywhere.js';
import { readAmount } from '../values/read-amount.js';

/** Longer ones on average are sentences about somebody. */
const NAME_CHARACTERS = 40;
/** Longer ones are sentences, not lists of topics. */
const TOPICS_CHARACTERS = 110;
/** `youtube#channel`: what an interface calls its records. */
const KIND_OF_RECORD = /^\w+#\w+$/;
const MOSTLY = 0.6;
/** Excel's and Unix' numbers of days, seconds and milliseconds of this century. */
const DAY_NUMBERS = [
  [36_500, 55_200],
  [946_684_800, 2_524_608_000],
  [946_684_800_000, 2_524_608_000_000],
] as const;

/** How well the values of a column fit a field that its header may mean: 0 (cannot be) to 1. */
export function valuesFit(field: Field, v: ColumnValues): number {
  if (v.filled === 0) return 0;
  const fit = fitOf(field, v);
  // A column that is mostly empty is taken only where no other will do.
  return v.filled < 0.5 ? fit * 0.7 : fit;
}

function fitOf(field: Field, v: ColumnValues): number {
  switch (field) {
    case 'followers':
      return countFit(v) * (v.max < 100 && v.max !== v.min ? 0.6 : 1);
    case 'following':
    case 'likesTotal':
    case 'videos':
    case 'viewsTotal':
      return countFit(v);
    case 'conversions':
      // "Sales" in pounds are no number of them.
      return v.samples.some((sample) => readAmount(sample)?.currency !== undefined) ? 0 : countFit(v);
    case 'avgViews':
    case 'avgLikes':
    case 'avgComments':
    case 'avgShares':
      return v.percentSigns > 0.1 ? 0 : numericFit(v);
    case 'engagementRate':
    case 'likeRate':
    case 'commentRate':
      return rateFit(v);
    case 'postsPerWeek':
      return Math.max(numericFit(v), v.timesAWeek > MOSTLY ? 1 : 0);
    case 'growth':
      return numericFit(v);
    case 'fakeFollowers':
    case 'credibility':
    case 'audienceCountryShare':
      // "Quality followers", "Fake followers" may be counted.
      return v.median > 100 ? 0 : numericFit(v);
    case 'lastPost':
      return v.dates > 0.5 || DAY_NUMBERS.some(([from, to]) => v.numeric > 0.9 && v.min >= from && v.max <= to) ? 1 : 0;
    case 'avgEngagements':
      return v.percentSigns > 0 || v.median <= 100 ? 0 : numericFit(v);
    case 'fee':
    case 'spend':
      return v.percentSigns > 0 || v.min < 0 ? 0 : numericFit(v);
    case 'handle':
      return handleFit(v);
    case 'displayName':
      if (v.numeric > 0.5 || v.profileUrls > 0.1 || v.masked > 0.1 || v.meanLength > NAME_CHARACTERS) return 0;
      // What stands in few rows of many is a type; what looks like handles is one where something else looks like names.
      if (v.flags > 0.9 || v.channelIds > 0.5 || v.platforms > 0.5 || v.dates > 0.5) return 0;
      return v.distinct < 0.2 ? 0.4 : v.handles > 0.9 ? 0.8 : 1;
    case 'url':
      return v.profileUrls > 0.5 ? 1 : v.urls > 0.8 ? 0.8 : 0;
    case 'category':
      if (v.cells > 0 && v.samples.every(isEverywhere)) return 0;
      if (v.cells > 0 && v.samples.every((sample) => KIND_OF_RECORD.test(sample))) return 0;
      return v.numeric > 0.3 || v.meanLength > TOPICS_CHARACTERS || v.profileUrls > 0 ? 0 : 1;
    case 'country':
    case 'language':
      if (v.cells > 0 && v.samples.every(isNoCountry)) return 0;
      return v.numeric > 0.3 || v.meanLength > 80 || v.profileUrls > 0 ? 0 : 1;
    case 'platform':
      return v.platforms > 0.5 ? 1 : 0;
    case 'audienceCountry':
    case 'status':
    case 'owner':
      if (v.flags > 0.9 && field === 'owner') return 0;
      return v.numeric > 0.1 || v.meanLength > 40 || v.profileUrls > 0 ? 0 : 1;
    case 'verified':
    case 'isPrivate':
    case 'isUnderAge':
      return v.flags > 0.8 ? 1 : 0;
    case 'hasEmail':
      return v.flags + v.emails > 0.8 ? 1 : 0;
  }
}

function numericFit(v: ColumnValues): number {
  if (v.numeric >= 0.9) return 1;
  // Where fewer are numbers it is still what its header says, with cells to be asked about.
  return v.numeric >= 0.6 ? 0.8 : v.numeric >= 0.25 ? 0.5 : 0;
}

/** Nobody has half a follower: fractions, percentages and positions are no counts. */
function countFit(v: ColumnValues): number {
  if (v.percentSigns > 0.05 || (v.max <= 1 && v.whole < 1)) return 0;
  const whole = v.whole > 0.9 ? 1 : v.whole > 0.5 ? 0.7 : 0.35;
  return numericFit(v) * whole * (v.isSequence && v.min <= 1 ? 0.3 : 1);
}

function rateFit(v: ColumnValues): number {
  if (v.percentSigns > 0.5) return numericFit(v);
  return v.median > 100 ? 0 : numericFit(v);
}

/** A handle tells rows apart: what stands in few rows of many is less sure to be one. */
function handleFit(v: ColumnValues): number {
  if (v.masked > 0.1 || v.flags > 0.9 || v.meanLength > 100 || v.emails > 0.5 || v.channelIds > 0.5) return 0;
  if (v.platforms > 0.5 || v.dates > 0.5) return 0;
  if (v.profileUrls > 0.5 || v.atSigns > 0.5 || v.embedded > 0.5) return 1;
  if (v.counted > 0.5) return 1;
  if (v.numeric > 0.9) return 0.35;
  // In a table of videos everybody stands many times.
  // What is written in a script that hardly any handle is written in is a name where another column holds handles.
  if (v.handles > 0.9) return v.distinct > 0.5 ? (v.ascii < 0.5 ? 0.75 : 1) : 0.6;
  return v.distinct > 0.7 ? 0.6 : 0.35;
}
