import { UserError } from '../../errors.js';
import { type ArgumentSpec, cut } from './argument.js';
import { sumIn } from './money.js';
import { SMALL_NUMBER, smallNumber } from './numbers.js';

const OFFER = /(?<![\w@.-])(?:an )?offer(?:s|ed|ing)?(?: (?:of|them|her|him))?:?\s+/i;

/** `offer 500`, `offer €1,050`: a sum for all that is asked for. */
export function offered(): ArgumentSpec<number | undefined> {
  return {
    usage: '[offer <sum>]',
    schema: { type: 'number', minimum: 0, description: 'The sum that is offered for all that is asked for.' },
    take(said) {
      const word = OFFER.exec(said);
      const after = word ? said.slice(word.index + word[0].length) : '';
      const sum = sumIn(after, true);
      if (!word || !sum || sum.match.index > 0) return { value: undefined, rest: said };
      return { value: usable(sum.amount), rest: `${said.slice(0, word.index)} ${cut(after, sum.match)}` };
    },
    check: (value) => (value === undefined || value === '' ? undefined : usable(Number(value))),
  };
}

function usable(sum: number): number {
  if (Number.isFinite(sum) && sum > 0 && sum <= 1e12) return sum;
  throw new UserError('bad-number', `${sum} is no offer.`, 'Say a sum such as `price @a offer 500`.');
}

const POSTS = new RegExp(
  String.raw`(?<![\w@.,$€£-])(?:for )?${SMALL_NUMBER} (?:posts?|videos?|tiktoks?|uploads?|pieces?)(?: each)?(?![\w-])`,
  'i',
);

/** `for 3 posts`: by each creator. */
export function postsEach(): ArgumentSpec<number> {
  const inRange = (posts: number) => {
    if (posts >= 1 && posts <= 100) return Math.trunc(posts);
    throw new UserError('bad-number', `${posts} posts are not what I can price.`, 'Ask for 1 to 100.');
  };
  return {
    usage: '[for <n> posts]',
    schema: { type: 'integer', minimum: 1, maximum: 100, description: 'Posts by each creator; 1 if left out.' },
    take(said) {
      const match = POSTS.exec(said);
      return match ? { value: inRange(smallNumber(match[1]!)), rest: cut(said, match) } : { value: 1, rest: said };
    },
    check: (value) => (value === undefined || value === '' ? 1 : inRange(Number(value))),
  };
}
