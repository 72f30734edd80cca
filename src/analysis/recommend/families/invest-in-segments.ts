import { isSkipped } from '../../analysis.js';
import { median } from '../../quantile.js';
import { isClear } from '../../score/standing.js';
import { type AdviceRule, confidenceOf, pInWords } from '../advice.js';
import { groupDifference } from '../group-difference.js';
import { isClearlyMore, valueForMoney } from '../value-for-money.js';
import { counted } from '../write.js';

/** Of fewer a median says little. */
const FEWEST = 8;
const LEAST_SURE = 0.01;
const NAMED = 5;

export const investInSegments: AdviceRule = {
  family: 4,
  title: 'Allocate resources to high-impact segments',
  advise(evidence) {
    const { scores, analysis } = evidence;
    const { clustering } = analysis;
    if (isSkipped(clustering)) return { silent: clustering.skipped };
    const value = valueForMoney(evidence);
    if (!value)
      return {
        silent:
          'needs prices in the file, or what campaigns cost and brought (`fee`, or `spend` and `conversions`): followers alone lie with the large in every file',
      };
    const known = [...scores.ranking].filter((row) => isClear(scores, row) && !Number.isNaN(value.of(row)));
    const compared = clustering.segments.flatMap((segment) => {
      const rows = known.filter((row) => scores.segment[row] === segment.id);
      const others = known.filter((row) => scores.segment[row] !== segment.id);
      if (rows.length < FEWEST || others.length < FEWEST) return [];
      const difference = groupDifference(rows.map(value.of), others.map(value.of));
      return difference ? [{ segment, rows, others, ...difference }] : [];
    });
    const best = compared.sort((a, b) => b.larger - a.larger)[0];
    // Of several segments one is always first: p is corrected for how many were compared.
    const pValue = best ? Math.min(1, best.pValue * compared.length) : 1;
    const [typical, rest] = [best?.rows ?? [], best?.others ?? []].map((rows) => median(rows.map(value.of)));
    if (!best || best.larger <= 0.5 || pValue > LEAST_SURE || !isClearlyMore(typical!, rest!))
      return { silent: 'no segment clearly brings more for its price than the others' };
    const [paid, others] = [value.priceInWords(typical!), value.priceInWords(rest!)];
    return {
      action: `Put the first money into "${best.segment.name}": ${paid}, where the others take ${others}.`,
      rows: best.rows.slice(0, NAMED),
      evidence: `Medians of ${counted(best.rows.length, 'creator')} against ${counted(best.others.length, 'other')}; ${value.source}; Mann–Whitney, p ${pInWords(pValue)}, corrected for ${compared.length} segments.`,
      confidence: confidenceOf(pValue),
    };
  },
};
