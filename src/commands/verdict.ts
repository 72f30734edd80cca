import { isClear } from '../analysis/score/standing.js';
import { textAt } from '../analysis/text-column.js';
import type { Answer } from '../answers/answer.js';
import { capitalised } from '../answers/format.js';
import { uncheckedInWords } from '../answers/speaks-against.js';
import { UserError } from '../errors.js';
import { listInWords } from '../query/list-in-words.js';
import { handles } from './arguments/handles.js';
import type { DatasetCommand, Subject } from './command.js';
import { findCreators } from './find-creator.js';
import { contextOf } from './profile-lines.js';
import { alternativesTo } from './verdict/alternatives.js';
import { judge, LEVELS, type Level, PASSES, type Verdict } from './verdict/judge.js';

/** Whether somebody should be booked, by what the file says: for, against, and who else. */
export const verdict: DatasetCommand<{ handles: string[] }> = {
  about: 'dataset',
  name: 'verdict',
  summary: 'Whether to book somebody: yes, test first, check first or no, with what speaks for and against.',
  examples: ['verdict @a', 'verdict @a @b'],
  args: { handles: handles('<@a> [@b …]', { min: 1, max: 10 }) },
  cues: [],

  run(subject, { handles: named }): Answer {
    if (named.length === 0)
      throw new UserError('no-handle', 'Who are you thinking of?', 'Say it with a handle: `verdict @a`.');
    const found = findCreators(subject, { name: 'verdict', args: {} }, named);
    if ('answer' in found) return found.answer;
    const verdicts = found.rows.map((row) => judge(subject, row));
    return verdicts.length === 1 ? ofOne(subject, verdicts[0]!) : ofSeveral(subject, verdicts);
  },
};

const CALLED: Record<Level, string> = {
  book: 'book',
  test: 'test first',
  check: 'check first',
  no: 'no',
};

function ofOne(subject: Subject, found: Verdict): Answer {
  const { points, level, row, name } = found;
  const side = (which: 'for' | 'against') =>
    points.filter((point) => point.side === which).map(({ says }) => `${capitalised(says)}.`);
  const others = alternativesTo(subject, row);
  const handle = textAt(subject.profiles.text.handle!, row);
  const listed = (title: string, lines: string[]) => (lines.length === 0 ? [] : [{ title, lines }]);
  return {
    headline: sentenceOf(subject, found),
    context: [...contextOf(subject.profiles, row), statusOf(subject, row)].filter(Boolean).join(' · ') || undefined,
    tables: [],
    facts: [
      ...listed('For', side('for')),
      ...listed('Against', side('against')),
      ...listed(
        'Like them, with a higher score',
        others.map(({ says }) => says),
      ),
    ],
    charts: [],
    howFound: [],
    caveats: uncheckedLines(subject),
    next: [
      ...(others.length > 0
        ? [
            {
              label: `Compare with ${others.length === 1 ? 'that one' : 'those two'}`,
              command: { name: 'compare', args: { handles: [handle, ...others.map((one) => one.handle)] } },
            },
          ]
        : []),
      ...(level === 'no'
        ? []
        : [{ label: 'Add to the shortlist', command: { name: 'shortlist', args: { do: 'add', handles: [handle] } } }]),
      { label: `Profile of ${name}`, command: { name: 'profile', args: { handle } } },
    ],
  };
}

/** What no creator should be booked without, and many files do not tell. */
const WORTH_CHECKING = ['fake followers', 'last post'];

/** "Test @a with one post first: their engagement beats only 41% of accounts their size, though …". */
function sentenceOf(subject: Subject, { level, name, points }: Verdict): string {
  const reasons = points.filter(({ decides }) => decides === level).map(({ short }) => short);
  const good = points.filter(({ side }) => side === 'for').map(({ short }) => short);
  switch (level) {
    case 'book': {
      const untold = uncheckedInWords(subject.analysis.unchecked).filter((what) => WORTH_CHECKING.includes(what));
      const why = listInWords(good.slice(0, 3));
      return untold.length === 0
        ? `Yes, book ${name}: ${why}`
        : `Yes, as far as this file tells, book ${name}: ${why}. Ask for their ${listInWords(untold)} first: the file doesn't say`;
    }
    case 'test': {
      const though = good.find((short) => short !== PASSES);
      return `Test ${name} with one post first: ${listInWords(reasons)}${though ? `, though ${though}` : ''}`;
    }
    case 'check':
      return `Not ${name} before you check this: ${reasons.join('; ')}`;
    case 'no':
      return `No, not ${name}: ${reasons.join('; ')}`;
  }
}

/** "Status: signed", as the file has it. */
function statusOf({ profiles: { text } }: Subject, row: number): string {
  const status = text.status ? textAt(text.status, row) : '';
  return status === '' ? '' : `Status: ${status}`;
}

function ofSeveral(subject: Subject, verdicts: readonly Verdict[]): Answer {
  const { scores, profiles } = subject;
  const ordered = verdicts.toSorted(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      Number(isClear(scores, b.row)) - Number(isClear(scores, a.row)) ||
      scores.score[b.row]! - scores.score[a.row]!,
  );
  const all = ordered.map(({ row }) => textAt(profiles.text.handle!, row));
  const [first] = ordered as [Verdict, ...Verdict[]];
  const others = LEVELS.flatMap((level) => {
    const names = ordered
      .slice(1)
      .filter((one) => one.level === level)
      .map(({ name }) => name);
    return names.length === 0 ? [] : [`${listInWords(names)}: ${CALLED[level]}`];
  });
  return {
    headline:
      first.level === 'no'
        ? `None of them: ${first.points.find(({ decides }) => decides === 'no')!.short}`
        : `${sentenceOf(subject, first)}. ${others.join('; ')}`,
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

function uncheckedLines({ analysis }: Subject): string[] {
  const unchecked = uncheckedInWords(analysis.unchecked);
  return [
    ...(unchecked.length === 0 ? [] : [`Not checked (not in the file): ${unchecked.join(', ')}.`]),
    'This is by the figures alone: look at their last posts yourself, whether they suit your brand.',
  ];
}
