import { fixed, printTable, whole } from './print-table.js';

const seconds = fixed(2);
const ms = fixed(1);

/** The bot's figures as tables. */
export function printBot({ largeRows, smallSeconds, first, again, loaded, idle, empty }) {
  const large = `${whole(largeRows)} rows`;
  const times = (name, times, figures) => [
    name,
    ...['firstLine', 'answer', 'charts', 'whole'].map((what) => seconds(times[what])),
    figures && seconds(figures.bot.cpuSeconds),
    figures && (figures.fitted ? 'yes' : 'no'),
  ];
  printTable(
    'A file is dropped, at Slack’s rates: seconds until it can be read',
    ['', 'first line', 'answer', 'charts', 'everything', 'CPU', 'fitted'],
    [
      times('1,000 rows, first of the process', smallSeconds.first),
      times('1,000 rows, median of the next ones', smallSeconds.warm),
      times(`${large}, alone`, first.seconds, first),
      times(`${large}, the same again`, again.seconds, again),
      ...loaded.analyses.map((drop, i) => times(`${large}, two at once: ${i + 1}`, drop.seconds)),
    ],
  );
  const share = again.seconds.whole / first.seconds.whole;
  console.log(`The same again takes ${(share * 100).toFixed(1)} % of the first time.`);

  const latencies = (name, { latencyMs, perSecond, bot }) => [
    name,
    whole(latencyMs.count),
    ...['p50', 'p99', 'max'].map((part) => ms(latencyMs[part])),
    whole(perSecond),
    ...['p50', 'p99', 'max'].map((part) => ms(bot.delayMs[part])),
    fixed(0)(bot.peakMb),
  ];
  printTable(
    `/influencer top 10 on ${large}: milliseconds to the answer, and how late the bot’s event loop was`,
    ['', 'questions', 'p50', 'p99', 'max', 'a second', 'loop p50', 'p99', 'max', 'peak MB'],
    [
      latencies('while two analyses run, 1 in flight', loaded),
      ...idle.map((load) => latencies(`idle, ${load.inFlight} in flight`, load)),
      ...empty.map((load) => latencies(`a handler that does nothing, ${load.inFlight} in flight`, load)),
    ],
  );
}
