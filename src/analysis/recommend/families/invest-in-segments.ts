import { isSkipped } from '../../analysis.js';
import { valuesAt } from '../../order.js';
import { median } from '../../quantile.js';
import { type AdviceRule, confidenceOf, NEEDS_PRICES, pInWords } from '../advice.js';
import { groupDifference } from '../group-difference.js';
import { isClearlyMore, valueForMoney } from '../value-for-money.js';
import { counted } from '../write.js';

/** Of fewer a median says little. */
const FEWEST = 8;
const LEAST_SURE = 0.01;
const NAMED = 5;

export const investInSegments: AdviceRule = {
  family: 4,
  advise(evidence) {
    const { scores, analysis } = evidence;
    const { clustering } = analysis;
    if (isSkipped(clustering)) return { silent: clustering.skipped.replace(/^No segments: /, '').replace(/\.$/, '') };
    const value = valueForMoney(evidence);
    if (!value) return { silent: NEEDS_PRICES };
    const { results } = value;
    const resultsOf = (rows: Int32Array) => Array.from(rows, (row) => results[row]!);
    const compared = clustering.segments.flatMap((segment) => {
      const rows = value.rows.filter((row) => scores.segment[row] === segment.id);
      const others = value.rows.filter((row) => scores.segment[row] !== segment.id);
      if (rows.length < FEWEST || others.length < FEWEST) return [];
      const difference = groupDifference(resultsOf(rows), resultsOf(others));
      const [typical, elsewhere] = [rows, others].map((group) => median(valuesAt(results, group))) as [number, number];
      return difference ? [{ segment, rows, others, typical, elsewhere, ...difference }] : [];
    });
    const best = compared.sort((a, b) => b.larger - a.larger)[0];
    // Of several segments one is always first: p is corrected for how many were compared.
    const pValue = best ? Math.min(1, best.pValue * compared.length) : 1;
    if (!best || best.larger <= 0.5 || pValue > LEAST_SURE || !isClearlyMore(best.typical, best.elsewhere))
      return { silent: 'no segment clearly brings more for the money than the others' };
    const [paid, others] = [best.typical, best.elsewhere].map(value.priceInWords);
    return {
      action: `Put the first money into "${best.segment.name}": ${paid}, against ${others} for the others.`,
      rows: Array.from(best.rows.subarray(0, NAMED)),
      evidence: `Medians of ${counted(best.rows.length, 'creator')} against ${counted(best.others.length, 'other')}; ${value.source}; Mann–Whitney, p ${pInWords(pValue)}, corrected for ${compared.length} segments.`,
      figures: {
        typical: best.typical,
        others: best.elsewhere,
        members: best.rows.length,
        elsewhere: best.others.length,
        pValue,
        segments: compared.length,
      },
      confidence: confidenceOf(pValue),
    };
  },
};
