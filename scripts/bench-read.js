// npm run bench:read [FILE.csv]: reading and mapping a table, whole processes in turn, as a ratio to what pandas takes
// to read it (where python3 with pandas is found), with the peak memory of each. Without a file: 1,000,000 synthetic rows.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 5;
const ROWS = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'influencer-bench-'));
const file = process.argv[2] ?? makeSample();
const { OPENBLAS_CORETYPE, OPENBLAS_L2_SIZE, ...env } = process.env;

const OURS = `
  const { readFileSync } = await import('node:fs');
  const { readProfiles } = await import(${JSON.stringify(new URL('../dist/analysis/read/read-profiles.js', import.meta.url).href)});
  const start = performance.now();
  const { profiles } = readProfiles([{ name: 'file.csv', bytes: readFileSync(${JSON.stringify(file)}) }]);
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ seconds, rows: profiles.count, peakMb: process.resourceUsage().maxRSS / 1024 }));`;
const PANDAS = `
import json, resource, sys, time
import pandas
start = time.perf_counter()
table = pandas.read_csv(sys.argv[1])
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "rows": len(table), "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))`;

const python = ['/usr/bin/python3', 'python3'].find(
  (path) => spawnSync(path, ['-c', 'import pandas'], { env }).status === 0,
);
const ratios = [];
console.log(`${file}, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
for (let run = 0; run < RUNS; run++) {
  const ours = measure('influencer', process.execPath, ['--input-type=module', '-e', OURS]);
  const theirs = python && measure('pandas.read_csv', python, ['-c', PANDAS, file]);
  if (theirs) ratios.push(ours.seconds / theirs.seconds);
}
rmSync(folder, { recursive: true, force: true });
ratios.sort((a, b) => a - b);
console.log(
  ratios.length > 0
    ? `ratio ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}, median ${ratios[Math.floor(RUNS / 2)].toFixed(2)}`
    : 'python3 with pandas is not here: no ratio.',
);

function measure(name, command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  const figures = JSON.parse(stdout);
  console.log(
    `${name.padEnd(16)} ${figures.seconds.toFixed(2)} s, ${figures.rows.toLocaleString('en-US')} rows, peak ${figures.peakMb.toFixed(0)} MB`,
  );
  return figures;
}

function makeSample() {
  const path = join(folder, 'sample.csv');
  const { status } = spawnSync(process.execPath, ['bin/influencer.js', 'sample', '--rows', String(ROWS)], {
    stdio: ['ignore', openSync(path, 'w'), 'inherit'],
  });
  if (status !== 0) throw new Error('no sample');
  return path;
}
