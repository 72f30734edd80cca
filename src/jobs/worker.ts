import type { MessagePort } from 'node:worker_threads';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { AnalysisOptions } from '../analysis/analysis.js';
import type { Chart } from '../answers/charts/chart.js';
import { UserError, type UserErrorData } from '../errors.js';

// Runs in a thread. Each task imports what it needs, so that a thread that draws never loads the analysis.

export interface AnalyseTask {
  bytes: Uint8Array;
  options: AnalysisOptions;
  /** Told the phases as they begin. */
  phases: MessagePort;
}

/** A UserError as data: thrown, it would arrive as a plain Error. */
export type Outcome<T> = { value: T } | { userError: UserErrorData };

export async function analyse({ bytes, options, phases }: AnalyseTask): Promise<Outcome<AnalysedDataset>> {
  const { analyze } = await import('../analysis/analyze.js');
  try {
    return { value: analyze(bytes, options, (phase) => phases.postMessage(phase)) };
  } catch (error) {
    if (error instanceof UserError) return { userError: error.toData() };
    throw error;
  } finally {
    phases.close();
  }
}

export async function draw(chart: Chart): Promise<Uint8Array> {
  const { createCanvasRenderer } = await import('../render/canvas-renderer.js');
  return createCanvasRenderer().render(chart);
}
