// npm run bench:columns [-- --against DIST] [--rows 1000000]: what columns cost. Reads a million rows of 30 columns of every
// kind, in turn with another build where one is named, and analyses 300 rows of 800 columns of figures, and of 12.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { seededRandom } from '../dist/analysis/random.js';

const RUNS = 3;
const { values } = parseArgs({
  options: { against: { type: 'string' }, rows: { type: 'string', default: '1000000' } },
});
const random = seededRandom(1);
const whole = (most) => Math.floor(random() * most);
const one = (list) => list[whole(list.length)];
const tenths = (most) => (random() * most).toFixed(1);
const word = (name, most) => () => `${name} ${whole(most)}`;
/** Of every kind, as vendors export them. */
const COLUMNS = {
  followers: () => Math.round(1_000 * Math.exp(6 * random())),
  following: () => whole(2_000),
  likes: () => whole(9_000_000),
  videos: () => whole(900),
  country: () => one(['US', 'BR', 'DE', 'IN', 'JP']),
  category: () => one(['Beauty', 'Food', 'Gaming', 'Travel']),
  verified: () => random() < 0.1,
  engagement_rate: () => tenths(10),
  avg_views: () => whole(500_000),
  'Fake followers %': () => tenths(40),
  'Growth 30d %': () => tenths(12),
  'Audience women %': () => tenths(100),
  'Audience 18-24 %': () => tenths(60),
  'Story reach': () => whole(90_000),
  'Saves avg': () => whole(9_000),
  'Paid posts': () => whole(50),
  'CPM ($)': () => (random() * 30).toFixed(2),
  'Quoted (EUR)': () => whole(4_000),
  'Star rating': () => tenths(5),
  'Response days': () => whole(14),
  'Brand fit': () => whole(100),
  Campaign: word('Campaign', 12),
  Agency: word('Agency', 40),
  Status: () => one(['Booked', 'Contacted', 'Declined', 'New']),
  'Contract signed': () => `202${whole(6)}-0${1 + whole(9)}-1${whole(10)}`,
  Newsletter: () => one(['yes', 'no']),
  'Top city': word('City', 300),
  'Reach index': () => (random() * 3).toFixed(3),
  Clicks: () => whole(90_000),
};

const folder = mkdtempSync(join(tmpdir(), 'influencer-bench-'));
try {
  const builds = { now: new URL('../dist/', import.meta.url).href };
  if (values.against) builds.before = pathToFileURL(`${values.against}/`).href;
  const many = manyRows(join(folder, 'many.csv'), Number(values.rows));
  const wide = wideTable(join(folder, 'wide.csv'), 800);
  const small = wideTable(join(folder, 'small.csv'), 10);
  for (let run = 0; run < RUNS; run++)
    for (const [name, build] of Object.entries(builds)) {
      report(`${name}: ${values.rows} × 30 read`, build, many, 'readProfiles(files)', 'read/read-profiles');
      report(`${name}: 300 × 800 analysed`, build, wide, 'analyze(files, DEFAULT_OPTIONS)', 'analyze');
      report(`${name}: 300 × 12 analysed`, build, small, 'analyze(files, DEFAULT_OPTIONS)', 'analyze');
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Seconds of the clock and of the processor, and the peak, of a process of its own. */
function report(title, build, path, call, module) {
  const script = `
    const { readFileSync } = await import('node:fs');
    const { DEFAULT_OPTIONS } = await import('${build}analysis/analysis.js');
    const { analyze, readProfiles } = await import('${build}analysis/${module}.js');
    const files = [{ name: 'file.csv', bytes: readFileSync(${JSON.stringify(path)}) }];
    const start = performance.now();
    const { user } = process.cpuUsage();
    ${call};
    const cpu = (process.cpuUsage().user - user) / 1e6;
    console.log(\`\${((performance.now() - start) / 1e3).toFixed(2)} s, \${cpu.toFixed(2)} s of the processor, peak \${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\`);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  console.log(`${title.padEnd(32)} ${stdout.trim()}`);
}

function manyRows(path, rows) {
  const file = openSync(path, 'w');
  writeSync(file, `username,${Object.keys(COLUMNS).join(',')}\n`);
  for (let row = 0; row < rows; ) {
    let lines = '';
    for (const end = Math.min(rows, row + 5_000); row < end; row++)
      lines += `user_${row},${Object.values(COLUMNS).map((cell) => cell())}\n`;
    writeSync(file, lines);
  }
  closeSync(file);
  return path;
}

function wideTable(path, measures) {
  const figures = Array.from({ length: measures }, (_, i) => `Metric ${i + 1}`);
  const rows = Array.from(
    { length: 300 },
    (_, i) => `user_${i},${COLUMNS.followers()},${figures.map(() => (random() * 1_000).toFixed(2))}`,
  );
  writeFileSync(path, `username,followers,${figures}\n${rows.join('\n')}\n`);
  return path;
}
