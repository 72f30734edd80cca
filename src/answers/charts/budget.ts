import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { alternativesTo, type CampaignPlan, planCampaign, USUAL_WISHES } from '../../analysis/money/campaign.js';
import { expectedEngagements } from '../../analysis/money/expected-engagements.js';
import { type Prices, pricesIn, roundBudget } from '../../analysis/money/prices.js';
import { money } from '../../analysis/recommend/write.js';
import { isClear } from '../../analysis/score/standing.js';
import { textReader } from '../../analysis/text-column.js';
import { asEstimate } from '../format.js';
import type { Chart } from './chart.js';
import { compact, counted, handleLabel, nameLines } from './chart-text.js';
import { type GroupRow, groupBars } from './group-bars.js';
import { rangeInWords } from './plans.js';

const SHOWN = 12;

/** Plans for a round sum, as nobody has said another: the one for a balance of followers and engagement first. */
export interface UsualPlans {
  sum: number;
  prices: Pick<Prices, 'of' | 'isQuote' | 'currency'>;
  plan: CampaignPlan;
  others: CampaignPlan[];
}

/** @returns undefined where nothing tells prices, or nobody can be booked for the sum */
export function usualPlans(dataset: AnalysedDataset): UsualPlans | undefined {
  const { scores } = dataset;
  const prices = pricesIn(dataset);
  if (!prices) return undefined;
  const sum = roundBudget(prices, scores, scores.shortlist);
  const candidates = (scores.accounts ?? scores.ranking).filter((row) => isClear(scores, row) && prices.of(row) > 0);
  const plans = planCampaign(dataset, prices, candidates, { ...USUAL_WISHES, sum, mix: [], limits: [], must: [] });
  const plan = plans.find(({ goal }) => goal === 'balance') ?? plans[0];
  if (!plan || plan.rows.length === 0) return undefined;
  return { sum, prices, plan, others: alternativesTo(plan, plans) };
}

/**
 * A plan: what each creator gets for one post, and what to expect from it.
 *
 * @param sum in words: `$20k`
 */
export function budgetChart(
  dataset: AnalysedDataset,
  prices: UsualPlans['prices'],
  { rows, spent, engagements }: CampaignPlan,
  sum: string,
): Chart {
  const { profiles, analysis } = dataset;
  const handleOf = textReader(profiles.text.handle!);
  const inWords = (value: number) => money(value, prices.currency);
  const byPrice = rows.toSorted((a, b) => prices.of(b) - prices.of(a));
  const rest = byPrice.slice(SHOWN);
  const shown = byPrice.slice(0, SHOWN).map((row): GroupRow => {
    const expected = expectedEngagements(dataset, row);
    const name = handleLabel(handleOf(row), analysis.dataset.names);
    return {
      name,
      lines: nameLines(name),
      note: `${compact(profiles.numeric.followers![row]!)} followers`,
      count: prices.of(row),
      countWords: prices.isQuote(row) ? inWords(prices.of(row)) : asEstimate(inWords(prices.of(row))),
      figure: expected && expected.about > 0 ? { value: expected.about, words: compact(expected.about) } : undefined,
    };
  });
  const brings = engagements ? `, ${rangeInWords(engagements)} expected engagements` : '';
  const about = rows.every(prices.isQuote) ? '' : 'about ';
  const title = `${counted(rows.length, 'creator')} for ${about}${inWords(spent)}: one post${rows.length === 1 ? '' : ' each'}${brings}`;
  return groupBars(shown, {
    name: 'budget',
    title,
    subtitle: [
      `${inWords(spent)} of ${sum} planned`,
      rows.every(prices.isQuote)
        ? 'prices are the file’s quotes'
        : rows.some(prices.isQuote)
          ? 'prices are quotes or estimates'
          : 'prices are estimates, not quotes',
      rest.length > 0
        ? `${counted(rest.length, 'more creator')} for ${inWords(rest.reduce((total, row) => total + prices.of(row), 0))} together`
        : '',
    ]
      .filter(Boolean)
      .join(' · '),
    counts: 'One post',
    figures: 'Engagements\nexpected',
    alt: `Bar chart of a plan. ${title}. ${shown
      .map(
        ({ name, note, countWords, figure }) =>
          `${name} (${note}): ${countWords}${figure ? `, about ${figure.words} engagements` : ''}`,
      )
      .join('; ')}.`,
  });
}
