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
import type { FittedClusters } from './cluster/fit-clusters.js';
import type { Fits } from './fits.js';
import { largestFirst, rowsWhere, valuesAt } from './order.js';
import { eachPersonOnce } from './persons.js';
import { type Measure, MOST_OTHERS, measuresLeftOut } from './prepare/measures.js';
import type { PreparedAnalysis } from './prepare-analysis.js';
import type { Profiles } from './profiles.js';
import { median } from './quantile.js';
import { recommend } from './recommend/recommend.js';
import { runChecks } from './score/checks.js';
import { findEmerging } from './score/emerging.js';
import { engagementOf } from './score/engagement.js';
import { engagementForSize, normalOf } from './score/engagement-for-size.js';
import { influencerScore } from './score/influencer-score.js';
import { curveOf } from './score/normal-for-size.js';
import { rankedProfile } from './score/ranked-profile.js';
import { byStanding, countStanding, isClear } from './score/standing.js';
import { summariseTiers, tierPeers } from './score/tier-peers.js';
import { tierIndexOf, tiersOf } from './score/tiers.js';
import { noSegments, segmentProfiles, withTypical } from './segment-profiles.js';
import { byHandle } from './text-column.js';

/** How many profiles the report itself lists; the rest are in the scored table. */
const LISTED = 100;
const LISTED_EMERGING = 50;
const SHORTLIST = 5;
/** From here on an account is big enough to book; where none is, from 1,000. */
const BIG_ENOUGH = 10_000;

/** What follows the fits: every profile's segment, likelihood and score, the rankings, the advice, the report. */
export function concludeAnalysis(
  prepared: PreparedAnalysis,
  fits: Fits,
  onPhase: (phase: 'score' | 'recommend') => void,
): AnalysedDataset {
  const { profiles, unmeasured, summary, options, measures, exploration, segments: table, models } = prepared;
  onPhase('score');
  const { count, numeric } = profiles;
  const engagement = engagementOf(profiles);
  const normal = normalOf(profiles);
  const forSize = engagement && engagementForSize(profiles, engagement.values);
  const clusters =
    'skipped' in table
      ? noSegments(count, table.skipped)
      : segmentProfiles(
          profiles,
          forSize && { rates: engagement.values, expected: forSize.expected, percentile: forSize.percentile },
          table,
          fits.clusters as FittedClusters,
          options,
        );
  const { classification, likelihood, forest, logistic } = classifyProfiles(
    count,
    models,
    fits.studies,
    fits.behaviour,
  );
  const followers = numeric.followers!;
  const bounds = tiersOf(options);
  const tier = new Uint8Array(count);
  for (let row = 0; row < count; row++) tier[row] = tierIndexOf(followers[row]!, bounds);
  const peers = engagement && tierPeers(tier, engagement.values);
  // People are counted once, by their largest account; what is usual is told by all accounts.
  const largest = profiles.person
    ? eachPersonOnce(
        profiles,
        largestFirst(
          rowsWhere(count, () => true),
          followers,
        ),
      ).sort()
    : undefined;
  const tiers = summariseTiers(
    largest ? valuesAt(tier, largest) : tier,
    largest ? valuesAt(followers, largest) : followers,
    peers,
  );
  const minFollowers = followers.some((value) => value >= BIG_ENOUGH) ? BIG_ENOUGH : 1_000;
  const { flags, bookable, checks, unchecked } = runChecks(profiles, engagement, minFollowers);
  // A model that is not shown to rank better than a plain sort adds nothing to a score.
  const trusted = !isSkipped(classification.behaviour) && classification.behaviour.beatsBaseline;
  const points = influencerScore(followers, forSize, trusted ? likelihood : undefined);
  const unknown = () => new Float64Array(count).fill(Number.NaN);
  const judged = {
    flags,
    bookable,
    engagement: engagement?.values ?? unknown(),
    expectedEngagement: forSize?.expected ?? unknown(),
  };
  const accounts = rankingOf(profiles, points.score, judged);
  const ranking = eachPersonOnce(profiles, accounts);
  const behaviour = classification.behaviour;
  const emerging = findEmerging({
    profiles,
    judged,
    midFrom: bounds.find(({ name }) => name === 'mid')!.from,
    macroFrom: bounds.find(({ name }) => name === 'macro')!.from,
    threshold: classification.target.threshold,
    likelihood,
    decision: isSkipped(behaviour) ? undefined : behaviour.threshold,
    growthWindow: summary.growthWindow,
  });
  // Whoever has an account that is clear comes by it: the clear ones are first.
  const bigEnough = eachPersonOnce(
    profiles,
    accounts.filter((row) => followers[row]! >= minFollowers),
  );
  const passing = bigEnough.filter((row) => isClear(judged, row));
  const bigEnoughCount = (largest ? valuesAt(followers, largest) : followers).filter(
    (value) => value >= minFollowers,
  ).length;
  const scores: Scores = {
    tier,
    segment: clusters.labels,
    likelihood: likelihood ?? unknown(),
    ...judged,
    engagementPercentile:
      forSize?.percentile.map((share, row) => (Number.isNaN(judged.engagement[row]!) ? Number.NaN : share)) ??
      unknown(),
    score: points.score,
    reachPoints: points.reach,
    engagementPoints: points.engagement,
    behaviourPoints: points.behaviour,
    scoreSpread: points.spread,
    ranking,
    ...(profiles.person && { accounts }),
    shortlist: passing.slice(0, SHORTLIST),
    emerging: emerging.rows,
  };

  onPhase('recommend');
  const clustering = withTypical(clusters, profiles, bookable);
  const segments = isSkipped(clustering) ? [] : clustering.segments;
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
      warnings: [...summary.warnings, ...measuresWarning(profiles), ...warningsOf(measures, options, count)],
      engagementFormula: engagement?.formula,
    },
    explore: exploration,
    clustering,
    classification,
    tiers,
    normalEngagement: normal && curveOf(normal),
    top: listed(ranking, LISTED),
    emerging: listed(emerging.rows, LISTED_EMERGING),
    emergingBasis: emerging.basis,
    checks,
    unchecked,
    bookable: {
      count: bigEnoughCount,
      ...countStanding(judged, bigEnough),
      leftOut: bigEnoughCount - bigEnough.length,
      minFollowers,
      medianEngagement: medianEngagementOf(ranking, scores.engagement),
    },
  };
  return {
    analysis: { ...findings, ...recommend({ profiles, scores, analysis: findings }) },
    profiles,
    ...(unmeasured && { unmeasured }),
    scores,
    model: { forest, logistic, clustering: clusters.model },
  };
}

