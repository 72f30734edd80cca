import type { Vocabulary } from '../vocabulary.js';
import type { JsonSchema } from './schema.js';

/**
 * One argument of a command: how it is found in what was typed or said, and how a value from a button is checked.
 *
 * What is said is one line of text. What an argument takes out of it leaves a GAP, so that words which were apart do
 * not become neighbours.
 */
export interface ArgumentSpec<T> {
  /** As `help` shows it, e.g. `[n]`; '' for one that it leaves out. */
  usage: string;
  /** As another program may give it; undefined for one that only a conversation and its buttons carry. */
  schema?: JsonSchema | undefined;
  /** Takes what stands in quotes, before any other argument is taken: a column's header may hold words of theirs. */
  takeFirst?(said: string, known: Vocabulary): { value: T; rest: string };
  /** What was taken first together with what was taken then. */
  join?(first: T, then: T): T;
  /** Takes the argument out of what is left. */
  take(said: string, known: Vocabulary): { value: T; rest: string };
  /** A value that did not come from typing: the default where it is undefined. */
  check(value: unknown): T;
}

/** An argument that is never typed: only buttons and sentences carry it. */
export function neverTyped<T>(
  check: (value: unknown) => T | undefined,
  schema?: JsonSchema,
): ArgumentSpec<T | undefined> {
  return { usage: '', schema, take: (said) => ({ value: undefined, rest: said }), check };
}

export const GAP = '¦';

/** `said` without what the pattern matched there. */
export function cut(said: string, match: RegExpExecArray): string {
  return `${said.slice(0, match.index)} ${GAP} ${said.slice(match.index + match[0].length)}`;
}

/** The first match of any of the patterns, in their order. */
export function firstMatch(said: string, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(said);
    if (match) return match;
  }
  return undefined;
}

/** What is left of a text as words. */
export function wordsOf(said: string): string[] {
  return said.split(/\s+/).filter((word) => word !== '' && word !== GAP);
}
