import { costOfPosts, totalOf } from '../../money/cost-of-posts.js';
import { median } from '../../quantile.js';
import { TIER_NAMES } from '../../score/tiers.js';
import { type AdviceRule, ALREADY_NAMED, confidenceOf, NEEDS_PRICES, pInWords } from '../advice.js';
import { groupDifference } from '../group-difference.js';
import { isClearlyMore, valueForMoney } from '../value-for-money.js';
import { counted } from '../write.js';

const MICRO = TIER_NAMES.indexOf('micro');
/** Of fewer a median says little. */
const FEWEST = 10;
const LEAST_SURE = 0.01;
const NAMED = 10;
const FEW_NAMED = 3;

export const leverageMicro: AdviceRule = {
  family: 6,
  advise(evidence, isNamed) {
    const { scores } = evidence;
    const value = valueForMoney(evidence);
    if (!value) return { silent: NEEDS_PRICES };
    const micro = value.rows.filter((row) => scores.tier[row] === MICRO);
    const larger = value.rows.filter((row) => scores.tier[row]! > MICRO);
    if (micro.length < FEWEST || larger.length < FEWEST)
      return { silent: 'that takes ten micro (10K–50K) and ten larger creators with a price or a result' };
    const [ofMicro, ofLarger] = [micro, larger].map((rows) => Array.from(rows, (row) => value.results[row]!));
    const difference = groupDifference(ofMicro!, ofLarger!);
    const [typical, others] = [median(ofMicro!), median(ofLarger!)];
    const isEnough = isClearlyMore(Math.max(typical, others), Math.min(typical, others));
    if (!difference || difference.pValue > LEAST_SURE || !isEnough)
      return {
        silent: 'micro creators are neither clearly cheaper nor clearly more expensive here for what they bring',
      };
    const isBetter = difference.larger > 0.5;
    const rows = Array.from(micro.filter((row) => !isNamed(row)).subarray(0, isBetter ? NAMED : FEW_NAMED));
    if (rows.length === 0) return { silent: ALREADY_NAMED };
    const cost = costOfPosts(evidence, rows);
    const [paid, elsewhere] = [typical, others].map(value.priceInWords);
    return {
      action: isBetter
        ? `Test ${counted(rows.length, 'micro creator')}${cost ? ` for ${totalOf(cost)}` : ''}: ${paid}, against ${elsewhere} for larger ones.`
        : `Don't pay extra for "micro": ${paid}, against ${elsewhere} for larger ones.`,
      rows,
      evidence: `Medians of ${counted(micro.length, 'micro creator')} and ${counted(larger.length, 'larger one')}; ${value.source}; Mann–Whitney, p ${pInWords(difference.pValue)}.`,
      figures: {
        typical,
        others,
        micro: micro.length,
        larger: larger.length,
        pValue: difference.pValue,
      },
      cost,
      confidence: confidenceOf(difference.pValue),
    };
  },
};
