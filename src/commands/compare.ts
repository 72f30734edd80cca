import { isSkipped } from '../analysis/analysis.js';
import { costOfPosts } from '../analysis/money/cost-of-posts.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { isClear, standingOf } from '../analysis/score/standing.js';
import { textAt } from '../analysis/text-column.js';
import type { Answer, Cell, ColumnFormat } from '../answers/answer.js';
import { compareChart } from '../answers/charts/compare.js';
import { creatorMenu } from '../answers/creator-menu.js';
import { asEstimate, creatorName, ESTIMATES_NOTE, formatCell } from '../answers/format.js';
import { BEATS_PEERS, BEATS_PEERS_MEANS, profileTable } from '../answers/profile-table.js';
import { speaksAgainst, warningLines } from '../answers/speaks-against.js';
import { UserError } from '../errors.js';
import { allAccounts } from '../query/order.js';
import { pricesOf } from '../query/price.js';
import type { Who } from '../query/who.js';
import { groupsCompared } from './arguments/groups-compared.js';
import { handles } from './arguments/handles.js';
import type { DatasetCommand, Subject } from './command.js';
import { compareGroups } from './compare-groups.js';
import { findCreators } from './find-creator.js';
import { rankOf } from './rank-of.js';

/** Up to so many stand in columns of their own, where each figure can be read across. */
const SIDE_BY_SIDE = 4;

/** Some creators side by side: who leads in what, with a chart. */
export const compare: DatasetCommand<{ groups?: Who[] | undefined; handles: string[] }> = {
  about: 'dataset',
  name: 'compare',
  aliases: ['versus', 'vs'],
  summary: 'Two to ten creators, or two to four groups of them, side by side, with a chart.',
  examples: ['compare @a @b', 'compare micro vs macro', 'how does @a compare with @b?'],
  args: { groups: groupsCompared(), handles: handles('<@a> <@b> [@c …] or <group> vs <group>', { min: 2, max: 10 }) },
  isComplete: ({ groups, handles: named }) => groups !== undefined || named.length >= 2,

  run(subject, { groups, handles: named }): Answer {
    if (groups) return compareGroups(subject, groups);
    if (named.length < 2)
      throw new UserError('no-handle', 'Which creators should I compare?', 'Name two to ten: `compare @a @b`.');
    const found = findCreators(subject, { name: 'compare', args: {} }, named);
    if ('answer' in found) return found.answer;
    if (found.rows.length < 2)
      throw new UserError('no-handle', 'That is one creator.', 'Name two to ten different ones: `compare @a @b`.');
    const place = new Map(found.rows.map((row) => [row, allAccounts(subject).indexOf(row)]));
    const isRanked = (row: number) => Number(place.get(row)! < 0);
    const rows = found.rows.toSorted((a, b) => isRanked(a) - isRanked(b) || place.get(a)! - place.get(b)!);
    const { analysis } = subject;
    const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
    const ranked = rows.map((row) => rankedProfile(subject, segments, row, rankOf(subject, row)));
    const nameOf = (i: number) => creatorName(ranked[i]!.handle, analysis.dataset.names);
    const cost = costOfPosts(subject, rows);
    return {
      headline: headlineOf(subject, rows, nameOf),
      tables: [
        rows.length <= SIDE_BY_SIDE
          ? sideBySide(subject, rows, nameOf)
          : profileTable(ranked, { dataset: analysis.dataset }),
      ],
      facts: ranked.flatMap((_, i) => {
        const against = warningLines(subject, rows[i]!);
        return against.length > 0
          ? [
              {
                title:
                  ranked[i]!.standing === 'held-back' ? `Why ${nameOf(i)} is held back` : `Check ${nameOf(i)} first`,
                lines: against,
              },
            ]
          : [];
      }),
      charts: [compareChart(subject, rows)],
      howFound: [],
      caveats: [
        ...(analysis.dataset.engagementFormula
          ? [`Engagement = ${analysis.dataset.engagementFormula}.`, BEATS_PEERS_MEANS]
          : []),
        ...(cost ? [`Prices: ${cost.assumption}.`] : []),
      ],
      next: [
        {
          label: `Why ${nameOf(0)} before ${nameOf(1)}`,
          command: { name: 'why', args: { handles: ranked.slice(0, 2).map(({ handle }) => handle) } },
        },
        {
          label: `Shortlist ${rows.length === 2 ? 'both' : `all ${rows.length}`}`,
          command: { name: 'shortlist', args: { do: 'add', handles: ranked.map(({ handle }) => handle) } },
        },
      ],
      menu: creatorMenu(
        ranked.map(({ handle }, i) => ({ rank: i + 1, handle })),
        analysis.dataset.names,
      ),
    };
  },
};

interface Metric {
  label: string;
  format: ColumnFormat;
  of(row: number): Cell;
  isEstimate?: (row: number) => boolean;
  /** Which end is the better one; 0: neither. */
  better: 1 | -1 | 0;
}

