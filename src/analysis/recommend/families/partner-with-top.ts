import { costOfPosts, totalOf } from '../../money/cost-of-posts.js';
import { whole } from '../../whole.js';
import { type AdviceRule, confidenceInScores } from '../advice.js';
import { counted, inWords } from '../write.js';

export const partnerWithTop: AdviceRule = {
  family: 2,
  advise(evidence) {
    const { scores, profiles, analysis } = evidence;
    const rows = Array.from(scores.shortlist);
    if (rows.length === 0) return { silent: 'no creator is big enough to book and passes the checks' };
    const reach = rows.reduce((sum, row) => sum + profiles.numeric.followers![row]!, 0);
    const { passing } = analysis.bookable;
    const cost = costOfPosts(evidence, rows);
    const these = rows.length === 1 ? 'this one' : `these ${inWords(rows.length)}`;
    const posts = rows.length === 1 ? ' for one post' : ' in total for one post each';
    const ask =
      cost && cost.estimates + cost.unknown === 0 ? `Confirm the quotes of ${these}` : `Ask ${these} for rates`;
    return {
      action: `${ask}${cost ? `: ${totalOf(cost, posts)}` : ''}.`,
      rows,
      evidence: analysis.dataset.engagementFormula
        ? `${rows.length === 1 ? 'Best score' : 'Best scores'} (${rows.map((row) => Math.round(scores.score[row]!)).join(', ')}) of the ${counted(passing, 'creator')} who ${passing === 1 ? 'passes' : 'pass'} the checks; together ${whole(reach)} followers.`
        : `The largest of the ${counted(passing, 'creator')} who ${passing === 1 ? 'passes' : 'pass'} the checks; together ${whole(reach)} followers. This file has no engagement, so nothing shows that they are the best.`,
      figures: { passing },
      cost,
      confidence: confidenceInScores(evidence, rows),
    };
  },
};
