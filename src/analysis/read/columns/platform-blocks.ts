import type { ColumnChoices, Doubt } from '../../analysis.js';
import { type Field, NUMERIC_FIELDS } from '../../profiles.js';
import { fieldsOfHeader, firstFieldOf } from '../headers/header-meaning.js';
import { headerSays } from '../headers/header-words.js';
import { platformByWords } from '../headers/platforms.js';
import { readHeader } from '../headers/read-header.js';
import type { RawTable } from '../table/read-table.js';
import { type ColumnValues, describeColumn } from '../values/column-values.js';
import { isMissing } from '../values/parse-number.js';
import { isBarePlatform, isPlatformName } from '../values/platform-names.js';

/** The columns of one account of each row: its platform's own, and those that are about the person. */
export interface AccountColumns {
  /** Undefined where the headers tell none. */
  platform: string | undefined;
  /** In the table, ascending. */
  columns: number[];
  /** What headers say that are a platform's name and nothing else, and whose the handles are. */
  choices: ColumnChoices;
}

export interface AccountsOfTable {
  /** One or more; of several, a row is an account each. */
  accounts: AccountColumns[];
  /** Where a column could be of more than one account. */
  doubts: Doubt[];
  /** What was left out, and why. */
  notes: string[];
}

/** What an account has of its own; all else is the person's. */
const OF_AN_ACCOUNT: ReadonlySet<Field> = new Set<Field>([
  ...NUMERIC_FIELDS.filter((field) => field !== 'fee' && field !== 'spend' && field !== 'conversions'),
  'handle',
  'url',
  'verified',
  'isPrivate',
]);
/** Figures: without a platform's name beside two of them, nothing tells whose they are. */
const FIGURES: ReadonlySet<Field> = new Set(NUMERIC_FIELDS.filter((field) => OF_AN_ACCOUNT.has(field)));

interface HeaderOfAccount {
  column: number;
  header: string;
  platform: string | undefined;
  /** What it says first. */
  field: Field | undefined;
}

/**
 * Which columns are of which account, where a table has columns of several platforms side by side. A platform without
 * follower counts is no account. Where only one has them, the table is that platform's, and the others' columns are
 * left out, so that nobody's handle stands beside another account's followers.
 *
 * @param choices a person's: a chosen follower count makes the table its platform's
 * @param said the platform that a person says it is of: followers that name none are that one's
 */
export function accountsOfTable(table: RawTable, choices: ColumnChoices = {}, said?: string): AccountsOfTable {
  const headers = ofAccounts(table);
  const ofAccount = headers.filter(({ field }) => field !== undefined && OF_AN_ACCOUNT.has(field));
  const platforms = [...new Set(ofAccount.flatMap(({ platform }) => platform ?? []))];
  const chosen = headers.find(({ header }) => isSameHeader(header, choices.followers));
  const everything: AccountsOfTable = {
    accounts: [
      {
        platform: platforms.length === 1 ? platforms[0] : undefined,
        columns: headers.map(({ column }) => column),
        choices: choicesOf(headers),
      },
    ],
    doubts: [],
    notes: [],
  };
  if (platforms.length < 2) return (chosen ? undefined : numberedAccounts(table, headers)) ?? everything;
  if (chosen && chosen.platform === undefined) return everything;

  const withFollowers = platforms.filter((platform) =>
    headers.some(
      ({ platform: its, field, column }) =>
        its === platform && field === 'followers' && table.columns[column]!.filled > 0,
    ),
  );
  const wanted = chosen ? [chosen.platform!] : withFollowers;
  if (wanted.length === 0) return withoutOwnFollowers(headers, platforms, said) ?? everything;
  if (wanted.length === 1) return onlyOne(headers, wanted[0]!);
  return several(headers, wanted);
}

/** Whether somebody who chose a column meant this one. */
export function isSameHeader(header: string, chosen: string | null | undefined): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return typeof chosen === 'string' && plain(header) === plain(chosen);
}

/**
 * Accounts that are numbered: `Platform 1`, `Handle 1`, `Followers 1`, `Platform 2`, … The first of each kind is of the
 * first account, and so on.
 */
function numberedAccounts(table: RawTable, headers: readonly HeaderOfAccount[]): AccountsOfTable | undefined {
  const count = headers.filter(({ field, column }) => field === 'platform' && namesPlatforms(table, column)).length;
  const ofField = (field: Field) => headers.filter((header) => header.field === field);
  if (count < 2 || ofField('followers').length !== count) return undefined;
  const repeated = [...OF_AN_ACCOUNT, 'platform' as const, 'fee' as const].filter(
    (field) => ofField(field).length === count,
  );
  const own = Array.from({ length: count }, (_, i) => repeated.map((field) => ofField(field)[i]!));
  const shared = headers.filter((header) => !own.some((its) => its.includes(header)));
  return {
    accounts: own.map((its) => ({
      platform: undefined,
      columns: [...its, ...shared].map(({ column }) => column).sort((a, b) => a - b),
      choices: Object.fromEntries(
        its.flatMap(({ field, header }) => (field === 'platform' || field === 'handle' ? [[field, header]] : [])),
      ),
    })),
    doubts: [],
    notes: [`Each row holds up to ${count} accounts: ${own.map(named).join('; ')}.`],
  };
}

