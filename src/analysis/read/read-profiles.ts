import { UserError } from '../../errors.js';
import type { Unmeasured } from '../analysed-dataset.js';
import type { DatasetSummary, Doubt, ReadingChoices } from '../analysis.js';
import { summaryOf, type UnusedColumn } from '../kept-columns.js';
import { peopleIn } from '../persons.js';
import type { Profiles } from '../profiles.js';
import { packTexts } from '../text-column.js';
import { countCreators } from '../unmeasured.js';
import { checkOutcome } from './check-outcome.js';
import type { NameKind } from './columns/map-columns.js';
import { growthOf } from './columns/series.js';
import type { SourceFile } from './file/source-file.js';
import { profilesOfAccounts } from './profiles-of-accounts.js';
import { personsOf } from './rows/accounts.js';
import { mergeFiles } from './rows/merge-files.js';
import { nameAllAccounts } from './rows/names-of-persons.js';
import { oneRowPerCreator } from './rows/one-row-per-creator.js';
import { platformCounts, sayPlatform } from './rows/row-platforms.js';
import { setApart } from './rows/set-apart.js';
import { readTable } from './table/read-table.js';

export type ReadSummary = Pick<
  DatasetSummary,
  | 'rows'
  | 'columns'
  | 'kept'
  | 'unused'
  | 'feeCurrency'
  | 'names'
  | 'platform'
  | 'platforms'
  | 'creators'
  | 'unmeasured'
  | 'people'
  | 'growthWindow'
  | 'excluded'
  | 'doubts'
  | 'warnings'
  | 'grain'
  | 'files'
>;

/**
 * Creator CSVs as one table of canonical fields, one row per creator:
 *
 * ```
 * bytes ─ decode, split ─► table ─ map columns ─► profiles ─ one row per creator ─┐
 * bytes ─ decode, split ─► table ─ map columns ─► profiles ─ one row per creator ─┴─ merge ─┬─► profiles
 *                                                                  without follower counts ─┴─► unmeasured
 * ```
 *
 * A file that cannot be used is left out where another one can, and named.
 *
 * @param files unpacked, in the order that they count where they disagree
 * @param choices what a person has said of how they are to be read
 * @throws {UserError} where no file holds creators with followers
 */
export function readProfiles(
  files: readonly SourceFile[],
  choices: ReadingChoices = {},
): { profiles: Profiles; unmeasured?: Unmeasured; summary: ReadSummary } {
  const read: ReturnType<typeof readFile>[] = [];
  const refused: { file: SourceFile; error: UserError }[] = [];
  for (const file of files) {
    try {
      read.push(readFile(file, choices));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push({ file, error });
    }
  }
  if (read.length === 0) throw refused.length > 1 ? allRefused(refused) : (refused[0]?.error ?? noFiles());

  if (choices.platform !== undefined) sayPlatform(read, choices.platform);
  tellPlatformsApart(read);
  const names = namesOf(read.map((file) => file.names));
  const { profiles: all, doubts, warnings } = mergeFiles(read);
  all.person = personsOf(all, names);
  nameAllAccounts(all);
  const { profiles, unmeasured } = setApart(all);
  const platforms = platformCounts(profiles);
  const growth = growthOf(profiles.series);
  if (growth && !profiles.numeric.growth) profiles.numeric.growth = growth.values;
  const ofFile = (sentence: string, { fileName }: { fileName: string }) =>
    read.length === 1 ? sentence : `${fileName}: ${sentence}`;
  const sum = (of: (file: (typeof read)[number]) => number) => read.reduce((total, file) => total + of(file), 0);
  const outcome = checkOutcome({
    profiles,
    names,
    repeated: read.flatMap(({ repeated }) => repeated ?? []),
    namesMayBeIn: [...new Set(read.flatMap(({ namesMayBeIn }) => namesMayBeIn))],
  });
  return {
    profiles,
    ...(unmeasured && { unmeasured }),
    summary: {
      files: read.map(({ fileName, rows, profiles: { count } }) => ({
        name: fileName,
        rows: rows.read,
        creators: count,
      })),
      rows: {
        read: sum(({ rows }) => rows.read),
        kept: profiles.count,
        duplicates: sum(({ duplicates }) => duplicates) + sum(({ profiles: { count } }) => count) - all.count,
        unusable: sum(({ rows }) => rows.unusable),
      },
      ...countCreators(profiles, unmeasured),
      columns: { ...profiles.headers },
      kept: profiles.kept.map(summaryOf),
      unused: unusedIn(read, profiles),
      ...(profiles.feeCurrency !== undefined && { feeCurrency: profiles.feeCurrency }),
      names,
      platform: platforms.length > 0 ? listed(platforms.map(({ name }) => name)) : read[0]!.platform,
      ...(platforms.length > 1 && { platforms }),
      ...(profiles.person && { people: peopleIn(profiles) }),
      ...(growth && !profiles.headers.growth && { growthWindow: growth.window }),
      excluded: [...new Set(read.flatMap(({ excluded }) => excluded))],
      doubts: [
        ...outcome,
        ...read.flatMap((file) =>
          file.doubts.map((doubt): Doubt => ({ ...doubt, sentence: ofFile(doubt.sentence, file) })),
        ),
        ...doubts,
      ],
      warnings: [
        ...refused.map(({ file, error }) => `${file.name} was left out: ${error.message}`),
        ...warnings,
        ...read.flatMap((file) => file.warnings.map((sentence) => ofFile(sentence, file))),
      ],
      grain: read.some(({ grain }) => grain === 'video') ? 'video' : 'profile',
    },
  };
}

