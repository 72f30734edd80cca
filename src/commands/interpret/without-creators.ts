import type { Argument, CommandCall } from '../../answers/answer.js';
import { parseColumnCondition } from '../../query/conditions.js';
import type { WordsOfFile } from '../words-of-file.js';

/** Arguments that name creators, or carry an answer. */
const OF_CREATORS = new Set(['handle', 'handles', 'must', 'without', 'rows', 'call', 'sentence', 'said']);

/** A call as a model may see it: no creator, and of the file only words that it is sent anyway. */
export function withoutCreators({ name, args }: CommandCall, words: WordsOfFile) {
  const sent = new Set(words.dimensions.flatMap(({ values }) => values));
  return { name, arguments: argumentsOf(args, sent) };
}

type Arguments = { readonly [name: string]: Argument };

function argumentsOf(args: Arguments, sent: ReadonlySet<string>): Record<string, Argument> {
  const kept = Object.entries(args).filter(([name, value]) => value !== undefined && !OF_CREATORS.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'with' ? conditions(value, sent) : inside(value, sent)]),
  );
}

function inside(value: Argument, sent: ReadonlySet<string>): Argument {
  if (Array.isArray(value)) return value.map((one) => inside(one, sent));
  return typeof value === 'object' ? argumentsOf(value as Arguments, sent) : value;
}

/** Those on measures, and those on a column whose values are common words. */
function conditions(value: Argument, sent: ReadonlySet<string>): Argument {
  const texts = (Array.isArray(value) ? value : [value]).map(String);
  return texts.filter((text) => {
    const column = parseColumnCondition(text);
    return !column || column.values.every((one) => sent.has(one) || !/\p{L}/u.test(one));
  });
}
