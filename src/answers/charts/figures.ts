import type { Chart } from './chart.js';
import { whole } from './chart-text.js';
import { type GroupRow, groupBars } from './group-bars.js';
import { FEW, medianFigure } from './groups.js';

/** What a chart of figures by group shows. */
export interface FiguresByGroup {
  /** The finding. */
  title: string;
  /** Over the figures: "Median engagement". */
  figureName: string;
  kind: 'count' | 'share' | 'sum' | 'mean' | 'median' | 'min' | 'max' | 'quantile';
  /** In the order of the table. */
  groups: { name: string; creators: number; value: number; words: string; known: number }[];
}

/** More bars are no picture. */
const MOST_SHOWN = 12;

/** A bar for each group: how many creators, with the figure beside it, or the count, share or total itself. */
export function figuresChart({ title, figureName, kind, groups }: FiguresByGroup): Chart[] {
  if (groups.length < 2) return [];
  const shown = groups.slice(0, MOST_SHOWN);
  const isAmount = kind === 'count' || kind === 'share' || kind === 'sum';
  // Dots stand on a logarithmic axis.
  const hasDots = !isAmount && shown.every(({ value }) => Number.isNaN(value) || value > 0);
  const rows = shown.map(({ name, creators, value, words, known }): GroupRow => {
    if (isAmount) return { name, count: Number.isNaN(value) ? 0 : value, countWords: words };
    const figure = hasDots && !Number.isNaN(value) ? medianFigure(value, words, known) : undefined;
    return { name, count: creators, ...(figure ? { figure } : { countWords: `${whole(creators)} (${words})` }) };
  });
  const more = groups.length - shown.length;
  return [
    groupBars(rows, {
      name: 'figures',
      title,
      subtitle: [
        hasDots ? `dot: ${figureName.toLowerCase()}, and of how many` : '',
        rows.some(({ figure }) => figure?.isFew) ? `white: fewer than ${FEW}, so chance may decide` : '',
        more > 0 ? `${whole(more)} more groups in the table` : '',
      ]
        .filter(Boolean)
        .join(' · '),
      counts: kind === 'share' || kind === 'sum' ? figureName : 'Creators',
      figures: hasDots ? figureName : '',
      alt: `Bar chart by group. ${shown.map(({ name, creators, words }) => (kind === 'count' ? `${name}: ${words}` : `${name}: ${words} (${whole(creators)} creators)`)).join('; ')}.`,
    }),
  ];
}
