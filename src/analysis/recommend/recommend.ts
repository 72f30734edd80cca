import type { AdvisedCreator, Analysis, Recommendation } from '../analysis.js';
import type { AdviceRule, Evidence } from './advice.js';
import { expandWithEmerging } from './families/expand-with-emerging.js';
import { investInSegments } from './families/invest-in-segments.js';
import { learnFromTop } from './families/learn-from-top.js';
import { leverageMicro } from './families/leverage-micro.js';
import { monitor } from './families/monitor.js';
import { partnerWithTop } from './families/partner-with-top.js';
import { personaliseByAudience } from './families/personalise-by-audience.js';
import { targetHighEngagement } from './families/target-high-engagement.js';
import { ADVICE_TITLES } from './titles.js';
import { handlesOf } from './write.js';

/** Who names whom first: the decision, then those whom it leaves. */
const RULES: readonly AdviceRule[] = [
  partnerWithTop,
  expandWithEmerging,
  targetHighEngagement,
  leverageMicro,
  investInSegments,
  personaliseByAudience,
  learnFromTop,
  monitor,
];

function figuresIn({ profiles, scores }: Evidence) {
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return (row: number): AdvisedCreator => ({
    followers: profiles.numeric.followers![row]!,
    engagement: known(scores.engagement[row]!),
    expectedEngagement: known(scores.expectedEngagement[row]!),
    engagementPercentile: known(scores.engagementPercentile[row]!),
    score: scores.score[row]!,
    scoreSpread: scores.scoreSpread[row]!,
  });
}

/** The study's eight families of advice: each gives advice with this file's figures, or says why it is silent. */
export function recommend(evidence: Evidence): Pick<Analysis, 'recommendations' | 'silent'> {
  const recommendations: Recommendation[] = [];
  const silent: Analysis['silent'] = [];
  const named = new Set<number>();
  for (const { family, advise } of RULES) {
    const title = ADVICE_TITLES[family];
    const advice = advise(evidence, (row) => named.has(row));
    if ('silent' in advice) {
      silent.push({ family, title, why: advice.silent });
      continue;
    }
    const { rows, ...said } = advice;
    for (const row of rows) named.add(row);
    recommendations.push({
      family,
      title,
      handles: handlesOf(evidence, rows),
      creators: rows.map(figuresIn(evidence)),
      ...said,
    });
  }
  const byFamily = (a: { family: number }, b: { family: number }) => a.family - b.family;
  return { recommendations: recommendations.sort(byFamily), silent: silent.sort(byFamily) };
}