function metricsOf(subject: Subject): Metric[] {
  const { scores, profiles, analysis } = subject;
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const number = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const place = (row: number) => {
    return rankOf(subject, row) || null;
  };
  const columns = (['avgViews', 'likesTotal', 'videos', 'following'] as const).filter(
    (field) => profiles.numeric[field],
  );
  const prices = pricesOf(subject);
  return [
    ...(analysis.dataset.platforms
      ? [
          {
            label: 'Platform',
            format: 'text',
            of: (row: number) => textAt(profiles.text.platform!, row),
            better: 0,
          } as const,
        ]
      : []),
    { label: 'Rank', format: 'integer', of: place, better: -1 },
    { label: 'Score', format: 'score', of: (row) => scores.score[row]!, better: 1 },
    { label: 'Followers', format: 'count', of: (row) => profiles.numeric.followers![row]!, better: 1 },
    { label: 'Tier', format: 'text', of: (row) => rankedProfile(subject, segments, row, 0).tier, better: 0 },
    { label: 'Engagement', format: 'percent', of: (row) => number(scores.engagement[row]), better: 1 },
    {
      label: BEATS_PEERS,
      format: 'percent',
      of: (row) => number(scores.engagementPercentile[row]),
      better: 1,
    },
    { label: 'Likelihood', format: 'ratio', of: (row) => number(scores.likelihood[row]), better: 1 },
    ...columns.map(
      (field): Metric => ({
        label: profiles.headers[field]!,
        format: 'count',
        of: (row) => number(profiles.numeric[field]![row]),
        better: 0,
      }),
    ),
    { label: 'Segment', format: 'text', of: (row) => segments[scores.segment[row]!]?.name ?? null, better: 0 },
    ...(prices
      ? [
          {
            label: prices.label,
            format: prices.format,
            of: (row: number) => number(prices.of(row)),
            isEstimate: (row: number) => !prices.isQuote(row),
            better: 0,
          } as const,
        ]
      : []),
  ];
}

/** Metrics as rows, creators as columns, the better figure marked. */
function sideBySide(subject: Subject, rows: readonly number[], nameOf: (i: number) => string) {
  const metrics = metricsOf(subject).filter(({ of }) => rows.some((row) => of(row) !== null));
  return {
    columns: [
      { key: 'metric', label: 'Figure', format: 'text' as const },
      ...rows.map((_, i) => ({ key: `creator${i + 1}`, label: nameOf(i), format: 'text' as const })),
    ],
    rows: metrics.map(({ label, format, of, isEstimate, better }) => {
      const values = rows.map(of);
      const known = values.filter((value): value is number => typeof value === 'number');
      const best = better === 0 || known.length < 2 ? undefined : better > 0 ? Math.max(...known) : Math.min(...known);
      const isAlone = values.filter((value) => value === best).length === 1;
      return {
        metric: label,
        ...Object.fromEntries(
          values.map((value, i) => [
            `creator${i + 1}`,
            `${isEstimate?.(rows[i]!) ? asEstimate(formatCell(value, format)) : formatCell(value, format)}${best !== undefined && isAlone && value === best ? ' ✓' : ''}`,
          ]),
        ),
      };
    }),
    note: metrics.some(({ isEstimate }) => isEstimate && rows.some(isEstimate))
      ? `✓ the better figure. ${ESTIMATES_NOTE}`
      : '✓ the better figure.',
  };
}

/** Who to choose; of two, what speaks against one decides before any figure. */
function headlineOf(subject: Subject, rows: readonly number[], nameOf: (i: number) => string): string {
  const { scores } = subject;
  const [first, second] = rows.map((row) => Math.round(scores.score[row]!)) as [number, number];
  if (rows.length === 2 && isClear(scores, rows[0]!) && !isClear(scores, rows[1]!))
    return `${nameOf(0)} is the safer choice. ${standingOf(scores, rows[1]!) === 'held-back' ? `${nameOf(1)} is held back` : `Check ${nameOf(1)} first`}: ${speaksAgainst(subject, rows[1]!).join('; ')}`;
  const leads = leaders(subject, rows, nameOf);
  const comes =
    rows.length > 2
      ? `${nameOf(0)} comes first of these ${rows.length}, with a score of ${first}`
      : first > second
        ? `${nameOf(0)} scores higher (${first} to ${second})`
        : `${nameOf(0)} comes first; both score about ${first}`;
  return [comes, ...leads].join('. ');
}

/** Who leads in reach, and who in engagement. */
function leaders(subject: Subject, rows: readonly number[], nameOf: (i: number) => string): string[] {
  const { scores, profiles } = subject;
  const lead = (values: Float64Array, format: ColumnFormat, what: string) => {
    const known = rows.map((row, i) => ({ i, value: values[row]! })).filter(({ value }) => !Number.isNaN(value));
    if (known.length < 2) return [];
    const [best, second] = known.toSorted((a, b) => b.value - a.value);
    if (best!.value === second!.value) return [];
    return [
      {
        name: nameOf(best!.i),
        what: `${what} (${formatCell(best!.value, format)} to ${formatCell(second!.value, format)})`,
      },
    ];
  };
  const [first, second] = [
    ...lead(profiles.numeric.followers!, 'count', 'followers'),
    ...lead(scores.engagement, 'percent', 'engagement'),
  ];
  const says = (name: string, what: string) => `${name === nameOf(0) ? 'They lead' : `${name} leads`} in ${what}`;
  if (first && second && first.name === second.name) return [says(first.name, `${first.what} and ${second.what}`)];
  return [first, second].flatMap((one) => (one ? [says(one.name, one.what)] : []));
}
