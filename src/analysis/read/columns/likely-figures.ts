import type { Doubt } from '../../analysis.js';
import { calledCreator } from '../../creator-name.js';
import { percent } from '../../percent.js';
import type { NumericField, Profiles } from '../../profiles.js';
import { textAt } from '../../text-column.js';
import { headerSays } from '../headers/header-words.js';
import { readHeader } from '../headers/read-header.js';
import { tokens } from '../headers/tokens.js';
import type { RawTable } from '../table/read-table.js';
import { namesCampaigns } from './campaign-costs.js';
import type { ColumnMapping, NameKind } from './map-columns.js';

interface Say {
  warnings: string[];
  doubts: Doubt[];
}

interface Columns {
  table: Pick<RawTable, 'headers' | 'ofAYear'>;
  mapping: ColumnMapping;
  read: (column: number) => Float64Array;
}

const AVERAGE_OF = { likesTotal: 'avgLikes', viewsTotal: 'avgViews' } as const;
const AVERAGES = ['avgLikes', 'avgViews', 'avgComments', 'avgShares'] as const;
const COUNTED_AS = { likes: 'avgLikes', views: 'avgViews', comments: 'avgComments', shares: 'avgShares' } as const;
/** So few posts, typically, are those of a campaign. */
const FEW_POSTS = 15;
/** What has been done of what was agreed: "Posts delivered". */
const DONE =
  /^(?:live$|posted|deliver|publish|complet|execut|gelieferte?|veroffentlicht|umgesetzt|livre|publie|realise|publicad|entregad|entregues|realizad|ejecutad|pubblicat|consegnat|realizzat|opublikowan|zrealizowan|geplaatst|geleverd|gepubliceerd|publicerad|levererad|publisert|levert|julkaistu|toteutettu|publikovan|zverejnen|megjelent|publicat|livrat|yayinlanan|yapilan|опубликован|вышедш|опубліков)/u;
/** Who has posted for a while has more likes in all than followers; one post has far fewer. */
const ONE_POST = 0.3;
const VIEWS_OF_ONE_POST = 1.5;
/** A post has fewer comments, and is shared less often, than it is liked. */
const FEWER_THAN_LIKES = 0.5;
/** Rows that tell what is typical. */
const LOOKED_AT = 20_000;
/** With so many posts and followers, nobody has no like at all. */
const SURELY_LIKED = { followers: 100_000, posts: 10 };

/**
 * Bare "Likes" and "Views" are totals beside profiles, and averages beside averages: their size against the followers
 * tells. Where the header says which they are, it is believed.
 */
