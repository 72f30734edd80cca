import type { Doubt } from '../../analysis.js';
import type { UnusedColumn } from '../../kept-columns.js';
import { rowsWhere, valuesAt } from '../../order.js';
import { FLAG, FLAG_FIELDS, NUMERIC_FIELDS, type Profiles, TEXT_FIELDS } from '../../profiles.js';
import { packTexts, type TextColumn } from '../../text-column.js';
import { fieldsOfHeader } from '../headers/header-meaning.js';
import { headerSays } from '../headers/header-words.js';
import { tokens } from '../headers/tokens.js';
import type { RawTable } from '../table/read-table.js';
import { topicsOfTable } from '../topics/topics-of-table.js';
import type { ColumnValues } from '../values/column-values.js';
import { isPlaceholder, readCreatorCell } from '../values/creator-cell.js';
import { type DateOrder, dateOrder } from '../values/date-order.js';
import { dateFormatOf, dayOf } from '../values/dates.js';
import { isEverywhere } from '../values/everywhere.js';
import { flagReader } from '../values/flags.js';
import { platformFromUrl } from '../values/handle.js';
import { namesNamibia } from '../values/namibia.js';
import { isMissing, parseNumber } from '../values/parse-number.js';
import { platformsIn } from '../values/platform-names.js';
import { creatorNames } from './creator-names.js';
import { creatorRows } from './creator-rows.js';
import { datesOfOneAccount } from './dates-of-one-account.js';
import { readFeeCurrency } from './fee-currency.js';
import { dropHidden } from './hidden-followers.js';
import { keptColumns } from './kept-columns.js';
import { kindOfTable } from './kinds-of-tables.js';
import { likelyColumns } from './likely-columns.js';
import { dropImpossible, readPerPost } from './likely-figures.js';
import type { ColumnMapping, NameKind } from './map-columns.js';
import { chosenAmongRivals, mappingDoubts, readTimesAWeek, scaleFrequency } from './mapping-doubts.js';
import { kindOf, type NumbersOf, numbersOf } from './read-numbers-of.js';
import { scaleRates, scaleShares } from './read-rates.js';
import { nobodysPosts, noCounts, noFollowers, notCreators } from './refusals.js';
import { unusedColumns } from './unused-columns.js';
import { valuesFit } from './values-fit.js';

/** The rows of one file as profiles, as they stand: not yet one row a creator. */
export interface TableProfiles {
  fileName: string;
  profiles: Profiles;
  names: NameKind;
  rows: { read: number; unusable: number };
  /** Of one account of several side by side: 1 where the table has it, and not only its person. */
  isOwn?: Uint8Array | undefined;
  /** The table's row of each profile. */
  sourceRows: Int32Array;
  excluded: string[];
  /** The columns that are neither a field nor kept, and why. */
  unused: UnusedColumn[];
  doubts: Doubt[];
  warnings: string[];
  /** Where creators are called by their rows: columns that may hold their names, likeliest first. */
  namesMayBeIn: string[];
  /** When the rows were taken, where a column says so. */
  order: DateOrder | undefined;
  /** Why a column of dates does not: its order cannot be told. */
  unclearDates: string | undefined;
  /** Whether the headers speak of single videos. */
  isAboutVideos: boolean;
  /** Whether its links lead to posts: a row is one of them. */
  linksToPosts: boolean;
  /** When each row's post was published, where a column says so; days since 1970. */
  posted: { header: string; days: Float64Array } | undefined;
  /** Whose ids a column holds, where they are told from others. */
  platformOfIds: string | undefined;
}

const OF_A_VIDEO =
  /hashtag|caption|song|music|sound|(video|clip|post|media)[ _.]?(id|url|link|length|duration)|duration|plays?$/i;
/** Under this a mapping is shown to be looked at. */
const SURE_ENOUGH = 0.6;

