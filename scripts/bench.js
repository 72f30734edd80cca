// npm run bench [FILE.csv]: whole processes, wall time and peak memory, as a ratio to the script an analyst would run
// (../shared/reference/reference.py, where it and python3 with scikit-learn are found), in turn and in the same run.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 5;
const file = process.argv[2] ?? '../shared/data/brightdata-profiles-1000.csv';
const reference = '../shared/reference/reference.py';
const out = mkdtempSync(join(tmpdir(), 'influencer-bench-'));

const ours = {
  name: 'influencer analyze --out',
  command: [process.execPath, 'bin/influencer.js', 'analyze', file, '--out', join(out, 'ours')],
};
const python = ['/usr/bin/python3', 'python3'].find(
  (path) => spawnSync(path, ['-c', 'import sklearn, pandas, matplotlib']).status === 0,
);
const theirs =
  python && existsSync(reference)
    ? { name: 'reference.py', command: [python, reference, file, join(out, 'theirs')] }
    : undefined;

const results = [];
const contestants = [ours, ...(theirs ? [theirs] : [])];
for (let run = 0; run <= RUNS; run++) {
  for (const contestant of contestants) {
    const seconds = await wallSeconds(contestant.command);
    if (run > 0) results.push({ name: contestant.name, seconds }); // the first run only warms the disk
  }
}
rmSync(out, { recursive: true, force: true });

for (const { name } of contestants) {
  const times = results
    .filter((result) => result.name === name)
    .map(({ seconds }) => seconds)
    .sort((a, b) => a - b);
  console.log(
    `${name.padEnd(26)} ${times.map((seconds) => seconds.toFixed(2)).join(' ')} s, median ${median(times).toFixed(2)} s`,
  );
}
if (theirs) {
  const pairs = [];
  for (let i = 0; i < results.length; i += 2) pairs.push(results[i].seconds / results[i + 1].seconds);
  pairs.sort((a, b) => a - b);
  console.log(
    `ratio                      ${pairs.map((ratio) => ratio.toFixed(2)).join(' ')}, median ${median(pairs).toFixed(2)}`,
  );
} else {
  console.log('reference.py, or python3 with scikit-learn, pandas and matplotlib, is not here: no ratio.');
}

function median(sorted) {
  return sorted[Math.floor(sorted.length / 2)];
}

async function wallSeconds([command, ...args]) {
  const { OPENBLAS_CORETYPE, OPENBLAS_L2_SIZE, ...env } = process.env;
  const started = performance.now();
  const child = spawn(command, args, { stdio: 'ignore', env });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
  return (performance.now() - started) / 1000;
}
