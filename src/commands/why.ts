import { STANDING, standingOf } from '../analysis/score/standing.js';
import { tierOf, tiersOf } from '../analysis/score/tiers.js';
import { fullPoints, type WhatIf, withEngagement, withFollowers, withoutFlags } from '../analysis/score/what-if.js';
import { textReader } from '../analysis/text-column.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { creatorName, formatCell } from '../answers/format.js';
import { speaksAgainst } from '../answers/speaks-against.js';
import { UserError } from '../errors.js';
import { handles } from './arguments/handles.js';
import type { DatasetCommand, Subject } from './command.js';
import { findCreators } from './find-creator.js';
import { rankOf } from './rank-of.js';
import { partPoints, SCORE_PARTS, scoreInWords } from './score-lines.js';
import { allAccounts } from './top.js';

/** Why a creator has its score, and what would change it; or why one is ranked above another. */
export const why: DatasetCommand<{ handles: string[] }> = {
  about: 'dataset',
  name: 'why',
  aliases: ['explain'],
  summary: 'Why a creator has its score and what would change it; with two, why one is ranked above the other.',
  examples: ['why @a', 'why is @a ranked above @b?'],
  args: { handles: handles('<@a> [@b]', { min: 0, max: 10 }) },
  isComplete: ({ handles: named }) => named.length === 1 || named.length === 2,
  cues: [
    /\b((what('s|s| is)? )?(drag\w*|holding|pulling) \w*|so (high|low))\b/i,
    /\b(why|explain|explanation|reasons?|how come|justif(y|ication)|what makes|what('s| is) (behind|dragging|holding)|breakdown of|break down|what drives|makes up)\b/i,
    /\b(what (would|could|can|will|has to|needs? to|must|do(es)?) .*(change|raise|improve|lift|boost|increase|better|do|take)|how (did|does|can|could|would) .*(get|earn|end up|improve|raise|increase|score|rank|boost|reach)|how (is|was) .* (scored|score calculated|ranked))\b/i,
  ],
  also: [
    /\b(strong|pick|such|expected|opposite)\b/i,
    /\b(way|more|views|pirate|turned)\b/i,
    /\b(climb|improve|don'?t|do not|understand|so|high|need)\b/i,
    /\b(how|take|it|ranked|rank|ranks|ranking|score[sd]?|scoring|above|below|higher|lower|highly|over|than|better|worse|so|such|ahead|behind|under|high|low|good|bad|get|gets|got|number|no|place|position|points?|only|beat(s|en)?|top|first|that|rated|rating|rate|would|could|change|changes|raise|improve|lift|increase|makes?|made|special|up|down|earn(s|ed)?|does|did|come|come out|come first|ended|end|listed|list|recommended|recommend|chosen|picked|reasons?|behind|holding|back|dragging|much|more|less|instead of|place[ds]?|put|sits?|breakdown|break|boost|drives?|reach|flagged|flag|selected|fewer|still|outrank(s|ed)?|beating|is|of|because|on top|near|bottom|left out|not|isn'?t|doesn'?t|follower(s)?|engagement|despite|even though|though|when|having|worthy|great|interesting|#\d+|calculated|why)\b/i,
  ],

  run(subject, { handles: named }): Answer {
    if (named.length === 0)
      throw new UserError('no-handle', 'Why about whom?', 'Say it with a handle: `why @a`, or `why @a @b`.');
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
  const known = SCORE_PARTS.filter(({ key }) => !Number.isNaN(partPoints(subject, key, row)));
  const share = (key: (typeof SCORE_PARTS)[number]['key']) => partPoints(subject, key, row) / full[key];
  const best = known.reduce((a, b) => (share(b.key) > share(a.key) ? b : a));
  const worst = known.reduce((a, b) => (share(b.key) < share(a.key) ? b : a));
  const place = rankOf(subject, row);
  const against = speaksAgainst(subject, row);
  return {
    ...sayOnly(
      `${name} scores ${scoreInWords(scores.score[row]!, scores.scoreSpread[row]!)} of 100${best === worst ? '' : `: strong in ${best.name.toLowerCase()} (${Math.round(share(best.key) * 100)}% of its points), weak in ${worst.name.toLowerCase()} (${Math.round(share(worst.key) * 100)}%)`}`,
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
          { key: 'figure', label: 'Its figure', format: 'text' },
          { key: 'peers', label: 'Others of its size', format: 'text' },
        ],
        rows: known.map(({ key, name: part }) => ({
          part,
          points: partPoints(subject, key, row),
          of: full[key],
          ...figureOf(subject, key, row),
        })),
        note: SCORE_PARTS.map(({ name: part, why: measures }) => `${part}: ${measures}.`).join(' '),
      },
    ],
    facts: [
      { title: 'What would change it', lines: whatIfs(subject, row, against.length > 0 && place > 0) },
      ...(against.length > 0
        ? [
            {
              title: place > 0 ? 'Why it comes after others' : 'Why it is not ranked',
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
  const lines: string[] = [];
  const say = (condition: string, then: WhatIf | undefined) => {
    if (then && Math.round(then.score) !== Math.round(scores.score[row]!))
      lines.push(`${condition}: ${outcome(subject, row, then)}.`);
  };
  if (usual > 0) {
    const typical = own > usual ? 'only the' : 'the';
    say(
      `With ${typical} engagement that is usual for its size (${formatCell(usual, 'percent')})`,
      withEngagement(subject, row, usual),
    );
    if (!(own >= 2 * usual))
      say(`With twice what is usual (${formatCell(2 * usual, 'percent')})`, withEngagement(subject, row, 2 * usual));
  }
  const next = tiers[tiers.indexOf(tier) + 1];
  if (next && next.from > followers)
    say(
      `With ${formatCell(next.from, 'count')} followers (${next.name}), its engagement points as they are`,
      withFollowers(subject, row, next.from),
    );
  if (isFlagged) {
    const then = withoutFlags(subject, row);
    lines.push(`Without what speaks against it: ${placeWords(subject, row, then)}.`);
  }
  return lines.length > 0
    ? lines
    : ['Nothing that this file tells would change it much: it is near the top in every part.'];
}

function outcome(subject: Subject, row: number, then: WhatIf): string {
  const change = Math.round(then.score) - Math.round(subject.scores.score[row]!);
  return `score ${Math.round(then.score)} (${change > 0 ? '+' : '−'}${Math.abs(change)}), ${placeWords(subject, row, then)}`;
}

function placeWords(subject: Subject, row: number, then: WhatIf): string {
  const now = rankOf(subject, row);
  const place = then.place.toLocaleString('en-US');
  if (now === 0) return `which would be number ${place}, were it ranked`;
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
  const flagsDecide = scores.flags[upper] === 0 && scores.flags[lower] !== 0;
  const sizeDecides = standingOf(scores, upper) === STANDING.clear && standingOf(scores, lower) === STANDING.farBelow;
  const gaps = SCORE_PARTS.map(({ key, name }) => ({
    key,
    name,
    gap: (partPoints(subject, key, upper) || 0) - (partPoints(subject, key, lower) || 0),
  })).sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const difference = scores.score[upper]! - scores.score[lower]!;
  const most = gaps.find(({ gap }) => Math.sign(gap) === Math.sign(difference)) ?? gaps[0]!;
  const against = speaksAgainst(subject, lower);
  const isAsAsked = upper === first;
  const because = flagsDecide
    ? `a check speaks against ${below}${difference < 0 ? `, who would score ${counted(Math.round(-difference), 'point')} more` : ''}`
    : sizeDecides
      ? `${below}'s engagement is far below what is usual for its size${difference < 0 ? `, though it would score ${counted(Math.round(-difference), 'point')} more` : ''}`
      : `${counted(Math.abs(Math.round(difference)), 'point')} more, most of it in ${most.name.toLowerCase()} (${signed(most.gap)})`;
  const handleOf = textReader(subject.profiles.text.handle!);
  return {
    ...sayOnly(
      unranked >= 0 && places.every((place) => place < 0)
        ? `Neither ${above} nor ${below} is ranked`
        : `${isAsAsked ? '' : 'It is the other way round: '}${above} is ranked above ${below}: ${because}`,
      [
        { label: 'Compare them', command: { name: 'compare', args: { handles: [handleOf(upper), handleOf(lower)] } } },
        { label: `Why ${below} is where it is`, command: { name: 'why', args: { handles: [handleOf(lower)] } } },
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
            above: pointsWords(subject, key, upper),
            below: pointsWords(subject, key, lower),
            gap: signed(gap),
          })),
          {
            part: 'Score',
            above: String(Math.round(scores.score[upper]!)),
            below: String(Math.round(scores.score[lower]!)),
            gap: signed(difference),
          },
        ],
      },
    ],
    facts: against.length > 0 ? [{ title: `What speaks against ${below}`, lines: against }] : [],
  };
}

function pointsWords(subject: Subject, key: (typeof SCORE_PARTS)[number]['key'], row: number): string {
  const points = partPoints(subject, key, row);
  return Number.isNaN(points) ? '–' : `${Math.round(points)} (${figureOf(subject, key, row).figure})`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function signed(points: number): string {
  const rounded = Math.round(points);
  return rounded === 0 ? '0' : `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)}`;
}
