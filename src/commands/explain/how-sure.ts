import {
  type Interval,
  meanInterval,
  medianInterval,
  shareInterval,
  spearmanInterval,
} from '../../analysis/intervals.js';
import { quantileOfSorted, sortedKnown } from '../../analysis/quantile.js';
import { MIN_POSTS } from '../../analysis/score/checks.js';
import { textAt } from '../../analysis/text-column.js';
import { whole } from '../../analysis/whole.js';
import { creatorName, formatCell } from '../../answers/format.js';
import { differsBeyondChance } from '../../query/chance.js';
import { FEW, type Figure, measuredAt } from '../../query/figures.js';
import { figuresOf } from '../../query/measures.js';
import { pricesOf } from '../../query/price.js';
import { relationOf } from '../../query/relation.js';
import { inWords } from '../figure-words.js';
import { scoreInWords } from '../score-lines.js';
import type { Basis } from './basis.js';
import { noFigure } from './what-it-is.js';

/** How far an answer can be trusted: its range, small groups, chance, and what few posts leave open. */
export function sureLines(basis: Basis): string[] {
  switch (basis.kind) {
    case 'figure':
      return ofFigure(basis);
    case 'groups':
      return ofGroups(basis);
    case 'relation':
      return ofRelation(basis);
    case 'plan':
      return [...ofPrices(basis), 'What a plan brings is a range: paid posts often do worse than others.'];
    default:
      return [...ofScores(basis), ...ofRates(basis)];
  }
}

/** As the figure is: exact of the file, and in which range it would be of all such creators. */
function ofFigure({ subject, rows, figures }: Basis): string[] {
  const [figure] = figures!.of as [Figure];
  const { all, base } = figures!.found;
  const { value, known } = all.figures[0]!;
  if (figure.figure === 'count' || (figure.figure === 'share' && figure.measure === undefined)) {
    const { low, high } = shareInterval(all.creators, base) ?? { low: 0, high: 1 };
    const part = formatCell(all.creators / base, 'percent');
    return [
      `It is exact: ${whole(all.creators)} of ${whole(base)} in this file.`,
      ...(all.creators === base
        ? []
        : [
            `If the file is a sample of more, the share (${part}) is between ${formatCell(low, 'percent')} and ${formatCell(high, 'percent')} in 19 of 20 cases.`,
          ]),
    ];
  }
  if (Number.isNaN(value)) return [noFigure(figure)];
  const values = sortedKnown(measuredAt(subject, figure, rows));
  const range = rangeOf(figure, values);
  const half = [0.25, 0.75].map((q) => inWords(subject, figure, quantileOfSorted(values, q)));
  const exact = `In this file it is exactly ${unrounded(figure, value)}`;
  return [
    range
      ? `${exact}; for creators like these it is between ${inWords(subject, figure, range.low)} and ${inWords(subject, figure, range.high)} in 19 of 20 cases (n = ${whole(known)}).`
      : `${exact}.`,
    ...(isMiddle(figure) && known < FEW
      ? [`It is of ${whole(known)} only: one creator more or less can change it.`]
      : []),
    ...(known >= FEW && isMiddle(figure) ? [`They differ: the middle half has ${half[0]} to ${half[1]}.`] : []),
  ];
}

function isMiddle({ figure }: Figure): boolean {
  return figure === 'median' || figure === 'mean';
}

function rangeOf({ figure }: Figure, sorted: Float64Array): Interval | undefined {
  return figure === 'median' ? medianInterval(sorted) : figure === 'mean' ? meanInterval(sorted) : undefined;
}

