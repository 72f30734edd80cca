import { ENGAGEMENT, isSkipped } from '../analysis/analysis.js';
import { rowsWhere, valuesAt } from '../analysis/order.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { TIER_NAMES } from '../analysis/score/tiers.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { creatorMenu } from '../answers/creator-menu.js';
import { creatorName, formatCell } from '../answers/format.js';
import { profileTable } from '../answers/profile-table.js';
import { allAccounts, narrowed } from '../query/order.js';
import { segmentNamed } from '../query/row-filters.js';
import type { ArgumentSpec } from './arguments/argument.js';
import { wordsOf } from './arguments/argument.js';
import { filters } from './arguments/filters.js';
import { textSchema } from './arguments/schema.js';
import { withoutBrief } from './arguments/without-brief.js';
import type { DatasetCommand, Subject } from './command.js';

/** A segment that is named, numbered, or told by what only its name says. */
const segmentName: ArgumentSpec<string> = {
  usage: '<name or number>',
  schema: textSchema('The name of a segment.'),
  take(said, known) {
    const { value, rest } = filters.segment.take(said, known);
    if (value) return { value: value[0]!, rest };
    const number = /^[\s#]*(\d{1,3})[\s?!.]*$/.exec(said);
    if (number) return { value: known.segments[Number(number[1]) - 1] ?? number[1]!, rest: '' };
    return { value: '', rest: said };
  },
  check: (value) => (value === undefined ? '' : String(value)),
};

const SHOWN = 5;

/** One segment: what is typical of it, how it differs from the whole file, its tiers, its best creators. */
export const segment: DatasetCommand<{ name: string; loosened?: string[] | undefined }> = {
  about: 'dataset',
  answersBrief: 'groups',
  name: 'segment',
  aliases: ['cluster', 'group'],
  summary: 'One segment: who is in it, what is typical of it, its best creators.',
  examples: ['segment 2', 'describe segment 1'],
  args: { loosened: withoutBrief(), name: segmentName },
  restIs: 'name',
  isComplete: ({ name }) => name !== '',

  run(subject, { name }): Answer {
    const { clustering, dataset } = subject.analysis;
    if (isSkipped(clustering)) return sayOnly(clustering.skipped);
    const found = segmentNamed(clustering.segments, wordsOf(name).join(' '));
    if (!found) {
      return sayOnly(
        name === '' ? 'Which segment?' : `This file has no segment "${name.slice(0, 60)}".`,
        clustering.segments.slice(0, 8).map((one) => ({
          label: one.name,
          command: { name: 'segment', args: { name: one.name } },
        })),
      );
    }
    const rows = rowsWhere(subject.profiles.count, (row) => subject.scores.segment[row] === found.id);
    const best = narrowed(subject, allAccounts(subject), [
      { holds: (row) => subject.scores.segment[row] === found.id },
    ]);
    const ranked = Array.from(best.subarray(0, SHOWN), (row, i) =>
      rankedProfile(subject, clustering.segments, row, i + 1),
    );
    const fits = !subject.isForBrief ? 'ranked' : best.length === 1 ? 'fits your brief' : 'fit your brief';
    return {
      headline: `${found.name}: ${found.size.toLocaleString('en-US')} of ${subject.profiles.count.toLocaleString('en-US')} profiles (${formatCell(found.share, 'percent')}), ${best.length.toLocaleString('en-US')} of them ${fits}`,
      tables: [
        ...(ranked.length > 0
          ? [
              profileTable(ranked, {
                dataset,
                title: ranked.length === 1 ? 'The only one ranked' : `Best ${ranked.length} in this segment`,
              }),
            ]
          : []),
        typical(subject, found.medians),
      ],
      facts: [
        ...(found.typical.length > 0
          ? [
              {
                title: 'Typical members',
                lines: [found.typical.map((handle) => creatorName(handle, dataset.names)).join(', ')],
              },
            ]
          : []),
        { title: 'Tiers', lines: [tiersIn(subject, rows)] },
      ],
      charts: [],
      howFound: [],
      caveats: [clustering.choice],
      next: [
        { label: 'Top 10 in this segment', command: { name: 'top', args: { count: 10, segment: [found.name] } } },
        { label: 'All segments', command: { name: 'segments', args: {} } },
        { label: 'Segment map', command: { name: 'charts', args: { name: 'segment-map' } } },
      ],
      menu: ranked.length > 0 ? creatorMenu(ranked, dataset.names) : undefined,
    };
  },
};

/** Medians of the segment beside those of everybody. */
function typical({ analysis }: Subject, medians: Record<string, number>) {
  const { dataset, explore } = analysis;
  return {
    title: 'What is typical',
    columns: [
      { key: 'figure', label: 'Median of', format: 'text' as const },
      { key: 'segment', label: 'Here', format: 'text' as const },
      { key: 'all', label: 'Whole file', format: 'text' as const },
    ],
    rows: Object.keys(medians).map((header) => {
      const format = header === (dataset.columns.engagementRate ?? ENGAGEMENT) ? 'percent' : 'count';
      const all = explore.distributions[header]?.median;
      return {
        figure: header,
        segment: formatCell(medians[header]!, format),
        all: all === undefined ? null : formatCell(all, format),
      };
    }),
  };
}

function tiersIn({ scores }: Subject, rows: Int32Array): string {
  const tiers = valuesAt(scores.tier, rows);
  return TIER_NAMES.map((name, index) => ({
    name,
    count: tiers.reduce((sum, tier) => sum + Number(tier === index), 0),
  }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${count.toLocaleString('en-US')}`)
    .join(', ');
}