/** One platform has followers: its columns, and those that name none. */
function onlyOne(headers: readonly HeaderOfAccount[], platform: string): AccountsOfTable {
  const columns = headers.filter((header) => header.platform === platform || header.platform === undefined);
  const left = headers.filter((header) => header.platform !== undefined && header.platform !== platform);
  return {
    accounts: [accountOf(platform, columns)],
    doubts: [],
    notes: [
      `The figures are of ${platform}. ${named(left)} ${left.length === 1 ? 'is' : 'are'} of other accounts, and left out.`,
    ],
  };
}

function several(headers: readonly HeaderOfAccount[], platforms: readonly string[]): AccountsOfTable {
  const shared = headers.filter(({ platform }) => platform === undefined);
  const own = (platform: string) => headers.filter((header) => header.platform === platform);
  // A total of all accounts is no account's, nor is a column that names the main platform.
  const ofNobody = shared.filter(({ field }) => field === 'followers' || field === 'platform');
  const unclear = shared.filter(({ field }) => field !== undefined && field !== 'followers' && FIGURES.has(field));
  const [first] = platforms;
  const accounts = platforms.map((platform) => {
    const its = own(platform);
    const ownFields = new Set(its.map(({ field }) => field));
    const ofPerson = shared.filter(
      (header) =>
        !ofNobody.includes(header) &&
        (!unclear.includes(header) || (platform === first && !ownFields.has(header.field))) &&
        !((header.field === 'url' || header.field === 'fee') && ownFields.has(header.field)),
    );
    return accountOf(platform, [...its, ...ofPerson]);
  });
  const taken = unclear.filter(({ column }) => accounts[0]!.columns.includes(column));
  const left = headers.filter(({ platform }) => platform !== undefined && !platforms.includes(platform));
  return {
    accounts,
    doubts:
      taken.length > 0
        ? [
            {
              sentence: `${named(taken)} ${taken.length === 1 ? 'does' : 'do'} not say of which account: read as ${first}'s.`,
              field: taken[0]!.field,
              header: taken[0]!.header,
            },
          ]
        : [],
    notes: [
      `Each row holds up to ${platforms.length} accounts: ${platforms.map((platform) => `${platform} (${named(own(platform))})`).join(', ')}.`,
      ...(left.length > 0 ? [`${named(left)}: no follower counts, so no account.`] : []),
    ],
  };
}

/** Handles or links of several platforms, and one column of followers that names none. */
function withoutOwnFollowers(
  headers: readonly HeaderOfAccount[],
  platforms: readonly string[],
  said: string | undefined,
): AccountsOfTable | undefined {
  const followers = headers.filter(({ field }) => field === 'followers');
  const [count] = followers;
  if (!count || followers.length > 1) return undefined;
  if (said !== undefined && platforms.includes(said)) return onlyOne(headers, said);
  const ofPlatforms = headers.filter(({ platform }) => platform !== undefined);
  const before = ofPlatforms.filter(({ column }) => column < count.column).at(-1);
  const isBetween = before !== undefined && ofPlatforms.some(({ column }) => column > count.column);
  const platform = isBetween ? before.platform! : platforms[0]!;
  const why = isBetween ? `${platform}'s, which stands before it` : `${platform}'s, which comes first`;
  return {
    ...onlyOne(headers, platform),
    doubts: [
      {
        sentence: `\`${count.header}\` does not say whether it is of ${platforms.join(' or ')}: read as ${why}.`,
        field: 'followers',
        header: count.header,
      },
    ],
  };
}

function accountOf(platform: string, headers: readonly HeaderOfAccount[]): AccountColumns {
  const columns = headers.map(({ column }) => column).sort((a, b) => a - b);
  const own = headers.filter((header) => header.platform === platform);
  const choices = choicesOf(own);
  // Beside somebody's name under "Creator", the handle is the account's own.
  const handle = own.find(({ field }) => field === 'handle')?.header;
  if (handle !== undefined) choices.handle = handle;
  return { platform, columns, choices };
}

/** What values say of headers that are a platform's name and nothing else. */
function choicesOf(headers: readonly HeaderOfAccount[]): ColumnChoices {
  const bare = headers.filter(({ header, platform }) => platform !== undefined && isBarePlatform(header));
  const choices: ColumnChoices = {};
  for (const { field, header } of bare) {
    const isNamed = headers.some((other) => !bare.includes(other as never) && other.field === field);
    if ((field === 'followers' || field === 'handle') && !isNamed) choices[field] ??= header;
  }
  return choices;
}

