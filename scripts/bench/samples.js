import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { basename, join } from 'node:path';

const REAL = [
  { path: '../shared/data/brightdata-profiles-1000.csv', rows: 1_000 },
  { path: '../shared/data/tides-profiles-5000.csv', rows: 5_000 },
];

/** Gives the path of a synthetic file, which is written when it is first asked for. */
export function createSamples(folder) {
  const written = new Map();
  return (rows, seed = 1) => {
    const path = join(folder, `sample-${rows}-${seed}.csv`);
    if (!written.has(path)) written.set(path, writeSample(path, rows, seed));
    return written.get(path);
  };
}

async function writeSample(path, rows, seed) {
  const file = openSync(path, 'w');
  const args = ['bin/influencer.js', 'sample', '--rows', String(rows), '--seed', String(seed)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', file, 'inherit'] });
  const code = await new Promise((resolve) => child.on('close', resolve));
  closeSync(file);
  if (code !== 0) throw new Error(`no sample of ${rows} rows`);
  return path;
}

/** The real files beside the project, as far as they are there. */
export function realFiles() {
  return REAL.filter(({ path }) => existsSync(path)).map((file) => ({ ...file, name: basename(file.path) }));
}

/** What is timed: a synthetic file a size, and the real ones. */
export async function inputsOf({ rows, sample, withRealFiles }) {
  const inputs = withRealFiles ? realFiles() : [];
  for (const count of rows) inputs.push({ name: 'synthetic', rows: count, path: await sample(count) });
  return inputs;
}
