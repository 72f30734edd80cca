import { constants, setPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { AnalysisOptions, ReadingChoices } from '../analysis/analysis.js';
import { analyze } from '../analysis/analyze.js';
import { contentHash } from '../analysis/read/file/content-hash.js';
import type { SourceFile } from '../analysis/read/file/source-file.js';
import { unpack } from '../analysis/read/file/unpack.js';
import { handlesIn } from '../analysis/read/handles-in.js';
import { type Inspection, inspect as inspectTables } from '../analysis/read/inspect.js';
import { type ScoredCsvRequest, scoredCsv } from '../answers/scored-csv.js';
import { UserError, type UserErrorData } from '../errors.js';
import { movableBuffers } from './movable-buffers.js';

// Runs in a thread, behind the others: on Linux each thread has a niceness of its own, elsewhere only the process has.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

// The function that is there with --expose-gc; a process cannot give its threads that flag in any other way.
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const COLLECT_AFTER_BYTES = 4 * 2 ** 20;

export interface AnalyseTask {
  /** Unpacked. */
  tables: SourceFile[];
  options: AnalysisOptions;
  /** Told the phases as they begin. */
  phases: MessagePort;
}

export interface InspectTask {
  /** As they came. */
  files: SourceFile[];
  choices: ReadingChoices;
}

export interface Inspected {
  /** Of the bytes as they came: the same files, the same hash. */
  contentHash: string;
  inspection: Inspection;
  /** The same files, unpacked. */
  tables: SourceFile[];
  /** As they came, where one has sheets to choose from: to be unpacked again, otherwise. */
  workbooks?: SourceFile[] | undefined;
  /** Why some of several files could not be unpacked. */
  refused: string[];
}

export interface HandlesTask {
  /** As they came. */
  files: SourceFile[];
  /** How many handles are wanted at most: a million of them would hold up who receives them. */
  most: number;
}

export interface NamedHandles {
  /** How many the files name. */
  count: number;
  handles: string[];
}

/** A UserError as data: thrown, it would arrive as a plain Error. */
export type Outcome<T> = { value: T } | { userError: UserErrorData };

/** @public called by its name, from threads.ts */
export async function analyse({ tables, options, phases }: AnalyseTask) {
  try {
    const bytes = bytesOf(tables);
    const outcome = await outcomeOf(() => analyze(tables, options, (phase) => phases.postMessage(phase)));
    collectAfter(bytes);
    return handedOver(outcome, outcome);
  } finally {
    phases.close();
  }
}

/** @public called by its name, from threads.ts */
export async function inspect({ files, choices }: InspectTask) {
  const outcome: Outcome<Inspected> = await outcomeOf(async () => {
    const hash = contentHash(files);
    const { tables, refused } = await unpackUsable(files, choices.sheets);
    const inspection = inspectTables(tables, choices);
    const workbooks = inspection.sheets.length > 1 ? files : undefined;
    return { contentHash: hash, inspection, tables, workbooks, refused };
  });
  return handedOver(outcome, 'value' in outcome ? [outcome.value.tables, outcome.value.workbooks] : []);
}

/** Whom a list of creators names, with followers or without. @public called by its name, from threads.ts */
export async function readHandles({ files, most }: HandlesTask) {
  const bytes = bytesOf(files);
  const outcome = await outcomeOf(async (): Promise<NamedHandles> => {
    const handles = handlesIn(await unpack(files));
    return { count: handles.length, handles: handles.slice(0, most) };
  });
  collectAfter(bytes);
  return outcome;
}

/** @public called by its name, from threads.ts */
export async function writeCsv(request: ScoredCsvRequest) {
  const bytes = bytesOf(request.files);
  const outcome = await outcomeOf(() => scoredCsv(request));
  collectAfter(bytes);
  return handedOver(outcome, outcome);
}

function bytesOf(files: readonly SourceFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/**
 * A thread that waits for its next task keeps the garbage of the last one, hundreds of megabytes of it, which nobody
 * holds in the budget any more. Collecting it takes some 40 ms, so only after files that took seconds.
 */
function collectAfter(bytes: number): void {
  if (bytes >= COLLECT_AFTER_BYTES) collectGarbage();
}

/** The outcome, with the buffers of its `large` parts moved instead of copied: who receives it does not wait for them. */
function handedOver<T>(outcome: Outcome<T>, large: unknown) {
  return move({ [transferableSymbol]: movableBuffers(large), [valueSymbol]: outcome } as never);
}

/** An archive that is damaged does not keep the other files of a post from being read. */
async function unpackUsable(
  files: SourceFile[],
  sheets: ReadingChoices['sheets'],
): Promise<Pick<Inspected, 'tables' | 'refused'>> {
  try {
    return { tables: await unpack(files, sheets), refused: [] };
  } catch (error) {
    if (files.length === 1 || !(error instanceof UserError)) throw error;
    const usable: SourceFile[] = [];
    const refused: string[] = [];
    for (const file of files) {
      const outcome = await outcomeOf(() => unpack([file]));
      if ('value' in outcome) usable.push(file);
      else refused.push(outcome.userError.message);
    }
    // None of them, or all but together.
    if (refused.length === files.length || refused.length === 0) throw error;
    return { tables: await unpack(usable, sheets), refused };
  }
}

async function outcomeOf<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof UserError) return { userError: error.toData() };
    throw error;
  }
}
