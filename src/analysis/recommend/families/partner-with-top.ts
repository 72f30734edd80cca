import { whole } from '../../whole.js';
import type { AdviceRule } from '../advice.js';
import { costOfPosts, estimatedTotal } from '../fees.js';
import { counted, dollars, handlesOf, inWords } from '../write.js';

export const partnerWithTop: AdviceRule = {
  family: 2,
  title: 'Data-driven partnerships with the top influencers',
  advise(evidence) {
    const { scores, profiles, analysis } = evidence;
    const rows = Array.from(scores.shortlist);
    if (rows.length === 0) return { silent: 'no creator is big enough to book and passes the checks' };
    const reach = rows.reduce((sum, row) => sum + profiles.numeric.followers![row]!, 0);
    const about = estimatedTotal(evidence, rows);
    return {
      action: `Ask ${rows.length === 1 ? 'this one' : `these ${inWords(rows.length)}`} for rates${about === undefined ? '' : `: about ${dollars(about)} ${rows.length === 1 ? 'for one post' : 'in total for one post each'}`}.`,
      handles: handlesOf(evidence, rows),
      evidence: `Best scores (${rows.map((row) => Math.round(scores.score[row]!)).join(', ')}) of ${counted(analysis.bookable.passing, 'creator')} that pass the checks; together ${whole(reach)} followers.`,
      cost: costOfPosts(evidence, rows),
      confidence: analysis.bookable.passing >= 20 ? 'high' : 'medium',
    };
  },
};
