import type { Analysis } from '../analysis/analysis.js';
import type { Field } from '../analysis/profiles.js';

/** Columns whose absence a buyer should know about, with what they would tell. */
const WORTH_HAVING: readonly { says: string; fields: readonly Field[]; isKnown?: (analysis: Analysis) => boolean }[] = [
  { says: 'audience', fields: ['audienceCountry', 'audienceCountryShare', 'fakeFollowers', 'credibility'] },
  { says: 'last post', fields: ['lastPost'] },
  { says: 'growth', fields: ['growth'], isKnown: ({ dataset }) => dataset.growthWindow !== undefined },
  { says: 'views', fields: ['avgViews', 'viewsTotal'] },
  {
    says: 'engagement',
    fields: ['engagementRate'],
    isKnown: ({ dataset }) => dataset.engagementFormula !== undefined,
  },
  { says: 'niche (`category`)', fields: ['category'] },
  { says: 'prices (`fee`)', fields: ['fee'] },
];

/** What the file does not tell. A column that is there and could not be read is doubted, and not denied as well. */
export function lackingInWords(analysis: Analysis): string[] {
  const { columns, doubts } = analysis.dataset;
  const isThere = (field: Field) => columns[field] !== undefined || doubts.some((doubt) => doubt.field === field);
  return WORTH_HAVING.filter(({ fields, isKnown }) => !isKnown?.(analysis) && !fields.some(isThere)).map(
    ({ says }) => says,
  );
}
