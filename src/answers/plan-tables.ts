import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { CampaignPlan } from '../analysis/money/campaign.js';
import { type Expected, expectedEngagements } from '../analysis/money/expected-engagements.js';
import type { Prices } from '../analysis/money/prices.js';
import { currencySign, money, moneyRange } from '../analysis/recommend/write.js';
import { TIER_NAMES } from '../analysis/score/tiers.js';
import { textAt, textReader } from '../analysis/text-column.js';
import type { Column, Table } from './answer.js';
import { PLAN_NAMES, rangeInWords } from './charts/plans.js';
import { ESTIMATES_NOTE, NOTHING } from './format.js';

interface Labelled extends Prices {
  label: string;
  format: 'money' | 'count';
}

/** Who is in a plan, what each costs, and what each may bring. */
export function planTable(subject: AnalysedDataset, prices: Labelled, rows: readonly number[]): Table {
  const { analysis, profiles, scores } = subject;
  const { dataset } = analysis;
  const handleOf = textReader(profiles.text.handle!);
  const expected = rows.map((row) => expectedEngagements(subject, row));
  const columns: Column[] = [
    { key: 'rank', label: '#', format: 'integer' },
    { key: 'handle', label: 'Creator', format: dataset.names === 'handle' ? 'handle' : 'text' },
    ...(dataset.platforms ? ([{ key: 'platform', label: 'Platform', format: 'text' }] as const) : []),
    { key: 'followers', label: 'Followers', format: 'count' },
    { key: 'tier', label: 'Tier', format: 'text' },
    { key: 'score', label: 'Score', format: 'score' },
    { key: 'price', label: prices.label, format: prices.format, estimates: 'isEstimate' },
    { key: 'range', label: 'Range', format: 'text' },
    ...(expected.some((one) => one)
      ? ([{ key: 'expected', label: 'Expected engagements', format: 'text' }] as const)
      : []),
  ];
  return {
    columns,
    rows: rows.map((row, i) => ({
      rank: i + 1,
      handle: handleOf(row),
      platform: (profiles.text.platform && textAt(profiles.text.platform, row)) || null,
      followers: profiles.numeric.followers![row]!,
      tier: TIER_NAMES[scores.tier[row]!]!,
      score: scores.score[row]!,
      price: prices.of(row),
      isEstimate: !prices.isQuote(row),
      range: prices.isQuote(row) ? 'quote' : moneyRange(prices.rangeOf(row)!, prices.currency),
      engagements: expected[i]?.about ?? null,
      expected: expected[i] ? rangeInWords(expected[i]) : null,
    })),
    note:
      [
        ...(dataset.engagementFormula ? [`Engagement = ${dataset.engagementFormula}.`] : []),
        ...(rows.every(prices.isQuote) ? [] : [ESTIMATES_NOTE]),
      ].join(' ') || undefined,
  };
}

/** Plans for the same sum side by side, the one that was asked for first. */
export function plansTable(plans: readonly CampaignPlan[], prices: Labelled): Table {
  return {
    title: 'Other ways to spend it',
    columns: [
      { key: 'plan', label: 'Plan', format: 'text' },
      { key: 'creators', label: 'Creators', format: 'integer' },
      { key: 'price', label: 'Planned', format: prices.format },
      { key: 'followers', label: 'Followers', format: 'count' },
      { key: 'expected', label: 'Expected engagements', format: 'text' },
    ],
    rows: plans.map(({ goal, rows, spent, followers, engagements }) => ({
      plan: PLAN_NAMES[goal],
      creators: rows.length,
      price: spent,
      followers,
      expected: engagements ? rangeInWords(engagements) : NOTHING,
    })),
  };
}

/** "$9.40–13": what 1,000 engagements cost. Never nothing, however little it is. */
export function costPerThousand(
  spent: number,
  { low, high }: Pick<Expected, 'low' | 'high'>,
  currency: string,
): string {
  const [from, to] = [small((spent / high) * 1_000, currency), small((spent / low) * 1_000, currency)];
  return from === to ? from : `${from}–${to.slice(currencySign(currency).length)}`;
}

/** Two digits, as the forecast that it is made from. */
function small(value: number, currency: string): string {
  if (value >= 100) return money(value, currency);
  const digits = value.toPrecision(2);
  return `${currencySign(currency)}${value >= 1 && value < 10 ? Number(digits).toFixed(2) : Number(digits)}`;
}
