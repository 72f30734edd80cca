import { UserError } from '../../errors.js';
import type { ColumnChoices, Doubt, ReadingChoices } from '../analysis.js';
import { textReader } from '../text-column.js';
import { countsOfAYear } from './columns/figures-of-a-year.js';
import { type ColumnMapping, mapColumns } from './columns/map-columns.js';
import { accountsOfTable, isSameHeader, platformColumn } from './columns/platform-blocks.js';
import { namesOfTable, profilesOfTable, type TableProfiles } from './columns/profiles-of-table.js';
import { rateCard } from './columns/rate-card.js';
import { type DatedColumns, datedColumns, newestFigures, readSeries } from './columns/series.js';
import { fieldsOfHeader, firstFieldOf } from './headers/header-meaning.js';
import { type AccountProfiles, stackAccounts } from './rows/accounts.js';
import { onlyOwnLinks } from './rows/own-links.js';
import { namePlatforms, platformOfTable } from './rows/row-platforms.js';
import type { RawTable } from './table/read-table.js';

/** The rows of a table as accounts, as they stand, and the platform that they all have. */
export interface AccountsTable extends TableProfiles {
  platform: string | undefined;
}

/**
 * A table whose columns are of one account each, or of several side by side, and of one date or of several: what
 * `profilesOfTable` reads is one account at its newest date, and this puts them together.
 *
 * @param accounts of that table, where they are told already
 * @throws {UserError} where no account has followers
 */
export function profilesOfAccounts(
  table: RawTable,
  choices: ReadingChoices = {},
  accounts: TablesOfAccounts = tablesOfAccounts(table, choices),
): AccountsTable {
  const { tables, dated, doubts, notes } = accounts;
  const read: AccountProfiles[] = [];
  let refused: unknown;
  for (const { platform, table: own, choices: its, ownColumns, mapping: known } of tables) {
    try {
      const mapping = known ?? mapColumns(own, its);
      const isLastReader = tables.length === 1 && dated.length === 0;
      read.push({
        ...profilesOfTable(own, mapping, { currency: choices.currency, isLastReader, ownColumns }),
        platform,
      });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused ??= error;
    }
  }
  if (read.length === 0) throw refused;
  for (const part of read) {
    const series = readSeries(table, dated, part);
    if (series.length > 0) part.profiles.series = series;
  }
  const [only] = read;
  const all: TableProfiles = read.length === 1 ? only! : stackAccounts(read);
  const byHeaders = read.length === 1 ? (only!.platform ?? undefined) : undefined;
  const ofTable = platformOfTable(table, { byIds: only!.platformOfIds, byHeaders });
  const { platform, isPresumed } = namePlatforms(all.profiles, ofTable);
  const { presumed, onlyBy } = isPresumed ? ofTable : {};
  const doubtful = onlyBy === undefined ? [] : [{ sentence: presumed!, field: 'platform' as const, header: onlyBy }];
  const links = onlyOwnLinks(all.profiles, all.names);
  return {
    ...all,
    platform,
    doubts: [...doubts, ...all.doubts, ...links, ...doubtful],
    warnings: [...notes, ...all.warnings, ...(presumed !== undefined && doubtful.length === 0 ? [presumed] : [])],
  };
}

/** One account of a table: its columns at their newest, as a table of its own. */
export interface AccountTable {
  platform: string | undefined;
  table: RawTable;
  choices: ColumnChoices;
  /** Of several accounts: which of its columns no other one has. */
  ownColumns?: ReadonlySet<number> | undefined;
  /** Where it is told already. */
  mapping?: ColumnMapping;
}

export type TablesOfAccounts = ReturnType<typeof tablesOfAccounts>;

