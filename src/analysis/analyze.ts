import type { AnalysedDataset, Scores } from './analysed-dataset.js';
import {
  type Analysis,
  type AnalysisOptions,
  isSkipped,
  PIPELINE_VERSION,
  type RankedProfile,
  SCHEMA_VERSION,
} from './analysis.js';
import { classifyProfiles } from './classify-profiles.js';
import { explore } from './explore/explore.js';
import { measuresOf } from './prepare/measures.js';
import type { Profiles } from './profiles.js';
import { type ReadSummary, readProfiles } from './read/read-profiles.js';
import type { SourceFile } from './read/source-file.js';
import { recommend } from './recommend/recommend.js';
import { runChecks } from './score/checks.js';
import { findEmerging } from './score/emerging.js';
import { engagementOf } from './score/engagement.js';
import { influencerScore } from './score/influencer-score.js';
import { rankedProfile } from './score/ranked-profile.js';
import { percentileAmongPeers, summariseTiers, tierPeers } from './score/tier-peers.js';
import { tierOf } from './score/tiers.js';
import { segmentProfiles } from './segment-profiles.js';

/** What is under way, in this order. */
export const PHASES = ['read', 'explore', 'cluster', 'classify', 'score', 'recommend'] as const;
export type Phase = (typeof PHASES)[number];

/** How many profiles the report itself lists; the rest are in the scored table. */
const LISTED = 100;
const LISTED_EMERGING = 50;
const SHORTLIST = 5;
/** From here on an account is big enough to book; where none is, from 1,000. */
const BIG_ENOUGH = 10_000;

/**
 * A creator CSV as an analysis. The whole pipeline, in the order that the work goes:
 *
 * ```
 * bytes ─ read ─► profiles ─ impute ─► measures ─┬─ explore ─► correlations, distributions
 *                                                ├─ cluster ─► segments
 *                                                └─ classify ─► likelihood ─ score ─► ranking, emerging ─ recommend ─► advice
 * ```
 *
 * The same bytes and options give the same analysis, byte for byte.
 *
 * @param onPhase called before each phase
 * @throws {UserError} where the bytes hold no creators with followers
 */
export function analyze(
  files: readonly SourceFile[],
  options: AnalysisOptions,
  onPhase: (phase: Phase) => void = () => {},
): AnalysedDataset {
  onPhase('read');
  const { profiles, summary } = readProfiles(files, options.columns);
  return analyzeProfiles(profiles, summary, options, onPhase);
}