/**
 * Reads the mapped columns: rates become fractions, negative counts are missing ones. Creators without a follower count
 * are among the rows, with NaN for it; rows that are nobody's are left out and counted.
 *
 * @param currency what a person says that the prices are in
 * @param ownColumns of a table that is one account of several: those that are not of the others, too
 * @throws {UserError} where there are no creators in the file, or no follower counts
 */
export function profilesOfTable(
  table: RawTable,
  mapping: ColumnMapping,
  {
    currency,
    isLastReader = false,
    ownColumns,
  }: { currency?: string | undefined; isLastReader?: boolean; ownColumns?: ReadonlySet<number> | undefined } = {},
): TableProfiles {
  const followersAt = mapping.fields.followers;
  if (!followersAt) throw looksLikeCreators(table, mapping) ? noFollowers(table, mapping) : notCreators(table, mapping);
  // Whom ads have reached follows nobody.
  const isSaid = headerSays(table.headers[followersAt.column]!, 'followers', 'audience');
  if (mapping.names === 'row' && followersAt.confidence < SURE_ENOUGH && !isSaid && kindOfTable(table.headers))
    throw notCreators(table, mapping);
  const ofNobody = nobodysPosts(table, mapping) ?? datesOfOneAccount(table, mapping);
  if (ofNobody) throw ofNobody;
  const warnings = [...table.notes];
  const doubts: Doubt[] = [];
  const numbers = numbersOf(table, mapping);
  const numbersAt = numbers.read;
  const followers =
    followersAt.column === mapping.fields.handle?.column && mapping.counted
      ? countsBeside(table, followersAt.column)
      : numbersAt(followersAt.column, 'count', 'followers');
  warnings.push(...dropHidden(followers, table));
  const { rows: kept, measured } = creatorRows(table, mapping, followers);
  if (measured === 0) throw noCounts(table, mapping, followersAt.column);
  const pick = (values: Float64Array) => (kept.length === values.length ? values : valuesAt(values, kept));
  sayUnreadFollowers(table, followersAt.column, { followers, kept }, numbers);

  const profiles: Profiles = { count: kept.length, numeric: {}, text: {}, flags: {}, kept: [], headers: {} };
  const isOwn = ownColumns && ownAccounts(table, mapping, kept, ownColumns);
  if (measured < kept.length) profiles.followerCells = unreadCells(table, mapping, followers, kept);
  for (const field of NUMERIC_FIELDS) {
    const at = mapping.fields[field]?.column;
    if (at === undefined) continue;
    const values = pick(
      field === 'followers'
        ? followers
        : field === 'lastPost'
          ? numbers.readDays(at)
          : field === 'postsPerWeek' && mapping.values[at]!.timesAWeek > 0.5
            ? readTimesAWeek(table, at)
            : numbersAt(at, kindOf(field), field),
    );
    profiles.numeric[field] = values;
    profiles.headers[field] = table.headers[at]!;
  }
  const read = (at: number) => pick(numbersAt(at, headerSays(table.headers[at]!, 'total') ? 'count' : 'size'));
  const { asPerPost, divided } = readPerPost(profiles, { table, mapping, read }, { warnings, doubts });
  scaleRates(profiles, { table, mapping, rows: kept }, { warnings, doubts });
  scaleFrequency(profiles, mapping, { warnings, doubts });
  scaleShares(profiles, mapping, { warnings, doubts });
  const paid = (['fee', 'spend'] as const).find((field) => mapping.fields[field]);
  const apart = paid
    ? readFeeCurrency(
        profiles,
        { table, field: paid, at: mapping.fields[paid]!.column, rows: kept, said: currency },
        doubts,
      )
    : [];
  for (const field of TEXT_FIELDS) {
    const at = mapping.fields[field]?.column;
    if (at === undefined || field === 'handle' || field === 'displayName') continue;
    const column = table.columns[at]!;
    const isOfPlaces = field === 'country' || field === 'language';
    const isNamibia = (field === 'country' || field === 'audienceCountry') && namesNamibia(table, at);
    const isEmpty = (cell: string) => isMissing(cell) && !(isNamibia && cell === 'NA');
    const textOf = column.reader((cell) => (isEmpty(cell) || (isOfPlaces && isEverywhere(cell)) ? '' : cell));
    profiles.text[field] = packTexts(kept.length, (i) => textOf(kept[i]!));
    profiles.headers[field] = table.headers[at]!;
  }
  const { handles, displayNames } = creatorNames(table, mapping, kept);
  profiles.text.handle = handles;
  dropImpossible(profiles, mapping.names, doubts);
  if (displayNames) {
    profiles.text.displayName = displayNames;
    profiles.headers.displayName = namedBy(table, mapping);
  }
  const handleAt = mapping.fields.handle?.column;
  if (mapping.names !== 'row')
    profiles.headers.handle = handleAt === undefined ? namedBy(table, mapping) : table.headers[handleAt]!;
  for (const field of FLAG_FIELDS) {
    const at = mapping.fields[field]?.column;
    if (at === undefined) continue;
    const column = table.columns[at]!;
    const flagOf = column.reader(flagReader(field, column));
    profiles.flags[field] = Uint8Array.from(kept, flagOf);
    numbers.sayUnread(at, 'yes or no', (row) => flagOf(row) !== FLAG.unknown);
    profiles.headers[field] = table.headers[at]!;
  }
  if (followersAt.confidence < SURE_ENOUGH) {
    const header = table.headers[followersAt.column];
    const sentence = `\`${header}\` was taken for the follower counts, without being sure.`;
    doubts.push({ sentence, field: 'followers', header });
  }
  const ofMapping = mappingDoubts(table, mapping);
  const missed = unusedColumns(table, mapping).filter((one) => !ofMapping.some(({ header }) => header === one.header));
  doubts.push(...missed, ...numbers.doubts, ...ofMapping);
  warnings.push(...numbers.warnings, ...mappingWarnings(table, mapping), ...chosenAmongRivals(table, mapping));
  const dates = dateOrder(table, kept);
  const posted = datesOfPosts(table, mapping, kept);
  const topics = topicsOfTable(table, mapping, kept);
  if (topics) profiles.topics = topics;
  const used = new Set([...asPerPost, ...columnsRead(table, mapping, profiles)]);
  const {
    kept: others,
    unused,
    ...said
  } = keptColumns(
    table,
    // Beside their own averages, totals tell nothing new.
    { ...mapping, extras: mapping.extras.filter((at) => !divided.has(at)) },
    { used, rows: kept, isLastReader },
  );
  profiles.kept = [...others, ...apart.filter(({ header }) => !table.headers.includes(header))];
  doubts.push(...said.doubts);
  warnings.push(...said.warnings);
  return {
    fileName: table.fileName,
    profiles,
    names: mapping.names,
    rows: { read: table.rowCount, unusable: table.rowCount - kept.length },
    sourceRows: kept,
    isOwn,
    excluded: mapping.excluded.map((at) => table.headers[at]!),
    unused,
    doubts,
    warnings,
    namesMayBeIn:
      mapping.names === 'row' ? likelyColumns(table, mapping, 'handle').map((at) => table.headers[at]!) : [],
    order: dates.order,
    unclearDates: dates.unclear,
    platformOfIds: platformOfIds(mapping),
    posted,
    linksToPosts: mapping.values.some(({ postUrls }) => postUrls > 0.5),
    isAboutVideos: table.headers.some((header) => OF_A_VIDEO.test(header)),
  };
}

