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
    const tables = await unpack(files);
    return { inspection: inspectTables(tables, choices), tables };
  });
  // Piscina hands the value over, and with it the bytes, which are not copied on their way back.
  const tables = 'value' in outcome ? outcome.value.tables : [];
  return move({ [transferableSymbol]: movableBuffers(tables), [valueSymbol]: outcome } as never);
}

async function outcomeOf<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof UserError) return { userError: error.toData() };
    throw error;
  }
}
