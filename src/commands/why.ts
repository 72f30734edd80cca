import { isClear, standingOf } from '../analysis/score/standing.js';
import { tierOf, tiersOf } from '../analysis/score/tiers.js';
import {
  fullPoints,
  hasOtherFlags,
  type WhatIf,
  withEngagement,
  withFollowers,
  withoutFlags,
} from '../analysis/score/what-if.js';
import { textReader } from '../analysis/text-column.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { creatorName, formatCell } from '../answers/format.js';
import { warningLines } from '../answers/speaks-against.js';
import { UserError } from '../errors.js';
import { allAccounts } from '../query/order.js';
import { handles } from './arguments/handles.js';
import type { DatasetCommand, Subject } from './command.js';
import { findCreators } from './find-creator.js';
import { rankOf } from './rank-of.js';
import { knownParts, partPoints, type SCORE_PARTS, scoreInWords, wholePoints } from './score-lines.js';

/** Why a creator has their score, and what would change it; or why one is ranked above another. */
export const why: DatasetCommand<{ handles: string[] }> = {
  about: 'dataset',
  name: 'why',
  summary: 'Why a creator has their score and what would change it; with two, why one is ranked above the other.',
  examples: ['why @a', 'why is @a ranked above @b?'],
  args: { handles: handles('<@a> [@b]', { min: 0, max: 10 }) },
  isComplete: ({ handles: named }) => named.length === 1 || named.length === 2,

  run(subject, { handles: named }): Answer {
    if (named.length === 0)
      throw new UserError(
        'no-handle',
        'Whose score should I explain?',
        'Say it with a handle: `why @a`, or `why @a @b`.',
      );
    const found = findCreators(subject, { name: 'why', args: {} }, named);
    if ('answer' in found) return found.answer;
    const [first, second] = found.rows;
    return second === undefined ? explainOne(subject, first!) : explainTwo(subject, first!, second);
  },
};

function nameOf(subject: Subject, row: number): string {
  return creatorName(textReader(subject.profiles.text.handle!)(row), subject.analysis.dataset.names);
}

function explainOne(subject: Subject, row: number): Answer {
  const { scores, profiles } = subject;
  const name = nameOf(subject, row);
  const handle = textReader(profiles.text.handle!)(row);
  const full = fullPoints(subject, row);
  const points = wholePoints(subject, row);
  const known = knownParts(subject, row);
  const earned = known.map(
    ({ key, name: part }, i) =>
      `${part.toLowerCase()}${i === 0 ? ' earns' : ''} ${Math.round((partPoints(subject, key, row) / full[key]) * 100)}%${i === 0 ? ' of its points' : ''}`,
  );
  const place = rankOf(subject, row);
  const against = warningLines(subject, row);
  return {
    ...sayOnly(
      `${name} scores ${scoreInWords(scores.score[row]!, scores.scoreSpread[row]!)} of 100${known.length === 1 ? '' : `: ${earned.join(', ')}`}`,
      [
        { label: `Profile of ${name}`, command: { name: 'profile', args: { handle } } },
        { label: 'Who is similar', command: { name: 'similar', args: { handle } } },
        { label: 'How scores are made', command: { name: 'about', args: {} } },
      ],
    ),
    tables: [
      {
        columns: [
          { key: 'part', label: 'Part', format: 'text' },
          { key: 'points', label: 'Points', format: 'score' },
          { key: 'of', label: 'Of', format: 'score' },
          { key: 'figure', label: 'Their figure', format: 'text' },
          { key: 'peers', label: 'Others of their size', format: 'text' },
        ],
        rows: known.map(({ key, name: part }) => ({
          part,
          points: points[key],
          of: full[key],
          ...figureOf(subject, key, row),
        })),
        note: known.map(({ name: part, measures }) => `${part}: ${measures(subject)}.`).join(' '),
      },
    ],
    facts: [
      { title: 'What would change it', lines: whatIfs(subject, row, against.length > 0 && place > 0) },
      ...(against.length > 0
        ? [
            {
              title: place > 0 ? 'Why they are listed last' : 'Why they are not ranked',
              lines: against,
            },
          ]
        : []),
    ],
  };
}

