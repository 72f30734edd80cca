import type { MessagePort } from 'node:worker_threads';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { AnalysisOptions } from '../analysis/analysis.js';
import { analyze } from '../analysis/analyze.js';
import type { SourceFile } from '../analysis/read/source-file.js';
import { unpack } from '../analysis/read/unpack.js';
import { UserError, type UserErrorData } from '../errors.js';

// Runs in a thread.

export interface AnalyseTask {
  files: SourceFile[];
  options: AnalysisOptions;
  /** Told the phases as they begin. */
  phases: MessagePort;
}

/** A UserError as data: thrown, it would arrive as a plain Error. */
export type Outcome<T> = { value: T } | { userError: UserErrorData };

/** @public called by its name, from threads.ts */
export async function analyse({ files, options, phases }: AnalyseTask): Promise<Outcome<AnalysedDataset>> {
  try {
    return { value: analyze(await unpack(files), options, (phase) => phases.postMessage(phase)) };
  } catch (error) {
    if (error instanceof UserError) return { userError: error.toData() };
    throw error;
  } finally {
    phases.close();
  }
}
