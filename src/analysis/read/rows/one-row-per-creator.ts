import { exactNumbers, isMeasure, type Numbers } from '../../kept-columns.js';
import { FLAG, type NumericField, type Profiles } from '../../profiles.js';
import { isEmptyAt, textAt } from '../../text-column.js';
import type { TableProfiles } from '../columns/profiles-of-table.js';
import { panelSeries } from '../columns/series.js';
import { readHeader } from '../headers/read-header.js';
import { topicsOfVideos } from '../topics/topics-of-videos.js';
import { averageKept, isKnownAt } from './kept-rows.js';
import { LinkedRows } from './linked-rows.js';
import { meanByCreator } from './mean-by-creator.js';
import { type Creators, groupByCreator, repeatedRows, withoutSharedAccounts } from './rows-of-creators.js';
import { selectProfiles } from './select-profiles.js';
import { spreadOfVideos } from './spread-of-videos.js';

/** Profiles with one row a creator, and what was done to get there. */
export interface CreatorProfiles {
  profiles: Profiles;
  grain: 'profile' | 'video';
  /** Rows left out because another one of the same creator was kept. */
  duplicates: number;
  /** Where rows that nothing dates were merged. */
  repeated?: RepeatedCreators | undefined;
  warnings: string[];
}

/** Rows of one table that were merged because they have the same name. */
export interface RepeatedCreators {
  rows: number;
  merged: number;
  /** Somebody whose rows do not agree: undefined where all do. */
  example: { name: string; rows: number; followers: [least: number, most: number] } | undefined;
}

const AVERAGE_OF = {
  likes: 'avgLikes',
  views: 'avgViews',
  comments: 'avgComments',
  shares: 'avgShares',
} as const satisfies Record<string, NumericField>;

/** What a table of videos may tell of each of them by itself. */
const OF_A_POST = ['engagementRate', 'likeRate', 'commentRate', 'avgEngagements'] as const satisfies NumericField[];

/** Creators have at least so many rows each, on average, in a table of videos. */
const ROWS_PER_CREATOR = 1.4;
/** In a table of posts, what is said of who posted them. */
const OF_A_PROFILE = /author|profile|channel|user|owner|total|heart|lifetime|avg|average/i;
/** What nearly all creators share is a property of the table. */
const NEARLY_ALL = 0.8;

/**
 * One row a creator: a table of videos is averaged by creator; of a creator's other repeated rows the latest is kept
 * where a column dates them, else the one with most filled cells, the first among equals; rows with a follower count go
 * before those without.
 */
export function oneRowPerCreator(table: TableProfiles): CreatorProfiles {
  const { profiles } = table;
  const { creators, shared } = withoutSharedAccounts(profiles, groupByCreator(profiles, table.names !== 'row'));
  const said = shared ? [sharedSentence(profiles, shared)] : [];
  const repeated = repeatedRows(creators);
  if (repeated.length === 0 && table.linksToPosts) {
    const ofPosts = numericColumns(profiles).filter(({ header }) => !OF_A_PROFILE.test(header));
    if (ofPosts.length > 0) return averageVideos(table, creators, ofPosts);
  }
  if (repeated.length === 0) return { profiles, grain: 'profile', duplicates: 0, warnings: said };

  const perVideo = perVideoColumns(table, creators, repeated);
  if (perVideo.length > 0) return averageVideos(table, creators, perVideo);

  const { order } = table;
  const dropped = new Uint8Array(profiles.count);
  for (const rows of repeated) {
    const kept = rows.reduce((best, row) => (isBetter(profiles, order, row, best) ? row : best));
    for (const row of rows) if (row !== kept) dropped[row] = 1;
  }
  const kept = Array.from({ length: profiles.count }, (_, row) => row).filter((row) => dropped[row] === 0);
  const many =
    repeated.length === 1 ? 'One creator stands' : `${repeated.length.toLocaleString('en-US')} creators stand`;
  const isMixed = repeated.some((rows) => new Set(rows.map((row) => hasFollowers(profiles, row))).size > 1);
  const best = order ? `the latest row by \`${order.header}\`` : 'the row with most cells filled';
  const rule = `${best}${isMixed ? ' that has a follower count' : ''} was kept`;
  const series = order && !profiles.series ? panelSeries(profiles, order.values, creators, kept) : [];
  const persons = profiles.person && { person: joinedPersons(profiles.person, creators) };
  return {
    profiles: { ...selectProfiles({ ...profiles, ...persons }, kept), ...(series.length > 0 && { series }) },
    grain: 'profile',
    duplicates: profiles.count - kept.length,
    ...(!order && {
      repeated: {
        rows: profiles.count,
        merged: profiles.count - kept.length,
        example: mostDifferent(profiles, repeated),
      },
    }),
    warnings: [
      ...said,
      `${many} in the file more than once: ${rule}.${order || table.unclearDates === undefined ? '' : ` ${table.unclearDates}`}`,
    ],
  };
}

