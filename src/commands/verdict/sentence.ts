import { uncheckedInWords } from '../../answers/speaks-against.js';
import { listInWords } from '../../query/list-in-words.js';
import type { Subject } from '../command.js';
import { type Level, PASSES, type Verdict } from './judge.js';

export const CALLED: Record<Level, string> = {
  book: 'book',
  test: 'test first',
  check: 'check first',
  no: 'no',
};

/** What no creator should be booked without, and many files do not tell. */
const WORTH_CHECKING = ['fake followers', 'last post'];

/** "Test @a with one post first: their engagement beats only 41% of accounts their size, though …". */
export function sentenceOf(subject: Subject, { level, name, points }: Verdict): string {
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

/** What no figure of the file could be checked for, and what no file tells. */
export function uncheckedLines({ analysis }: Subject): string[] {
  const unchecked = uncheckedInWords(analysis.unchecked);
  return [
    ...(unchecked.length === 0 ? [] : [`Not checked (not in the file): ${unchecked.join(', ')}.`]),
    'This is by the figures alone: look at their last posts yourself, whether they suit your brand.',
  ];
}
