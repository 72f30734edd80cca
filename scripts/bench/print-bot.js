import { fixed, printTable, whole } from './print-table.js';
import { median } from './statistics.js';

const seconds = fixed(2);
const ms = fixed(1);

/** The bot's figures as tables. */
export function printBot({ largeRows, small, first, again, loaded, idle, empty }) {
  const large = `${whole(largeRows)} rows`;
  const [cold, ...warm] = small;
  printTable(
    'A file is dropped, at Slack’s rates: seconds until it can be read',
    ['', 'first line', 'answer', 'charts', 'everything', 'CPU', 'fits', 'loop max, ms'],
    [
      drop('1,000 rows, first of the process', [cold]),
      drop(`1,000 rows, median of the next ${warm.length}`, warm),
      drop(`${large}, alone`, [first]),
      drop(`${large}, the same again`, [again]),
      ...loaded.analyses.map((each, i) => drop(`${large}, ${i + 1} of two at once`, [each])),
    ],
  );
  const share = (what) => `${((again.seconds[what] / first.seconds[what]) * 100).toFixed(1)} %`;
  console.log(`The same again: ${share('charts')} of the first time to the charts, ${share('whole')} to everything.`);

  const latencies = (name, { latencyMs, ackMs, perSecond, bot }) => [
    name,
    whole(latencyMs.count),
    ...['p50', 'p99', 'max'].map((part) => ms(latencyMs[part])),
    ...['p50', 'p99'].map((part) => ms(ackMs[part])),
    whole(perSecond),
    ...['p50', 'p99', 'max'].map((part) => ms(bot.delayMs[part])),
    fixed(0)(bot.peakMb),
  ];
  printTable(
    `/influencer top 10 on ${large}: milliseconds to the answer and to its acknowledgement, and how late the bot’s event loop was`,
    ['', 'questions', 'p50', 'p99', 'max', 'ack p50', 'p99', 'a second', 'loop p50', 'p99', 'max', 'peak MB'],
    [
      latencies('while two analyses run, 1 in flight', loaded),
      ...idle.map((load) => latencies(`idle, ${load.inFlight} in flight`, load)),
      ...empty.map((load) => latencies(`a handler that does nothing, ${load.inFlight} in flight`, load)),
    ],
  );
}

function drop(name, drops) {
  const middle = (figure) => median(drops.map(figure));
  return [
    name,
    ...['firstLine', 'answer', 'charts', 'whole'].map((what) => seconds(middle((each) => each.seconds[what]))),
    seconds(middle(({ bot }) => bot?.cpuSeconds)),
    whole(middle(({ bot }) => bot?.fits)),
    ms(middle(({ bot }) => bot?.delayMs.max)),
  ];
}
