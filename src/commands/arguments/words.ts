import { UserError } from '../../errors.js';
import { type ArgumentSpec, cut, wordsOf } from './argument.js';

/** All the words that are left, as one text. */
export function text(name: string, fallback = ''): ArgumentSpec<string> {
  return {
    usage: fallback === '' ? `<${name}>` : `[${name}]`,
    schema: { type: 'string' },
    take: (said) => ({ value: wordsOf(said).join(' ') || fallback, rest: '' }),
    check: (value) => (value === undefined ? fallback : String(value)),
  };
}

/** What only a button carries. */
export function carried(): ArgumentSpec<string> {
  return {
    usage: '',
    take: (said) => ({ value: '', rest: said }),
    check: (value) => (typeof value === 'string' ? value : ''),
  };
}

/** One of some words, anywhere. */
export function oneOf<T extends string, F extends T | ''>(
  name: string,
  choices: readonly T[],
  fallback: F,
): ArgumentSpec<T | F> {
  const pattern = new RegExp(`(?<![\\w@.-])(${choices.join('|')})(?![\\w.-])`, 'i');
  return {
    usage: fallback === '' ? name : `[${name}]`,
    schema: { type: 'string', enum: choices },
    take(said) {
      const match = pattern.exec(said);
      return match ? { value: match[1]!.toLowerCase() as T, rest: cut(said, match) } : { value: fallback, rest: said };
    },
    check(value) {
      if (value === undefined || value === '') return fallback;
      const found = choices.find((choice) => choice === String(value).toLowerCase());
      if (found !== undefined) return found;
      throw new UserError('bad-choice', `I cannot do "${String(value)}" here.`, `Say one of ${choices.join(', ')}.`);
    },
  };
}

/** Whether a word is there. */
export function flag(usage: string, pattern: RegExp): ArgumentSpec<boolean | undefined> {
  return {
    usage,
    schema: { type: 'boolean' },
    take(said) {
      const match = pattern.exec(said);
      return match ? { value: true, rest: cut(said, match) } : { value: undefined, rest: said };
    },
    check: (value) => (value === true || value === 'true' ? true : undefined),
  };
}
