import { type Analysis, isSkipped } from '../analysis/analysis.js';
import type { BehaviourModel, ConfusionMatrix, OperatingPoint } from '../analysis/classification.js';
import { fieldInWords } from '../analysis/profiles.js';
import type { Answer, Facts, Table } from '../answers/answer.js';
import { leftOutSentence } from '../answers/left-out.js';
import {
  calibrationSentence,
  modelSentences,
  segmentSentence,
  targetSentence,
  unseenRows,
} from '../answers/model-sentences.js';
import type { DatasetCommand } from './command.js';
import { scoreOfFile } from './score-lines.js';

/** How everything was computed, with every figure needed to doubt it. */
export const about: DatasetCommand = {
  about: 'dataset',
  name: 'about',
  aliases: ['how', 'method'],
  summary: 'How it was found: segments, models, what they are worth, and what to be careful of.',
  examples: ['about', 'how was this found?'],
  args: {},

  run(subject): Answer {
    const { analysis, fileName } = subject;
    const { dataset, options } = analysis;
    const { study, studyFourFeatures, behaviour } = analysis.classification;
    const left = leftOutSentence(analysis.checks);
    return {
      headline: `How ${fileName} was analyzed: ${dataset.rows.kept.toLocaleString('en-US')} ${dataset.rows.kept === 1 ? 'profile' : 'profiles'}, ${options.method} method, seed ${options.seed}`,
      tables: [
        ...(isSkipped(analysis.clustering) ? [] : [segmentSizes(analysis)]),
        ...(isSkipped(study) ? [] : [matrix('Study model (sees followers)', study.confusionMatrix, analysis)]),
        ...(isSkipped(behaviour)
          ? []
          : [
              matrix(
                'Behavior model (never sees followers)',
                behaviour.confusionMatrix,
                analysis,
                behaviour.evaluated.repeated,
              ),
            ]),
      ],
      facts: [
        { title: 'Who counts as an influencer', lines: [targetSentence(analysis)] },
        { title: 'Segments', lines: segmentLines(analysis) },
        {
          title: 'The study’s model',
          lines: [...studyLines(study, 'all columns'), ...studyLines(studyFourFeatures, 'four columns')],
        },
        { title: 'The behavior model', lines: [...modelSentences(analysis), ...behaviourLines(behaviour)] },
        ...listed('Correlations', analysis.explore.correlationSentences),
        { title: 'The score', lines: scoreOfFile(subject) },
        { title: 'The file', lines: fileLines(analysis) },
      ],
      charts: [],
      howFound: [],
      caveats: [...dataset.warnings, ...(left === undefined ? [] : [left])],
      next: [
        { label: 'All charts', command: { name: 'charts', args: { name: 'all' } } },
        { label: 'Importance', command: { name: 'charts', args: { name: 'importance' } } },
      ],
    };
  },
};

function segmentSizes({ clustering }: Analysis): Table {
  if (isSkipped(clustering)) throw new RangeError('no segments');
  return {
    title: 'Segments',
    columns: [
      { key: 'name', label: 'Segment', format: 'text' },
      { key: 'size', label: 'Profiles', format: 'integer' },
      { key: 'share', label: 'Share', format: 'percent' },
    ],
    rows: clustering.segments.map(({ name, size, share }) => ({ name, size, share })),
  };
}

function matrix(title: string, counts: ConfusionMatrix, analysis: Analysis, repeated = 0): Table {
  const [[tn, fp], [fn, tp]] = counts;
  return {
    title: `${title}, ${unseenRows(counts, analysis, repeated)}`,
    columns: [
      { key: 'truth', label: 'Actual', format: 'text' },
      { key: 'other', label: 'Predicted other', format: 'integer' },
      { key: 'top', label: 'Predicted top', format: 'integer' },
    ],
    rows: [
      { truth: 'other', other: Math.round(tn), top: Math.round(fp) },
      { truth: 'top', other: Math.round(fn), top: Math.round(tp) },
    ],
  };
}

