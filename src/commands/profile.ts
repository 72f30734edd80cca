import { isSkipped } from '../analysis/analysis.js';
import { normaliseHandle } from '../analysis/read/handle.js';
import { SCORE_WEIGHTS } from '../analysis/score/influencer-score.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { MIN_PEERS } from '../analysis/score/tier-peers.js';
import { type TextColumn, textAt, textReader, textsOf } from '../analysis/text-column.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { creatorName } from '../answers/format.js';
import { profileTable } from '../answers/profile-table.js';
import { UserError } from '../errors.js';
import { text } from './arguments.js';
import type { DatasetCommand, Subject } from './command.js';
import { nearestHandles } from './nearest-handles.js';

/** One creator: its figures, each part of its score, and what speaks against it. */
export const profile: DatasetCommand<{ handle: string }> = {
  about: 'dataset',
  name: 'profile',
  summary: 'One creator: figures, score and its parts, what to check.',
  examples: ['profile @handle', 'tell me about @handle'],
  args: { handle: { ...text('handle'), usage: '<handle>' } },

  run(subject, { handle }): Answer {
    if (handle.trim() === '')
      throw new UserError('no-handle', 'Whose profile?', 'Say it with a handle: `profile @handle`.');
    const row = findRow(subject, handle);
    return row === undefined ? suggest(subject, handle) : describe(subject, row);
  },
};

function describe(subject: Subject, row: number): Answer {
  const { analysis, scores, profiles } = subject;
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const place = scores.ranking.indexOf(row);
  const found = rankedProfile(subject, segments, row, place + 1);
  const left = analysis.checks.filter(({ rule, effect }) => effect === 'left-out' && found.flags.includes(rule));
  const against = analysis.checks.filter(({ rule }) => found.flags.includes(rule));
  const name = creatorName(found.handle, analysis.dataset.names);
  return {
    headline:
      place >= 0
        ? `${name} scores ${Math.round(found.score)} of 100: number ${place + 1} of ${scores.ranking.length.toLocaleString('en-US')} bookable creators`
        : `${name} is not ranked: ${left.map(({ says }) => says).join(', ')}`,
    context: [found.displayName, ...contextOf(subject, row), found.url].filter((part) => part).join(' · '),
    tables: [
      profileTable([{ ...found, rank: place >= 0 ? place + 1 : Number.NaN }].map(withoutNaN), {
        dataset: analysis.dataset,
      }),
    ],
    facts: [
      { title: 'The score and its parts', lines: scoreLines(found) },
      { title: 'In its file', lines: placeLines(subject, row, found) },
      {
        title: 'Check first',
        lines: against.length > 0 ? against.map(({ says }) => says) : ['Nothing speaks against it in this file.'],
      },
    ],
    charts: [],
    howFound: [],
    caveats: profiles.numeric.avgViews ? [] : ['Not in this file: audience, last post, growth.'],
    next: [
      { label: 'Top 10', command: { name: 'top', args: {} } },
      { label: 'How was this found?', command: { name: 'about', args: {} } },
    ],
  };
}

function contextOf({ profiles }: Subject, row: number): string[] {
  const { country, language, category } = profiles.text;
  return [country, language, category]
    .map((column) => (column ? textAt(column, row) : ''))
    .filter((value) => value !== '');
}

function withoutNaN<T extends { rank: number }>(found: T): T {
  return Number.isNaN(found.rank) ? { ...found, rank: null as unknown as number } : found;
}

