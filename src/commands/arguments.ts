import { UserError } from '../errors.js';

/** One argument of a command: how it is found in what was typed, and how a value from a button is checked. */
export interface ArgumentSpec<T> {
  /** As `help` shows it, e.g. `[n]`; '' for one that it leaves out. */
  usage: string;
  /** Takes the argument out of the words that are left. */
  take(words: readonly string[]): { value: T; rest: string[] };
  /** A value that did not come from typing: the default where it is undefined. */
  check(value: unknown): T;
}

/** A number such as `10`, anywhere among the words. */
export function wholeNumber(name: string, range: { min: number; max: number }, fallback: number): ArgumentSpec<number> {
  const inRange = (value: number) => {
    if (value >= range.min && value <= range.max) return value;
    const next = `Ask for ${range.min} to ${range.max}.`;
    throw new UserError('bad-number', `${value} is not a number that I can use for [${name}].`, next);
  };
  return {
    usage: `[${name}]`,
    take(words) {
      const at = words.findIndex((word) => /^-?\d+$/.test(word));
      if (at < 0) return { value: fallback, rest: [...words] };
      return { value: inRange(Number(words[at])), rest: words.toSpliced(at, 1) };
    },
    check: (value) => (value === undefined ? fallback : inRange(Math.trunc(Number(value)))),
  };
}

/** One of some words after a keyword: `by engagement`. */
export function keyword<T extends string>(word: string, choices: readonly T[], fallback: T): ArgumentSpec<T> {
  const among = (value: string) => {
    const found = choices.find((choice) => choice === value.toLowerCase());
    if (found !== undefined) return found;
    const next = `Say \`${word}\` and one of ${choices.join(', ')}.`;
    throw new UserError('bad-choice', `I cannot do this ${word} "${value}".`, next);
  };
  return {
    usage: `[${word} ${choices.join('|')}]`,
    take(words) {
      const at = words.findIndex((candidate) => candidate.toLowerCase() === word);
      if (at < 0) return { value: fallback, rest: [...words] };
      return { value: among(words[at + 1] ?? ''), rest: words.toSpliced(at, 2) };
    },
    check: (value) => (value === undefined ? fallback : among(String(value))),
  };
}

/** All the words that are left, as one text. */
export function text(name: string, fallback = ''): ArgumentSpec<string> {
  return {
    usage: fallback === '' ? `<${name}>` : `[${name}]`,
    take: (words) => ({ value: words.length === 0 ? fallback : words.join(' '), rest: [] }),
    check: (value) => (value === undefined ? fallback : String(value)),
  };
}

/** Where a page starts: buttons carry it, and `skip 10` can be typed. */
export function skipped(): ArgumentSpec<number> {
  return {
    usage: '',
    take(words) {
      const at = words.findIndex((word) => word.toLowerCase() === 'skip');
      if (at < 0 || !/^\d+$/.test(words[at + 1] ?? '')) return { value: 0, rest: [...words] };
      return { value: Number(words[at + 1]), rest: words.toSpliced(at, 2) };
    },
    check: (value) => (Number.isFinite(Number(value)) ? Math.max(0, Math.trunc(Number(value))) : 0),
  };
}