/** The columns that profiles are read from. What was mapped and then not used is there to be kept. */
function columnsRead(table: RawTable, { fields, nameParts }: ColumnMapping, { headers }: Profiles): number[] {
  const read = (Object.keys(fields) as (keyof typeof fields)[])
    .filter((field) => Object.values(headers).includes(table.headers[fields[field]!.column]!))
    .map((field) => fields[field]!.column);
  return [...read, ...(nameParts ?? [])];
}

/** Whether anything in a file speaks of creators: handles, profile links, or two of the counts that profiles have. */
export function looksLikeCreators({ headers }: RawTable, { fields, values }: ColumnMapping): boolean {
  if (headers.some((header) => fieldsOfHeader(header).has('followers'))) return true;
  if (fields.followers || fields.url || values.some((v) => v.profileUrls > 0.5 || v.atSigns > 0.5)) return true;
  const counts = [
    ...(['following', 'likesTotal', 'videos', 'engagementRate', 'viewsTotal', 'avgViews', 'avgLikes'] as const),
    ...(['avgComments', 'avgShares', 'avgEngagements', 'likeRate', 'commentRate'] as const),
  ].filter((field) => fields[field]).length;
  return counts >= 2 || (counts >= 1 && fields.handle !== undefined && fields.handle.confidence > SURE_ENOUGH);
}