function medianEngagementOf(ranking: Int32Array, engagement: Float64Array): number | null {
  const middle = median(valuesAt(engagement, ranking));
  return Number.isNaN(middle) ? null : middle;
}

/**
 * Bookable rows, those first that nothing speaks against; each by score, then by followers, then by handle, so that the
 * order never depends on chance.
 */
function rankingOf(
  { numeric, text }: Profiles,
  score: Float64Array,
  judged: Pick<Scores, 'bookable' | 'flags' | 'engagement' | 'expectedEngagement'>,
): Int32Array<ArrayBuffer> {
  const followers = numeric.followers!;
  const inOrderOfHandles = byHandle(text.handle!);
  const tie = (a: number, b: number) => followers[b]! - followers[a]! || inOrderOfHandles(a, b);
  const bookable = rowsWhere(score.length, (row) => judged.bookable[row] === 1);
  return byStanding(judged, bookable, (rows) => largestFirst(rows, score, tie));
}

function measuresWarning(profiles: Profiles): string[] {
  const left = measuresLeftOut(profiles);
  if (left === 0) return [];
  return [
    `Correlations and the published model use ${MOST_OTHERS} of the ${(MOST_OTHERS + left).toLocaleString('en-US')} other columns of figures, those with the fewest gaps.`,
  ];
}

function warningsOf(measures: readonly Measure[], { method }: AnalysisOptions, count: number): string[] {
  return measures.flatMap(({ header, missing, constant }) => {
    const share = Math.round((missing / count) * 100);
    if (constant) return [`\`${header}\` has the same value everywhere and tells nothing apart.`];
    if (missing / count <= 0.3) return [];
    return method === 'study'
      ? [
          `\`${header}\` is ${share}% empty: ${missing} cells were filled with its mean, and the study method uses it all the same.`,
        ]
      : [
          `\`${header}\` is ${share}% empty (imputed with its mean for the correlations) and was not used as a feature.`,
        ];
  });
}
