import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import {
  CHANGE_MEASURES,
  type Change,
  type ChangeMeasure,
  changesOf,
  placesOf,
  risersAndFallers,
  type SharedCreators,
} from '../analysis/changes/compare-snapshots.js';
import { largestFew } from '../analysis/order.js';
import { textReader } from '../analysis/text-column.js';
import { type Answer, type Column, sayOnly, type Table } from './answer.js';
import { changeWords } from './change-words.js';
import { changesChart } from './charts/changes.js';
import { creatorName, formatCell } from './format.js';

export { CHANGE_MEASURES, type ChangeMeasure };

type Snapshot = AnalysedDataset & { fileName: string; createdAt: number };

/** What is said of each measure. */
export const CHANGE_UNITS: Record<ChangeMeasure, { noun: string; rose: string; fell: string }> = {
  followers: { noun: 'followers', rose: 'gained followers', fell: 'lost any' },
  percent: { noun: 'followers, in percent', rose: 'gained followers', fell: 'lost any' },
  likes: { noun: 'likes', rose: 'gained likes', fell: 'lost any' },
  engagement: { noun: 'engagement', rose: 'rose in engagement', fell: 'fell' },
  views: { noun: 'views', rose: 'rose in views', fell: 'fell' },
  rank: { noun: 'rank', rose: 'rose in rank', fell: 'fell' },
};

const NEWCOMERS_NAMED = 5;

/**
 * What changed between two files of the same creators: who grew, who fell, who is new.
 *
 * @param shared creators, matched by handle
 */
export function changesAnswer(
  before: Snapshot,
  after: Snapshot,
  shared: SharedCreators,
  { by, count }: { by: ChangeMeasure; count: number },
): Answer {
  const total = after.profiles.count;
  const inBoth = shared.after.length;
  if (inBoth === 0)
    return sayOnly(
      `None of the ${number(total)} creators in ${after.fileName} is in ${before.fileName}: there is nothing to compare.`,
    );
  const changes = changesOf(before, after, shared, by);
  if (!changes) {
    return sayOnly(`I cannot say who changed in ${CHANGE_UNITS[by].noun}: not both files have it.`, [
      { label: 'By followers', command: { name: 'changes', args: { by: 'followers' } } },
    ]);
  }
  const { risers, fallers, rose, fell } = risersAndFallers(shared, changes, count);
  const unchanged = inBoth - rose - fell;
  const nameOf = textReader(after.profiles.text.handle!);
  const lead = risers[0];
  return {
    headline: `${number(inBoth)} of the ${number(total)} creators were in ${before.fileName} too: ${number(rose)} ${CHANGE_UNITS[by].rose}, ${fell === 0 ? `nobody ${CHANGE_UNITS[by].fell}` : `${number(fell)} ${CHANGE_UNITS[by].fell.replace('any', 'some')}`}${unchanged > 0 ? `, ${number(unchanged)} stayed as they were` : ''}${lead ? `. Most: ${creatorName(nameOf(lead.after), after.analysis.dataset.names)}, ${changeWords(lead.change, by)}` : ''}`,
    context: `${before.fileName} (posted ${dateOf(before.createdAt)}) → ${after.fileName} (posted ${dateOf(after.createdAt)})`,
    tables: [
      ...(risers.length > 0 ? [changeTable(`Risers by ${CHANGE_UNITS[by].noun}`, risers, before, after, by)] : []),
      ...(fallers.length > 0 ? [changeTable(`Fallers by ${CHANGE_UNITS[by].noun}`, fallers, before, after, by)] : []),
    ],
    facts: [
      {
        title: 'Come and gone',
        lines: [newcomersLine(after, shared), goneLine(before, shared)],
      },
    ],
    charts: risers.length + fallers.length > 0 ? [changesChart(after, risers, fallers, by)] : [],
    howFound: [],
    caveats: cautions(before, after, shared),
    next: [
      ...(['followers', 'percent', 'engagement', 'rank'] as const)
        .filter((other) => other !== by && (other !== 'engagement' || hasEngagement(before, after)))
        .map((other) => ({
          label: other === 'percent' ? 'In percent' : `By ${other}`,
          command: { name: 'changes', args: { by: other, count } },
        })),
      ...(lead
        ? [
            {
              label: `Shortlist the ${risers.length} risers`,
              command: { name: 'shortlist', args: { do: 'add', handles: risers.map(({ after: row }) => nameOf(row)) } },
            },
          ]
        : []),
    ],
  };
}

