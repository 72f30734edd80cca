import type { AnalysedDataset } from './analysed-dataset.js';
import { recommend } from './recommend/recommend.js';

/**
 * The same analysis of a file that names no platform, once somebody has said which it is of: prices follow from it, and
 * with them the advice. Nothing else does, so nothing is read or fitted again.
 */
export function sayPlatform(analysed: AnalysedDataset, platform: string): AnalysedDataset {
  const { profiles, scores } = analysed;
  const analysis = {
    ...analysed.analysis,
    options: { ...analysed.analysis.options, platform },
    dataset: { ...analysed.analysis.dataset, platform },
  };
  return { ...analysed, analysis: { ...analysis, ...recommend({ profiles, scores, analysis }) } };
}