/** The same from profiles that are read already. */
export function analyzeProfiles(
  profiles: Profiles,
  summary: ReadSummary,
  options: AnalysisOptions,
  onPhase: (phase: Phase) => void = () => {},
): AnalysedDataset {
  onPhase('explore');
  const measures = measuresOf(profiles);
  const engagement = engagementOf(profiles);
  const exploration = explore(profiles, measures);

  onPhase('cluster');
  const clusters = segmentProfiles(profiles, measures, options);

  onPhase('classify');
  const { classification, likelihood, forest, logistic } = classifyProfiles(profiles, measures, options);

  onPhase('score');
  const { count, numeric } = profiles;
  const followers = numeric.followers!;
  const tier = Array.from(followers, (value) => tierOf(value).name);
  const tiers = summariseTiers(tier, followers, engagement?.values);
  const peers = engagement && tierPeers(tier, engagement.values);
  const minFollowers = followers.some((value) => value >= BIG_ENOUGH) ? BIG_ENOUGH : 1_000;
  const { flags, bookable, checks } = runChecks(profiles, tier, engagement, tiers, minFollowers);
  // A model that is shown to rank worse than a plain sort adds nothing to a score.
  const trusted = !isSkipped(classification.behaviour) && classification.behaviour.difference.high >= 0;
  const points = influencerScore(profiles, tier, engagement, trusted ? likelihood : undefined);
  const ranking = rankingOf(profiles, points.score, { bookable, flags });
  const behaviour = classification.behaviour;
  const emerging = findEmerging({
    profiles,
    tiers: tier,
    bookable,
    flags,
    threshold: classification.target.threshold,
    likelihood,
    decision: isSkipped(behaviour) ? undefined : behaviour.threshold,
  });
  const unknown = () => new Float64Array(count).fill(Number.NaN);
  const passing = ranking.filter((row) => followers[row]! >= minFollowers && flags[row]!.length === 0);
  const scores: Scores = {
    tier,
    segment: clusters.labels,
    likelihood: likelihood ?? unknown(),
    engagement: engagement?.values ?? unknown(),
    engagementPercentile: peers
      ? Float64Array.from(engagement.values, (value, row) => percentileAmongPeers(peers.get(tier[row]!)!, value))
      : unknown(),
    score: points.score,
    reachPoints: points.reach,
    engagementPoints: points.engagement,
    behaviourPoints: points.behaviour,
    flags,
    bookable,
    ranking,
    shortlist: passing.slice(0, SHORTLIST),
    emerging: emerging.rows,
  };

  onPhase('recommend');
  const segments = isSkipped(clusters.report) ? [] : clusters.report.segments;
  const listed = (rows: Int32Array, most: number): RankedProfile[] =>
    Array.from(rows.subarray(0, most), (row, i) => rankedProfile({ profiles, scores }, segments, row, i + 1));
  const findings: Omit<Analysis, 'recommendations' | 'silent'> = {
    schemaVersion: SCHEMA_VERSION,
    pipelineVersion: PIPELINE_VERSION,
    options,
    dataset: {
      ...summary,
      imputed: Object.fromEntries(measures.filter(({ missing }) => missing > 0).map((m) => [m.header, m.missing])),
      imputedMeans: Object.fromEntries(measures.map(({ header, mean }) => [header, mean])),
      warnings: [...summary.warnings, ...warningsOf(measures, options, count)],
      engagementFormula: engagement?.formula,
    },
    explore: exploration,
    clustering: clusters.report,
    classification,
    tiers,
    top: listed(ranking, LISTED),
    emerging: listed(emerging.rows, LISTED_EMERGING),
    emergingBasis: emerging.basis,
    checks,
    bookable: {
      count: followers.filter((value) => value >= minFollowers).length,
      passing: passing.length,
      minFollowers,
    },
  };
  return {
    analysis: { ...findings, ...recommend({ profiles, scores, analysis: findings }) },
    profiles,
    scores,
    model: { forest, logistic, clustering: clusters.model },
  };
}

/**
 * Bookable rows: those that no check speaks against, then the others; each by score, then by followers, then by
 * handle, so that the order never depends on chance.
 */
function rankingOf(
  { count, numeric, text }: Profiles,
  score: Float64Array,
  { bookable, flags }: Pick<Scores, 'bookable' | 'flags'>,
): Int32Array {
  const followers = numeric.followers!;
  const handles = text.handle!;
  return Int32Array.from({ length: count }, (_, row) => row)
    .filter((row) => bookable[row] === 1)
    .sort(
      (a, b) =>
        Math.min(1, flags[a]!.length) - Math.min(1, flags[b]!.length) ||
        score[b]! - score[a]! ||
        followers[b]! - followers[a]! ||
        (handles[a]! < handles[b]! ? -1 : 1),
    );
}

function warningsOf(measures: ReturnType<typeof measuresOf>, { method }: AnalysisOptions, count: number): string[] {
  return measures.flatMap(({ header, missing, constant }) => {
    const share = Math.round((missing / count) * 100);
    if (constant) return [`\`${header}\` has the same value everywhere and tells nothing apart.`];
    if (missing / count <= 0.3) return [];
    return method === 'study'
      ? [
          `\`${header}\` is ${share} % empty: ${missing} cells were filled with its mean, and the study method uses it all the same.`,
        ]
      : [
          `\`${header}\` is ${share} % empty (imputed with its mean for the correlations) and was not used as a feature.`,
        ];
  });
}
