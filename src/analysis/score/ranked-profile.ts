import type { Scores } from '../analysed-dataset.js';
import type { RankedProfile, Segment } from '../analysis.js';
import { accountsOfPerson } from '../persons.js';
import type { Profiles } from '../profiles.js';
import { type TextColumn, textAt } from '../text-column.js';
import { rulesIn } from './checks.js';
import { standingOf } from './standing.js';
import { TIER_NAMES } from './tiers.js';

/** One profile as every ranked list shows it. */
export function rankedProfile(
  { profiles, scores }: { profiles: Profiles; scores: Scores },
  segments: readonly Segment[],
  row: number,
  rank: number,
): RankedProfile {
  const text = (column: TextColumn | undefined) => (column && textAt(column, row)) || undefined;
  return {
    rank,
    handle: textAt(profiles.text.handle!, row),
    displayName: text(profiles.text.displayName),
    url: text(profiles.text.url),
    platform: text(profiles.text.platform),
    others: profiles.person && othersOf(profiles, row),
    followers: profiles.numeric.followers![row]!,
    growth: known(profiles.numeric.growth?.[row]) ?? undefined,
    tier: TIER_NAMES[scores.tier[row]!]!,
    segment: segments[scores.segment[row]!]?.name ?? null,
    likelihood: known(scores.likelihood[row]),
    engagement: known(scores.engagement[row]),
    engagementPercentile: known(scores.engagementPercentile[row]),
    expectedEngagement: known(scores.expectedEngagement[row]),
    score: scores.score[row]!,
    scoreSpread: scores.scoreSpread[row]!,
    scoreParts: {
      reach: known(scores.reachPoints[row]),
      engagement: known(scores.engagementPoints[row]),
      behaviour: known(scores.behaviourPoints[row]),
    },
    flags: rulesIn(scores.flags[row]!),
    standing: standingOf(scores, row),
    ofVideos: figuresOfVideos(profiles, row),
  };
}

/** Of the videos that the file lists of a creator. */
function figuresOfVideos({ ofVideos }: Profiles, row: number): RankedProfile['ofVideos'] {
  if (!ofVideos || !(ofVideos.videosInFile![row]! > 0)) return undefined;
  const all = Object.entries(ofVideos).map(([figure, values]) => [figure, values[row]!] as const);
  return Object.fromEntries(all.filter(([, value]) => !Number.isNaN(value)));
}

function othersOf(profiles: Profiles, row: number): RankedProfile['others'] {
  const { handle, platform } = profiles.text;
  const others = accountsOfPerson(profiles, row)
    .filter((other) => other !== row)
    .map((other) => ({
      platform: (platform && textAt(platform, other)) || undefined,
      handle: textAt(handle!, other),
      followers: profiles.numeric.followers![other]!,
    }));
  return others.length > 0 ? others.sort((a, b) => b.followers - a.followers) : undefined;
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
