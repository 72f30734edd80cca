import { isSkipped } from '../../analysis.js';
import type { AdviceRule } from '../advice.js';
import { handlesOf, percent, whole } from '../write.js';

export const investInSegments: AdviceRule = {
  family: 4,
  title: 'Allocate resources to high-impact segments',
  advise(evidence) {
    const { profiles, scores, analysis } = evidence;
    const { clustering } = analysis;
    if (isSkipped(clustering)) return { silent: clustering.skipped };
    const bookable = Array.from(scores.ranking);
    if (bookable.length === 0) return { silent: 'no creator in the file can be booked' };
    const followers = profiles.numeric.followers!;
    const total = followers.reduce((sum, value) => sum + value, 0) || 1;
    const impact = clustering.segments.map((segment) => {
      let reach = 0;
      for (let row = 0; row < profiles.count; row++) if (scores.segment[row] === segment.id) reach += followers[row]!;
      return { segment, share: reach / total, rows: bookable.filter((row) => scores.segment[row] === segment.id) };
    });
    const best = impact.filter(({ rows }) => rows.length > 0).sort((a, b) => b.share - a.share)[0]!;
    return {
      action: `Put most of the budget into "${best.segment.name}": ${percent(best.segment.share)} of the profiles, ${percent(best.share)} of all followers.`,
      handles: handlesOf(evidence, best.rows.slice(0, 5)),
      evidence: `${whole(best.segment.size)} profiles, ${best.rows.length} of them bookable; ${clustering.oneMass ? 'one mass and outliers, so treat it as a list of outliers' : `segments overlap (silhouette ${clustering.silhouette?.toFixed(2) ?? 'undefined'})`}.`,
      confidence: clustering.oneMass ? 'low' : 'medium',
    };
  },
};
