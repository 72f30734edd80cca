import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { AnalysisOptions } from '../analysis/analysis.js';
import type { Phase } from '../analysis/analyze.js';
import { UserError } from '../errors.js';
import type { ChartRenderer } from '../render/chart-renderer.js';
import type { AnalyseTask, Outcome } from './worker.js';

export type Analyse = (
  bytes: Uint8Array,
  options: AnalysisOptions,
  onPhase: (phase: Phase) => void,
  signal: AbortSignal,
) => Promise<AnalysedDataset>;

export interface Threads {
  analyse: Analyse;
  /** Draws on the canvas, in a thread of its own: a chart asked for never waits behind an analysis. */
  renderer: ChartRenderer;
  close(): Promise<void>;
}

const IDLE_MS = 60_000;

/** Threads load JavaScript: under a test runner that reads the TypeScript sources, that of the last build. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/jobs/worker.js' : './worker.js',
  import.meta.url,
);

/** The computing is done off the main thread, which has Slack's pings and three-second acks to answer. */
export function createThreads({ maxAnalyses, memoryMb }: { maxAnalyses: number; memoryMb: number }): Threads {
  const common = { filename: workerFile.href, minThreads: 0, idleTimeout: IDLE_MS };
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
  const analysts = new Piscina({ ...common, maxThreads: maxAnalyses, resourceLimits });
  const painter = new Piscina({ ...common, maxThreads: 1 });

  return {
    async analyse(bytes, options, onPhase, signal) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', onPhase);
      try {
        const task: AnalyseTask = { bytes, options, phases: port2 };
        const outcome: Outcome<AnalysedDataset> = await analysts.run(task, {
          name: 'analyse',
          signal,
          transferList: [port2],
        });
        if ('userError' in outcome) throw UserError.fromData(outcome.userError);
        return outcome.value;
      } catch (error) {
        throw isOutOfMemory(error) ? tooMuchForMemory() : error;
      } finally {
        port1.close();
      }
    },

    renderer: {
      async render(chart, signal) {
        return Buffer.from(await painter.run(chart, { name: 'draw', signal: signal ?? null }));
      },
    },

    async close() {
      await Promise.all([analysts.destroy(), painter.destroy()]);
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuchForMemory(): UserError {
  return new UserError(
    'too-much-for-memory',
    'That file needs more memory than I have.',
    'Split it, or leave out columns such as biographies, and drop it here again.',
  );
}