function changeTable(
  title: string,
  list: readonly Change[],
  before: Snapshot,
  after: Snapshot,
  by: ChangeMeasure,
): Table {
  const nameOf = textReader(after.profiles.text.handle!);
  const [placesBefore, placesAfter] = [placesOf(before), placesOf(after)];
  const value = (known: number | undefined) => (known === undefined || Number.isNaN(known) ? null : known);
  const views = (snapshot: Snapshot, row: number) =>
    value((snapshot.profiles.numeric.avgViews ?? snapshot.profiles.numeric.viewsTotal)?.[row]);
  const columns: Column[] = [
    { key: 'handle', label: 'Creator', format: after.analysis.dataset.names === 'handle' ? 'handle' : 'text' },
    { key: 'followersBefore', label: 'Followers before', format: 'count' },
    { key: 'followersAfter', label: 'now', format: 'count' },
    { key: 'change', label: 'Change', format: 'text' },
    ...(by === 'likes'
      ? ([
          { key: 'likesBefore', label: 'Likes before', format: 'count' },
          { key: 'likesAfter', label: 'now', format: 'count' },
        ] as const)
      : []),
    ...(by === 'views'
      ? ([
          { key: 'viewsBefore', label: 'Views before', format: 'count' },
          { key: 'viewsAfter', label: 'now', format: 'count' },
        ] as const)
      : []),
    ...(hasEngagement(before, after)
      ? ([
          { key: 'engagementBefore', label: 'Engagement before', format: 'percent' },
          { key: 'engagementAfter', label: 'now', format: 'percent' },
        ] as const)
      : []),
    { key: 'rankBefore', label: 'Rank before', format: 'integer' },
    { key: 'rankAfter', label: 'now', format: 'integer' },
  ];
  return {
    title,
    columns,
    rows: list.map((each) => ({
      handle: nameOf(each.after),
      followersBefore: before.profiles.numeric.followers![each.before]!,
      followersAfter: after.profiles.numeric.followers![each.after]!,
      changed: each.change,
      change:
        by === 'followers'
          ? `${changeWords(each.change, by)} (${percentOf(each, before)})`
          : changeWords(each.change, by),
      likesBefore: value(before.profiles.numeric.likesTotal?.[each.before]),
      likesAfter: value(after.profiles.numeric.likesTotal?.[each.after]),
      viewsBefore: views(before, each.before),
      viewsAfter: views(after, each.after),
      engagementBefore: value(before.scores.engagement[each.before]),
      engagementAfter: value(after.scores.engagement[each.after]),
      rankBefore: value(placesBefore[each.before]),
      rankAfter: value(placesAfter[each.after]),
    })),
  };
}

function percentOf({ before: row, change }: Change, before: Snapshot): string {
  const from = before.profiles.numeric.followers![row]!;
  return from > 0 ? changeWords(change / from, 'percent') : 'from none';
}

function hasEngagement(...files: Snapshot[]): boolean {
  return files.every(({ analysis }) => analysis.dataset.engagementFormula !== undefined);
}

function newcomersLine(after: Snapshot, { newcomers }: SharedCreators): string {
  const counted = withCount(after);
  if (newcomers.length === 0) return `Nobody${counted} is new.`;
  const nameOf = textReader(after.profiles.text.handle!);
  const isNew = new Uint8Array(after.profiles.count);
  for (const row of newcomers) isNew[row] = 1;
  const best = Array.from(after.scores.ranking.filter((row) => isNew[row] === 1).subarray(0, NEWCOMERS_NAMED));
  const names = best.map(
    (row) =>
      `${creatorName(nameOf(row), after.analysis.dataset.names)} (${formatCell(after.profiles.numeric.followers![row]!, 'count')})`,
  );
  return `${number(newcomers.length)} new${counted}${names.length > 0 ? `; best ranked of them: ${names.join(', ')}` : ''}.`;
}

function goneLine(before: Snapshot, { gone }: SharedCreators): string {
  const counted = withCount(before);
  if (gone.length === 0) return `Nobody${counted} is gone.`;
  const nameOf = textReader(before.profiles.text.handle!);
  const followers = before.profiles.numeric.followers!;
  const largest = largestFew(gone, (row) => followers[row]!, NEWCOMERS_NAMED);
  return `${number(gone.length)}${counted} no longer in the file; largest of them: ${largest.map((row) => `${creatorName(nameOf(row), before.analysis.dataset.names)} (${formatCell(before.profiles.numeric.followers![row]!, 'count')})`).join(', ')}.`;
}

/** Of a file on which some have none. */
function withCount({ unmeasured }: Snapshot): string {
  return unmeasured ? ' with a follower count' : '';
}

function cautions(before: Snapshot, after: Snapshot, { countedOnce = 0 }: SharedCreators): string[] {
  const formulas = [before, after].map(({ analysis }) => analysis.dataset.engagementFormula);
  return [
    'Dates are those of the posts here; when the figures were taken, the files do not say.',
    'Who is new or gone may only have crossed the edge of a list of fixed length.',
    ...(countedOnce > 0
      ? [
          `${number(countedOnce)} ${countedOnce === 1 ? 'creator has a follower count in only one of the files: how it changed is' : 'creators have a follower count in only one of the files: how they changed is'} not known.`,
        ]
      : []),
    ...(formulas[0] !== formulas[1] && formulas[0] && formulas[1]
      ? [`Engagement is not the same in both: ${formulas[0]} before, ${formulas[1]} now.`]
      : []),
    ...(before.analysis.dataset.columns.followers === after.analysis.dataset.columns.followers
      ? []
      : [
          `Followers were read from \`${before.analysis.dataset.columns.followers}\` before, from \`${after.analysis.dataset.columns.followers}\` now.`,
        ]),
    'Rank is by score within each file: it also changes with who else is in it.',
  ];
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function dateOf(unixMs: number): string {
  return new Date(unixMs).toISOString().slice(0, 10);
}
