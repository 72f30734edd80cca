import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { AnalysisOptions, ReadingChoices } from '../analysis/analysis.js';
import type { Phase } from '../analysis/phases.js';
import type { SourceFile } from '../analysis/read/file/source-file.js';
import type { ScoredCsvRequest } from '../answers/scored-csv.js';
import { UserError } from '../errors.js';
import { movableBuffers } from './movable-buffers.js';
import type { AnalyseTask, HandlesTask, Inspected, InspectTask, NamedHandles, Outcome } from './worker.js';
import { workerFile } from './worker-file.js';

/** Takes the tables' bytes: they are moved to the thread. */
export type Analyse = (
  tables: SourceFile[],
  options: AnalysisOptions,
  onPhase: (phase: Phase) => void,
  signal: AbortSignal,
) => Promise<AnalysedDataset>;

/** Takes the files' bytes, and gives back the tables that are in them. */
export type Inspect = (files: SourceFile[], choices: ReadingChoices, signal: AbortSignal) => Promise<Inspected>;

/** Takes the files' bytes. */
export type WriteCsv = (request: ScoredCsvRequest, signal: AbortSignal) => Promise<Uint8Array>;

/** Takes the files' bytes; gives lower-case handles, each once: how many there are, and at most so many of them. */
export type HandlesIn = (files: SourceFile[], most: number, signal: AbortSignal) => Promise<NamedHandles>;

export interface Threads {
  analyse: Analyse;
  inspect: Inspect;
  writeCsv: WriteCsv;
  readHandles: HandlesIn;
  close(): Promise<void>;
}

const IDLE_MS = 60_000;

export interface ThreadsOptions {
  maxThreads: number;
  /** Of each thread's own heap, which holds objects, but not typed arrays. */
  heapMb: number;
  /** Told of a thread that died with nothing to do: a task's own error goes to whoever waits for it. */
  onThreadLost: (error: unknown) => void;
}

/**
 * The computing is done off the main thread, which has Slack's pings and three-second acks to answer. Who gives it files
 * holds the memory that they take there.
 */
export function createThreads({ maxThreads, heapMb, onThreadLost }: ThreadsOptions): Threads {
  const pool = new Piscina({
    filename: workerFile('worker'),
    minThreads: 0,
    maxThreads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  pool.on('error', onThreadLost); // unheard, it would end the process

  return {
    async analyse(tables, options, onPhase, signal) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', onPhase);
      try {
        const task: AnalyseTask = { tables, options, phases: port2 };
        const transferList = [port2, ...movableBuffers(tables)];
        return await resultOf(pool.run(task, { name: 'analyse', signal, transferList }));
      } finally {
        port1.close();
      }
    },

    inspect(files, choices, signal) {
      const task: InspectTask = { files, choices };
      return resultOf(pool.run(task, { name: 'inspect', signal, transferList: movableBuffers(files) }));
    },

    writeCsv(request, signal) {
      return resultOf(pool.run(request, { name: 'writeCsv', signal, transferList: movableBuffers(request.files) }));
    },

    readHandles(files, most, signal) {
      const task: HandlesTask = { files, most };
      return resultOf(pool.run(task, { name: 'readHandles', signal, transferList: movableBuffers(files) }));
    },

    async close() {
      await pool.destroy();
    },
  };
}

async function resultOf<T>(running: Promise<Outcome<T>>): Promise<T> {
  let outcome: Outcome<T>;
  try {
    outcome = await running;
  } catch (error) {
    throw isOutOfMemory(error) ? tooMuchForMemory() : error;
  }
  if ('userError' in outcome) throw UserError.fromData(outcome.userError);
  return outcome.value;
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
