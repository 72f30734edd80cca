import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { type Clustering, ENGAGEMENT, isSkipped, type Segment } from '../../analysis/analysis.js';
import { shortPercent } from '../../analysis/percent.js';
import { categoryAxis, linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { compact, shorten, whole } from './chart-text.js';
import { frame } from './frame.js';
import { type LabelStyle, SIDE } from './labels.js';
import { wrapBalanced, wrapParts } from './measure-text.js';
import { SERIES_COLOURS, SIZE } from './theme.js';

/** Which medians tell segments apart at a glance, in this order. */
const SHOWN_FIELDS = ['followers', 'likesTotal', 'engagementRate'] as const;
/** Of what stands left of the bars, in pixels. */
const LABEL_WIDTH = 220;
const FIELD_WORDS = { followers: 'followers', likesTotal: 'likes', engagementRate: 'engagement' };

/** How large the segments are, and what is typical of each. */
export function segments(dataset: AnalysedDataset): Chart | undefined {
  const { clustering } = dataset.analysis;
  if (isSkipped(clustering) || clustering.segments.length === 0) return undefined;
  const shown = clustering.segments.map((segment, index) => ({ ...segment, colour: SERIES_COLOURS[index % 10]! }));
  const bySize = shown.toSorted((a, b) => b.size - a.size);
  const medians = bySize.map((segment) => mediansOf(segment, dataset));
  return frame({
    name: 'segments',
    title: finding(clustering, bySize),
    subtitle: `Under each name its medians · found by k-means on ${columnsInWords(clustering)}${sameInWords(clustering)}`,
    alt: `Bar chart of segment sizes. ${bySize
      .map(
        ({ name, size, share }, i) =>
          `${name}: ${whole(size)} profiles (${shortPercent(share)}), ${medians[i]!.join(' · ')}`,
      )
      .join('; ')}.`,
    plot: 60 + bySize.length * 82,
    type: 'bar',
    horizontal: true,
    data: {
      labels: bySize.map(({ name }, i) => [
        ...wrapBalanced(shorten(name, 42), LABEL_WIDTH, SIZE.small),
        ...wrapParts(medians[i]!, LABEL_WIDTH, SIZE.small),
      ]),
      datasets: [
        {
          data: bySize.map(({ size, share }, y) => ({ x: size, y, label: `${whole(size)} · ${shortPercent(share)}` })),
          backgroundColor: bySize.map(({ colour }) => colour),
          barPercentage: 0.62,
          categoryPercentage: 1,
          labels: { align: SIDE.right, offset: 6, weight: 600 } satisfies LabelStyle,
        },
      ],
    } as ChartData,
    scales: {
      // Room at the right for the label of the longest bar, also in a wider font than ours.
      x: linearAxis('Profiles', { min: 0, max: (bySize[0]?.size ?? 1) * 1.7 }),
      y: categoryAxis(''),
    },
  });
}

function finding({ oneMass, segments: { length } }: Clustering, bySize: Segment[]): string {
  const largest = bySize[0]!;
  if (oneMass) {
    return `One mass and outliers: ${shortPercent(largest.share)} of profiles fall into one of ${length} clusters`;
  }
  const smallest = bySize.at(-1)!;
  if (length === 1) return `One segment: “${largest.name}”`;
  return `${length} segments, from “${largest.name}” (${shortPercent(largest.share)} of profiles) to “${smallest.name}” (${shortPercent(smallest.share)})`;
}

function mediansOf(segment: Segment, { profiles }: AnalysedDataset): string[] {
  const known = SHOWN_FIELDS.flatMap((field) => {
    const computed = field === 'engagementRate' ? ENGAGEMENT : field;
    const value = segment.medians[profiles.headers[field] ?? computed];
    if (value === undefined || !Number.isFinite(value)) return [];
    return [`${field === 'engagementRate' ? shortPercent(value) : compact(value)} ${FIELD_WORDS[field]}`];
  });
  if (known.length > 0) return known;
  return Object.entries(segment.medians)
    .slice(0, 2)
    .map(([header, value]) => `${compact(value)} ${shorten(header, 18)}`);
}

/** What was clustered. */
export function columnsInWords({ projection, features, transform }: Clustering): string {
  if (projection.axes === 'size and engagement') return 'followers and engagement for their size';
  const columns = `${features.length} ${features.length === 1 ? 'column' : 'columns'}`;
  return `${columns} (${transform === 'standardize' ? 'standardized' : 'logarithms, standardized'})`;
}

function sameInWords({ stability }: Clustering): string {
  return stability ? ` · the same in ${stability.same} of ${stability.resamples} resamples` : '';
}
