import { UserError } from '../../errors.js';
import type { ColumnChoices, DatasetSummary } from '../analysis.js';
import type { Profiles } from '../profiles.js';
import { textReader } from '../text-column.js';
import type { NameKind } from './columns/map-columns.js';
import { profilesOfTable } from './columns/profiles-of-table.js';
import type { SourceFile } from './file/source-file.js';
import { mergeFiles } from './rows/merge-files.js';
import { oneRowPerCreator } from './rows/one-row-per-creator.js';
import { type RawTable, readTables } from './table/read-table.js';
import { platformFromUrl } from './values/handle.js';

export type ReadSummary = Pick<
  DatasetSummary,
  'rows' | 'columns' | 'feeCurrency' | 'names' | 'platform' | 'excluded' | 'doubts' | 'warnings' | 'grain' | 'files'
>;

/**
 * Creator CSVs as one table of canonical fields, one row per creator:
 *
 * ```
 * bytes ─ decode, split ─► table ─ map columns ─► profiles ─ one row per creator ─┐
 * bytes ─ decode, split ─► table ─ map columns ─► profiles ─ one row per creator ─┴─ merge ─► profiles
 * ```
 *
 * A file that cannot be used is left out where another one can, and named.
 *
 * @param files unpacked, in the order that they count where they disagree
 * @param choices columns that a person has chosen
 * @throws {UserError} where no file holds creators with followers
 */
export function readProfiles(
  files: readonly SourceFile[],
  choices: ColumnChoices = {},
): { profiles: Profiles; summary: ReadSummary } {
  const read: ReturnType<typeof readFile>[number][] = [];
  const refused: { file: SourceFile; error: UserError }[] = [];
  for (const file of files) {
    try {
      read.push(...readFile(file, choices));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push({ file, error });
    }
  }
  if (read.length === 0) throw refused.length > 1 ? allRefused(refused) : (refused[0]?.error ?? noFiles());

  const { profiles, warnings } = mergeFiles(read);
  const said = (of: (file: (typeof read)[number]) => string[]) =>
    read.flatMap((file) =>
      of(file).map((sentence) => (read.length === 1 ? sentence : `${file.fileName}: ${sentence}`)),
    );
  const sum = (of: (file: (typeof read)[number]) => number) => read.reduce((total, file) => total + of(file), 0);
  return {
    profiles,
    summary: {
      files: read.map(({ fileName, rows, profiles: { count } }) => ({
        name: fileName,
        rows: rows.read,
        creators: count,
      })),
      rows: {
        read: sum(({ rows }) => rows.read),
        kept: profiles.count,
        duplicates: sum(({ duplicates }) => duplicates) + sum(({ profiles: { count } }) => count) - profiles.count,
        unusable: sum(({ rows }) => rows.unusable),
      },
      columns: { ...profiles.headers },
      names: namesOf(read.map(({ names }) => names)),
      platform: platformOf(profiles),
      ...(profiles.feeCurrency !== undefined && { feeCurrency: profiles.feeCurrency }),
      excluded: [...new Set(read.flatMap(({ excluded }) => excluded))],
      doubts: said((file) => file.doubts),
      warnings: [
        ...refused.map(({ file, error }) => `${file.name} was left out: ${error.message}`),
        ...warnings,
        ...said((file) => file.warnings),
      ],
      grain: read.some(({ grain }) => grain === 'video') ? 'video' : 'profile',
    },
  };
}

/** @throws {UserError} where no table in it holds creators: of several, the others are left out and said */
function readFile(file: SourceFile, choices: ColumnChoices) {
  const tables = readTables(file);
  const read: ReturnType<typeof creatorsOf>[] = [];
  let refused: unknown;
  for (const [t, table] of tables.entries()) {
    try {
      read.push(creatorsOf(table, choices));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused ??= error;
      const kept = read.at(-1);
      kept?.warnings.push(`Another table in the file was left out (its columns are ${columnList(tables[t]!)}).`);
    }
  }
  if (read.length === 0) throw refused;
  return read;
}

function creatorsOf(table: RawTable, choices: ColumnChoices) {
  const isThere = (header: string | null) => header === null || table.headers.includes(header);
  const own = table.cells
    ? Object.fromEntries(Object.entries(choices).filter(([, header]) => isThere(header)))
    : choices;
  const profiles = profilesOfTable(table, own);
  const creators = oneRowPerCreator(profiles);
  return { ...profiles, ...creators, warnings: [...creators.warnings, ...profiles.warnings] };
}

function columnList({ headers }: RawTable): string {
  return headers
    .slice(0, 5)
    .map((header) => `\`${header}\``)
    .join(', ');
}

function namesOf(kinds: readonly NameKind[]): NameKind {
  const [first] = kinds;
  return kinds.every((kind) => kind === first) ? first! : kinds.includes('handle') ? 'handle' : 'name';
}

const PLATFORM_WORDS: [word: RegExp, platform: string][] = [
  [/tik\s?tok/i, 'TikTok'],
  [/insta/i, 'Instagram'],
  [/you\s?tube/i, 'YouTube'],
  [/twitch/i, 'Twitch'],
  [/^(x|twitter)$/i, 'X'],
];

/** Named in a column, or told from the links, or from the headers; several are all named. */
function platformOf({ text, headers, count }: Profiles): string | undefined {
  const found = new Map<string, number>();
  const nameOf = text.platform && textReader(text.platform);
  const urlOf = text.url && textReader(text.url);
  for (let row = 0; row < count; row++) {
    const named = nameOf?.(row);
    const platform = named ? (platformNamed(named) ?? named.slice(0, 40)) : urlOf && platformFromUrl(urlOf(row));
    if (platform !== undefined) found.set(platform, (found.get(platform) ?? 0) + 1);
  }
  const platforms = [...found].sort((a, b) => b[1] - a[1]).map(([platform]) => platform);
  if (platforms.length > 0) return platforms.slice(0, 3).join(' and ');
  const inHeaders = new Set(Object.values(headers).map((header) => platformNamed(header)));
  inHeaders.delete(undefined);
  return inHeaders.size === 1 ? [...inHeaders][0] : undefined;
}

function platformNamed(text: string): string | undefined {
  return PLATFORM_WORDS.find(([word]) => word.test(text.trim()))?.[1];
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
