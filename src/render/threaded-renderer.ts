import { Piscina } from 'piscina';
import type { Report } from '../answers/report/report.js';
import type { ChartRenderer, Drawing } from './chart-renderer.js';

export interface ThreadedRenderer extends ChartRenderer {
  /** Draws a report as a PDF. */
  drawReport(report: Report, signal?: AbortSignal): Promise<Buffer>;
  close(): Promise<void>;
}

/** Threads load JavaScript: under a test runner that reads the TypeScript sources, that of the last build. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/render/draw-worker.js' : './draw-worker.js',
  import.meta.url,
);

/**
 * Draws on the canvas in threads of its own: the main thread stays free, and several charts are drawn at once.
 *
 * @param warm whether the threads start now, to load fonts and canvas while something else is computed
 */
export function createThreadedRenderer({
  threads,
  warm = false,
  idleTimeoutMs = 60_000,
  onThreadLost,
}: {
  threads: number;
  warm?: boolean;
  idleTimeoutMs?: number;
  /** Told of a thread that died with nothing to draw; without it, that ends the process. */
  onThreadLost?: (error: unknown) => void;
}): ThreadedRenderer {
  const pool = new Piscina({
    filename: workerFile.href,
    minThreads: warm ? threads : 0,
    maxThreads: threads,
    idleTimeout: idleTimeoutMs,
  });
  if (onThreadLost) pool.on('error', onThreadLost);
  return {
    async render(chart: Drawing, signal?: AbortSignal): Promise<Buffer> {
      return Buffer.from(await pool.run(chart, { signal: signal ?? null }));
    },
    async drawReport(report: Report, signal?: AbortSignal): Promise<Buffer> {
      return Buffer.from(await pool.run(report, { name: 'drawReport', signal: signal ?? null }));
    },
    async close() {
      await pool.destroy();
    },
  };
}
