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

export interface BehaviourModel {
  /** Headers and derived names; none contains or divides by followers. */
  features: string[];
  /** Ratios of columns that were tried as features, and whether the likelihoods gained from them out of bag. */
  engineered: { features: string[]; kept: boolean; brierWith: number; brierWithout: number } | null;
  /** What was left out of the features, and why. */
  leftOut: { feature: string; why: string }[];
  chosen: 'forest' | 'logistic';
  models: {
    forest: ModelMetrics & { importance: Importance[] };
    logistic: ModelMetrics & { coefficients: { feature: string; value: number }[] };
  };
  /** Average precision of ranking by this one column alone. */
  baseline: { feature: string; averagePrecision: number };
  baselineAveragePrecision: number;
  /** Average precision of the chosen model minus the baseline's: paired bootstrap, 95 %. */
  difference: { estimate: number; low: number; high: number; inWords: string };
  /** Likelihood from which a profile counts as behaving like a top account. */
  threshold: number;
  thresholdRule: string;
  confusionMatrix: ConfusionMatrix;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Where to draw the line instead: surer of each, or with fewer missed. null where no likelihood reaches it. */
  operatingPoints: { beSure: OperatingPoint | null; findMore: OperatingPoint | null };
  /** Likelihoods of the chosen model on profiles it has not seen, against how many of them were top. */
  reliability: ReliabilityBin[];
}

export interface OperatingPoint {
  threshold: number;
  precision: number;
  recall: number;
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
  /** 95 % of the shares that chance would give if the likelihoods were right. */
  low: number;
  high: number;
}