export function readPerPost(
  profiles: Profiles,
  { table, mapping, read }: Columns,
  { warnings, doubts }: Say,
): { asPerPost: ReadonlySet<number>; divided: ReadonlySet<number> } {
  const { numeric, headers } = profiles;
  const { ofAYear } = table;
  const besideAverages = AVERAGES.some((field) => mapping.fields[field] !== undefined);
  for (const [total, average] of Object.entries(AVERAGE_OF) as ['likesTotal' | 'viewsTotal', NumericField][]) {
    const values = numeric[total];
    const header = headers[total];
    if (!values || header === undefined || numeric[average] || saysTotal(header)) continue;
    if (mapping.fields[total]?.confidence === 1) continue; // somebody chose it
    const typical = typicalOf(values.length, (row) => values[row]! / numeric.followers![row]!);
    if (!(typical < (total === 'likesTotal' ? ONE_POST : VIEWS_OF_ONE_POST))) continue;
    if (!besideAverages && (total === 'viewsTotal' || !tellsAlone(numeric.followers!))) continue;
    numeric[average] = values;
    headers[average] = header;
    delete numeric[total];
    delete headers[total];
    const why = `typically ${percent(typical)} of the followers`;
    if (besideAverages) warnings.push(`\`${header}\` was read as per post, as the averages beside it are (${why}).`);
    else
      doubts.push({
        sentence: `\`${header}\` was read as per post, not as a total (${why}).`,
        field: average,
        header,
      });
  }
  if (numeric.viewsTotal && numeric.avgLikes && headers.avgLikes !== undefined && !saysTotal(headers.viewsTotal!)) {
    const { avgLikes, viewsTotal } = numeric;
    const likesPerView = typicalOf(avgLikes.length, (row) => avgLikes[row]! / viewsTotal[row]!);
    // A post's likes are a part of its views, and a tiny part of all views together.
    if (likesPerView > 0.01 && likesPerView < 1 && !numeric.avgViews && mapping.fields.viewsTotal?.confidence !== 1) {
      numeric.avgViews = numeric.viewsTotal;
      headers.avgViews = headers.viewsTotal!;
      delete numeric.viewsTotal;
      delete headers.viewsTotal;
      warnings.push(`\`${headers.avgViews}\` was read as per post, as \`${headers.avgLikes}\` is.`);
    }
  }
  for (const total of ['likesTotal', 'viewsTotal'] as const) {
    const header = headers[total];
    if (header === undefined || !ofAYear?.has(header) || saysTotal(header) || mapping.fields[total]?.confidence === 1)
      continue;
    delete numeric[total];
    delete headers[total];
    warnings.push(`\`${header}\` was read as what that year brought, not as a total.`);
  }
  const divided = divideByFewPosts(profiles, { table, mapping, read }, warnings);
  return { asPerPost: readBesideLikes(profiles, mapping, table.headers, read, warnings), divided };
}

/**
 * What a few posts brought together, as a campaign's report lists it, becomes a post's average; the totals are kept under
 * their own headers.
 */
function divideByFewPosts(
  { numeric, headers }: Profiles,
  { table, mapping, read }: Columns,
  warnings: string[],
): ReadonlySet<number> {
  const divided = new Set<number>();
  const of = AVERAGES.some((field) => numeric[field]) ? undefined : fewPosts({ table, mapping });
  if (of === undefined) return divided;
  const posts = read(of);
  const known = new Map(
    (['likesTotal', 'viewsTotal'] as const).flatMap((field) =>
      numeric[field] ? [[mapping.fields[field]!.column, numeric[field]] as const] : [],
    ),
  );
  for (const at of [...known.keys(), ...mapping.extras]) {
    const header = table.headers[at]!;
    const { counts, windowDays } = readHeader(header);
    if (!counts || numeric[COUNTED_AS[counts]] || windowDays !== undefined || !headerSays(header, 'total')) continue;
    const totals = known.get(at) ?? read(at);
    numeric[COUNTED_AS[counts]] = totals.map((total, row) => (posts[row]! > 0 ? total / posts[row]! : Number.NaN));
    headers[COUNTED_AS[counts]] = `${header} / ${table.headers[of]}`;
    divided.add(at);
  }
  if (divided.size === 0) return divided;
  for (const field of ['likesTotal', 'viewsTotal'] as const) {
    if (!numeric[field] || !divided.has(mapping.fields[field]!.column)) continue;
    delete numeric[field];
    delete headers[field];
  }
  const named = [...divided].map((at) => `\`${table.headers[at]}\``);
  const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  warnings.push(
    `${list} ${named.length === 1 ? 'was' : 'were'} divided by \`${table.headers[of]}\`: averages per post.`,
  );
  return divided;
}

/** The column of how many posts totals are of, where these are few: the posts that were made, else all. */
function fewPosts({ table, mapping }: Pick<Columns, 'table' | 'mapping'>): number | undefined {
  const isFew = (at: number) => {
    const { numeric, whole, median, max } = mapping.values[at]!;
    return numeric > 0.9 && whole === 1 && max > 1 && median < FEW_POSTS;
  };
  const isDone = (header: string) =>
    headerSays(header, 'posts') && (tokens(header).some((word) => DONE.test(word)) || namesCampaigns([header]));
  const done = table.headers.findIndex((header, at) => isDone(header) && isFew(at));
  if (done >= 0) return done;
  const all = mapping.fields.videos?.column;
  return all !== undefined && isFew(all) ? all : undefined;
}

