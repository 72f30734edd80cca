import { costOfPosts, totalOf } from '../../money/cost-of-posts.js';
import { isClear } from '../../score/standing.js';
import { TIER_NAMES } from '../../score/tiers.js';
import type { AdviceRule } from '../advice.js';
import { counted, percent } from '../write.js';

const MICRO = TIER_NAMES.indexOf('micro');
/** A median of fewer says little about a tier. */
const FEWEST = 10;
/** Half of a tier cannot have more reactions a post than followers: such a file was collected by what went viral. */
const MOST_BELIEVABLE = 1;

export const leverageMicro: AdviceRule = {
  family: 6,
  title: 'Leverage micro-influencers',
  advise(evidence) {
    const { scores, analysis } = evidence;
    const micro = analysis.tiers.find(({ name }) => name === 'micro')!;
    const larger = analysis.tiers.find(
      ({ name, count, engagement }) => name !== 'micro' && isLarger(name) && count >= FEWEST && engagement,
    );
    if (!micro.engagement || micro.count < FEWEST)
      return { silent: 'needs at least ten micro creators (10k–50k) with an engagement rate' };
    const rows = Array.from(
      scores.ranking.filter((row) => scores.tier[row] === MICRO && isClear(scores, row)).subarray(0, 10),
    );
    if (rows.length === 0) return { silent: 'no micro creator passes the checks' };
    if (micro.engagement.median > MOST_BELIEVABLE) {
      return {
        silent: `a median engagement of ${percent(micro.engagement.median)} among micro creators is not to be believed`,
      };
    }
    if (!larger?.engagement)
      return { silent: 'no larger tier has the ten creators it takes to compare micro creators with' };
    const better = micro.engagement.median > larger.engagement.median;
    const cost = costOfPosts(evidence, better ? rows : rows.slice(0, 3));
    const rates = `micro's median engagement here is ${percent(micro.engagement.median)}, ${larger.name}'s ${percent(larger.engagement.median)}`;
    return {
      action: better
        ? `Test ${counted(rows.length, 'micro creator')}${cost ? ` for ${totalOf(cost)}` : ''}: ${rates}.`
        : `Do not pay extra for "micro": ${rates}. Take the best of them only.`,
      rows: better ? rows : rows.slice(0, 3),
      evidence: `${counted(micro.count, 'micro profile')} against ${counted(larger.count, `${larger.name} profile`)}; medians of each tier.`,
      cost,
      confidence: micro.count >= 30 && larger.count >= 30 ? 'medium' : 'low',
    };
  },
};

function isLarger(name: string): boolean {
  return name === 'mid' || name === 'macro' || name === 'mega';
}
