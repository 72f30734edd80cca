import type { ChartData } from 'chart.js';
import type { CampaignPlan, Goal } from '../../analysis/money/campaign.js';
import { categoryAxis, linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { compact } from './chart-text.js';
import { frame } from './frame.js';
import { type LabelStyle, SIDE } from './labels.js';
import { COLOURS, SIZE } from './theme.js';

const COLOUR_OF: Record<Goal, string> = {
  balance: COLOURS.blue,
  engagement: COLOURS.orange,
  reach: COLOURS.green,
};

export const PLAN_NAMES: Record<Goal, string> = {
  balance: 'Balance',
  engagement: 'Most engagement',
  reach: 'Most reach',
};

/**
 * Plans for the same sum side by side: what each brings, as a share of the most that any of them does.
 *
 * @param plans two or more, the one that was asked for first
 * @param sum in words: `$20k`
 * @param sumInWords writes any other sum like it
 */
export function plansChart(plans: readonly CampaignPlan[], sum: string, sumInWords: (sum: number) => string): Chart {
  const measures = [
    {
      name: 'Followers',
      of: (plan: CampaignPlan) => plan.followers,
      inWords: (plan: CampaignPlan) => compact(plan.followers),
    },
    ...(plans.some(({ engagements }) => engagements)
      ? [
          {
            name: 'Engagements expected',
            of: (plan: CampaignPlan) => plan.engagements?.about ?? 0,
            inWords: ({ engagements }: CampaignPlan) => (engagements ? rangeInWords(engagements) : '0'),
          },
        ]
      : []),
    {
      name: 'Cost as planned',
      of: (plan: CampaignPlan) => plan.spent,
      inWords: (plan: CampaignPlan) => sumInWords(plan.spent),
    },
  ];
  const most = measures.map(({ of }) => Math.max(...plans.map(of)));
  const share = (plan: CampaignPlan, m: number) => (most[m]! > 0 ? measures[m]!.of(plan) / most[m]! : 0);
  return frame({
    name: 'plans',
    title: titleOf(plans, sum),
    subtitle: 'Each bar is a share of the most that any of these plans brings',
    alt: `Bar chart of plans for ${sum}. ${plans.map((plan) => `${PLAN_NAMES[plan.goal]}: ${measures.map(({ name, inWords }) => `${name.toLowerCase()} ${inWords(plan)}`).join(', ')}`).join('; ')}.`,
    height: 190 + measures.length * (26 * plans.length + 18),
    type: 'bar',
    horizontal: true,
    legend: true,
    data: {
      labels: measures.map(({ name }) => name),
      datasets: plans.map((plan) => ({
        label: PLAN_NAMES[plan.goal],
        data: measures.map((measure, m) => ({ x: share(plan, m) * 100, y: m, label: measure.inWords(plan) })),
        backgroundColor: COLOUR_OF[plan.goal],
        barPercentage: 0.86,
        categoryPercentage: 0.86,
        labels: { align: SIDE.right, offset: 4, size: SIZE.small, background: COLOURS.white } satisfies LabelStyle,
      })),
    } as ChartData,
    scales: {
      x: linearAxis('% of the most', { min: 0, max: 125 }),
      y: categoryAxis(''),
    },
  });
}

/** 310K–420K; one figure where both round to it. */
export function rangeInWords({ low, high }: { low: number; high: number }): string {
  const [from, to] = [compact(low), compact(high)];
  return from === to ? from : `${from}–${to}`;
}

/** What the plan that was asked for gives up for what it gains. */
function titleOf([asked, ...others]: readonly CampaignPlan[], sum: string): string {
  const most = (of: (plan: CampaignPlan) => number) => Math.max(...[asked!, ...others].map(of));
  const percent = (of: (plan: CampaignPlan) => number) => `${Math.round((100 * of(asked!)) / most(of))}%`;
  const followers = percent((plan) => plan.followers);
  const engagements = percent((plan) => plan.engagements?.about ?? 0);
  return `“${PLAN_NAMES[asked!.goal]}” for ${sum} brings ${followers} of the followers and ${engagements} of the engagements of the best plan for each`;
}
