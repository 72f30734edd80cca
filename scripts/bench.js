// npm run bench [-- --only processes|stages|quality|bot|follow-ups] [--rows 1000,100000] [--full]
// How fast, how large, how good, and how the bot bears load, as tables here and as out/bench.json. What is compared with
// pandas and scikit-learn is skipped where those, or the files beside the project, are not there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBot } from './bench/bot.js';
import { benchFollowUps } from './bench/follow-ups.js';
import { benchProcesses } from './bench/processes.js';
import { findPython } from './bench/python.js';
import { benchQuality } from './bench/quality.js';
import { createSamples } from './bench/samples.js';
import { benchStages } from './bench/stages.js';

const PARTS = {
  processes: benchProcesses,
  stages: benchStages,
  quality: benchQuality,
  bot: benchBot,
  'follow-ups': benchFollowUps,
};
const ROWS = [1_000, 10_000, 100_000, 1_000_000];
const OUT = join('out', 'bench.json');

const { values } = parseArgs({
  options: { only: { type: 'string' }, rows: { type: 'string' }, full: { type: 'boolean', default: false } },
});
const parts = values.only?.split(',') ?? Object.keys(PARTS);
const unknown = parts.find((part) => !Object.hasOwn(PARTS, part));
if (unknown !== undefined) throw new Error(`--only takes ${Object.keys(PARTS).join(', ')}, not ${unknown}.`);
const rows = values.rows?.split(',').map(Number) ?? ROWS;
if (!rows.every((count) => Number.isInteger(count) && count > 0)) throw new Error('--rows takes whole numbers.');

const folder = mkdtempSync(join(tmpdir(), 'influencer-bench-'));
const python = findPython();
const settings = {
  folder,
  python,
  rows: rows.toSorted((a, b) => a - b),
  full: values.full,
  withRealFiles: values.rows === undefined,
  sample: createSamples(folder),
};
if (!python) console.log('python3 with scikit-learn, pandas and matplotlib is not here: no ratios.');

const machine = { node: process.version, cpus: availableParallelism(), loadBefore: loadavg()[0] };
const results = { at: new Date().toISOString(), machine, rows: settings.rows };
const started = performance.now();
try {
  for (const part of parts) results[part] = await PARTS[part](settings);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
results.seconds = (performance.now() - started) / 1000;
mkdirSync('out', { recursive: true });
writeFileSync(OUT, `${JSON.stringify(results, null, 1)}\n`);
console.log(
  `\n${results.seconds.toFixed(0)} s on ${machine.cpus} cores, load ${machine.loadBefore.toFixed(1)} before; written to ${OUT}`,
);