function segmentLines(analysis: Analysis): string[] {
  const { clustering } = analysis;
  if (isSkipped(clustering)) return [clustering.skipped];
  return [
    segmentSentence(analysis),
    clustering.choice,
    `k-means on ${clustering.features.map((header) => `\`${header}\``).join(', ')} (${clustering.transform}).`,
  ];
}

function studyLines(study: Analysis['classification']['study'], columns: string): string[] {
  if (isSkipped(study)) return [study.skipped];
  const [[, fp], [fn]] = study.confusionMatrix;
  const errors = fp + fn;
  const first = study.importance.slice(0, 2).map(({ feature, mean }) => `\`${feature}\` ${mean.toFixed(2)}`);
  const perfect =
    errors === 0
      ? 'no error at all, because the label is computed from `followers`, which is among the columns: leakage, not skill'
      : `${errors} ${errors === 1 ? 'error' : 'errors'}; the label is computed from followers, which is among the columns: leakage, not skill`;
  return [`On ${columns}: ${perfect}. Most important: ${first.join(', ')}.`];
}

function behaviourLines(behaviour: Analysis['classification']['behaviour']): string[] {
  if (isSkipped(behaviour)) return [];
  const { features, leftOut, precision, recall, f1, thresholdRule, models, chosen, evaluated, calibration } = behaviour;
  const share = (value: number | null) => (value === null ? 'undefined' : value.toFixed(2));
  const { rocAuc, brier, brierSkill } = models[chosen];
  return [
    `Columns: ${features.map((header) => `\`${header}\``).join(', ')}.${leftOut.length > 0 ? ` Left out: ${leftOut.map(({ feature, why }) => `\`${feature}\` (${why})`).join(', ')}.` : ''}`,
    `Precision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)} on ${evaluated.rows.toLocaleString('en-US')} profiles. ${thresholdRule}`,
    ...operatingLines(behaviour.operatingPoints),
    ...engineeredLines(behaviour.engineered),
    `ROC AUC ${rocAuc.toFixed(3)}, Brier score ${brier.toFixed(4)} (${Math.round(brierSkill * 100)}% better than always saying the average).`,
    calibrationSentence(calibration),
  ];
}

/** Where else the line may be drawn, and what that costs. */
function operatingLines({ beSure, findMore }: BehaviourModel['operatingPoints']): string[] {
  const at = (point: OperatingPoint) =>
    `from a likelihood of ${point.threshold.toFixed(2)} on (precision ${point.precision.toFixed(2)} of ${Math.round(point.named).toLocaleString('en-US')} profiles, recall ${point.recall.toFixed(2)})`;
  const lines = [beSure ? `To be sure, ${at(beSure)}` : '', findMore ? `to find more, ${at(findMore)}` : ''].filter(
    Boolean,
  );
  return lines.length === 0 ? [] : [`${lines.join('; ').replace(/^t/, 'T')}.`];
}

function engineeredLines(engineered: BehaviourModel['engineered']): string[] {
  if (!engineered) return [];
  const names = engineered.features.map((name) => `\`${name}\``).join(', ');
  const scores = `Brier score out of bag ${engineered.brierWith.toFixed(4)} with, ${engineered.brierWithout.toFixed(4)} without`;
  return [
    `Computed columns ${names}: the logistic regression has them, the forest ${engineered.kept ? 'too' : 'does without'} (${scores}).`,
  ];
}

function fileLines({ dataset }: Analysis): string[] {
  const { rows, columns, imputed, excluded } = dataset;
  const mapping = Object.entries(columns).map(([field, header]) => `${fieldInWords(field)} from \`${header}\``);
  const filled = Object.entries(imputed).map(([header, cells]) => `\`${header}\` ${cells.toLocaleString('en-US')}`);
  return [
    `Read ${rows.read.toLocaleString('en-US')} rows, kept ${rows.kept.toLocaleString('en-US')} (${rows.duplicates} repeated, ${rows.unusable} unusable).`,
    ...(dataset.unmeasured
      ? [
          `Of ${dataset.creators.toLocaleString('en-US')} creators ${dataset.unmeasured.creators.toLocaleString('en-US')} have no readable follower count, and are in no figure here.`,
        ]
      : []),
    `Columns: ${mapping.join(', ')}.`,
    ...(filled.length > 0
      ? [
          `Empty cells filled with the column's mean (for likelihoods and segments, with the mean of its logarithm): ${filled.join(', ')}.`,
        ]
      : []),
    ...(excluded.length > 0
      ? [`Never used, because they speak of protected traits: ${excluded.map((header) => `\`${header}\``).join(', ')}.`]
      : []),
    ...(dataset.engagementFormula ? [`Engagement = ${dataset.engagementFormula}.`] : []),
  ];
}

function listed(title: string, lines: string[]): Facts[] {
  return lines.length > 0 ? [{ title, lines }] : [];
}
