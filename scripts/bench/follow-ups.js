import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './ask-often.js';
import { dropFile } from './drop-file.js';
import { fixed, printTable, say, whole } from './print-table.js';
import { startBot } from './start-bot.js';
import { spread } from './statistics.js';

const LARGEST = 100_000;
const TIMES = 60;
const SETTLE_MS = 5_000;
const COUNTRIES = ['Brazil', 'US', 'DE', 'MX', 'IN', 'NG', 'ID', 'JP', 'FR', 'ES'];
const CATEGORIES = ['Beauty', 'Food', 'Gaming', 'Fitness', 'Travel', 'Music', 'Tech', 'Pets'];

/** Every kind of question on a large list that is cached, one after the other: the first of its kind, then many. */
export async function benchFollowUps({ folder, rows, sample }) {
  const count = rows.findLast((size) => size <= LARGEST) ?? LARGEST;
  const { path, handles } = withTexts(folder, await sample(count, 4));
  const bot = await startBot(folder);
  const results = { rows: count, questions: [] };
  const all = [];
  try {
    say(`follow-ups: ${whole(count)} rows`);
    const channel = bot.channel('follow-ups');
    await dropFile(bot, channel, path);
    await dropFile(bot, channel, grown(folder, path));
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    for (const question of questionsOn(handles)) {
      say(`follow-ups: ${question}`);
      const first = (await ask(bot, channel, question)).answerMs;
      const latencies = [];
      for (let i = 0; i < TIMES; i++) latencies.push((await ask(bot, channel, question)).answerMs);
      results.questions.push({ question, firstMs: first, latencyMs: spread(latencies) });
      all.push(first, ...latencies);
    }
  } finally {
    await bot.stop();
  }
  const ms = fixed(1);
  printTable(
    `Follow-ups on ${whole(count)} rows, one at a time: milliseconds to the answer`,
    ['', 'first', 'p50', 'p99', 'max'],
    results.questions.map(({ question, firstMs, latencyMs }) => [
      question.replaceAll(/@\S+/g, '@…'),
      ms(firstMs),
      ms(latencyMs.p50),
      ms(latencyMs.p99),
      ms(latencyMs.max),
    ]),
  );
  results.all = spread(all);
  console.log(
    `All ${all.length} of them, the first of each kind too: p99 ${ms(results.all.p99)} ms, max ${ms(results.all.max)} ms.`,
  );
  return results;
}

function questionsOn([a, b, c, d]) {
  return [
    'top 10',
    'top 50 by engagement',
    'top 10 in micro from Brazil in beauty verified with followers > 20k and engagement > 3%',
    'top 10 by price',
    'top 3 per country by engagement',
    'bottom 10 by likes',
    'top 10% by engagement',
    'top 10 from Europe not in Food',
    'count from Brazil',
    'median followers',
    'average engagement by country',
    'median engagement by country and category',
    'share verified by category',
    'median price by tier in micro',
    'top 10 from Japan in pets with price < 5 and followers > 5m',
    `profile @${a}`,
    `profile @${a}xq`,
    `why @${a}`,
    `why @${a} @${b}`,
    `compare @${a} @${b} @${c} @${d}`,
    `similar @${a}`,
    `similar @${b} cheaper`,
    'emerging',
    'emerging from Brazil',
    'segments',
    'segment 1',
    'tiers',
    'actions',
    'budget 20k',
    'budget 50k in micro from Mexico',
    'report',
    'about',
    'caveats',
    'datasets',
    `shortlist add @${a} @${b}`,
    'shortlist',
    `exclude @${c}`,
    'top 20',
    'changes',
    'changes since 2 by engagement',
    'help',
    'settings',
  ];
}

/** The sample with countries, categories, prices and verified accounts, as real lists have them. */
function withTexts(folder, path) {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const written = lines.map(
    (line, i) =>
      `${line},${COUNTRIES[(i * 7) % COUNTRIES.length]},${CATEGORIES[(i * 11) % CATEGORIES.length]},${i % 5 === 0},${20 + ((i * 37) % 900)}`,
  );
  const to = join(folder, 'follow-ups.csv');
  writeFileSync(to, [`${header},country,category,verified,fee`, ...written].join('\n'));
  const followersAt = header.split(',').indexOf('followers');
  const large = lines.map((line) => line.split(',')).filter((cells) => Number(cells[followersAt]) > 50_000);
  return { path: to, handles: large.slice(0, 4).map(([handle]) => handle) };
}

/** The same list a month later. */
function grown(folder, path) {
  const [header, ...lines] = readFileSync(path, 'utf8').split('\n');
  const at = header.split(',').indexOf('followers');
  const written = lines.map((line, i) => {
    const cells = line.split(',');
    cells[at] = String(Math.round(Number(cells[at]) * (1 + ((i % 21) - 8) / 100)));
    return cells.join(',');
  });
  const to = join(folder, 'follow-ups-later.csv');
  writeFileSync(to, [header, ...written].join('\n'));
  return to;
}
