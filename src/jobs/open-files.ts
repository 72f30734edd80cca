import { isSameSheet, type SourceFile } from '../analysis/read/file/source-file.js';
import type { Inspection } from '../analysis/read/inspect.js';
import { UserError } from '../errors.js';
import type { ColumnMemory, JobFile, RememberedColumns } from '../store/ports.js';
import type { MemoryBudget } from './memory-budget.js';
import { inspectionNeed } from './memory-need.js';
import type { SlackFiles } from './ports.js';
import { expectedBytes, expectedInAll, type PostLimits, withinCount, withinTotal } from './post-limits.js';
import type { Inspect } from './threads.js';
import { type HeldMemory, workInMemory } from './work-in-memory.js';
import type { Inspected } from './worker.js';

/** The conversation that they are opened for. */
export interface Where {
  teamId: string;
  channelId: string;
  /** The only sheets to read; none: as the files say; undefined: as it was chosen before. */
  sheets?: readonly string[] | undefined;
}

export interface OpenFiles {
  files: SlackFiles;
  inspect: Inspect;
  columns: ColumnMemory;
  budget: MemoryBudget;
  limits: PostLimits;
}

/** The files of a post as they lie open: what is in them, before anything is computed. */
export interface OpenedFiles {
  /** Of those that could be had. */
  names: string[];
  /** Of the bytes as they came: the same files, the same hash. */
  contentHash: string;
  tables: SourceFile[];
  inspection: Inspection;
  /** What was chosen here, or for the workspace, for files with these headers. */
  remembered: RememberedColumns | undefined;
  /** A sentence for each file that could not be had or unpacked, and for those that are too many or too much. */
  missing: string[];
}

interface Refusal {
  name: string;
  error: UserError;
}

/**
 * What Slack knows of the files → download → unpack and look at the first rows → what was chosen before for such files →
 * `work`. Their bytes are reserved before any is fetched, and held until the work is done.
 *
 * @param work may be begun again with files fetched anew (work-in-memory.ts)
 * @throws {UserError} where none of the files can be had, or they hold no table
 */
export async function withOpenFiles<T>(
  dependencies: OpenFiles,
  { teamId, channelId, sheets }: Where,
  files: readonly JobFile[],
  signal: AbortSignal,
  work: (opened: OpenedFiles, memory: HeldMemory) => Promise<T>,
): Promise<T> {
  const { inspect, columns, budget, limits } = dependencies;
  const described = await describeAll(dependencies, teamId, files, signal);
  return workInMemory(budget, expectedInAll(described.files, limits), signal, async (memory) => {
    const { found, refusals } = await downloadAll(dependencies, teamId, described.files, memory, signal);
    const unread = [...described.refusals, ...refusals];
    if (found.length === 0) throw allRefused(unread);
    memory.need(inspectionNeed(found));
    const names = found.map(({ name }) => name);
    const first = await inspect(found, {}, signal);
    const { contentHash, refused } = first;
    const { signature } = first.inspection;
    const remembered = await columns.get(teamId, channelId, signature);
    const { inspection, tables } = await withSheets(inspect, first, sheets ?? sheetsThere(first, remembered), signal);
    const missing = [...unread.map(sentenceOf), ...refused, ...described.leftOut];
    return work({ names, contentHash, tables, inspection: { ...inspection, signature }, remembered, missing }, memory);
  });
}

/** What was opened, or, where only some sheets are to be read, those. @throws {UserError} where they are not there */
function withSheets(
  inspect: Inspect,
  first: Inspected,
  sheets: readonly string[],
  signal: AbortSignal,
): Promise<Inspected> | Inspected {
  if (sheets.length === 0) return first;
  return inspect(first.workbooks ?? first.tables, { sheets }, signal);
}

/** Next month's workbook may have others. */
function sheetsThere({ inspection }: Inspected, remembered: RememberedColumns | undefined): string[] {
  const { sheets = [] } = remembered?.choices ?? {};
  return sheets.filter((said) => inspection.sheets.some(({ name }) => isSameSheet(name, said)));
}

/** Those that are there to be read: one that is gone or too large does not keep the others from being read. */
async function describeAll(
  { files: slack, limits }: OpenFiles,
  teamId: string,
  files: readonly JobFile[],
  signal: AbortSignal,
) {
  const { files: counted, leftOut: tooMany } = withinCount(files, limits);
  const described = await settled(counted, (file) => slack.describe(teamId, file));
  signal.throwIfAborted();
  if (described.found.length === 0) throw allRefused(described.refusals);
  const { files: fitting, leftOut: tooMuch } = withinTotal(described.found, limits);
  return { files: fitting, refusals: described.refusals, leftOut: [...tooMany, ...tooMuch] };
}

async function downloadAll(
  { files: slack, limits }: OpenFiles,
  teamId: string,
  files: readonly JobFile[],
  memory: HeldMemory,
  signal: AbortSignal,
) {
  const room = new Map(files.map((file) => [file, expectedBytes(file, limits)]));
  const makeRoomFor = (file: JobFile) => (bytes: number) => {
    room.set(file, bytes);
    memory.need([...room.values()].reduce((sum, each) => sum + each, 0));
  };
  const downloaded = await settled(files, (file) => slack.download(teamId, file, signal, makeRoomFor(file)));
  signal.throwIfAborted();
  return downloaded;
}

/** What became of each, once all have ended: a bug in one does not leave the others running. */
async function settled<T>(files: readonly JobFile[], work: (file: JobFile) => Promise<T>) {
  const results = await Promise.allSettled(files.map(work));
  const found: T[] = [];
  const refusals: Refusal[] = [];
  for (const [i, result] of results.entries()) {
    if (result.status === 'fulfilled') found.push(result.value);
    else if (result.reason instanceof UserError) refusals.push({ name: files[i]!.name, error: result.reason });
    else throw result.reason;
  }
  return { found, refusals };
}

function allRefused(refusals: readonly Refusal[]): UserError {
  const { error } = refusals[0]!;
  return refusals.length === 1 ? error : new UserError(error.code, refusals.map(sentenceOf).join(' '), error.next);
}

function sentenceOf({ name, error }: Refusal): string {
  return error.message.includes(name) ? error.message : `${name}: ${error.message}`;
}
