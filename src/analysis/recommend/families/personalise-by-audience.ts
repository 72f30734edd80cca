import { percent } from '../../percent.js';
import type { TextField } from '../../profiles.js';
import { isClear } from '../../score/standing.js';
import { hasTexts, textReader } from '../../text-column.js';
import { whole } from '../../whole.js';
import { type AdviceRule, confidenceOf, NEEDS_ENGAGEMENT, pInWords } from '../advice.js';
import { moreThanChance } from '../group-difference.js';
import { languageInWords } from '../write.js';

const HIGH = 0.75;
const FEWEST = 3;
const NAMED = 5;
const LEAST_SURE = 0.05;
/** Best grouping first: whom a campaign is for, what it is written in, then where its makers are. */
const GROUPINGS: {
  field: TextField;
  campaign: (value: string) => string;
  there: (value: string) => string;
  of: string;
}[] = [
  {
    field: 'audienceCountry',
    campaign: (value) => `a campaign for audiences in ${value}`,
    there: (value) => `are followed mainly from ${value}`,
    of: 'main audience country',
  },
  {
    field: 'language',
    campaign: (value) => `a campaign in ${languageInWords(value)}`,
    there: (value) => `create in ${languageInWords(value)}`,
    of: 'language',
  },
  {
    field: 'country',
    campaign: (value) => `a campaign with creators from ${value}`,
    there: (value) => `are from ${value}`,
    of: 'country',
  },
];

export const personaliseByAudience: AdviceRule = {
  family: 5,
  advise({ profiles, scores, analysis }) {
    if (!analysis.dataset.engagementFormula) return { silent: NEEDS_ENGAGEMENT };
    const there = GROUPINGS.filter(({ field }) => {
      const column = profiles.text[field];
      return column && hasTexts(column);
    });
    if (there.length === 0) return { silent: 'add `country`, `language`, or `audience country`' };
    const isEngaged = (row: number) => scores.engagementPercentile[row]! >= HIGH && isClear(scores, row);
    const groups = there.flatMap((grouping) => {
      const told = textReader(profiles.text[grouping.field]!);
      const known = scores.ranking.filter((row) => told(row) !== '');
      const engaged = known.filter(isEngaged).length;
      const isKnownOfAll = known.length === scores.ranking.length;
      return [...groupRows(known, told)].map(([value, members]) => {
        const rows = members.filter(isEngaged);
        const usual = members.length / known.length;
        return {
          ...grouping,
          value,
          rows,
          usual,
          engaged,
          isKnownOfAll,
          pValue: moreThanChance(rows.length, engaged, usual),
        };
      });
    });
    const candidates = groups.filter(({ rows }) => rows.length >= FEWEST);
    const names = there.map(({ of }) => of).join(' or ');
    const best = candidates.sort((a, b) => a.pValue - b.pValue || b.rows.length - a.rows.length)[0];
    // Of many groups one is always the most frequent: what counts is p times how many were looked at.
    const corrected = best ? Math.min(1, best.pValue * candidates.length) : 1;
    if (!best || corrected > LEAST_SURE)
      return { silent: `no ${names} is more frequent among the most engaging than among all` };
    return {
      action: `Plan ${best.campaign(best.value)}: ${whole(best.rows.length)} of the most engaging creators for their size ${best.there(best.value)}.`,
      rows: best.rows.slice(0, NAMED),
      evidence: `${best.value} is the ${best.of} of ${percent(best.rows.length / best.engaged)} of the most engaging for their size, and of ${percent(best.usual)} of all ranked creators${best.isKnownOfAll ? '' : `, counting those whose ${best.of} is known`} (p ${pInWords(corrected)}, corrected for ${candidates.length} ${candidates.length === 1 ? 'group' : 'groups'}).${best.field === 'audienceCountry' ? '' : ` This is the creators' own ${best.of}; the file doesn't give their audience's.`}`,
      figures: {
        there: best.rows.length,
        engaged: best.engaged,
        usual: best.usual,
        pValue: corrected,
        groups: candidates.length,
      },
      confidence: confidenceOf(corrected),
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
