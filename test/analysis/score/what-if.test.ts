import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { sampleHeader, sampleRows } from '../../../src/analysis/sample-profiles.js';
import { isClear } from '../../../src/analysis/score/standing.js';
import { fullPoints, withEngagement, withFollowers, withoutFlags } from '../../../src/analysis/score/what-if.js';

const csv = [sampleHeader(), ...sampleRows(600, 3)].join('\n');
const dataset = analyze([{ name: 'a.csv', bytes: Buffer.from(csv) }], DEFAULT_OPTIONS);
const { scores, profiles } = dataset;

describe('what if', () => {
  it('nothing were different: the score and the place are as they are', () => {
    for (const row of scores.ranking.subarray(0, 50)) {
      const same = withEngagement(dataset, row, scores.engagement[row]!)!;
      expect(same.score).toBeCloseTo(scores.score[row]!, 9);
      expect(withFollowers(dataset, row, profiles.numeric.followers![row]!).score).toBeCloseTo(scores.score[row]!, 9);
    }
    const clear = Array.from(scores.ranking).filter((row) => isClear(scores, row));
    const distinct = clear.filter((row) =>
      clear.every((other) => other === row || scores.score[other] !== scores.score[row]),
    );
    for (const row of distinct.slice(0, 30)) expect(withoutFlags(dataset, row).place).toBe(clear.indexOf(row) + 1);
  });

  it('more engagement is more points, up to those that the part can give', () => {
    const row = scores.ranking[40]!;
    const points = [0.0001, 0.01, 0.05, 0.2, 5].map((rate) => withEngagement(dataset, row, rate)!.score);
    expect(points).toEqual([...points].sort((a, b) => a - b));
    const most = scores.score[row]! - scores.engagementPoints[row]! + fullPoints(dataset, row).engagement;
    expect(points.at(-1)).toBeLessThanOrEqual(most);
  });

  it('a million followers is all that reach can give', () => {
    const row = scores.ranking[40]!;
    const full = fullPoints(dataset, row);
    expect(full.reach + full.engagement + full.behaviour).toBeCloseTo(
      Number.isNaN(scores.behaviourPoints[row]!) ? 100 + full.behaviour : 100,
      9,
    );
    expect(withFollowers(dataset, row, 1e6).score).toBeCloseTo(
      scores.score[row]! - scores.reachPoints[row]! + full.reach,
      9,
    );
    expect(withFollowers(dataset, row, 1e7)).toEqual(withFollowers(dataset, row, 1e6));
  });
});
