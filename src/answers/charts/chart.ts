import type { ChartConfiguration } from 'chart.js';

/** Charts by name, in the order they are listed: who they are, who to pick, what to pay, and how the model was made. */
export const CHART_NAMES = [
  'tiers',
  'countries',
  'niches',
  'segments',
  'segment-map',
  'distribution-followers',
  'followers-engagement',
  'top',
  'shortlist',
  'budget',
  'plans',
  'distribution-following',
  'distribution-likes',
  'correlation',
  'silhouette',
  'confusion-study',
  'confusion-behavior',
  'reliability',
  'importance',
] as const;
export type ChartName = (typeof CHART_NAMES)[number];
/** Charts that answer one question, and are not listed. */
export type AnswerChartName = 'compare' | 'changes' | 'figures' | 'relation';

/**
 * A chart as plain JSON: no function anywhere, so that it crosses threads, and either renderer can draw it.
 */
export interface Chart {
  name: ChartName | AnswerChartName;
  /** States the finding; drawn on the picture as well. */
  title: string;
  /** Says the result in words, for who cannot see it; at most 2,000 characters. */
  alt: string;
  /** CSS pixels; drawn at twice that density. */
  width: number;
  height: number;
  /** Chart.js 4, JSON only, with labels as a LabelStyle says. */
  config: ChartConfiguration;
}
