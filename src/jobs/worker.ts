import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { AnalysisOptions, ColumnChoices } from '../analysis/analysis.js';
import { analyze } from '../analysis/analyze.js';
import { type Inspection, inspect as inspectTables } from '../analysis/read/inspect.js';
import type { SourceFile } from '../analysis/read/source-file.js';
import { unpack } from '../analysis/read/unpack.js';
import { UserError, type UserErrorData } from '../errors.js';
import { movableBuffers } from './movable-buffers.js';

// Runs in a thread.

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
  choices: ColumnChoices;
}

export interface Inspected {
  inspection: Inspection;
  /** The same files, unpacked. */
  tables: SourceFile[];
  /** Why some of several files could not be unpacked. */
  refused: string[];
}

/** A UserError as data: thrown, it would arrive as a plain Error. */
export type Outcome<T> = { value: T } | { userError: UserErrorData };

/** @public called by its name, from threads.ts */
export async function analyse({ tables, options, phases }: AnalyseTask): Promise<Outcome<AnalysedDataset>> {
  try {
    return await outcomeOf(() => analyze(tables, options, (phase) => phases.postMessage(phase)));
  } finally {
    phases.close();
  }
}

/** @public called by its name, from threads.ts */
export async function inspect({ files, choices }: InspectTask) {
  const outcome: Outcome<Inspected> = await outcomeOf(async () => {
    const { tables, refused } = await unpackUsable(files);
    return { inspection: inspectTables(tables, choices), tables, refused };
  });
  // Piscina hands the value over, and with it the bytes, which are not copied on their way back.
  const tables = 'value' in outcome ? outcome.value.tables : [];
  return move({ [transferableSymbol]: movableBuffers(tables), [valueSymbol]: outcome } as never);
}

/** An archive that is damaged does not keep the other files of a post from being read. */
async function unpackUsable(files: SourceFile[]): Promise<Omit<Inspected, 'inspection'>> {
  try {
    return { tables: await unpack(files), refused: [] };
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
    return { tables: await unpack(usable), refused };
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
