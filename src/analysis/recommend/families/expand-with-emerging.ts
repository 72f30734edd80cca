import type { EmergingBasis } from '../../analysis.js';
import type { AdviceRule } from '../advice.js';
import { costOfPosts } from '../cost-of-posts.js';
import { counted, handlesOf } from '../write.js';

/** What is known of them decides what may be said. */
const SAYS: Record<Exclude<EmergingBasis['by'], 'none'>, (creators: string) => string> = {
  growth: (creators) => `Open a conversation with ${creators} who grow fast, while they are small.`,
  views: (creators) => `Open a conversation with ${creators} who get many views for their size.`,
  'behaviour model': (creators) => `Test ${creators} who perform like the top accounts of this file.`,
};

export const expandWithEmerging: AdviceRule = {
  family: 8,
  title: 'Expand the network with emerging influencers',
  advise(evidence) {
    const { scores, analysis } = evidence;
    const { by, count, sentence } = analysis.emergingBasis;
    if (by === 'none') return { silent: sentence };
    if (count === 0) return { silent: 'no small creator here stands out, and passes the checks' };
    const rows = Array.from(scores.emerging).slice(0, 5);
    return {
      action: SAYS[by](counted(rows.length, 'small creator')),
      handles: handlesOf(evidence, rows),
      evidence: `${counted(count, 'creator qualifies', 'creators qualify')}. ${sentence}`,
      cost: costOfPosts(evidence, rows),
      confidence: by === 'growth' ? 'medium' : 'low',
    };
  },
};
