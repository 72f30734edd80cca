import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { textReader } from '../../analysis/text-column.js';
import type { Chart } from './chart.js';
import { compact, handleLabel, nameLines, rangeOf } from './chart-text.js';
import { groupBars } from './group-bars.js';
import { scoreBars } from './score-bars.js';

const SHOWN = 10;

/** The best ten, and what their scores are made of. */
export function top(dataset: AnalysedDataset): Chart | undefined {
  const { ranking, engagementPoints, behaviourPoints } = dataset.scores;
  const rows = [...ranking.slice(0, SHOWN)];
  if (rows.length === 0) return undefined;
  if (!rows.some((row) => engagementPoints[row]! > 0 || behaviourPoints[row]! > 0)) return byFollowers(dataset, rows);
  return scoreBars(dataset, rows, {
    name: 'top',
    alt: 'Bar chart of the best scores.',
    title: ({ handles, points, widest }) => {
      const differ = rows.length > 1 && widest ? `; they differ most in ${widest}` : '';
      const others = rows.length > 1 ? `, the first ${rows.length} score ${rangeOf([...points], String)}${differ}` : '';
      return `${handles[0]} leads with ${points[0]} of 100${others}`;
    },
  });
}

/** Where reach is all that the score has, followers say more than points. */
function byFollowers({ profiles, analysis }: AnalysedDataset, rows: number[]): Chart | undefined {
  const followers = profiles.numeric.followers;
  if (!followers) return undefined;
  const handleOf = textReader(profiles.text.handle!);
  const shown = rows.map((row, i) => {
    const name = `${i + 1} ${handleLabel(handleOf(row), analysis.dataset.names)}`;
    return { name, lines: nameLines(name), count: followers[row]!, countWords: compact(followers[row]!) };
  });
  const sizes = shown.map(({ count }) => count);
  const others = rows.length > 1 ? `; the first ${rows.length} have ${rangeOf(sizes, compact)}` : '';
  const title = `${handleLabel(handleOf(rows[0]!), analysis.dataset.names)} leads with ${compact(sizes[0]!)} followers${others}`;
  return groupBars(shown, {
    name: 'top',
    title,
    subtitle: 'The score is of reach only, as nothing else is known of them',
    counts: 'Followers',
    figures: '',
    alt: `Bar chart of the best by followers. ${title}. ${shown.map(({ name, countWords }) => `${name}: ${countWords}`).join('; ')}.`,
  });
}