/** The counts in a column of `@ada (412k)`. */
function countsBeside(table: RawTable, at: number): Float64Array {
  const column = table.columns[at]!;
  return Float64Array.from({ length: table.rowCount }, (_, row) =>
    parseNumber(readCreatorCell(column.textAt(row), true).count ?? ''),
  );
}

/** From this share on, follower counts that could not be read are a doubt about the column. */
const MANY_UNREAD = 0.1;

/** Few creators without a count that can be read are named one by one, with what stands there. */
function sayUnreadFollowers(
  { columns, rowCount }: RawTable,
  at: number,
  { followers, kept }: { followers: Float64Array; kept: Int32Array },
  { sayUnread }: NumbersOf,
): void {
  const isUnread = (row: number) => {
    const text = followers[row]! >= 0 ? '' : columns[at]!.textAt(row);
    return !isMissing(text) && Number.isNaN(parseNumber(text));
  };
  const unread = rowsWhere(rowCount, isUnread).length;
  const isNamed = kept.reduce((count, row) => count + Number(isUnread(row)), 0) === unread;
  if (unread > MANY_UNREAD * rowCount || !isNamed) sayUnread(at, 'a number', (row) => followers[row]! >= 0);
}

/** What stands where a count should; `hidden` where a creator hides it and a program wrote 0. */
function unreadCells(
  table: RawTable,
  { fields }: ColumnMapping,
  followers: Float64Array,
  rows: Int32Array,
): TextColumn {
  const at = fields.followers!.column;
  const isBeside = at === fields.handle?.column; // `@ada` without `(412k)`
  return packTexts(rows.length, (i) => {
    if (isBeside || followers[rows[i]!]! >= 0) return '';
    const text = table.columns[at]!.textAt(rows[i]!);
    return parseNumber(text) === 0 ? 'hidden' : text;
  });
}

/** Whose account it is: an account has a handle or link of its own, or something where its followers should be. */
function ownAccounts(
  { columns }: RawTable,
  { fields }: ColumnMapping,
  rows: Int32Array,
  own: ReadonlySet<number>,
): Uint8Array {
  const telling = [fields.handle, fields.url, fields.followers].flatMap((at) => (at && own.has(at.column) ? at : []));
  const says = (column: number, row: number) => {
    const text = columns[column]!.textAt(row);
    // Who has no account there has nobody who follows it.
    return !isPlaceholder(text) && !(column === fields.followers?.column && text === '0');
  };
  return Uint8Array.from(rows, (row) => Number(telling.some(({ column }) => says(column, row))));
}

/** What every row's account is called and the platform that its cells name, also of those that have no followers. */
export function namesOfTable(
  table: RawTable,
  mapping: ColumnMapping,
): { handles: TextColumn; platformOf: (row: number) => string | undefined; platformOfIds: string | undefined } {
  const { platform, url } = mapping.fields;
  const cellOf = (at: { column: number } | undefined, row: number) => {
    const cell = at ? table.columns[at.column]!.textAt(row) : '';
    return isMissing(cell) ? '' : cell;
  };
  const all = Int32Array.from({ length: table.rowCount }, (_, row) => row);
  return {
    handles: creatorNames(table, mapping, all).handles,
    platformOf: (row) => platformOfRow(cellOf(platform, row), cellOf(url, row)),
    platformOfIds: platformOfIds(mapping),
  };
}