function sharedSentence({ text }: Profiles, rows: readonly number[]): string {
  const [first, second] = rows.map((row) => textAt(text.displayName!, row));
  return `@${textAt(text.handle!, rows[0]!)} stands beside ${rows.length} people, ${first} and ${second}${rows.length > 2 ? ' among them' : ''}: each of them was kept.`;
}

/** Of creators with several rows, the one whose follower counts are furthest apart. */
function mostDifferent({ numeric, text }: Profiles, repeated: number[][]): RepeatedCreators['example'] {
  const followers = numeric.followers!;
  let example: RepeatedCreators['example'];
  let widest = 1;
  for (const rows of repeated) {
    const counts = rows.map((row) => followers[row]!).filter((value) => !Number.isNaN(value));
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    if (!(most > widest * least)) continue;
    widest = most / least;
    example = { name: textAt(text.handle!, rows[0]!), rows: rows.length, followers: [least, most] };
  }
  return example;
}

/** The people of rows, where the rows of one account are one person's. */
function joinedPersons(person: Int32Array, { ofRow, count }: Creators): Int32Array | undefined {
  const persons = new LinkedRows(person.length);
  const first = { ofPerson: new Int32Array(person.length).fill(-1), ofCreator: new Int32Array(count).fill(-1) };
  const link = (known: Int32Array, key: number, row: number) => {
    if (known[key] === -1) known[key] = row;
    else persons.link(known[key]!, row);
  };
  for (let row = 0; row < person.length; row++) {
    link(first.ofPerson, person[row]!, row);
    link(first.ofCreator, ofRow[row]!, row);
  }
  return persons.numbered();
}

function hasFollowers({ numeric }: Profiles, row: number): boolean {
  return numeric.followers![row]! >= 0;
}

function isBetter(profiles: Profiles, order: TableProfiles['order'], row: number, kept: number): boolean {
  const isMeasured = hasFollowers(profiles, row);
  if (isMeasured !== hasFollowers(profiles, kept)) return isMeasured;
  if (order && order.values[row] !== order.values[kept]) return !(order.values[row]! <= order.values[kept]!);
  return filledCells(profiles, row) > filledCells(profiles, kept);
}

function filledCells({ numeric, text, flags, kept }: Profiles, row: number): number {
  const numbers = Object.values(numeric);
  return (
    kept.filter((column) => isKnownAt(column, row)).length +
    numbers.filter((values) => !Number.isNaN(values[row]!)).length +
    Object.values(text).filter((column) => !isEmptyAt(column, row)).length +
    Object.values(flags).filter((values) => values[row] !== FLAG.unknown).length
  );
}

/** A numeric column of a table, by its field or its header. */
interface NumericColumn {
  field: NumericField | undefined;
  header: string;
  values: Numbers;
  counts: keyof typeof AVERAGE_OF;
}

/**
 * The columns that tell of one video each: views, likes and the like that differ between the rows of nearly every
 * creator, whose followers do not. None where the table is not one of videos.
 */
