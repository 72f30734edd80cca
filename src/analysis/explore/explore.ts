import type { Distribution, Exploration } from '../analysis.js';
import { exactNumbers, isMeasure } from '../kept-columns.js';
import { type Measure, MOST_MISSING } from '../prepare/measures.js';
import type { Profiles } from '../profiles.js';
import { correlationMatrix } from './correlation.js';
import { correlationSentences } from './correlation-sentences.js';
import { describe } from './distribution.js';

/** Correlations of all measures, and the distribution of each as the file gives it, gaps left out. */
export function explore(profiles: Profiles, measures: readonly Measure[]): Exploration {
  const features = measures.map(({ header }) => header);
  const matrix = correlationMatrix(measures.map(({ values }) => values));
  const misleading = measures.filter(
    ({ field, missing }) => field === 'totalEngagement' || missing / profiles.count > MOST_MISSING,
  );
  const distributions = measures.flatMap(({ header, field }): [string, Distribution][] => {
    const column =
      field === undefined
        ? profiles.kept.filter(isMeasure).find((column) => column.header === header)?.values
        : field === 'totalEngagement'
          ? undefined
          : profiles.numeric[field];
    const distribution = column && describe(exactNumbers(column));
    return distribution ? [[header, distribution]] : [];
  });
  return {
    correlation: { features, matrix },
    correlationSentences: correlationSentences(features, matrix, new Set(misleading.map(({ header }) => header))),
    distributions: Object.fromEntries(distributions), // own properties, whatever a header is called
  };
}