/** The accounts of a table's rows, before anything of them is read. */
export function tablesOfAccounts(whole: RawTable, { columns: choices = {}, platform: said }: ReadingChoices = {}) {
  const table: RawTable = { ...whole, rates: rateCard(whole) };
  const dated = datedColumns(table).filter((one) => !isChosen(one, table, choices));
  const ofAYear = countsOfAYear(table, dated);
  // What earlier years brought is something else than what the last one did.
  const earlier = new Set(
    dated.flatMap(({ columns }) => (ofAYear.has(table.headers[columns.at(-1)!]!) ? [] : columns.slice(0, -1))),
  );
  const { accounts, doubts, notes } = accountsOfTable(table, choices, said);
  const newest = newestColumns(table, dated);
  const guessed = dated.find(({ isGuess }) => isGuess);
  const ofPlatform = choices.platform === undefined ? platformColumn(table) : undefined;
  const tables = accounts.map((account, a): AccountTable => {
    // What somebody has chosen is there, whosever it is.
    const isWanted = (header: string) =>
      accounts.length === 1 && Object.values(choices).some((choice) => isSameHeader(header, choice));
    const columns = table.headers.flatMap((header, column) =>
      (account.columns.includes(column) && !earlier.has(column)) || isWanted(header) ? [column] : [],
    );
    const headers = columns.map((column) => table.headers[column]!);
    const isThere = (choice: string | null | undefined) =>
      choice === null || headers.some((header) => isSameHeader(header, choice));
    const own: ColumnChoices = {
      ...(guessed && { followers: table.headers[guessed.columns.at(-1)!]! }),
      ...(ofPlatform !== undefined && { platform: table.headers[ofPlatform]! }),
      ...account.choices,
    };
    const chosen = accounts.length === 1 ? choices : onlyThere(choices, isThere);
    const isOthers = (column: number) => accounts.some((one) => one !== account && one.columns.includes(column));
    return {
      platform: account.platform,
      ...(accounts.length > 1 && {
        ownColumns: new Set(columns.flatMap((column, at) => (isOthers(column) ? [] : [at]))),
      }),
      table: {
        ...table,
        headers,
        allHeaders: table.headers,
        ofAYear,
        columns: columns.map((column) => newest.columns.get(column) ?? table.columns[column]!),
        notes: a === 0 ? table.notes : [],
      },
      choices: { ...onlyThere(own, isThere), ...chosen },
    };
  });
  return {
    tables,
    dated,
    doubts: [...doubts, ...dated.flatMap((one) => doubtsOf(one, table))],
    notes: [...notes, ...newest.notes],
  };
}

/** What the accounts of every row of a table are called, whether or not they have followers. */
export function namesOfAccounts(
  table: RawTable,
  choices: ReadingChoices = {},
): { handleOf: (row: number) => string; platformOf: (row: number) => string | undefined }[] {
  const { tables } = tablesOfAccounts(table, choices);
  return tables.map(({ platform, table: own, choices: its }) => {
    const { handles, platformOf, platformOfIds } = namesOfTable(own, mapColumns(own, its));
    const ofTable = platformOfTable(table, { byIds: platformOfIds, byHeaders: platform });
    const isOneOfSeveral = tables.length > 1;
    return {
      handleOf: textReader(handles),
      platformOf: (row) =>
        isOneOfSeveral && platform !== undefined ? platform : (platformOf(row) ?? ofTable.name ?? choices.platform),
    };
  });
}

/** Somebody chose one of the older columns: then it is the figure, and no series. */
function isChosen({ columns }: DatedColumns, table: RawTable, choices: ColumnChoices): boolean {
  const older = columns.slice(0, -1).map((column) => table.headers[column]!);
  return Object.values(choices).some((choice) => older.some((header) => isSameHeader(header, choice)));
}

function newestColumns(table: RawTable, dated: readonly DatedColumns[]) {
  const columns = new Map<number, RawTable['columns'][number]>();
  const notes: string[] = [];
  for (const one of dated) {
    const at = one.columns.at(-1)!;
    const { column, filledIn } = newestFigures(table, one);
    columns.set(at, column);
    if (filledIn > 0) {
      const rows = filledIn === 1 ? '1 row has' : `${filledIn.toLocaleString('en-US')} rows have`;
      notes.push(`${rows} nothing in \`${table.headers[at]}\`: the newest earlier figure was taken.`);
    }
  }
  return { columns, notes };
}

function doubtsOf({ columns, at, isGuess, either }: DatedColumns, table: RawTable): Doubt[] {
  const newest = table.headers[columns.at(-1)!]!;
  return [
    ...(either === undefined
      ? []
      : [
          {
            sentence: `The date in \`${either}\` can be read two ways: it was read with the day first, and \`${newest}\` as the newest.`,
            field: isGuess ? ('followers' as const) : firstFieldOf(fieldsOfHeader(newest)),
            header: newest,
          },
        ]),
    ...(!isGuess
      ? []
      : [
          {
            sentence: `\`${newest}\` was taken for the follower counts, and the ${at.length - 1 === 1 ? 'other date' : `${at.length - 1} other dates`} for earlier ones, without being sure.`,
            field: 'followers' as const,
            header: newest,
          },
        ]),
  ];
}

function onlyThere(choices: ColumnChoices, isThere: (header: string | null | undefined) => boolean): ColumnChoices {
  return Object.fromEntries(
    Object.entries(choices).filter(([, header]) => header !== undefined && isThere(header)),
  ) as ColumnChoices;
}
