import { describe, expect, it } from 'vitest';
import { fitStudyForest } from '../../../src/analysis/classify/study-model.js';
import { topTarget } from '../../../src/analysis/classify/top-target.js';
import { golden, hasShared, unlessShared } from '../../shared.js';
import { brightData, type Table } from '../cluster/shared-tables.js';

const columnsOf = (table: Table, names: string[]) => names.map((name) => ({ name, values: table[name]! }));

describe.skipIf(!hasShared)(`fitStudyForest on Bright Data’s file${unlessShared}`, () => {
  const four = ['followers', 'likes', 'videos_count', 'total_engagement'];

  it('has an empty off-diagonal, as published: the label is computed from a feature', () => {
    const table = brightData();
    const { labels } = topTarget(table.followers!, 0.95);
    for (const features of [golden()['brightdata-profiles-1000'].study.features, four]) {
      const model = fitStudyForest(columnsOf(table, features), labels, 42);
      expect(model.confusionMatrix).toEqual([
        [950, 0],
        [0, 50],
      ]);
      expect(model).toMatchObject({ precision: 1, recall: 1, f1: 1, evaluatedOn: 'out-of-bag' });
    }
  });

  it.each([1, 2, 3])('names followers first and likes second, with at most one error, seed %i', (seed) => {
    const table = brightData();
    const { labels } = topTarget(table.followers!, 0.95);
    for (const features of [golden()['brightdata-profiles-1000'].study.features, four]) {
      const { importance, confusionMatrix } = fitStudyForest(columnsOf(table, features), labels, seed);
      expect(importance.slice(0, 2).map(({ feature }) => feature)).toEqual(['followers', 'likes']);
      expect(importance.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 9);
      expect(confusionMatrix[0][1] + confusionMatrix[1][0]).toBeLessThanOrEqual(1);
    }
  });
});
