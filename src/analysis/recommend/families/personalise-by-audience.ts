import type { TextField } from '../../profiles.js';
import { isClear } from '../../score/standing.js';
import { hasTexts, textReader } from '../../text-column.js';
import type { AdviceRule } from '../advice.js';
import { columnList, counted, handlesOf, percent } from '../write.js';

const HIGH = 0.75;
/** Best grouping first: what a campaign is written in, then where, then about what. */
const GROUPINGS: { field: TextField; campaign: (value: string) => string }[] = [
  { field: 'language', campaign: (value) => `a campaign in "${value}"` },
  { field: 'country', campaign: (value) => `a campaign for ${value}` },
  { field: 'category', campaign: (value) => `a campaign about ${value}` },
];

export const personaliseByAudience: AdviceRule = {
  family: 5,
  title: 'Personalised campaigns for the audience of high-engagement profiles',
  advise(evidence) {
    const { profiles, scores, analysis } = evidence;
    if (!analysis.dataset.engagementFormula)
      return { silent: 'needs an engagement rate, or the columns to compute one' };
    const grouping = GROUPINGS.find(({ field }) => {
      const column = profiles.text[field];
      return column && hasTexts(column);
    });
    if (!grouping) return { silent: `needs ${columnList(GROUPINGS.map(({ field }) => field))}` };
    const engaged = scores.ranking.filter((row) => scores.engagementPercentile[row]! >= HIGH && isClear(scores, row));
    const groups = groupRows(engaged, textReader(profiles.text[grouping.field]!));
    groups.delete('');
    const largest = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).slice(0, 3);
    if (largest.length === 0 || largest[0]![1].length < 3) {
      return { silent: `fewer than three high-engagement creators share a ${grouping.field}` };
    }
    const [value, rows] = largest[0]!;
    return {
      action: `Write ${grouping.campaign(value)} for ${counted(rows.length, 'high-engagement creator')}.`,
      handles: handlesOf(evidence, rows.slice(0, 5)),
      evidence: `Of ${engaged.length} creators above three quarters of their tier: ${largest.map(([name, members]) => `${name} ${members.length} (${percent(members.length / engaged.length)})`).join(', ')}. The file tells the creator's own ${grouping.field}, not the audience's.`,
      confidence: 'low',
    };
  },
};

function groupRows(rows: Int32Array, key: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const value = key(row);
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return groups;
}
