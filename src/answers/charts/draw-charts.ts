import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { CHART_NAMES, type Chart, type ChartName } from './chart.js';
import { confusionBehaviour, confusionStudy } from './confusion.js';
import { correlation } from './correlation.js';
import { distributionFollowers, distributionFollowing, distributionLikes } from './distribution.js';
import { followersEngagement } from './followers-engagement.js';
import { importance } from './importance.js';
import { reliability } from './reliability.js';
import { segmentMap } from './segment-map.js';
import { segments } from './segments.js';
import { silhouette } from './silhouette.js';
import { top } from './top.js';

const CHARTS: Record<ChartName, (dataset: AnalysedDataset) => Chart | undefined> = {
  'followers-engagement': followersEngagement,
  top,
  segments,
  'segment-map': segmentMap,
  silhouette,
  correlation,
  'distribution-followers': distributionFollowers,
  'distribution-following': distributionFollowing,
  'distribution-likes': distributionLikes,
  'confusion-study': confusionStudy,
  'confusion-behaviour': confusionBehaviour,
  reliability,
  importance,
};

/** One chart, or undefined where the data for it is missing. */
export function chartNamed(dataset: AnalysedDataset, name: ChartName): Chart | undefined {
  return CHARTS[name](dataset);
}

/** Every chart that this dataset has data for, in the order they are listed. */
export function chartsFor(dataset: AnalysedDataset): Chart[] {
  return CHART_NAMES.flatMap((name) => chartNamed(dataset, name) ?? []);
}