/** With more digits than answers show. */
function unrounded({ measure }: Figure, value: number): string {
  const isRate = /^(?:engagement|engagement by views|growth|likelihood)$/.test(measure ?? '');
  return isRate
    ? `${Number((value * 100).toPrecision(6))}%`
    : value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function ofGroups({ subject, figures }: Basis): string[] {
  if (!figures) return ['The groups’ figures are medians: a few large accounts do not move them.'];
  const [figure] = figures.of as [Figure];
  const { groups } = figures.found;
  if (figure.figure === 'count') return ['Counts of this file are exact.'];
  const few = groups.filter(({ figures: [first] }) => first!.known < FEW).length;
  const judged = groups.filter(({ figures: [first] }) => first!.known >= FEW);
  const differs =
    isMiddle(figure) && judged.length >= 2 && judged[0] === groups[0]
      ? differsBeyondChance(
          figuresOf(subject, figure.measure!).values,
          judged.map(({ rows }) => rows),
        )
      : undefined;
  const first = groups[0]?.names.join(' · ');
  return [
    ...(differs === undefined
      ? []
      : [
          differs
            ? `The lead of ${first} is more than chance (rank test against all other groups of ${FEW} or more).`
            : `The lead of ${first} can be chance (rank test against all other groups of ${FEW} or more).`,
        ]),
    ...(few > 0
      ? [`${whole(few)} of ${whole(groups.length)} groups have fewer than ${FEW} creators: their figures say little.`]
      : []),
    ...(differs === undefined && few === 0 ? [`Each group has at least ${FEW} creators.`] : []),
  ];
}

function ofRelation({ subject, measures, who }: Basis): string[] {
  const [a, b] = measures as [string, string];
  const { spearman, rows: known } = relationOf(subject, who, [a, b]);
  const range = spearman === null ? undefined : spearmanInterval(spearman, known.length);
  if (known.length === 0) return ['Nobody has both figures.'];
  if (!range) return [`Only ${whole(known.length)} have both figures: too few to be sure of anything.`];
  const isClear = range.low > 0 || range.high < 0;
  return [
    `Spearman's correlation is ${formatCell(spearman, 'ratio')}, between ${formatCell(range.low, 'ratio')} and ${formatCell(range.high, 'ratio')} in 19 of 20 cases (n = ${whole(known.length)}); ${isClear ? 'that excludes chance' : 'that includes none at all'}.`,
    'It does not say what causes what.',
  ];
}

/** Whether the first and the last of a list can be told apart. */
function ofScores({ subject, shown, measures, kind }: Basis): string[] {
  if (measures[0] !== 'score' || shown.length === 0) return [];
  const { score, scoreSpread } = subject.scores;
  const said = (row: number) =>
    `${creatorName(textAt(subject.profiles.text.handle!, row), subject.analysis.dataset.names)} ${scoreInWords(score[row]!, scoreSpread[row]!)}`;
  const [first, last] = [shown[0]!, shown.at(-1)!];
  if (first === last) return [`The score is a range in four of five cases: ${said(first)}.`];
  if (kind !== 'list') return [];
  const isRange = [first, last].some((row) => scoreSpread[row]! >= 0.5);
  if (!isRange)
    return [
      `${said(first)} is first and ${said(last)} last of those shown${Math.round(score[first]!) === Math.round(score[last]!) ? ': as good as equal' : ''}.`,
    ];
  const overlap = score[first]! - scoreSpread[first]! <= score[last]! + scoreSpread[last]!;
  return [
    `Scores are ranges that hold in four of five cases: ${said(first)} is first and ${said(last)} last of those shown. ${overlap ? 'The two overlap, so their order is not sure' : 'The two do not overlap'}.`,
  ];
}

/** A rate from a few posts can be an accident. */
function ofRates({ subject, shown, rows, measures }: Basis): string[] {
  const { videos } = subject.profiles.numeric;
  if (!videos || !measures.includes('engagement')) return [];
  const among = shown.length > 0 ? shown : [...rows];
  const few = among.filter((row) => videos[row]! < 2 * MIN_POSTS).length;
  return few === 0
    ? []
    : [`${whole(few)} of ${whole(among.length)} have under ${2 * MIN_POSTS} posts: their engagement rests on little.`];
}

function ofPrices({ subject, shown }: Basis): string[] {
  const prices = pricesOf(subject);
  return prices && shown.length > 0 ? [prices.basisOf(shown)] : [];
}
