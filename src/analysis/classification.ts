import type { CalibrationTest } from './classify/metrics/calibration-test.js';

/** [[TN, FP], [FN, TP]]: rows are true labels, columns predicted ones. */
export type ConfusionMatrix = [[number, number], [number, number]];

export interface Importance {
  feature: string;
  mean: number;
  std: number;
}

export interface Target {
  quantile: number;
  threshold: number;
  positives: number;
  /** True where the quantile was lowered to reach 20 positives. */
  lowered: boolean;
}

export interface Classification {
  target: Target;
  study: StudyModel | { skipped: string };
  /** The published classifier: followers, likes, videos, total engagement. */
  studyFourFeatures: StudyModel | { skipped: string };
  behaviour: BehaviourModel | { skipped: string };
}

export interface StudyModel {
  features: string[];
  confusionMatrix: ConfusionMatrix;
  evaluatedOn: 'out-of-bag';
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Mean decrease in impurity, normalised to 1, most important first; std over trees. */
  importance: Importance[];
}

export interface ModelMetrics {
  averagePrecision: number;
  rocAuc: number;
  brier: number;
  /** 1 − brier / (brier of always saying the base rate). */
  brierSkill: number;
}

/** The candidates, the simplest first: the baseline column alone as likelihoods, a logistic regression, a forest. */
export type ModelName = 'oneColumn' | 'logistic' | 'forest';

export interface BehaviourModel {
  /** Of the chosen model: headers and derived names; none contains or divides by followers. */
  features: string[];
  /** Ratios of columns: the logistic regression has them always, the forest where its likelihoods gain from them out of bag. */
  engineered: { features: string[]; kept: boolean; brierWith: number; brierWithout: number } | null;
  /** What was left out of the features, and why. */
  leftOut: { feature: string; why: string }[];
  /** The one with the best average precision; of about equally good ones the simplest. */
  chosen: ModelName;
  /** Judged on the rows that have the baseline column. */
  models: {
    forest: ModelMetrics & { features: string[]; importance: Importance[] };
    logistic: ModelMetrics & { features: string[]; coefficients: { feature: string; value: number }[] };
    oneColumn: ModelMetrics & { features: string[] };
  };
  /** Rows that were fitted and judged, without those that repeat others; how many are top, and have the baseline column. */
  evaluated: { rows: number; positives: number; repeated: number; withBaseline: number };
  /** Average precision of ranking by this one column alone, on the rows that have it. */
  baseline: { feature: string; averagePrecision: number };
  baselineAveragePrecision: number;
  /** Average precision of the chosen model minus the baseline's on the same rows: paired bootstrap, 95%. */
  difference: { estimate: number; low: number; high: number; inWords: string };
  /** Whether it is shown to rank better than the baseline: without that it adds nothing to a score. */
  beatsBaseline: boolean;
  /** Likelihood from which a profile counts as behaving like a top account. */
  threshold: number;
  thresholdRule: string;
  /** Cross-fitted, as precision, recall and F1 are: of each row by a line that was drawn without it; means over several dealings. */
  confusionMatrix: ConfusionMatrix;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Where to draw the line instead: surer of each, or with fewer missed. null where no likelihood reaches it. */
  operatingPoints: { beSure: OperatingPoint | null; findMore: OperatingPoint | null };
  /** Likelihoods of the chosen model on profiles it has not seen, against how many of them were top. */
  reliability: ReliabilityBin[];
  /** Whether those likelihoods are off, in one test of all of them. */
  calibration: CalibrationTest & { isOff: boolean };
}

export interface OperatingPoint {
  threshold: number;
  /** Cross-fitted. */
  precision: number;
  recall: number;
  /** Profiles that were called top, of which `precision` is a share; a mean, too. */
  named: number;
}

/** Profiles whose likelihood lies in [from, to). */
export interface ReliabilityBin {
  from: number;
  to: number;
  count: number;
  /** Mean likelihood. */
  predicted: number;
  /** Share that was top. */
  observed: number;
  /** 95% of the shares that chance would give if the likelihoods were right. */
  low: number;
  high: number;
}
