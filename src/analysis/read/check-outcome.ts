import type { DatasetSummary, Doubt } from '../analysis.js';
import { calledCreator } from '../creator-name.js';
import { rowsWhere } from '../order.js';
import { percent } from '../percent.js';
import type { Field, NumericField, Profiles } from '../profiles.js';
import { median } from '../quantile.js';
import { engagementOf } from '../score/engagement.js';
import { textAt, textReader } from '../text-column.js';
import type { RepeatedCreators } from './rows/one-row-per-creator.js';

/** What reading came to, before anything is said of it. */
export interface Outcome {
  profiles: Profiles;
  names: DatasetSummary['names'];
  /** Of each table in which rows were merged. */
  repeated: readonly RepeatedCreators[];
  /** Columns that may hold names, where creators are called by their rows. */
  namesMayBeIn: readonly string[];
}

/** From this share of a table's rows on, its names are as likely no names. */
const MANY_MERGED = 0.2;
/** Khaby Lame has 160 million on TikTok, MrBeast 450 on YouTube, Instagram itself 700. */
const NOBODY_HAS = 1e9;
/** A viral post is liked by more people than follow its author; most posts of many accounts are not. */
const OFTEN = { given: 0.05, computed: 0.1 };
/** With fewer followers, a rate says little. */
const ENOUGH_FOLLOWERS = 1_000;
/** The lowest typical rate of any platform is ten times this. */
const NO_LIFETIME_ENGAGEMENT = 0.0005;
/** Who is in a list of creators has posted more, typically. */
const FEW_POSTS = 10;
/** Two may well be beginners. */
const ENOUGH_ROWS = 3;
/** Rounded figures differ by less. */
const CLOSE = 0.1;
/** Stands in for a handle that is missing. */
const ROW = /^row \d+$/;

/** What cannot be so, or hardly: each with the field that another column may be right for, and an example of the file. */
const CHECKS: readonly {
  field: (outcome: Outcome) => Field | undefined;
  says: (outcome: Outcome) => string | undefined;
}[] = [
  { field: () => 'handle', says: manyMerged },
  { field: () => 'handle', says: namedByRows },
  { field: () => 'followers', says: aBillionFollowers },
  { field: ({ profiles }) => engagementField(profiles), says: ratesOverAll },
  { field: () => 'likesTotal', says: hardlyAnyLikes },
  { field: () => 'videos', says: hardlyAnyPosts },
  { field: () => 'engagementRate', says: rateOfViews },
];

/** Whatever makes it likely that something was read wrongly, in the order in which it matters. */
export function checkOutcome(outcome: Outcome): Doubt[] {
  return CHECKS.flatMap(({ field, says }) => {
    const sentence = says(outcome);
    const at = field(outcome);
    return sentence === undefined ? [] : [{ sentence, field: at, header: at && outcome.profiles.headers[at] }];
  });
}

function manyMerged({ repeated, names, profiles: { headers } }: Outcome): string | undefined {
  const many = repeated.find(({ merged, rows, example }) => merged > MANY_MERGED * rows && example !== undefined);
  if (!many) return undefined;
  const { merged, rows, example } = many;
  const [least, most] = example!.followers;
  return `${count(merged)} of ${count(rows)} rows were merged into others with the same \`${headers.handle}\`: ${calledCreator(example!.name, names)} is in ${count(example!.rows)} rows, with ${count(least)} to ${count(most)} followers.`;
}

function namedByRows({ profiles, namesMayBeIn }: Outcome): string | undefined {
  const nameOf = textReader(profiles.text.handle!);
  for (let row = 0; row < profiles.count; row++) if (!ROW.test(nameOf(row))) return undefined;
  const likely =
    namesMayBeIn.length === 0 ? '' : ` Is it ${namesMayBeIn.map((header) => `\`${header}\``).join(' or ')}?`;
  const followers = count(profiles.numeric.followers![0]!);
  return `No column of handles or names was found, so creators are called by their row: "${nameOf(0)}" has ${followers} followers.${likely}`;
}

function aBillionFollowers(outcome: Outcome): string | undefined {
  const { profiles } = outcome;
  const followers = profiles.numeric.followers!;
  const rows = rowsWhere(profiles.count, (row) => followers[row]! >= NOBODY_HAS);
  if (rows.length === 0) return undefined;
  const row = rows.reduce((most, at) => (followers[at]! > followers[most]! ? at : most));
  const others = rows.length > 1 ? `, and ${count(rows.length - 1)} more have over a billion` : '';
  return `\`${profiles.headers.followers}\` gives ${nameAt(outcome, row)} ${count(followers[row]!)} followers${others}: no account has so many.`;
}

