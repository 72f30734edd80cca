import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { isSkipped } from '../../analysis/analysis.js';
import type { BehaviourModel, ReliabilityBin } from '../../analysis/classification.js';
import { shortPercent } from '../../analysis/percent.js';
import { capitalised } from '../format.js';
import { MODEL_WORDS } from '../model-sentences.js';
import { linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { counted, decimal, whole } from './chart-text.js';
import { frame } from './frame.js';
import type { LabelStyle } from './labels.js';
import { COLOURS, translucent } from './theme.js';

/** Below it nearly all profiles lie, and nearly none is top: the others tell whether a likelihood can be believed. */
const WORTH_JUDGING = 0.1;

const PERCENT: Intl.NumberFormatOptions = { style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: 0 };

/** Whether the likelihoods mean what they say: of profiles given 60%, are six of ten top? */
export function reliability({ analysis }: AnalysedDataset): Chart | undefined {
  const { behaviour } = analysis.classification;
  if (isSkipped(behaviour)) return undefined;
  const bins = behaviour.reliability;
  const model = capitalised(MODEL_WORDS[behaviour.chosen]);
  return frame({
    name: 'reliability',
    title: finding(
      behaviour,
      bins.filter(({ predicted }) => predicted > WORTH_JUDGING),
    ),
    subtitle: `${model} · profiles it had not seen, their number beside each group · ${oneTest(behaviour)}`,
    alt: `Reliability curve: share of top accounts by the likelihood they were given. ${bins.map(inWords).join('; ')}.`,
    type: 'scatter',
    legend: true,
    data: {
      datasets: [
        {
          label: 'Share that is top',
          data: bins.map(({ predicted, observed, count }) => ({ x: predicted, y: observed, label: whole(count) })),
          backgroundColor: bins.map((bin) => (isWithin(bin) ? COLOURS.blue : COLOURS.vermillion)),
          borderColor: COLOURS.white,
          borderWidth: 1.5,
          pointRadius: 8,
          clip: false, // the first group lies on the corner
          labels: { align: bins.map(besideDiagonal), offset: 10 } satisfies LabelStyle,
        },
        {
          label: '95% range if right',
          data: bins.flatMap(({ predicted, low, high }) => [
            { x: predicted, y: low },
            { x: predicted, y: high },
            { x: null, y: null }, // lifts the pen
          ]),
          showLine: true,
          spanGaps: false,
          borderColor: translucent(COLOURS.blue, 0.25),
          borderWidth: 9,
          pointRadius: 0,
          pointStyle: 'line',
        },
        {
          label: 'Exactly as said',
          data: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
          showLine: true,
          borderColor: COLOURS.ink,
          borderWidth: 1.5,
          borderDash: [5, 4],
          pointRadius: 0,
          pointStyle: 'line',
        },
      ],
    } as ChartData,
    scales: {
      x: linearAxis('Likelihood, mean of the group', { min: 0, max: 1.04 }, PERCENT),
      y: linearAxis('Share that is top', { min: 0, max: 1.1 }, PERCENT),
    },
  });
}

/** One test of all likelihoods decides: of six groups, one leaves its range by chance every fourth time. */
function finding({ calibration }: BehaviourModel, judged: readonly ReliabilityBin[]): string {
  if (judged.length === 0) return 'No profile has a likelihood above 10%: the likelihoods tell little here';
  if (!calibration.isOff) return 'The likelihoods are not shown to be off: about as many are top as they say';
  const worst = judged.reduce((a, b) =>
    Math.abs(b.observed - b.predicted) > Math.abs(a.observed - a.predicted) ? b : a,
  );
  const side = worst.observed > worst.predicted ? 'too low' : 'too high';
  return `The likelihoods are off: those about ${percent(worst.predicted)} are ${side}, as ${percent(worst.observed)} of those ${counted(worst.count, 'profile')} are top`;
}

function oneTest({ calibration: { pValue } }: BehaviourModel): string {
  return `one test of all: p ${pValue < 0.001 ? '< 0.001' : `= ${decimal(pValue, 3)}`}`;
}

/** Where a label does not lie on the diagonal nor on an axis: clockwise from the right, in degrees. */
function besideDiagonal({ predicted, observed }: ReliabilityBin): number {
  if (predicted < 0.05) return 315;
  return observed > predicted ? 220 : 40;
}

function isWithin({ observed, low, high }: ReliabilityBin): boolean {
  return observed >= low && observed <= high;
}

function inWords({ predicted, observed, count, low, high }: ReliabilityBin): string {
  return `${counted(count, 'profile')} given ${percent(predicted)}: ${percent(observed)} are top (expected ${decimal(low * 100, 0)}–${percent(high)})`;
}

/** Whole, but for a share so small that nothing would be left. */
function percent(share: number): string {
  return shortPercent(share < 0.1 ? Math.round(share * 1_000) / 1_000 : Math.round(share * 100) / 100);
}