/** Each header with its platform: what it names, or, where the same figure repeats, the platform named before it. */
function ofAccounts(table: RawTable): HeaderOfAccount[] {
  const headers = table.headers.map((header, column): HeaderOfAccount => {
    const { platform } = readHeader(header);
    const isBare = platform !== undefined && isBarePlatform(header);
    const field = table.rates?.has(header)
      ? 'fee'
      : isBare
        ? byValues(table, column)
        : firstFieldOf(fieldsOfHeader(header));
    return { column, header, platform, field };
  });
  for (const header of headers) {
    // "Subs" behind "YT Channel", where Instagram has followers of its own.
    const owner = header.field === 'followers' && !header.platform ? headers[header.column - 1] : undefined;
    if (!owner?.platform || (owner.field !== 'handle' && owner.field !== 'url')) continue;
    const counted = headers.flatMap(({ platform, field }) => (field === 'followers' && platform ? [platform] : []));
    if (counted.length > 0 && !counted.includes(owner.platform)) header.platform = owner.platform;
  }
  // "Rate per Reel" is Instagram's where Instagram is one of the accounts.
  for (const header of headers) {
    const its = header.field === 'fee' && !header.platform ? platformByWords([header.header]) : undefined;
    if (its !== undefined && headers.some(({ platform, field }) => platform === its && field === 'followers'))
      header.platform = its;
  }
  // "One Reel or TikTok" is asked of everybody.
  for (const header of headers) {
    const other = header.field === 'fee' ? platformByWords([header.header]) : undefined;
    if (other !== undefined && readHeader(header.header).platform !== undefined && other !== header.platform)
      header.platform = undefined;
  }
  for (const header of headers) if (isOfThePerson(header, headers, table)) header.platform = undefined;
  const unnamed = headers.filter(({ platform, field }) => platform === undefined && field && OF_AN_ACCOUNT.has(field));
  const isRepeated = (field: Field) => unnamed.filter((header) => header.field === field).length > 1;
  for (const header of unnamed) {
    if (!isRepeated(header.field!)) continue;
    const before = headers.slice(0, header.column).findLast(({ platform }) => platform !== undefined);
    if (before) header.platform = before.platform;
  }
  return headers;
}

/**
 * Whether what stands under a platform's heading is the person's: filled in most rows without an account there, as the
 * price behind the last platform's columns.
 */
function isOfThePerson(header: HeaderOfAccount, headers: readonly HeaderOfAccount[], table: RawTable): boolean {
  const { platform, field, column } = header;
  if (platform === undefined || field === undefined || OF_AN_ACCOUNT.has(field)) return false;
  const own = headers.filter((other) => other.platform === platform && other.field && OF_AN_ACCOUNT.has(other.field));
  const isAlone = !headers.some((other) => other !== header && other.field === field && other.platform !== undefined);
  if (own.length === 0 || !isAlone) return false;
  const textAt = (at: number, row: number) => table.columns[at]!.textAt(row);
  const filled = Array.from({ length: Math.min(table.rowCount, LOOKED_AT) }, (_, row) => row).filter(
    (row) => !isMissing(textAt(column, row)),
  );
  const without = filled.filter((row) => own.every((other) => isMissing(textAt(other.column, row))));
  return without.length > MOSTLY * filled.length;
}

function byValues(table: RawTable, column: number): Field | undefined {
  const { unit } = readHeader(table.headers[column]!);
  const values = describeColumn(table.columns[column]!, table.rowCount, { decimal: '.', unit });
  if (values.profileUrls > 0.5) return 'url';
  if (isCount(values)) return 'followers';
  // Ticked in a form: the answer is the option's own name.
  if (values.platforms > 0.5) return undefined;
  return values.flags > 0.8 || values.numeric > 0.5 ? undefined : 'handle';
}

function isCount({ numeric, percentSigns, flags, max }: ColumnValues): boolean {
  return numeric > 0.9 && percentSigns === 0 && flags < 0.8 && max >= 100;
}

/** Rows that tell what a column holds. */
const LOOKED_AT = 500;
const MOSTLY = 0.5;

/** The column whose cells are names of platforms, whatever its header says. */
export function platformColumn(table: RawTable): number | undefined {
  const found = table.columns.findIndex((_, column) => namesPlatforms(table, column));
  return found < 0 ? undefined : found;
}

function namesPlatforms(table: RawTable, at: number): boolean {
  const column = table.columns[at]!;
  // Plain numbers are no names: most columns are told without a look at their cells.
  if (column.textCells < 0.9 * column.filled) return false;
  // "TikTok" in one row of ten says who recommended somebody.
  if (column.filled < MOSTLY * table.rowCount && !headerSays(table.headers[at]!, 'platform')) return false;
  const step = Math.max(1, Math.floor(table.rowCount / LOOKED_AT));
  const most = Math.ceil(table.rowCount / step);
  let filled = 0;
  let platforms = 0;
  let isSure = false;
  for (let row = 0; row < table.rowCount; row += step) {
    const cell = column.textAt(row);
    if (cell === '') continue;
    filled++;
    if (isPlatformName(cell)) platforms++;
    else if (filled - platforms > 0.1 * most) return false;
    // An X alone is a tick as well.
    isSure ||= cell.length > 1;
  }
  return isSure && platforms >= 0.9 * filled;
}

function named(headers: readonly HeaderOfAccount[]): string {
  const shown = headers.slice(0, 4).map(({ header }) => `\`${header}\``);
  const more = headers.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
