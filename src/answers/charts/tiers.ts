import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { shortPercent } from '../../analysis/percent.js';
import { TIER_NAMES, tiersOf } from '../../analysis/score/tiers.js';
import type { Chart } from './chart.js';
import { compact, whole } from './chart-text.js';
import { type GroupRow, groupBars } from './group-bars.js';
import { FEW, leftOut, medianFigure } from './groups.js';

/** How many creators each size class holds, and what engagement is usual in it. */
export function tiersChart(dataset: AnalysedDataset): Chart | undefined {
  const { analysis, scores } = dataset;
  const bounds = tiersOf(analysis.options);
  const present = analysis.tiers.filter(({ count }) => count > 0);
  if (present.length === 0) return undefined;
  const known = TIER_NAMES.map(() => 0);
  scores.tier.forEach((tier, row) => {
    if (Number.isFinite(scores.engagement[row])) known[tier]!++;
  });
  const rows = present.map(({ name, count, engagement }): GroupRow => {
    const { from, below } = bounds.find((tier) => tier.name === name)!;
    const n = known[TIER_NAMES.indexOf(name)]!;
    return {
      name,
      note: Number.isFinite(below)
        ? from === 0
          ? ''
          : `${compact(from)}–${compact(below)}`
        : `${compact(from)} or more`,
      count,
      figure:
        engagement && engagement.median > 0
          ? medianFigure(engagement.median, shortPercent(engagement.median), n)
          : undefined,
    };
  });
  const hasFigures = rows.some(({ figure }) => figure);
  return groupBars(rows, {
    name: 'tiers',
    title: finding(rows),
    subtitle: [
      hasFigures
        ? `dot: median engagement${dataset.profiles.person ? ' of accounts' : ''}, and of how many`
        : 'By followers',
      leftOut(dataset),
      rows.some(({ figure }) => figure?.isFew) ? `white: fewer than ${FEW}, so chance may decide` : '',
    ]
      .filter(Boolean)
      .join(' · '),
    counts: 'Creators',
    figures: 'Engagement',
    alt: `Bar chart of creators by size. ${rows
      .map(
        ({ name, note, count, figure }) =>
          `${name}${note ? ` (${note} followers)` : ''}: ${whole(count)}${figure ? `, median engagement ${figure.words.replace('\n', ' (')})` : ''}`,
      )
      .join('; ')}.`,
  });
}

function finding(rows: GroupRow[]): string {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const largest = rows.reduce((a, b) => (b.count > a.count ? b : a));
  const size = largest.note ? `${largest.name} (${largest.note} followers)` : largest.name;
  if (rows.length === 1) return total === 1 ? `The one creator is ${size}` : `All ${whole(total)} creators are ${size}`;
  const isSmall = largest.name === 'under 1k';
  const who = `${whole(largest.count)} of ${whole(total)} creators ${isSmall ? 'have under 1K followers' : `are ${largest.name}`}`;
  const judged = rows.filter(({ figure }) => figure && !figure.isFew);
  if (judged.length < 2) return who;
  const [smallest, biggest] = [judged[0]!, judged.at(-1)!];
  return `${who}; median engagement is ${firstLine(smallest)} for ${smallest.name} and ${firstLine(biggest)} for ${biggest.name}`;
}

function firstLine({ figure }: GroupRow): string {
  return figure!.words.split('\n')[0]!;
}
