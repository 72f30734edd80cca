import type { ChartData } from 'chart.js';
import type { CampaignPlan, Goal } from '../../analysis/money/campaign.js';
import { categoryAxis, linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { compact } from './chart-text.js';
import { frame } from './frame.js';
import { type LabelStyle, SIDE } from './labels.js';
import { COLOURS } from './theme.js';

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
/** Room beside the longest bar for its figure. */
const ROOM = 1.5;

interface Row {
  name: string;
  /** Of the most that any plan brings, 0–1. */
  share: number;
  words: string;
  colour: string;
}

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
      name: 'Creators',
      of: (plan: CampaignPlan) => plan.rows.length,
      inWords: (plan: CampaignPlan) => String(plan.rows.length),
    },
    {
      name: 'Cost as planned',
      of: (plan: CampaignPlan) => plan.spent,
      inWords: (plan: CampaignPlan) => sumInWords(plan.spent),
    },
  ];
  const rows = measures.flatMap(({ name, of, inWords }): Row[] => {
    const most = Math.max(...plans.map(of));
    return [
      { name: '', share: 0, words: name, colour: COLOURS.muted },
      ...plans.map((plan) => ({
        name: PLAN_NAMES[plan.goal],
        share: most > 0 ? of(plan) / most : 0,
        words: inWords(plan),
        colour: COLOUR_OF[plan.goal],
      })),
    ];
  });
  return frame({
    name: 'plans',
    title: titleOf(plans, sum),
    subtitle: `Ways to spend ${sum} on one post each · bars compare the plans, measure by measure`,
    alt: `Bar chart of plans for ${sum}. ${plans.map((plan) => `${PLAN_NAMES[plan.goal]}: ${measures.map(({ name, inWords }) => `${name.toLowerCase()} ${inWords(plan)}`).join(', ')}`).join('; ')}.`,
    plot: 10 + rows.length * 26,
    type: 'bar',
    horizontal: true,
    data: {
      labels: rows.map(({ name }) => [name]),
      datasets: [
        {
          data: rows.map(({ share, words }, y) => ({ x: share, y, label: words })),
          backgroundColor: rows.map(({ colour }) => colour),
          barPercentage: 0.78,
          categoryPercentage: 1,
          labels: {
            align: SIDE.right,
            offset: rows.map(({ name }) => (name === '' ? 0 : 5)),
            weight: 600,
            color: rows.map(({ name }) => (name === '' ? COLOURS.muted : COLOURS.ink)),
          } satisfies LabelStyle,
        },
      ],
    } as ChartData,
    scales: {
      x: linearAxis('', { min: 0, max: ROOM, display: false }),
      y: categoryAxis(''),
    },
  });
}

/** 310K–420K; one figure where both round to it. Two digits: more would look surer than a forecast is. */
export function rangeInWords({ low, high }: { low: number; high: number }): string {
  const [from, to] = [compact(twoDigits(low)), compact(twoDigits(high))];
  return from === to ? from : `${from}–${to}`;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** What the plan that was asked for gives up for what it gains. */
function titleOf([asked, ...others]: readonly CampaignPlan[], sum: string): string {
  const most = (of: (plan: CampaignPlan) => number) => Math.max(...[asked!, ...others].map(of));
  const percent = (of: (plan: CampaignPlan) => number) => `${Math.round((100 * of(asked!)) / most(of))}%`;
  const followers = percent((plan) => plan.followers);
  const engagements = percent((plan) => plan.engagements?.about ?? 0);
  return `“${PLAN_NAMES[asked!.goal]}” for ${sum} brings ${followers} of the followers and ${engagements} of the engagements of the best plan for each`;
}
