import type { Inspection } from '../analysis/read/inspect.js';
import type { SourceFile } from '../analysis/read/source-file.js';
import { UserError } from '../errors.js';
import type { ColumnMemory, JobFile, RememberedColumns } from '../store/ports.js';
import type { Download } from './ports.js';
import type { Inspect } from './threads.js';

/** The conversation that they are opened for. */
export interface Where {
  teamId: string;
  channelId: string;
}

export interface OpenFiles {
  download: Download;
  inspect: Inspect;
  columns: ColumnMemory;
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
  /** A sentence for each file that could not be had or unpacked. */
  missing: string[];
}

/**
 * Download → unpack and look at the first rows → what was chosen before for such files.
 *
 * @throws {UserError} where none of the files can be had, or they hold no table
 */
export async function openFiles(
  { download, inspect, columns }: OpenFiles,
  { teamId, channelId }: Where,
  files: readonly JobFile[],
  signal: AbortSignal,
): Promise<OpenedFiles> {
  const { found, missing } = await downloadAll(download, teamId, files, signal);
  const names = found.map(({ name }) => name);
  const { contentHash, inspection, tables, refused } = await inspect(found, {}, signal);
  const remembered = await columns.get(teamId, channelId, inspection.signature);
  return { names, contentHash, tables, inspection, remembered, missing: [...missing, ...refused] };
}

/** One that is gone or too large does not keep the others from being read. */
async function downloadAll(download: Download, teamId: string, files: readonly JobFile[], signal: AbortSignal) {
  const results = await Promise.allSettled(files.map((file) => download(teamId, file, signal)));
  signal.throwIfAborted();
  const found: SourceFile[] = [];
  const refusals: { name: string; error: UserError }[] = [];
  for (const [i, result] of results.entries()) {
    if (result.status === 'fulfilled') found.push(result.value);
    else if (result.reason instanceof UserError) refusals.push({ name: files[i]!.name, error: result.reason });
    else throw result.reason;
  }
  const missing = refusals.map(sentenceOf);
  if (found.length > 0) return { found, missing };
  const { error } = refusals[0]!;
  throw refusals.length === 1 ? error : new UserError(error.code, missing.join(' '), error.next);
}

function sentenceOf({ name, error }: { name: string; error: UserError }): string {
  return error.message.includes(name) ? error.message : `${name}: ${error.message}`;
}