/** What says when a post was published, and not when somebody joined or was looked at. */
const OF_PUBLISHING =
  /^(?:date|created?|creation|publish(?:ed)?|publication|posted|upload(?:ed)?|timestamp|taken|datum|fecha|data|veroffentlicht|publicado|publie|pubblicato|tarih|tanggal|дата|опубликовано|日期|投稿日|게시일)$/;
const OF_PEOPLE =
  /^(?:author|account|channel|user|profile|owner|join(?:ed)?|scraped?|crawled?|fetched|updated|captured|birth|registered)$/;

function datesOfPosts(table: RawTable, { values, fields }: ColumnMapping, rows: Int32Array): TableProfiles['posted'] {
  const at = table.headers.findIndex((header, column) => {
    const said = tokens(header);
    const isMeant = said.some((word) => OF_PUBLISHING.test(word)) && !said.some((word) => OF_PEOPLE.test(word));
    return isMeant && (fields.lastPost?.column === column || valuesFit('lastPost', values[column]!) === 1);
  });
  if (at < 0) return undefined;
  const column = table.columns[at]!;
  const format = dateFormatOf(column.texts());
  return format.isSure
    ? { header: table.headers[at]!, days: Float64Array.from(rows, (row) => dayOf(column.textAt(row), format)) }
    : undefined;
}

/** YouTube's channels have ids that are like no others; links to posts name their platform. */
function platformOfIds({ values }: ColumnMapping): string | undefined {
  if (values.some(({ channelIds }) => channelIds > 0.5)) return 'YouTube';
  const posts = values.filter(({ postUrls }) => postUrls > 0.5).flatMap(({ samples }) => samples);
  const named = new Set(posts.map(platformFromUrl));
  return named.size === 1 ? [...named][0] : undefined;
}

function platformOfRow(cell: string, url: string): string | undefined {
  return cell === '' ? platformFromUrl(url) : platformsIn(cell).join(', ');
}

/** The header, or the two, that display names are from. */
function namedBy(table: RawTable, { fields, nameParts }: ColumnMapping): string {
  const columns = nameParts ?? [(fields.displayName ?? fields.handle)!.column];
  return columns.map((at) => table.headers[at]!).join(' + ');
}

function mappingWarnings(table: RawTable, mapping: ColumnMapping): string[] {
  const { fields, names, rivals, values } = mapping;
  const warnings: string[] = table.headers.flatMap((header, at) => unreadFlag(header, values[at]!, fields));
  const followers = fields.followers!;
  const used = new Set(Object.values(fields).map(({ column }) => table.headers[column]!));
  const others = [...new Set((rivals.followers ?? []).map((column) => table.headers[column]!))].filter(
    (header) => !used.has(header),
  );
  if (others.length > 0) {
    const named = others.slice(0, 3).map((header) => `\`${header}\``);
    warnings.push(`Followers are from \`${table.headers[followers.column]}\`, not from ${named.join(', ')}.`);
  }
  const handleAt = fields.handle?.column;
  const header =
    handleAt !== undefined ? table.headers[handleAt]! : names === 'row' ? undefined : namedBy(table, mapping);
  if (names === 'id') warnings.push(`No column holds handles: creators are named by \`${header}\`.`);
  else if (names === 'name') warnings.push(`Creators are named by \`${header}\`: these are names, not handles.`);
  return warnings;
}

/** A column that is about yes and no by its header, and by its cells about something else. */
function unreadFlag(header: string, values: ColumnValues, fields: ColumnMapping['fields']): string[] {
  const isMeant = FLAG_FIELDS.some((field) => fields[field] === undefined && fieldsOfHeader(header).has(field));
  if (!isMeant || values.cells === 0 || values.flags > 0.8) return [];
  const shown = values.samples.map((sample) => `"${sample}"`).join(', ');
  return [`\`${header}\` was left alone: I can't read its values (${shown}) as yes or no.`];
}
