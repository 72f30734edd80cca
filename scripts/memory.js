// How much memory the bot takes when everybody wants something at once: 40 exports and 8 posts of 6 exclusion files each,
// all of 16–18 MB. It ends with 1 if one of them is not answered, or the bot's peak is over its limit.
//
//   npm run test:memory
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleHeader, sampleRows } from '../dist/analysis/sample-profiles.js';
import { startLocalSlack } from '../dist/playground/local-slack.js';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const MB = 2 ** 20;
const BUDGET_MB = 2048;
/** Of the process beside its budget: code, the analyses that were asked last, what the collector has not taken yet. */
const BESIDE_MB = 600;
const CHANNELS = 4;
const PEOPLE = 10;
const EXCLUSION_POSTS = 8;
const EXCLUSION_FILES = 6;
const PATIENCE_MS = 30 * 60_000;

const folder = await mkdtemp(join(tmpdir(), 'influencer-memory-'));
const slack = await startLocalSlack();
const bot = spawn(process.execPath, [MAIN], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    PATH: process.env.PATH,
    SLACK_BOT_TOKEN: slack.app.botToken,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
    DATA_DIR: folder,
    MAX_ANALYSIS_MEMORY_MB: String(BUDGET_MB),
  },
});
const problems = [];
await new Promise((resolve, reject) => {
  bot.once('exit', (code) => reject(new Error(`the bot ended with ${code}`)));
  bot.stdout.on('data', (chunk) => {
    for (const line of String(chunk).split('\n')) {
      if (line.includes('"msg":"ready"')) resolve();
      if (/"level":[56]0/.test(line)) problems.push(line);
    }
  });
});

try {
  await run();
} finally {
  bot.removeAllListeners('exit');
  bot.kill('SIGTERM');
  await new Promise((resolve) => bot.once('exit', resolve));
  await slack.close();
  await rm(folder, { recursive: true, force: true });
}

async function run() {
  const people = Array.from({ length: PEOPLE }, (_, i) => slack.addUser(`person-${i}`));
  const channels = Array.from({ length: CHANNELS }, (_, i) =>
    slack.addChannel(`c-${i}`, { members: people, bot: true }),
  );
  const answersTo = (channel, ts) =>
    channel.messages.filter(({ threadTs, userId }) => threadTs === ts && userId === slack.app.botUserId);

  say(`${CHANNELS} lists to export, analysed first`);
  const lists = channels.map((_, i) => file(`list-${i}.csv`, listOf(16 + (i % 3), i)));
  const posts = await Promise.all(
    channels.map((channel, i) => people[i].post(channel, { text: slack.mention, files: [lists[i]] })),
  );
  await until('the analyses', () => channels.every((channel, i) => answersTo(channel, posts[i].ts).length >= 3));
  say(`peak while analysing: ${peakMb()} MB`);

  say(`${PEOPLE * CHANNELS} exports, and ${EXCLUSION_POSTS} posts of ${EXCLUSION_FILES} exclusion files`);
  const startedAt = performance.now();
  const asked = await Promise.all([
    ...channels.flatMap((channel) =>
      people.map(async (person) => {
        const { ts } = await person.post(channel, { text: `${slack.mention} export` });
        return { channel, ts, isAnswered: (answers) => answers.some(({ fileIds }) => fileIds.length > 0) };
      }),
    ),
    ...Array.from({ length: EXCLUSION_POSTS }, async (_, i) => {
      const channel = channels[i % CHANNELS];
      const files = Array.from({ length: EXCLUSION_FILES }, (__, j) =>
        file(`not-${i}-${j}.csv`, exclusionsOf(16 + ((i + j) % 3), `${i}-${j}`)),
      );
      const { ts } = await people[i].post(channel, { text: `${slack.mention} exclude these`, files });
      return { channel, ts, isAnswered: (answers) => answers.some(({ text }) => text.includes('handles read')) };
    }),
  ]);
  const open = () => asked.filter(({ channel, ts, isAnswered }) => !isAnswered(answersTo(channel, ts)));
  await until('the answers', () => open().length === 0);
  const missing = open();
  for (const { channel, ts } of missing)
    say(`not answered: ${JSON.stringify(answersTo(channel, ts).map(({ text }) => text))}`);
  const limitMb = BUDGET_MB + BESIDE_MB;
  say(
    `${asked.length - missing.length} of ${asked.length} answered in ${Math.round((performance.now() - startedAt) / 1000)} s`,
  );
  say(`peak: ${peakMb()} MB of ${limitMb} (budget ${BUDGET_MB} + ${BESIDE_MB}); now ${statusMb('VmRSS')} MB`);
  for (const line of problems) say(line);
  if (missing.length > 0 || peakMb() > limitMb) process.exitCode = 1;
}

async function until(what, isSo) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!isSo() && performance.now() < deadline && bot.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    process.stderr.write(`\r${what}: ${statusMb('VmRSS')} MB   `);
  }
  process.stderr.write('\n');
}

function peakMb() {
  return statusMb('VmHWM');
}

/** Of the bot's process, as Linux counts it. */
function statusMb(field) {
  try {
    return Math.round(
      Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8'))[1]) / 1024,
    );
  } catch {
    return Number.NaN;
  }
}

function listOf(megabytes, seed) {
  const rows = [sampleHeader()];
  let bytes = 0;
  for (const row of sampleRows(250_000, seed)) {
    if (bytes > megabytes * MB) break;
    rows.push(row);
    bytes += row.length + 1;
  }
  return rows.join('\n');
}

/** Few creators with much text: so many may be left out per conversation. */
function exclusionsOf(megabytes, prefix) {
  const biography = 'Talks about everything, and then about something else. '.repeat(200);
  const rows = ['handle,biography'];
  for (let bytes = 0, i = 0; bytes < megabytes * MB; i++) {
    rows.push(`not_${prefix.replace('-', '_')}_${i},"${biography}"`);
    bytes += rows.at(-1).length + 1;
  }
  return rows.join('\n');
}

function file(name, content) {
  return { name, content: Buffer.from(content) };
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
