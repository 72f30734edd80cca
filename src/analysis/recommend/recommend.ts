import type { Analysis } from '../analysis.js';
import type { AdviceRule, Evidence } from './advice.js';
import { expandWithEmerging } from './families/expand-with-emerging.js';
import { investInSegments } from './families/invest-in-segments.js';
import { learnFromTop } from './families/learn-from-top.js';
import { leverageMicro } from './families/leverage-micro.js';
import { monitor } from './families/monitor.js';
import { partnerWithTop } from './families/partner-with-top.js';
import { personaliseByAudience } from './families/personalise-by-audience.js';
import { targetHighEngagement } from './families/target-high-engagement.js';

const RULES: readonly AdviceRule[] = [
  targetHighEngagement,
  partnerWithTop,
  learnFromTop,
  investInSegments,
  personaliseByAudience,
  leverageMicro,
  monitor,
  expandWithEmerging,
];

/** The study's eight families of advice: each gives advice with this file's figures, or says why it is silent. */
export function recommend(evidence: Evidence): Pick<Analysis, 'recommendations' | 'silent'> {
  const recommendations: Analysis['recommendations'] = [];
  const silent: Analysis['silent'] = [];
  for (const { family, title, advise } of RULES) {
    const advice = advise(evidence);
    if ('silent' in advice) silent.push({ family, title, why: advice.silent });
    else recommendations.push({ family, title, ...advice });
  }
  return { recommendations, silent };
}
