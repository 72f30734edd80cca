import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { isSkipped } from '../../analysis/analysis.js';
import type { BehaviourModel, Importance, StudyModel } from '../../analysis/classification.js';
import { shortPercent } from '../../analysis/percent.js';
import { categoryAxis, linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { decimal, shorten } from './chart-text.js';
import { frame } from './frame.js';
import { type LabelStyle, SIDE } from './labels.js';
import { COLOURS, SIZE } from './theme.js';

const SHOWN = 12;

/** What the forest goes by: the one that does not see followers if there is one, otherwise the study's. */
export function importance({ analysis }: AnalysedDataset): Chart | undefined {
  const { behaviour, study } = analysis.classification;
  if (!isSkipped(behaviour) && behaviour.models.forest.importance.length > 0) return behaviourImportance(behaviour);
  if (!isSkipped(study) && study.importance.length > 0) return studyImportance(study);
  return undefined;
}

function behaviourImportance({ models, chosen }: BehaviourModel): Chart {
  const [first, second] = models.forest.importance;
  const then = second && second.mean > 0 ? `, then “${shorten(second.feature, 40)}” (${decimal(second.mean)})` : '';
  return drawBars(models.forest.importance, {
    title: `Without followers, “${shorten(first!.feature, 40)}” tells top accounts best (${decimal(first!.mean)})${then}`,
    subtitle: `How much worse the forest ranks without each column, ± one standard deviation (permutation importance)${
      chosen === 'logistic' ? ` · likelihoods use the logistic regression:  ${largestCoefficients(models)}` : ''
    }`,
    axis: 'Average precision lost when the column is shuffled',
  });
}

function studyImportance({ importance }: StudyModel): Chart {
  const first = importance[0]!;
  return drawBars(importance, {
    title: `“${shorten(first.feature, 40)}” carries ${shortPercent(first.mean)} of the study’s forest: its label is computed from followers`,
    subtitle: 'Mean decrease in impurity, normalized to 1, ± one standard deviation over trees',
    axis: 'Share of impurity decrease',
  });
}

function drawBars(all: Importance[], words: { title: string; subtitle: string; axis: string }): Chart {
  const shown = all.slice(0, SHOWN);
  return frame({
    name: 'importance',
    title: words.title,
    subtitle: words.subtitle,
    alt: `Bar chart of feature importance. ${words.title}. ${words.subtitle}. ${shown
      .map(({ feature, mean, std }) => `${feature} ${decimal(mean, 3)} ± ${decimal(std, 3)}`)
      .join('; ')}.`,
    plot: 60 + shown.length * 34,
    type: 'bar',
    horizontal: true,
    data: {
      labels: shown.map(({ feature }) => shorten(feature, 30)),
      datasets: [
        // A floating bar, thin and over the other: an error bar without a plugin.
        {
          data: shown.map(({ mean, std }, y) => ({ x: [mean - std, mean + std], y, label: decimal(mean, 3) })),
          backgroundColor: COLOURS.ink,
          barThickness: 2,
          grouped: false,
          borderSkipped: false,
          labels: { align: SIDE.right, offset: 6, size: SIZE.small } satisfies LabelStyle,
        },
        {
          data: shown.map(({ mean }, y) => ({ x: mean, y })),
          backgroundColor: COLOURS.blue,
          grouped: false,
          barPercentage: 0.7,
          categoryPercentage: 1,
        },
      ],
    } as ChartData,
    scales: {
      x: linearAxis(words.axis, {
        min: Math.min(0, ...shown.map(({ mean, std }) => mean - std)),
        max: Math.max(...shown.map(({ mean, std }) => mean + std)) * 1.16, // room for the numbers
      }),
      y: categoryAxis(''),
    },
  });
}

function largestCoefficients({ logistic }: BehaviourModel['models']): string {
  return logistic.coefficients
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, 2)
    .map(({ feature, value }) => `${shorten(feature, 24)} (${value > 0 ? '+' : ''}${decimal(value)})`)
    .join(' and ');
}