/** Bare "Comments" and "Shares" beside likes per post are per post too, if they are the fewer that they should be. */
function readBesideLikes(
  { numeric, headers }: Profiles,
  { extras }: ColumnMapping,
  tableHeaders: readonly string[],
  read: (column: number) => Float64Array,
  warnings: string[],
): ReadonlySet<number> {
  const asPerPost = new Set<number>();
  const { avgLikes } = numeric;
  if (!avgLikes) return asPerPost;
  for (const [counted, average] of [
    ['comments', 'avgComments'],
    ['shares', 'avgShares'],
  ] as const) {
    if (numeric[average]) continue;
    const [column] = extras
      .filter((at) => isBare(tableHeaders[at]!, counted))
      .sort((a, b) => timeOf(tableHeaders[b]!).localeCompare(timeOf(tableHeaders[a]!)) || a - b);
    if (column === undefined) continue;
    const values = read(column);
    const perLike = typicalOf(values.length, (row) => values[row]! / avgLikes[row]!);
    if (!(perLike > 0 && perLike < FEWER_THAN_LIKES)) continue;
    numeric[average] = values;
    headers[average] = tableHeaders[column]!;
    asPerPost.add(column);
    warnings.push(`\`${tableHeaders[column]}\` was read as per post, as \`${headers.avgLikes}\` is.`);
  }
  return asPerPost;
}

function isBare(header: string, counted: 'comments' | 'shares'): boolean {
  const { counts, fields, unknown, windowDays } = readHeader(header);
  return counts === counted && fields.size === 0 && unknown === 0 && windowDays === undefined && !saysTotal(header);
}

function timeOf(header: string): string {
  return readHeader(header).when ?? '';
}

/** No likes with many followers and posts: a counter that overflowed, or was not read. They are missing, and it is said. */
export function dropImpossible({ numeric, headers, text }: Profiles, names: NameKind, doubts: Doubt[]): void {
  const { followers, likesTotal, videos } = numeric;
  if (!likesTotal || !videos) return;
  let count = 0;
  let example: number | undefined;
  for (const [row, likes] of likesTotal.entries()) {
    const isSurelyLiked = followers![row]! >= SURELY_LIKED.followers && videos[row]! >= SURELY_LIKED.posts;
    if (likes !== 0 || !isSurelyLiked) continue;
    likesTotal[row] = Number.NaN;
    count++;
    example ??= row;
  }
  if (example === undefined) return;
  const who = calledCreator(textAt(text.handle!, example), names);
  const rest = count > 1 ? `, and ${count - 1} more like this` : '';
  doubts.push({
    sentence: `\`${headers.likesTotal}\` is 0 for ${who}, with ${followers![example]!.toLocaleString('en-US')} followers and ${videos[example]!.toLocaleString('en-US')} posts${rest}: read as not known.`,
    field: 'likesTotal',
    header: headers.likesTotal,
  });
}

/** A handful of rows, or of followers, tells nothing. */
function tellsAlone(followers: Float64Array): boolean {
  return followers.length >= 5 && typicalOf(followers.length, (row) => followers[row]!) >= 1_000;
}

/** Whether a header says by its words that it counts a whole life. */
function saysTotal(header: string): boolean {
  return (
    /total|heart|lifetime|all.?time|sum\b|gesamt|insgesamt|totale?s?\b|totaux|toplam|łącznie|razem|всего|итого|累计|总|合計|전체|누적/i.test(
      header,
    ) || readHeader(header).windowDays !== undefined
  );
}

/** The median of rows spread evenly over the table. */
function typicalOf(rowCount: number, valueAt: (row: number) => number): number {
  const step = Math.max(1, rowCount / LOOKED_AT);
  const known: number[] = [];
  for (let at = 0; at < rowCount; at += step) {
    const value = valueAt(Math.floor(at));
    if (Number.isFinite(value)) known.push(value);
  }
  return Float64Array.from(known).sort()[known.length >> 1] ?? Number.NaN;
}
