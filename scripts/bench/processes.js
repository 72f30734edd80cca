import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fixed, printTable, say, whole } from './print-table.js';
import { runProcess } from './run-process.js';
import { inputsOf } from './samples.js';
import { median } from './statistics.js';

const OURS = 'influencer';
const REFERENCES = { usual: '../shared/reference/reference.py', tuned: '../shared/reference/reference_tuned.py' };
/** The usual script takes ten minutes for a million rows. */
const MOST_ROWS_OF_USUAL = 200_000;

/** Whole processes, ours and the scripts an analyst would run, in turn: wall time, peak memory, and ratios by round. */
export async function benchProcesses({ folder, python, full, ...settings }) {
  const scripts = Object.entries(REFERENCES).filter(([, path]) => python && existsSync(path));
  if (python && scripts.length === 0) console.log('The reference scripts are not beside the project: no ratios.');
  const commands = {
    [OURS]: (path) => [process.execPath, ['bin/influencer.js', 'analyze', path, '--out', join(folder, OURS)]],
    ...Object.fromEntries(
      scripts.map(([name, script]) => [name, (path) => [python, [script, path, join(folder, name)]]]),
    ),
  };
  const inputs = await inputsOf(settings);
  const small = await settings.sample(1_000);
  for (const command of Object.values(commands)) await runProcess(...command(small)); // warms the disk
  const results = [];
  for (const input of inputs) results.push(await race(input, commands, full));
  printResults(results);
  const growth = growthOf(results);
  if (growth) console.log(`1,000,000 rows take ${growth.toFixed(1)} times as long as 100,000.`);
  return { inputs: results, growth100kTo1M: growth };
}

function roundsOf(name, rows, full) {
  if (name === 'usual' && rows > 20_000) return rows <= MOST_ROWS_OF_USUAL || full ? 1 : 0;
  return rows <= 5_000 ? 5 : rows <= 200_000 ? 3 : 2;
}

async function race({ name, rows, path }, commands, full) {
  const runs = Object.fromEntries(Object.keys(commands).map((contestant) => [contestant, []]));
  const skipped = {};
  const rounds = roundsOf(OURS, rows, full);
  for (let round = 0; round < rounds; round++) {
    say(`processes: ${name}, ${whole(rows)} rows, round ${round + 1} of ${rounds}`);
    for (const [contestant, command] of Object.entries(commands)) {
      if (skipped[contestant] || round >= roundsOf(contestant, rows, full)) continue;
      const { code, seconds, peakMb, stderr } = await runProcess(...command(path));
      if (code === 0) runs[contestant].push({ seconds, peakMb });
      else if (contestant === OURS) throw new Error(`${name}: ${stderr}`);
      else skipped[contestant] = `does not read it: ${stderr.trim().split('\n').at(-1)}`;
    }
  }
  const contestants = Object.fromEntries(
    Object.entries(runs).map(([contestant, own]) => [contestant, summary(own, runs[OURS], skipped[contestant])]),
  );
  return { name, rows, contestants };
}

/** `ratio` is our time to theirs, in the same round. */
function summary(runs, ours, skipped) {
  if (runs.length === 0) return { skipped: skipped ?? 'left out: too long (--full)' };
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    peakMb: median(runs.map(({ peakMb }) => peakMb)),
    ratio: runs === ours ? undefined : median(runs.map(({ seconds }, round) => ours[round].seconds / seconds)),
    runs,
  };
}

function growthOf(results) {
  const of = (wanted) => results.find(({ name, rows }) => name === 'synthetic' && rows === wanted)?.contestants[OURS];
  const [small, large] = [of(100_000), of(1_000_000)];
  return small && large && large.seconds / small.seconds;
}

function printResults(results) {
  const headers = ['file', 'rows', OURS, 'peak', 'reference.py', 'peak', 'ratio', 'tuned', 'peak', 'ratio', 'runs'];
  const table = results.map(({ name, rows, contestants: { [OURS]: ours, usual, tuned } }) => [
    name,
    whole(rows),
    ...figures(ours).slice(0, 2),
    ...figures(usual),
    ...figures(tuned),
    String(ours.runs.length),
  ]);
  printTable('Whole processes: median seconds, peak memory in MB, our time to theirs', headers, table);
  const why = results.flatMap(({ name, rows, contestants }) =>
    Object.entries(contestants)
      .filter(([, { skipped }]) => skipped)
      .map(([contestant, { skipped }]) => `${contestant}, ${name}, ${whole(rows)} rows: ${skipped}`),
  );
  if (why.length > 0) console.log(why.join('\n'));
}

function figures({ seconds, peakMb, ratio } = {}) {
  return [fixed(2)(seconds), fixed(0)(peakMb), fixed(2)(ratio)];
}
