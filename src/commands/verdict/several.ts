import { isClear } from '../../analysis/score/standing.js';
import { textAt } from '../../analysis/text-column.js';
import type { Answer } from '../../answers/answer.js';
import { listInWords } from '../../query/list-in-words.js';
import type { Subject } from '../command.js';
import { LEVELS, PASSES, type Verdict } from './judge.js';
import { CALLED, sentenceOf, uncheckedLines } from './sentence.js';

/** Several creators, the surest yes first. */
export function verdictOfSeveral(subject: Subject, verdicts: readonly Verdict[], pick: number | undefined): Answer {
  const { scores, profiles } = subject;
  const ordered = verdicts.toSorted(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      Number(isClear(scores, b.row)) - Number(isClear(scores, a.row)) ||
      scores.score[b.row]! - scores.score[a.row]!,
  );
  const all = ordered.map(({ row }) => textAt(profiles.text.handle!, row));
  const [first] = ordered as [Verdict, ...Verdict[]];
  return {
    headline:
      first.level === 'no'
        ? `None of them: ${first.points.find(({ decides }) => decides === 'no')!.short}`
        : pick === undefined
          ? `${sentenceOf(subject, first)}. ${othersOf(ordered.slice(1))}`
          : pickSentence(ordered, pick),
    tables: [
      {
        columns: [
          { key: 'handle', label: 'Creator', format: subject.analysis.dataset.names === 'handle' ? 'handle' : 'text' },
          { key: 'verdict', label: 'Verdict', format: 'text' },
          { key: 'score', label: 'Score', format: 'score' },
          { key: 'for', label: 'For', format: 'text' },
          { key: 'against', label: 'Against', format: 'text' },
        ],
        rows: ordered.map(({ row, level, points }, i) => ({
          handle: all[i]!,
          verdict: CALLED[level],
          score: scores.score[row]!,
          for: points.find(({ side }) => side === 'for')?.short ?? null,
          against:
            (
              points.find(({ decides }) => decides === level && level !== 'book') ??
              points.find(({ side }) => side === 'against')
            )?.short ?? null,
        })),
      },
    ],
    facts: [],
    charts: [],
    howFound: [],
    caveats: uncheckedLines(subject),
    next: [
      { label: `All about ${first.name}`, command: { name: 'verdict', args: { handles: [all[0]!] } } },
      { label: 'Compare them', command: { name: 'compare', args: { handles: all } } },
    ],
  };
}

/** "@b: test first; @c: no". */
function othersOf(ordered: readonly Verdict[]): string {
  return LEVELS.flatMap((level) => {
    const names = ordered.filter((one) => one.level === level).map(({ name }) => name);
    return names.length === 0 ? [] : [`${listInWords(names)}: ${CALLED[level]}`];
  }).join('; ');
}

/** "By the figures, @a (book): their engagement beats 86% of accounts their size. @b: test first". */
function pickSentence(ordered: readonly Verdict[], most: number): string {
  const picked = ordered.filter(({ level }) => level !== 'no').slice(0, most);
  const each = picked.map(({ name, level, points }) => {
    const good = points.filter(({ side }) => side === 'for').map(({ short }) => short);
    const why = good.find((short) => short !== PASSES) ?? good[0];
    return `${name} (${CALLED[level]})${why ? `: ${why}` : ''}`;
  });
  const fewer = picked.length < Math.min(most, ordered.length) ? '. Nobody else of them can be booked' : '';
  const rest = othersOf(ordered.filter((one) => !picked.includes(one)));
  return `By the figures, ${each.join('; ')}${fewer}${rest === '' ? '' : `. ${rest}`}`;
}