/** The figure that a part is computed from, beside those of the tier's others. */
function figureOf({ analysis, scores, profiles }: Subject, part: (typeof SCORE_PARTS)[number]['key'], row: number) {
  const followers = profiles.numeric.followers![row]!;
  const tier = analysis.tiers.find(({ name }) => name === tierOf(followers, tiersOf(analysis.options)).name)!;
  switch (part) {
    case 'reach':
      return {
        figure: `${formatCell(followers, 'count')} followers`,
        peers:
          tier.medianFollowers === null
            ? null
            : `median of ${tier.count.toLocaleString('en-US')} ${tier.name}: ${formatCell(tier.medianFollowers, 'count')}`,
      };
    case 'engagement': {
      const percentile = scores.engagementPercentile[row]!;
      const expected = scores.expectedEngagement[row]!;
      return {
        figure: Number.isNaN(scores.engagement[row]!) ? 'not known' : formatCell(scores.engagement[row]!, 'percent'),
        peers: Number.isNaN(expected)
          ? null
          : `usual ${formatCell(expected, 'percent')}${Number.isNaN(percentile) ? '' : `; above ${Math.round(percentile * 100)}% of them`}`,
      };
    }
    case 'behaviour':
      return { figure: `likelihood ${scores.likelihood[row]!.toFixed(2)}`, peers: null };
  }
}

/** Computed, each alone, all else as it is. */
function whatIfs(subject: Subject, row: number, isFlagged: boolean): string[] {
  const { analysis, scores, profiles } = subject;
  const followers = profiles.numeric.followers![row]!;
  const tiers = tiersOf(analysis.options);
  const tier = tierOf(followers, tiers);
  const usual = scores.expectedEngagement[row]!;
  const own = scores.engagement[row]!;
  // What is listed last for another reason stays there, whatever the score.
  if (isFlagged && hasOtherFlags(subject, row))
    return [`Without ${obstacle(subject, row)}: ${placeWords(subject, row, withoutFlags(subject, row))}.`];
  const lines: string[] = [];
  const say = (condition: string, then: WhatIf | undefined) => {
    if (then && Math.round(then.score) !== Math.round(scores.score[row]!))
      lines.push(`${condition}: ${outcome(subject, row, then)}.`);
  };
  if (usual > 0) {
    const typical = own > usual ? 'only the' : 'the';
    say(
      `With ${typical} engagement that is usual for their size (${formatCell(usual, 'percent')})`,
      withEngagement(subject, row, usual),
    );
    if (!(own >= 2 * usual))
      say(`With twice what is usual (${formatCell(2 * usual, 'percent')})`, withEngagement(subject, row, 2 * usual));
  }
  const next = tiers[tiers.indexOf(tier) + 1];
  if (next && next.from > followers)
    say(
      `With ${formatCell(next.from, 'count')} followers (${next.name}) and the same engagement points`,
      withFollowers(subject, row, next.from),
    );
  if (isFlagged)
    lines.push(`Without ${obstacle(subject, row)}: ${placeWords(subject, row, withoutFlags(subject, row))}.`);
  if (lines.length > 0) return lines;
  return knownParts(subject, row).length === 1 && Math.round(scores.score[row]!) === 100
    ? ['Only reach is known here, and it is full. Add engagement to the file to tell these creators apart.']
    : ['Nothing that I tried would change it by a point.'];
}

/** What puts a creator last. */
function obstacle(subject: Subject, row: number): string {
  if (standingOf(subject.scores, row) === 'held-back') return 'being held back';
  return warningLines(subject, row).length === 1 ? 'the warning' : 'the warnings';
}

function outcome(subject: Subject, row: number, then: WhatIf): string {
  const change = Math.round(then.score) - Math.round(subject.scores.score[row]!);
  return `score ${Math.round(then.score)} (${change > 0 ? '+' : '−'}${Math.abs(change)}), ${placeWords(subject, row, then)}`;
}

