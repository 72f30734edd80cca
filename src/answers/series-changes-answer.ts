import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { type Change, type ChangeMeasure, changesOf, risersAndFallers } from '../analysis/changes/compare-snapshots.js';
import { measuresInSeries, type SeriesSnapshots, seriesSnapshots } from '../analysis/changes/series-snapshots.js';
import { atInWords, windowInWords } from '../analysis/read/columns/series.js';
import { textAt, textReader } from '../analysis/text-column.js';
import { type Answer, type Column, type ColumnFormat, sayOnly, type Table } from './answer.js';
import { changeWords } from './change-words.js';
import { CHANGE_UNITS } from './changes-answer.js';
import { changesChart } from './charts/changes.js';
import { creatorName } from './format.js';

type Subject = AnalysedDataset & { fileName: string };

/** How many accounts of a person a list is prepared for, at most. */
const SPARE = 4;

/**
 * What changed from the first to the last date that the columns of one file tell.
 *
 * @returns undefined where they tell one date only
 */
export function seriesChangesAnswer(subject: Subject, asked: { by: ChangeMeasure; count: number }): Answer | undefined {
  const measures = measuresInSeries(subject.profiles);
  const by = measures.includes(asked.by) ? asked.by : measures[0];
  const found = by && seriesSnapshots(subject, by);
  if (!by || !found) return undefined;
  const { before, after, shared, series } = found;
  const [first, last] = [series.points[0]!, series.points.at(-1)!];
  const window = windowInWords(first.at, last.at);
  const nameOf = textReader(subject.profiles.text.handle!);
  if (shared.after.length === 0) {
    return sayOnly(
      `Nobody in ${subject.fileName} has figures for both ${atInWords(first.at)} and ${atInWords(last.at)}.`,
    );
  }
  const changes = changesOf(before, after, shared, by)!;
  const { risers: up, fallers: down, rose, fell } = risersAndFallers(shared, changes, asked.count * SPARE);
  const [risers, fallers] = [up, down].map((list) => eachOnce(subject, list).slice(0, asked.count)) as [
    Change[],
    Change[],
  ];
  const lead = risers[0];
  const unit = CHANGE_UNITS[by];
  const who = subject.profiles.person ? 'accounts' : 'creators';
  return {
    headline: `${window}: of ${number(shared.after.length)} ${who}, ${number(rose)} ${unit.rose}, ${fell === 0 ? `nobody ${unit.fell}` : `${number(fell)} ${unit.fell.replace('any', 'some')}`}${lead ? `. Most: ${creatorName(nameOf(lead.after), subject.analysis.dataset.names)}, ${changeWords(lead.change, by)}` : ''}`,
    context: `From the columns \`${first.header}\` and \`${last.header}\` of ${subject.fileName}; no earlier file here was used.`,
    tables: [
      ...(risers.length > 0 ? [changeTable(`Risers by ${unit.noun}`, risers, found, by)] : []),
      ...(fallers.length > 0 ? [changeTable(`Fallers by ${unit.noun}`, fallers, found, by)] : []),
    ],
    facts: [],
    charts: risers.length + fallers.length > 0 ? [changesChart(after, risers, fallers, by, window)] : [],
    howFound: [],
    caveats: cautions(subject, found, asked.by, by),
    next: [
      ...measures
        .filter((other) => other !== by)
        .map((other) => ({
          label: other === 'percent' ? 'In percent' : `By ${other}`,
          command: { name: 'changes', args: { by: other, count: asked.count } },
        })),
      ...(risers.length > 0
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

function eachOnce({ profiles: { person } }: Subject, list: readonly Change[]): Change[] {
  return person
    ? list.filter(({ after }, i) => list.findIndex((other) => person[other.after] === person[after]) === i)
    : [...list];
}

function changeTable(
  title: string,
  list: readonly Change[],
  { series, after }: SeriesSnapshots<Subject>,
  by: ChangeMeasure,
): Table {
  const { text } = after.profiles;
  const { dataset } = after.analysis;
  const [first, last] = [series.points[0]!, series.points.at(-1)!];
  const format: ColumnFormat = by === 'engagement' ? 'percent' : 'count';
  const columns: Column[] = [
    { key: 'handle', label: 'Creator', format: dataset.names === 'handle' ? 'handle' : 'text' },
    ...(dataset.platforms ? [{ key: 'platform', label: 'Platform', format: 'text' } as const] : []),
    { key: 'before', label: atInWords(first.at), format },
    { key: 'after', label: atInWords(last.at), format },
    { key: 'change', label: 'Change', format: 'text' },
  ];
  return {
    title,
    columns,
    rows: list.map(({ after: row, change }) => ({
      handle: textAt(text.handle!, row),
      platform: text.platform ? textAt(text.platform, row) : null,
      before: first.values[row]!,
      after: last.values[row]!,
      changed: change,
      change: `${changeWords(change, by)}${by === 'followers' && first.values[row]! > 0 ? ` (${changeWords(change / first.values[row]!, 'percent')})` : ''}`,
    })),
  };
}

function cautions(
  { profiles, analysis }: Subject,
  { shared, series }: SeriesSnapshots<Subject>,
  asked: ChangeMeasure,
  by: ChangeMeasure,
): string[] {
  const unknown = profiles.count - shared.after.length;
  return [
    ...(asked === by
      ? []
      : [`This file gives ${CHANGE_UNITS[asked].noun} at one date only: by ${CHANGE_UNITS[by].noun} instead.`]),
    ...(unknown > 0
      ? [`${number(unknown)} of ${number(profiles.count)} have no figure at the first date or at the last one.`]
      : []),
    ...(series.points.length > 2
      ? [
          `In between: ${series.points
            .slice(1, -1)
            .map(({ at }) => atInWords(at))
            .join(', ')}.`,
        ]
      : []),
    ...analysis.dataset.doubts.flatMap(({ sentence, header }) =>
      header === series.points.at(-1)!.header ? [sentence] : [],
    ),
  ];
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
