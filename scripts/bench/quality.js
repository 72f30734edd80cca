import { readFile } from 'node:fs/promises';
import { evaluatedRows } from '../../dist/analysis/classify/evaluated-rows.js';
import { fixed, printTable, say, whole } from './print-table.js';
import { runOrThrow } from './run-process.js';
import { realFiles } from './samples.js';
import { forestAveragePrecision, kMeansInertias } from './scikit-learn.js';
import { mean } from './statistics.js';

const SEEDS = [1, 2, 3];
const LARGE = 100_000;

/** What the models are worth, and how near k-means comes to scikit-learn's best of 50 starts. */
export async function benchQuality({ python, rows, sample }) {
  const files = realFiles();
  if (files.length === 0) console.log('The real files are not beside the project: their quality is left out.');
  const large = rows.findLast((count) => count <= LARGE);
  if (large !== undefined) files.push({ name: `synthetic ${whole(large)}`, rows: large, path: await sample(large) });
  const results = { seeds: SEEDS, models: [], inertia: [] };
  for (const file of files) {
    const robust = await analyses(file, 'robust');
    const isSynthetic = file.rows === large && file.name.startsWith('synthetic');
    const theirs = isSynthetic && python ? await scikitForest(python, file.path, robust) : undefined;
    results.models.push({ name: file.name, ...modelsOf(robust), scikitForest: theirs });
    if (isSynthetic || !python) continue;
    results.inertia.push({ name: file.name, ...(await inertias(python, file, 'robust', robust)) });
    if (!file.name.startsWith('brightdata')) continue;
    results.inertia.push({
      name: file.name,
      ...(await inertias(python, file, 'study', await analyses(file, 'study'))),
    });
  }
  print(results);
  return results;
}

/** One analysis a seed. */
async function analyses({ name, path }, method) {
  const found = [];
  for (const seed of SEEDS) {
    say(`quality: ${name}, ${method}, seed ${seed}`);
    const args = ['bin/influencer.js', 'analyze', path, '--json', '--method', method, '--seed', String(seed)];
    found.push(JSON.parse((await runOrThrow(process.execPath, args)).stdout));
  }
  return found;
}

function modelsOf(found) {
  const behaviours = found.map(({ classification }) => classification.behaviour);
  const meanOf = (figure) => mean(behaviours.map(figure));
  return {
    chosen: [...new Set(behaviours.map(({ chosen }) => chosen))].join(', '),
    forest: {
      averagePrecision: meanOf(({ models }) => models.forest.averagePrecision),
      brier: meanOf(({ models }) => models.forest.brier),
    },
    chosenModel: {
      averagePrecision: meanOf(({ models, chosen }) => models[chosen].averagePrecision),
      brier: meanOf(({ models, chosen }) => models[chosen].brier),
    },
    baseline: { averagePrecision: meanOf(({ baselineAveragePrecision }) => baselineAveragePrecision) },
  };
}

/** Each seed on the rows that ours was evaluated on: that they are the same shows in the baseline, which has no seed. */
async function scikitForest(python, path, found) {
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const column = lines[0].split(',').indexOf('followers'); // nothing is quoted in a synthetic file
  const followers = lines.slice(1).map((line) => Number(line.split(',')[column]));
  const scores = [];
  for (const [i, seed] of SEEDS.entries()) {
    say(`quality: scikit-learn's forest, seed ${seed}`);
    const { behaviour, target } = found[i].classification;
    const labels = Uint8Array.from(followers, (value) => (value >= target.threshold ? 1 : 0));
    const rows = [...evaluatedRows(labels, seed)];
    const { forest, likes } = await forestAveragePrecision(python, { path, threshold: target.threshold, rows, seed });
    if (Math.abs(likes - behaviour.baselineAveragePrecision) > 1e-6) {
      throw new Error(`not the same rows: the baseline has ${likes} there, ${behaviour.baselineAveragePrecision} here`);
    }
    scores.push(forest);
  }
  return { averagePrecision: mean(scores) };
}

/** Per k, how far ours is above the best of scikit-learn's, as a share: over the seeds, the mean and the worst. */
async function inertias(python, { name, path }, method, found) {
  say(`quality: scikit-learn's k-means, ${name}, ${method}`);
  const { features, candidates } = found[0].clustering;
  const ks = candidates.map(({ k }) => k);
  const best = await kMeansInertias(python, { path, method, features, ks });
  const above = ks.map((_, i) => found.map(({ clustering }) => clustering.candidates[i].inertia / best[i] - 1));
  return { method, ks, best, above: above.map(mean), worst: above.map((shares) => Math.max(...shares)) };
}

function print({ models, inertia }) {
  const digits = fixed(4);
  printTable(
    `Behaviour model, mean of ${SEEDS.length} seeds: average precision (AP) and Brier score`,
    [
      'file',
      'forest AP',
      'chosen AP',
      'sort by one column AP',
      "scikit-learn's forest AP",
      'forest Brier',
      'chosen Brier',
      'chosen',
    ],
    models.map(({ name, forest, chosenModel, baseline, scikitForest, chosen }) => [
      name,
      digits(forest.averagePrecision),
      digits(chosenModel.averagePrecision),
      digits(baseline.averagePrecision),
      digits(scikitForest?.averagePrecision),
      digits(forest.brier),
      digits(chosenModel.brier),
      chosen,
    ]),
  );
  if (inertia.length === 0) return;
  const percent = (share) => `${(share * 100).toFixed(3)} %`;
  printTable(
    `Inertia above the best of scikit-learn's 50 starts, mean of ${SEEDS.length} seeds`,
    ['file', 'method', ...inertia[0].ks.map((k) => `k=${k}`), 'worst'],
    inertia.map(({ name, method, above, worst }) => [name, method, ...above.map(percent), percent(Math.max(...worst))]),
  );
}