function perVideoColumns(
  { profiles, isAboutVideos }: TableProfiles,
  { count }: Creators,
  repeated: number[][],
): NumericColumn[] {
  if (profiles.count < ROWS_PER_CREATOR * count) return [];
  const share = (holds: (rows: number[]) => boolean) => repeated.filter(holds).length / repeated.length;
  const followers = profiles.numeric.followers!;
  const isSteady = share((rows) => new Set(rows.map((row) => followers[row]!)).size === 1) >= NEARLY_ALL;
  if (!isSteady && !isAboutVideos) return [];
  return numericColumns(profiles).filter(
    ({ values }) => share((rows) => rows.some((row) => values[row] !== values[rows[0]!])) >= NEARLY_ALL,
  );
}

function numericColumns({ numeric, headers, kept }: Profiles): NumericColumn[] {
  const fields = (Object.entries(numeric) as [NumericField, Float64Array][])
    .filter(([field]) => field !== 'followers')
    .map(([field, values]) => ({ field, header: headers[field]!, values }));
  return [
    ...fields,
    ...kept.filter(isMeasure).map(({ header, values }) => ({ field: undefined, header, values })),
  ].flatMap((column) => {
    const { counts } = readHeader(column.header);
    return counts ? [{ ...column, counts }] : [];
  });
}

function averageVideos(
  { profiles: videos, posted }: TableProfiles,
  creators: Creators,
  perVideo: readonly NumericColumn[],
): CreatorProfiles {
  const { count, ofRow } = creators;
  const first = new Int32Array(count).fill(-1);
  for (let row = 0; row < videos.count; row++) if (first[ofRow[row]!] === -1) first[ofRow[row]!] = row;
  const profiles = selectProfiles(videos, first);
  if (videos.topics) profiles.topics = topicsOfVideos(videos.topics, creators);
  const mean = (values: Float64Array) => meanByCreator(values, creators);

  const largest = new Float64Array(count).fill(Number.NaN);
  const followers = videos.numeric.followers!;
  for (let row = 0; row < videos.count; row++)
    if (!(followers[row]! <= largest[ofRow[row]!]!) && followers[row]! >= 0) largest[ofRow[row]!] = followers[row]!;
  profiles.numeric.followers = largest;
  profiles.kept = averageKept(videos.kept, creators);
  const each: Profiles['numeric'] = { followers: Float64Array.from(ofRow, (creator) => largest[creator]!) };
  for (const field of OF_A_POST) {
    if (!videos.numeric[field]) continue;
    each[field] = videos.numeric[field];
    profiles.numeric[field] = mean(videos.numeric[field]);
  }
  for (const { field, header, values, counts } of perVideo) {
    const average = AVERAGE_OF[counts];
    if (field !== undefined && field !== average) {
      delete profiles.numeric[field];
      delete profiles.headers[field];
    }
    profiles.kept = profiles.kept.filter((column) => column.header !== header);
    if (profiles.numeric[average] && field !== average) continue;
    each[average] = exactNumbers(values);
    profiles.numeric[average] = mean(each[average]);
    profiles.headers[average] = header;
  }
  profiles.ofVideos = spreadOfVideos({ numeric: each, headers: profiles.headers }, creators);
  // The newest of somebody's videos that are in the file.
  if (posted?.days.length === videos.count) {
    const newest = new Float64Array(count).fill(Number.NaN);
    for (let row = 0; row < videos.count; row++)
      if (!(posted.days[row]! <= newest[ofRow[row]!]!) && !Number.isNaN(posted.days[row]!))
        newest[ofRow[row]!] = posted.days[row]!;
    profiles.numeric.lastPost = newest;
    profiles.headers.lastPost = posted.header;
  }
  const averaged = [...new Set(perVideo.map(({ counts }) => counts))].join(', ');
  return {
    profiles,
    grain: 'video',
    duplicates: 0,
    warnings: [
      `The file has one row per video: ${videos.count.toLocaleString('en-US')} videos of ${count.toLocaleString('en-US')} creators. Each creator's ${averaged} are averages over the videos in the file; each profile has the median and the middle half.`,
    ],
  };
}
