import { describe, expect, it } from 'vitest';
import { type Candidate, chooseK } from '../../../src/analysis/cluster/choose-k.js';

function candidate(k: number, silhouette: number | null, smallest: number): Candidate {
  return { k, silhouette, smallest, inertia: 1 };
}

describe('chooseK', () => {
  it('takes the best silhouette among 3 to 6, never 2', () => {
    const candidates = [candidate(2, 0.9, 400), candidate(3, 0.3, 86), candidate(4, 0.4, 63), candidate(7, 0.8, 50)];
    expect(chooseK(candidates, 1_000)).toEqual({
      k: 4,
      choice:
        '4 segments have the best silhouette (0.40) among 3 to 6, ' +
        'of those whose smallest segment holds at least 10 profiles.',
    });
  });

  it('passes over a silhouette that only cuts off outliers: at least max(5, 1 %) in the smallest', () => {
    expect(chooseK([candidate(3, 0.8, 9), candidate(4, 0.3, 10)], 1_000).k).toBe(4);
    expect(chooseK([candidate(3, 0.8, 4), candidate(4, 0.3, 5)], 100).k).toBe(4);
  });

  it('says so where none is large enough, and takes the largest smallest one', () => {
    const candidates = [candidate(2, 0.9, 1), candidate(3, 0.8, 1), candidate(4, 0.83, 1), candidate(5, 0.6, 1)];
    const { k, choice } = chooseK(candidates, 1_000);
    expect(k).toBe(4); // all leave one profile alone: the better silhouette decides
    expect(choice).toContain('No number of segments from 3 to 6 leaves at least 10 profiles in each');
  });

  it('takes what there is where the rows are too few for 3', () => {
    expect(chooseK([candidate(1, null, 2)], 2).k).toBe(1);
    expect(chooseK([candidate(2, 0.5, 1)], 4).k).toBe(2);
  });

  it('does what the user asks', () => {
    const candidates = [candidate(2, 0.9, 1), candidate(8, 0.1, 1)];
    expect(chooseK(candidates, 1_000, 8)).toEqual({ k: 8, choice: '8 segments, as you asked.' });
    expect(chooseK(candidates, 1_000, 9).choice).toBe(
      'You asked for 9 segments, but the profiles differ in only 8 ways.',
    );
  });
});
