import { type ArgumentSpec, cut } from './argument.js';
import { SMALL_NUMBER, smallNumber } from './numbers.js';

const PICK = new RegExp(String.raw`(?<![\w@.-])pick ${SMALL_NUMBER}(?![\w-])`, 'i');

/** `pick 1`, `pick two`: so many of those who are named. */
export function picked(): ArgumentSpec<number | undefined> {
  return {
    usage: '[pick <n>]',
    schema: { type: 'integer', minimum: 1, maximum: 10, description: 'So many of them: whom to choose.' },
    take(said) {
      const match = PICK.exec(said);
      return match ? { value: smallNumber(match[1]!), rest: cut(said, match) } : { value: undefined, rest: said };
    },
    check: (value) => (Number(value) >= 1 ? Math.trunc(Number(value)) : undefined),
  };
}
