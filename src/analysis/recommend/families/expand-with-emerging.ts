import type { EmergingBasis } from '../../analysis.js';
import { costOfPosts, postsOf, totalOf } from '../../money/cost-of-posts.js';
import type { AdviceRule } from '../advice.js';
import { counted } from '../write.js';

/** What is known of them decides what may be said. */
const SAYS: Record<Exclude<EmergingBasis['by'], 'none'>, (creators: string) => string> = {
  growth: (creators) => `Open a conversation with ${creators} who grow fast, while they are small`,
  views: (creators) => `Open a conversation with ${creators} who get many views for their size`,
  'behaviour model': (creators) => `Test ${creators} who perform like the top accounts of this file`,
};

export const expandWithEmerging: AdviceRule = {
  family: 8,
  title: 'Expand the network with emerging influencers',
  advise(evidence, isNamed) {
    const { scores, analysis } = evidence;
    const { by, count, sentence } = analysis.emergingBasis;
    if (by === 'none') return { silent: behindColon(sentence) };
    if (count === 0) return { silent: 'no small creator here both stands out and passes the checks' };
    const rows = Array.from(scores.emerging.filter((row) => !isNamed(row)).subarray(0, 5));
    if (rows.length === 0) return { silent: 'the emerging creators are named under other advice already' };
    const cost = costOfPosts(evidence, rows);
    return {
      action: `${SAYS[by](counted(rows.length, 'small creator'))}${cost ? `: ${totalOf(cost, postsOf(rows.length))}` : ''}.`,
      rows,
      evidence: `${counted(count, 'creator qualifies', 'creators qualify')}. ${sentence}`,
      figures: { qualify: count },
      cost,
      confidence: by === 'growth' ? 'medium' : 'low',
    };
  },
};

function behindColon(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
