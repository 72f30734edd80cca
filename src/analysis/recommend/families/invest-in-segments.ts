import { isSkipped } from '../../analysis.js';
import { whole } from '../../whole.js';
import type { AdviceRule } from '../advice.js';
import { percent } from '../write.js';

/** A segment's share of followers, in multiples of its share of creators, from which it deserves a budget. */
const CLEARLY_MORE = 1.2;

export const investInSegments: AdviceRule = {
  family: 4,
  title: 'Allocate resources to high-impact segments',
  advise(evidence) {
    const { profiles, scores, analysis } = evidence;
    const { clustering } = analysis;
    if (isSkipped(clustering)) return { silent: clustering.skipped };
    const bookable = scores.ranking;
    if (bookable.length === 0) return { silent: 'no creator in the file can be booked' };
    const followers = profiles.numeric.followers!;
    const total = bookable.reduce((sum, row) => sum + followers[row]!, 0) || 1;
    const impact = clustering.segments.map((segment) => {
      const rows = bookable.filter((row) => scores.segment[row] === segment.id);
      return { segment, share: rows.reduce((sum, row) => sum + followers[row]!, 0) / total, rows };
    });
    const best = impact.filter(({ rows }) => rows.length > 0).sort((a, b) => b.share - a.share)[0]!;
    if (best.share < CLEARLY_MORE * (best.rows.length / bookable.length)) {
      return { silent: 'no segment holds clearly more of the followers than of the bookable creators' };
    }
    return {
      action: `Put most of the budget into "${best.segment.name}": ${percent(best.rows.length / bookable.length)} of the bookable creators, ${percent(best.share)} of their followers.`,
      rows: Array.from(best.rows.subarray(0, 5)),
      evidence: `${whole(best.segment.size)} profiles, ${best.rows.length} of them bookable; ${clustering.oneMass ? 'one mass and outliers, so treat it as a list of outliers' : `segments overlap (silhouette ${clustering.silhouette?.toFixed(2) ?? 'undefined'})`}.`,
      confidence: clustering.oneMass ? 'low' : 'medium',
    };
  },
};
