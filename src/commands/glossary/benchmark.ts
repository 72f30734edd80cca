import { quantileOfSorted, sortedKnown } from '../../analysis/quantile.js';
import { textAt } from '../../analysis/text-column.js';
import { whole } from '../../analysis/whole.js';
import { creatorName, formatCell } from '../../answers/format.js';
import { platformFilter } from '../../query/platform-filter.js';
import type { Subject } from '../command.js';

/** What accounts of some size have, on one platform or on all. */
export interface Benchmark {
  sorted: Float64Array;
  /** "18 accounts of 25K to 100K on TikTok" */
  of: string;
  /** "50K followers on TikTok" */
  size: string;
}

interface Asked {
  followers: number;
  platform?: readonly string[] | undefined;
  /** Of whom it is asked: they are none of their own peers. */
  row?: number | undefined;
}

/** As many say what is usual; fewer than the smaller number say nothing. */
const ENOUGH = 15;
const FEWEST = 5;
/** Within so many times the size, at first. */
const ABOUT = 2;

/** Engagement of accounts of about that size: within half and twice of it, or else of the nearest. */
export function benchmarkOf(subject: Subject, { followers, platform, row }: Asked): Benchmark | undefined {
  const { profiles, scores } = subject;
  const sizes = profiles.numeric.followers!;
  const filter = platform && profiles.text.platform ? platformFilter(subject, platform) : undefined;
  const known = Array.from({ length: profiles.count }, (_, other) => other).filter(
    (other) => other !== row && !Number.isNaN(scores.engagement[other]!) && filter?.holds(other) !== false,
  );
  const farFrom = (other: number) => Math.abs(Math.log(sizes[other]! / followers));
  const byNearness = known.sort((a, b) => farFrom(a) - farFrom(b));
  const near = byNearness.filter((other) => farFrom(other) <= Math.log(ABOUT));
  const peers = near.length >= ENOUGH ? near : byNearness.slice(0, ENOUGH);
  if (peers.length < FEWEST) return undefined;
  const [low, high] = peers.reduce(
    ([least, most], other) => [Math.min(least, sizes[other]!), Math.max(most, sizes[other]!)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const on = filter ? ` ${filter.words}` : '';
  return {
    sorted: sortedKnown(Float64Array.from(peers, (other) => scores.engagement[other]!)),
    of: `${whole(peers.length)} accounts of ${formatCell(low, 'count')} to ${formatCell(high, 'count')}${on} in this file`,
    size: `${formatCell(followers, 'count')} followers${on}`,
  };
}

/** "About 4.6% is usual for 50K followers on TikTok, and 6.0% or more is good: …". */
export function goodSentence({ sorted, of, size }: Benchmark): string {
  const [middle, high] = [0.5, 0.75].map((q) => formatCell(quantileOfSorted(sorted, q), 'percent'));
  return `For ${size}, ${middle} is usual and ${high} or more is good: the median and the top quarter of ${of}`;
}

export function middleHalf({ sorted, of }: Benchmark): string {
  const [low, high] = [0.25, 0.75].map((q) => formatCell(quantileOfSorted(sorted, q), 'percent'));
  return `The middle half of ${of} has ${low} to ${high}.`;
}

/** Where a rate stands: "Above: 6.0%, and 4.6% is usual for 55.5K followers (the median of …), which is more than 74% of them have". */
export function standsAt({ sorted, of, size }: Benchmark, value: number, whose = ''): string {
  const median = quantileOfSorted(sorted, 0.5);
  const isInside = value >= quantileOfSorted(sorted, 0.25) && value <= quantileOfSorted(sorted, 0.75);
  const below = sorted.filter((one) => one < value).length / sorted.length;
  const said = formatCell(value, 'percent');
  const usual = formatCell(median, 'percent');
  const side = said === usual ? 'As usual' : value > median ? 'Above' : 'Below';
  const near = isInside && side !== 'As usual' ? ', within the middle half' : '';
  return `${side} what is usual${near}: ${whose === '' ? said : `${whose} has ${said}`}, and the median of ${of} is ${usual}. That is more than ${Math.round(below * 100)}% of them have, for ${size}`.replace(
    'As usual what is usual',
    'As usual',
  );
}

/** Where a creator's engagement stands among accounts of their size, on their platform where there are enough. */
export function creatorStands(subject: Subject, row: number): { head: string; benchmark: Benchmark } | undefined {
  const { profiles, scores } = subject;
  const rate = scores.engagement[row]!;
  if (Number.isNaN(rate)) return undefined;
  const followers = profiles.numeric.followers![row]!;
  const platform = profiles.text.platform ? textAt(profiles.text.platform, row) : '';
  const several = (subject.analysis.dataset.platforms?.length ?? 0) > 1;
  const benchmark =
    (several && platform !== '' ? benchmarkOf(subject, { followers, platform: [platform], row }) : undefined) ??
    benchmarkOf(subject, { followers, row });
  const name = creatorName(textAt(profiles.text.handle!, row), subject.analysis.dataset.names);
  return benchmark && { head: standsAt(benchmark, rate, name), benchmark };
}
