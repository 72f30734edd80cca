import type { DatasetSummary, RankedProfile } from '../analysis/analysis.js';
import type { Column, Table } from './answer.js';
import { formatCell } from './format.js';
import { saidOnce } from './speaks-against.js';

/** How large a share of accounts of about their size a creator beats. */
export const BEATS_PEERS = 'Beats peers';
/** What that is, to be said beside it. */
export const BEATS_PEERS_MEANS = `${BEATS_PEERS}: the share of accounts about their size with less engagement; with few posts, closer to average.`;
const LIKELIHOOD_MEANS = 'Likelihood: of being a top account, by a model that never sees followers.';

const COLUMNS: readonly Column[] = [
  { key: 'rank', label: '#', format: 'integer' },
  { key: 'handle', label: 'Creator', format: 'handle' },
  { key: 'platform', label: 'Platform', format: 'text' },
  { key: 'followers', label: 'Followers', format: 'count' },
  { key: 'growth', label: 'Growth', format: 'percent' },
  { key: 'tier', label: 'Tier', format: 'text' },
  { key: 'engagement', label: 'Engagement', format: 'percent' },
  { key: 'engagementPercentile', label: BEATS_PEERS, format: 'percent' },
  { key: 'likelihood', label: 'Likelihood', format: 'ratio' },
  { key: 'score', label: 'Score', format: 'score' },
  { key: 'also', label: 'Also on', format: 'text' },
  { key: 'check', label: 'Check', format: 'text' },
];

/** What the flags are called where there is room for two words. */
const FLAG_WORDS: Partial<Record<RankedProfile['flags'][number], string>> = {
  'mass-follower': 'mass follower',
  'engagement-low': 'low engagement',
  'engagement-high': 'odd engagement',
  'engagement-far-below': 'engagement far below usual',
  'likes-out-of-proportion': 'odd likes',
  'shop-or-brand': 'shop or brand',
  'fake-followers': 'fake followers',
  inactive: 'not active',
  declined: 'declined',
};

/** `TikTok (12K)`; with the handle where it is another one. */
export function alsoOn(
  { platform, handle, followers }: NonNullable<RankedProfile['others']>[number],
  ownHandle: string,
): string {
  const name = handle.toLowerCase() === ownHandle.toLowerCase() ? '' : ` ${formatCell(handle, 'handle')}`;
  return `${platform ?? 'another account'}${name} (${formatCell(followers, 'count')})`;
}

/**
 * Ranked profiles as a table: the columns that this file can fill, with raw values under the keys of analysis.json.
 *
 * @param ranked best first
 * @param dataset what creators are named by, and what engagement means here
 */
export function profileTable(
  ranked: readonly RankedProfile[],
  { dataset, title, brief = false }: { dataset: DatasetSummary; title?: string; brief?: boolean },
): Table {
  const rows = ranked.map(({ scoreParts, flags, others, platform, growth, ofVideos, ...profile }) => ({
    ...profile,
    ...ofVideos,
    // What all rows have stands in the context of the report.
    platform: dataset.platforms ? (platform ?? null) : null,
    growth: growth ?? null,
    also: others?.map((other) => alsoOn(other, profile.handle)).join(', ') ?? null,
    displayName: profile.displayName ?? null,
    url: profile.url ?? null,
    check:
      saidOnce(flags)
        .map((flag) => FLAG_WORDS[flag] ?? flag)
        .join(', ') || null,
  }));
  const left = brief ? new Set(['tier', 'likelihood', 'growth']) : new Set<string>();
  const columns = COLUMNS.filter(
    ({ key }) => !left.has(key) && rows.some((row) => row[key as keyof (typeof rows)[number]] !== null),
  ).map((column): Column => {
    if (column.key === 'handle' && dataset.names !== 'handle') return { ...column, format: 'text' };
    const isComputed = column.key === 'growth' && dataset.growthWindow !== undefined;
    return isComputed ? { ...column, label: `Growth, ${dataset.growthWindow}` } : column;
  });
  const formula = dataset.engagementFormula;
  const shows = (key: string) => columns.some((column) => column.key === key);
  const notes = [
    ...(shows('engagement') && formula ? [`Engagement = ${formula}.`] : []),
    ...(shows('engagementPercentile') ? [BEATS_PEERS_MEANS] : []),
    ...(shows('likelihood') ? [LIKELIHOOD_MEANS] : []),
  ];
  return { title, columns, rows, note: notes.join(' ') || undefined };
}
