import type { EmergingBasis } from '../../analysis.js';
import { costOfPosts, postsOf, totalOf } from '../../money/cost-of-posts.js';
import { type AdviceRule, ALREADY_NAMED } from '../advice.js';
import { counted } from '../write.js';

/** What is known of them decides what may be said. */
const SAYS: Record<Exclude<EmergingBasis['by'], 'none'>, (count: number) => string> = {
  growth: (count) =>
    `Open a conversation with ${counted(count, 'creator who grows', 'creators who grow')} fast, while they are small`,
  views: (count) =>
    `Open a conversation with ${counted(count, 'small creator who gets', 'small creators who get')} many views for their size`,
  'behaviour model': (count) =>
    `Try ${counted(count, 'smaller account that the model takes for a top account', 'smaller accounts that the model takes for top accounts')} (weak evidence)`,
};

export const expandWithEmerging: AdviceRule = {
  family: 8,
  advise(evidence, isNamed) {
    const { scores, analysis } = evidence;
    const { by, count, sentence } = analysis.emergingBasis;
    if (by === 'none') return { silent: reasonIn(sentence) };
    if (count === 0) return { silent: 'no small creator here stands out and passes the checks' };
    const rows = Array.from(scores.emerging.filter((row) => !isNamed(row)).subarray(0, 5));
    if (rows.length === 0) return { silent: ALREADY_NAMED };
    const cost = costOfPosts(evidence, rows);
    return {
      action: `${SAYS[by](rows.length)}${cost ? `: ${totalOf(cost, postsOf(rows.length))}` : ''}.`,
      rows,
      evidence: `${counted(count, 'creator qualifies', 'creators qualify')}. ${sentence}`,
      figures: { qualify: count },
      cost,
      confidence: by === 'growth' ? 'medium' : 'low',
    };
  },
};

/** 'No emerging creators: nobody here …' → 'nobody here …' */
function reasonIn(sentence: string): string {
  return sentence.replace(/^[^:]*: /, '').replace(/\.$/, '');
}
