import { fileURLToPath } from 'node:url';
import { fixed, printTable, say, whole } from './print-table.js';
import { runOrThrow } from './run-process.js';
import { inputsOf } from './samples.js';
import { median } from './statistics.js';

const SCRIPT = fileURLToPath(new URL('stages-process.js', import.meta.url));

/** What an analysis spends its time on, without start-up, charts and files. */
export async function benchStages(settings) {
  const results = [];
  for (const { name, rows, path } of await inputsOf(settings)) {
    const runs = [];
    for (let run = 0; run < (rows <= 100_000 ? 3 : 1); run++) {
      say(`stages: ${name}, ${whole(rows)} rows`);
      runs.push(JSON.parse((await runOrThrow(process.execPath, [SCRIPT, path])).stdout));
    }
    const ms = Object.keys(runs[0].ms).map((phase) => [phase, median(runs.map((run) => run.ms[phase]))]);
    const total = median(runs.map((run) => run.total));
    results.push({ name, rows, ms: Object.fromEntries(ms), total, peakMb: median(runs.map(({ peakMb }) => peakMb)) });
  }
  printTable(
    'Phases of an analysis: median milliseconds, peak memory in MB',
    ['file', 'rows', ...Object.keys(results[0].ms), 'all', 'peak'],
    results.map(({ name, rows, ms, total, peakMb }) => [
      name,
      whole(rows),
      ...Object.values(ms).map(whole),
      whole(total),
      fixed(0)(peakMb),
    ]),
  );
  return results;
}
