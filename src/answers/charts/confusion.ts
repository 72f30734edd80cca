import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { isSkipped } from '../../analysis/analysis.js';
import type { ConfusionMatrix } from '../../analysis/classification.js';
import { shortPercent } from '../../analysis/percent.js';
import { capitalised } from '../format.js';
import { MODEL_WORDS, unseenRows } from '../model-sentences.js';
import { type Cell, cellDatasets, cellScales } from './cells.js';
import type { Chart, ChartName } from './chart.js';
import { compact, counted, decimal, whole } from './chart-text.js';
import { frame } from './frame.js';
import { blend, COLOURS, SIZE } from './theme.js';

/** The study's classifier, which sees the follower counts that its label is made of. */
export function confusionStudy({ analysis }: AnalysedDataset): Chart | undefined {
  const { study, target } = analysis.classification;
  if (isSkipped(study)) return undefined;
  const [[, falseAlarms], [missed, found]] = study.confusionMatrix;
  const errors = falseAlarms + missed;
  const title =
    errors === 0
      ? 'Perfect, because the label is computed from followers, which the model sees'
      : `Seeing follower counts, the study’s forest finds ${whole(found)} of ${whole(found + missed)} top profiles with ${counted(falseAlarms, 'false alarm')}`;
  return drawMatrix('confusion-study', title, study.confusionMatrix, {
    model: `Random forest, ${unseenRows(study.confusionMatrix, analysis)} · ${rates(study)}`,
    threshold: target.threshold,
  });
}

/** The behaviour model, which never sees follower counts. */
export function confusionBehaviour({ analysis }: AnalysedDataset): Chart | undefined {
  const { behaviour, target } = analysis.classification;
  if (isSkipped(behaviour)) return undefined;
  const [[, falseAlarms], [missed, found]] = behaviour.confusionMatrix;
  const named = found + falseAlarms;
  const title =
    `Without seeing follower counts, the model finds ${whole(found)} of ${whole(found + missed)} top profiles; ` +
    `${whole(falseAlarms)} of the ${whole(named)} it names are not`;
  return drawMatrix('confusion-behavior', title, behaviour.confusionMatrix, {
    model: `${capitalised(MODEL_WORDS[behaviour.chosen])} at likelihood ${decimal(behaviour.threshold)}, ${unseenRows(behaviour.confusionMatrix, analysis, behaviour.evaluated.repeated)} · ${rates(behaviour)}`,
    threshold: target.threshold,
  });
}

interface About {
  model: string;
  /** Followers from which a profile is top. */
  threshold: number;
}

function drawMatrix(name: ChartName, title: string, matrix: ConfusionMatrix, { model, threshold }: About): Chart {
  const [[tn, fp], [fn, tp]] = matrix;
  const top = `${compact(threshold)}+ followers`;
  const rows: Cell[][] = [
    [
      cell(tn, tn + fp, 'TN: rightly not named', COLOURS.blue),
      cell(fp, tn + fp, 'FP: false alarms', COLOURS.vermillion),
    ],
    [cell(fn, fn + tp, 'FN: missed', COLOURS.vermillion), cell(tp, fn + tp, 'TP: found', COLOURS.blue)],
  ];
  return frame({
    name,
    title,
    subtitle: `${model} · shares are of each row`,
    alt:
      `Confusion matrix. ${title}. True negatives ${whole(tn)}, false positives ${whole(fp)}, ` +
      `false negatives ${whole(fn)}, true positives ${whole(tp)}. ${model}.`,
    type: 'bar',
    horizontal: true,
    data: {
      labels: [
        ['not top', `(under ${compact(threshold)})`],
        ['top', `(${top})`],
      ],
      datasets: cellDatasets(rows, SIZE.text + 2),
    } as ChartData,
    scales: cellScales(['not top', 'top'], 'The profile is', 'The model says'),
  });
}

/** Coloured by its share of the row, so that a rare class is as visible as the other. */
function cell(count: number, ofRow: number, words: string, colour: string): Cell {
  const share = ofRow === 0 ? 0 : count / ofRow;
  return {
    label: `${whole(count)}\n${words}\n${ofRow === 0 ? '' : shortPercent(share)}`.trimEnd(),
    background: blend('#f4f5f6', colour, share * 0.9),
  };
}

function rates({ precision, recall, f1 }: Record<'precision' | 'recall' | 'f1', number | null>): string {
  const written = (value: number | null) => (value === null ? 'not defined' : decimal(value));
  return `precision ${written(precision)}, recall ${written(recall)}, F1 ${written(f1)}`;
}