function ratesOverAll(outcome: Outcome): string | undefined {
  const { profiles } = outcome;
  const engagement = engagementOf(profiles);
  if (!engagement) return undefined;
  const followers = profiles.numeric.followers!;
  const { values } = engagement;
  const known = rowsWhere(profiles.count, (row) => !Number.isNaN(values[row]!) && followers[row]! >= ENOUGH_FOLLOWERS);
  const over = known.filter((row) => values[row]! > 1);
  const often = profiles.numeric.engagementRate ? OFTEN.given : OFTEN.computed;
  if (over.length === 0 || over.length <= often * known.length) return undefined;
  const row = over.reduce((most, at) => (values[at]! > values[most]! ? at : most));
  const by = profiles.numeric.engagementRate ? '' : ` (${engagement.formula})`;
  return `Engagement${by} is over 100% for ${count(over.length)} of ${count(known.length)} creators: ${percent(values[row]!)} for ${nameAt(outcome, row)}, who has ${count(followers[row]!)} followers.`;
}

function hardlyAnyLikes(outcome: Outcome): string | undefined {
  const { profiles } = outcome;
  const engagement = engagementOf(profiles);
  if (!engagement?.lifetime) return undefined;
  const typical = median(engagement.values);
  if (!(typical < NO_LIFETIME_ENGAGEMENT)) return undefined;
  const { followers, likesTotal, videos } = profiles.numeric;
  const row = engagement.values.findIndex((value) => value <= typical);
  return `Engagement is typically ${percent(typical)}, from \`${profiles.headers.likesTotal}\` as the likes of all posts: ${nameAt(outcome, row)} has ${count(likesTotal![row]!)} likes on ${count(videos![row]!)} posts, and ${count(followers![row]!)} followers. Are these the likes of one post?`;
}

function hardlyAnyPosts(outcome: Outcome): string | undefined {
  const { profiles } = outcome;
  const { videos } = profiles.numeric;
  if (!videos) return undefined;
  const known = rowsWhere(profiles.count, (row) => !Number.isNaN(videos[row]!));
  const typical = median(videos);
  if (known.length < ENOUGH_ROWS || !(typical < FEW_POSTS)) return undefined;
  const row = known.find((at) => videos[at]! <= typical)!;
  return `\`${profiles.headers.videos}\` was read as the number of posts, and is typically ${count(typical)}: ${count(videos[row]!)} for ${nameAt(outcome, row)}. Does it count something else?`;
}

/** A rate that is likes per view compares with none by followers. */
function rateOfViews(outcome: Outcome): string | undefined {
  const { numeric, headers } = outcome.profiles;
  const { engagementRate, avgLikes, avgViews, avgComments, followers } = numeric;
  if (!engagementRate || !avgLikes || !avgViews) return undefined;
  const engaged = [avgLikes, ...(avgComments ? [avgLikes.map((likes, row) => likes + avgComments[row]!)] : [])];
  const isCloseTo = (rate: (row: number) => number) => {
    const typical = median(engagementRate.map((value, row) => value / rate(row)));
    return typical > 1 - CLOSE && typical < 1 + CLOSE;
  };
  const isBy = (whole: Float64Array) => engaged.some((counts) => isCloseTo((row) => counts[row]! / whole[row]!));
  if (isBy(followers!) || !isBy(avgViews)) return undefined;
  const row = engagementRate.findIndex((value, at) => value > 0 && avgLikes[at]! > 0 && followers![at]! > 0);
  if (row < 0) return undefined;
  return `\`${headers.engagementRate}\` is likes per view here (${percent(engagementRate[row]!)} for ${nameAt(outcome, row)}), not per follower (${percent(avgLikes[row]! / followers![row]!)}): it does not compare with rates of other files.`;
}

/** The column that engagement hangs on. */
function engagementField({ numeric }: Profiles): NumericField | undefined {
  return (['engagementRate', 'avgEngagements', 'avgLikes', 'likesTotal'] as const).find((field) => numeric[field]);
}

function nameAt({ profiles: { text }, names }: Outcome, row: number): string {
  return calledCreator(textAt(text.handle!, row), names);
}

function count(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
