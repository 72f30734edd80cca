import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { AnalysisOptions } from '../analysis/analysis.js';
import type { Phase } from '../analysis/analyze.js';
import type { SourceFile } from '../analysis/read/source-file.js';
import { UserError } from '../errors.js';
import type { AnalyseTask, Outcome } from './worker.js';

export type Analyse = (
  files: SourceFile[],
  options: AnalysisOptions,
  onPhase: (phase: Phase) => void,
  signal: AbortSignal,
) => Promise<AnalysedDataset>;

export interface Threads {
  analyse: Analyse;
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
  const pool = new Piscina({
    filename: workerFile.href,
    minThreads: 0,
    maxThreads: maxAnalyses,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });

  return {
    async analyse(files, options, onPhase, signal) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', onPhase);
      try {
        const task: AnalyseTask = { files, options, phases: port2 };
        const outcome: Outcome<AnalysedDataset> = await pool.run(task, {
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

    async close() {
      await pool.destroy();
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