/** @throws {UserError} where it holds no creators */
function readFile(file: SourceFile, choices: ReadingChoices) {
  // Its table is let go of before its creators are put together: both at once would be most of the memory.
  const { platform, ...accounts } = accountsIn(file, choices);
  const creators = oneRowPerCreator(accounts);
  return { ...accounts, ...creators, platform, warnings: [...creators.warnings, ...accounts.warnings] };
}

function accountsIn(file: SourceFile, { columns = {}, ...said }: ReadingChoices) {
  const table = readTable(file);
  const isThere = (header: string | null) => header === null || table.headers.includes(header);
  const own = table.isChanged
    ? Object.fromEntries(Object.entries(columns).filter(([, header]) => isThere(header)))
    : columns;
  return profilesOfAccounts(table, { ...said, columns: own });
}

/** What no table has a use for, each once. */
function unusedIn(read: readonly { unused: UnusedColumn[] }[], { kept, headers }: Profiles): UnusedColumn[] {
  const used = new Set([...kept.map(({ header }) => header), ...Object.values(headers)]);
  const byHeader = new Map(read.flatMap(({ unused }) => unused.map((column) => [column.header, column])));
  return [...byHeader.values()].filter(({ header }) => !used.has(header));
}

function namesOf(kinds: readonly NameKind[]): NameKind {
  const [first] = kinds;
  return kinds.every((kind) => kind === first) ? first! : kinds.includes('handle') ? 'handle' : 'name';
}

/** The first of many: a list in a sentence. */
const PLATFORMS_NAMED = 6;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, names.length > PLATFORMS_NAMED ? PLATFORMS_NAMED - 1 : PLATFORMS_NAMED);
  const all = shown.length < names.length ? [...shown, `${names.length - shown.length} more`] : shown;
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** Where whole files are on different platforms, each of their rows says so. */
function tellPlatformsApart(files: readonly { profiles: Profiles; platform: string | undefined }[]): void {
  const isTold = files.some(({ profiles }) => profiles.text.platform !== undefined);
  if (!isTold && new Set(files.map(({ platform }) => platform)).size < 2) return;
  for (const { profiles, platform } of files) {
    if (profiles.text.platform === undefined && platform !== undefined) {
      profiles.text.platform = packTexts(profiles.count, () => platform);
    }
  }
}

function allRefused(refused: readonly { file: SourceFile; error: UserError }[]): UserError {
  // Where somebody can help by choosing columns, that is what to say.
  const { error } = refused.find((each) => each.error.code === 'no-followers') ?? refused[0]!;
  const reasons = refused.map((each) => `${each.file.name}: ${each.error.message}`).join(' ');
  return new UserError(error.code, `None of the ${refused.length} files can be used. ${reasons}`, error.next);
}

function noFiles(): UserError {
  return new UserError('empty-file', 'There is no file to read.', 'Drop a CSV with one creator per row.');
}
