import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { money } from '../../analysis/recommend/write.js';
import { budgetChart, type UsualPlans, usualPlans } from './budget.js';
import { CHART_NAMES, type Chart, type ChartName } from './chart.js';
import { confusionBehaviour, confusionStudy } from './confusion.js';
import { correlation } from './correlation.js';
import { distributionFollowers, distributionFollowing, distributionLikes } from './distribution.js';
import { followersEngagement } from './followers-engagement.js';
import { importance } from './importance.js';
import { countriesChart, nichesChart } from './places-and-topics.js';
import { plansChart } from './plans.js';
import { reliability } from './reliability.js';
import { segmentMap } from './segment-map.js';
import { segments } from './segments.js';
import { shortlistChart } from './shortlist.js';
import { silhouette } from './silhouette.js';
import { tiersChart } from './tiers.js';
import { top } from './top.js';

/** @param plans made when they are first asked for */
type Draw = (dataset: AnalysedDataset, plans: () => UsualPlans | undefined) => Chart | undefined;

const CHARTS: Record<ChartName, Draw> = {
  tiers: tiersChart,
  countries: countriesChart,
  niches: nichesChart,
  segments,
  'segment-map': segmentMap,
  'distribution-followers': distributionFollowers,
  'followers-engagement': followersEngagement,
  top,
  shortlist: (dataset) => {
    const rows = [...dataset.scores.shortlist];
    return shortlistChart(dataset, rows, rows.length === 1 ? 'The first to ask' : `The first ${rows.length} to ask`);
  },
  budget: (dataset, plans) => {
    const made = plans();
    return made && budgetChart(dataset, made.prices, made.plan, inWords(made)(made.sum));
  },
  plans: (_, plans) => {
    const made = plans();
    return made && made.others.length > 0
      ? plansChart([made.plan, ...made.others], inWords(made)(made.sum), inWords(made))
      : undefined;
  },
  'distribution-following': distributionFollowing,
  'distribution-likes': distributionLikes,
  correlation,
  silhouette,
  'confusion-study': confusionStudy,
  'confusion-behavior': confusionBehaviour,
  reliability,
  importance,
};

/** One chart, or undefined where the data for it is missing. */
export function chartNamed(dataset: AnalysedDataset, name: ChartName): Chart | undefined {
  return CHARTS[name](dataset, () => usualPlans(dataset));
}

/** What a person sees first: whom to ask and why; where a file cannot tell that, the next that it can. */
const FIRST: readonly ChartName[] = ['followers-engagement', 'top', 'segments', 'niches', 'countries', 'tiers'];
const FIRST_SHOWN = 3;

/** The charts of the first answer. */
export function firstCharts(dataset: AnalysedDataset): Chart[] {
  const charts: Chart[] = [];
  for (const name of FIRST) {
    const chart = charts.length < FIRST_SHOWN ? chartNamed(dataset, name) : undefined;
    if (chart) charts.push(chart);
  }
  return charts;
}

/**
 * Every chart, or each of these, that this dataset has data for, in the order they are listed; made one by one, so that
 * the first are drawn while the others are made.
 */
export function* chartsFor(dataset: AnalysedDataset, names: readonly ChartName[] = CHART_NAMES): Generator<Chart> {
  let made: UsualPlans | undefined | 'not yet' = 'not yet';
  const plans = () => {
    if (made === 'not yet') made = usualPlans(dataset);
    return made;
  };
  for (const name of CHART_NAMES) {
    const chart = names.includes(name) ? CHARTS[name](dataset, plans) : undefined;
    if (chart) yield chart;
  }
}

function inWords({ prices }: UsualPlans): (sum: number) => string {
  return (sum) => money(sum, prices.currency);
}