/** What each part adds to the score, and what it measures. */
function scoreLines({ scoreParts }: ReturnType<typeof rankedProfile>): string[] {
  const parts = [
    {
      part: 'Reach',
      weight: SCORE_WEIGHTS.reach,
      points: scoreParts.reach,
      why: 'followers on a log scale, 0 at 1K and full at 1M',
    },
    {
      part: 'Engagement',
      weight: SCORE_WEIGHTS.engagement,
      points: scoreParts.engagement,
      why: 'percentile in its tier, drawn to the middle where posts are few',
    },
    {
      part: 'Behaviour',
      weight: SCORE_WEIGHTS.behaviour,
      points: scoreParts.behaviour,
      why: 'likelihood of the model that never sees followers',
    },
  ];
  const known = parts.filter(({ points }) => points !== null);
  const available = known.reduce((sum, { weight }) => sum + weight, 0);
  const missing = parts.filter(({ points }) => points === null).map(({ part }) => part.toLowerCase());
  return [
    ...known.map(
      ({ part, weight, points, why }) =>
        `${part} ${Math.round(points!)} of ${Math.round((weight * 100) / available)}: ${why}.`,
    ),
    ...(missing.length > 0 ? [`No data for ${missing.join(' and ')}: the other parts carry the weight.`] : []),
  ];
}

function placeLines({ analysis, profiles }: Subject, row: number, found: ReturnType<typeof rankedProfile>): string[] {
  const tier = analysis.tiers.find(({ name }) => name === found.tier)!;
  const lines: string[] = [];
  if (found.engagementPercentile !== null && tier.engagement) {
    const few = tier.count < MIN_PEERS ? ` (only ${tier.count}, so of little weight)` : '';
    lines.push(
      `Engagement above ${Math.round(found.engagementPercentile * 100)} % of its ${tier.count} ${found.tier} peers${few}; their median is ${(tier.engagement.median * 100).toFixed(1)} %.`,
    );
  }
  if (found.segment !== null) lines.push(`Segment: ${found.segment}.`);
  if (found.likelihood !== null)
    lines.push(`Behaves like a top account with a likelihood of ${Math.round(found.likelihood * 100)} %.`);
  const counts = (
    ['following', 'likesTotal', 'videos', 'viewsTotal', 'avgViews', 'avgLikes', 'fee', 'spend', 'conversions'] as const
  )
    .filter((field) => profiles.numeric[field] && !Number.isNaN(profiles.numeric[field]![row]!))
    .map(
      (field) => `\`${profiles.headers[field]}\` ${Math.round(profiles.numeric[field]![row]!).toLocaleString('en-US')}`,
    );
  if (counts.length > 0) lines.push(`As the file gives it: ${counts.join(', ')}.`);
  return lines;
}

/** By handle whatever its @, case or URL; by an id without its header's name; else by a display name that only one profile has. */
function findRow({ analysis, profiles }: Subject, asked: string): number | undefined {
  const wanted = normaliseHandle(asked);
  const handles = lowerCase(profiles.text.handle!);
  const row = handles.indexOf(wanted);
  if (row >= 0) return row;
  if (analysis.dataset.names === 'id') {
    const numbered = handles.findIndex((handle) => handle.endsWith(` ${wanted}`));
    if (numbered >= 0) return numbered;
  }
  const { displayName } = profiles.text;
  const named = displayName ? lowerCase(displayName).flatMap((name, at) => (name === wanted ? [at] : [])) : [];
  return named.length === 1 ? named[0] : undefined;
}

function lowerCase(column: TextColumn): string[] {
  return textsOf(column).map((text) => text.toLowerCase());
}

function suggest({ analysis, profiles, fileName }: Subject, asked: string): Answer {
  const { names } = analysis.dataset;
  const handles = profiles.text.handle!;
  const near = nearestHandles(normaliseHandle(asked), lowerCase(handles)).map(textReader(handles));
  const shown = asked.length > 80 ? `${asked.slice(0, 79)}…` : asked;
  const meant =
    near.length > 0
      ? ` Did you mean ${near.map((handle) => creatorName(handle, names)).join(' or ')}?`
      : ' Ask for `top 10` to see who is.';
  return sayOnly(
    `${creatorName(shown, names)} is not in ${fileName}.${meant}`,
    near.map((handle) => ({ label: creatorName(handle, names), command: { name: 'profile', args: { handle } } })),
  );
}