function placeWords(subject: Subject, row: number, then: WhatIf): string {
  const now = rankOf(subject, row);
  const place = then.place.toLocaleString('en-US');
  if (now === 0) return `number ${place} if they were ranked`;
  return then.place === now ? `still number ${place}` : `number ${place} instead of ${now.toLocaleString('en-US')}`;
}

function explainTwo(subject: Subject, first: number, second: number): Answer {
  const { scores } = subject;
  const places = [first, second].map((row) => allAccounts(subject).indexOf(row));
  const unranked = places.findIndex((place) => place < 0);
  const [upper, lower] =
    unranked < 0
      ? places[0]! < places[1]!
        ? [first, second]
        : [second, first]
      : unranked === 1
        ? [first, second]
        : [second, first];
  const [above, below] = [nameOf(subject, upper), nameOf(subject, lower)];
  const [upperPoints, lowerPoints] = [wholePoints(subject, upper), wholePoints(subject, lower)];
  const gaps = knownParts(subject, upper)
    .map(({ key, name }) => ({ key, name, gap: upperPoints[key] - lowerPoints[key] }))
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const [upperScore, lowerScore] = [upper, lower].map((row) => Math.round(scores.score[row]!)) as [number, number];
  const against = warningLines(subject, lower);
  const because =
    unranked >= 0
      ? `${below} is not ranked`
      : isClear(scores, upper) && !isClear(scores, lower)
        ? `${below} ${standingOf(scores, lower) === 'held-back' ? 'is held back for low engagement' : 'has a warning'} and is listed last${upperScore < lowerScore ? `, though they score higher (${lowerScore} to ${upperScore})` : ''}`
        : byPoints(upperScore, lowerScore, gaps);
  const handleOf = textReader(subject.profiles.text.handle!);
  return {
    ...sayOnly(
      unranked >= 0 && places.every((place) => place < 0)
        ? `Neither ${above} nor ${below} is ranked`
        : `${above} ranks higher: ${because}`,
      [
        { label: 'Compare them', command: { name: 'compare', args: { handles: [handleOf(upper), handleOf(lower)] } } },
        { label: `Why ${below} is where they are`, command: { name: 'why', args: { handles: [handleOf(lower)] } } },
      ],
    ),
    tables: [
      {
        columns: [
          { key: 'part', label: 'Part', format: 'text' },
          { key: 'above', label: above, format: 'text' },
          { key: 'below', label: below, format: 'text' },
          { key: 'gap', label: 'Difference', format: 'text' },
        ],
        rows: [
          ...gaps.map(({ key, name, gap }) => ({
            part: name,
            above: pointsWords(subject, key, upper, upperPoints),
            below: pointsWords(subject, key, lower, lowerPoints),
            gap: signed(gap),
          })),
          {
            part: 'Score',
            above: String(upperScore),
            below: String(lowerScore),
            gap: signed(upperScore - lowerScore),
          },
        ],
      },
    ],
    facts: against.length > 0 ? [{ title: `Check ${below} first`, lines: against }] : [],
  };
}

/** `74 to 51. Engagement makes the difference (+30; reach −7)`. */
function byPoints(upper: number, lower: number, gaps: readonly { name: string; gap: number }[]): string {
  if (upper === lower) return `both score about ${upper}; at equal scores, the larger account comes first`;
  const [most, ...rest] = gaps.filter(({ gap }) => gap !== 0).sort((a, b) => b.gap - a.gap);
  const others = rest.map(({ name, gap }) => `; ${name.toLowerCase()} ${signed(gap)}`).join('');
  return `${upper} to ${lower}. ${most!.name} makes the difference (${signed(most!.gap)}${others})`;
}

function pointsWords(
  subject: Subject,
  key: (typeof SCORE_PARTS)[number]['key'],
  row: number,
  points: Record<string, number>,
): string {
  return `${points[key]} (${figureOf(subject, key, row).figure})`;
}

function signed(points: number): string {
  return points === 0 ? '0' : `${points > 0 ? '+' : '−'}${Math.abs(points)}`;
}
