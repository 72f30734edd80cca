import type { AnalysedDataset, Scores, Unmeasured } from './analysed-dataset.js';
import { type Analysis, isSkipped, type RankedProfile } from './analysis.js';
import { rowsWhere } from './order.js';
import { peopleIn } from './persons.js';
import { platformCounts } from './read/rows/row-platforms.js';
import { selectProfiles } from './read/rows/select-profiles.js';
import { textReader } from './text-column.js';
import { countCreators } from './unmeasured.js';

/** Rows of creators: those with a follower count, and those without. */
export interface GoneRows {
  measured: ReadonlySet<number>;
  unmeasured?: ReadonlySet<number>;
}

/**
 * The same dataset without some creators: their rows, scores and places in every list are gone. Figures about the whole
 * file stay as they were computed with them.
 *
 * @param digests of their handles, by which the file's own rows of them are left out of an export
 */
export function withoutRows(
  { analysis, profiles, unmeasured, scores, model }: AnalysedDataset,
  { measured: gone, unmeasured: goneUnmeasured = new Set() }: GoneRows,
  digests: readonly string[],
): AnalysedDataset {
  const handleOf = textReader(profiles.text.handle!);
  const goneHandles = new Set([...gone].map(handleOf));
  const kept = Int32Array.from({ length: profiles.count }, (_, row) => row).filter((row) => !gone.has(row));
  const placeOf = new Map([...kept].map((row, place) => [row, place]));
  const remainingProfiles = selectProfiles(profiles, kept);
  const remainingUnmeasured = unmeasured && withoutUnmeasured(unmeasured, goneUnmeasured, placeOf);
  const remaining = (ranked: readonly RankedProfile[]) => ranked.filter(({ handle }) => !goneHandles.has(handle));
  return {
    analysis: {
      ...analysis,
      dataset: {
        ...analysis.dataset,
        rows: { ...analysis.dataset.rows, kept: kept.length },
        unmeasured: undefined,
        ...countCreators(remainingProfiles, remainingUnmeasured),
        ...(analysis.dataset.platforms && { platforms: platformCounts(remainingProfiles) }),
        ...(analysis.dataset.people !== undefined && { people: peopleIn(remainingProfiles) }),
        forgotten: [...(analysis.dataset.forgotten ?? []), ...digests],
      },
      clustering: withoutHandles(analysis.clustering, goneHandles),
      top: remaining(analysis.top),
      emerging: remaining(analysis.emerging),
      recommendations: analysis.recommendations.map((advice) => ({
        ...advice,
        handles: advice.handles.filter((handle) => !goneHandles.has(handle)),
      })),
    },
    profiles: remainingProfiles,
    ...(remainingUnmeasured && { unmeasured: remainingUnmeasured }),
    scores: selectScores(scores, kept, placeOf),
    model,
  };
}

function withoutUnmeasured(
  { profiles, knownAs }: Unmeasured,
  gone: ReadonlySet<number>,
  placeOf: ReadonlyMap<number, number>,
): Unmeasured | undefined {
  const kept = rowsWhere(profiles.count, (row) => !gone.has(row));
  if (kept.length === 0) return undefined;
  return {
    profiles: selectProfiles(profiles, kept),
    knownAs: kept.map((row) => placeOf.get(knownAs[row]!) ?? -1),
  };
}

function withoutHandles(clustering: Analysis['clustering'], gone: ReadonlySet<string>): Analysis['clustering'] {
  if (isSkipped(clustering)) return clustering;
  return {
    ...clustering,
    segments: clustering.segments.map((segment) => ({
      ...segment,
      typical: segment.typical.filter((handle) => !gone.has(handle)),
    })),
  };
}

function selectScores(scores: Scores, kept: Int32Array, placeOf: ReadonlyMap<number, number>): Scores {
  const floats = (values: Float64Array) => Float64Array.from(kept, (row) => values[row]!);
  const bytes = (values: Uint8Array) => Uint8Array.from(kept, (row) => values[row]!);
  const places = (rows: Int32Array) =>
    Int32Array.from([...rows].flatMap((row) => (placeOf.has(row) ? [placeOf.get(row)!] : [])));
  return {
    tier: bytes(scores.tier),
    segment: Int32Array.from(kept, (row) => scores.segment[row]!),
    likelihood: floats(scores.likelihood),
    engagement: floats(scores.engagement),
    engagementPercentile: floats(scores.engagementPercentile),
    expectedEngagement: floats(scores.expectedEngagement),
    score: floats(scores.score),
    reachPoints: floats(scores.reachPoints),
    engagementPoints: floats(scores.engagementPoints),
    behaviourPoints: floats(scores.behaviourPoints),
    scoreSpread: floats(scores.scoreSpread),
    flags: Uint16Array.from(kept, (row) => scores.flags[row]!),
    bookable: bytes(scores.bookable),
    ranking: places(scores.ranking),
    ...(scores.accounts && { accounts: places(scores.accounts) }),
    shortlist: places(scores.shortlist),
    emerging: places(scores.emerging),
  };
}
