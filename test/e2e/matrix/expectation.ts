import type { FailureName, Times } from './failures.js';

/** A line of what a person sees: whole, or by a pattern. */
export type Line = string | RegExp;
/** A line that may be there `least` to `most` times. */
interface Some {
  line: Line;
  least: number;
  most: number;
}
/** Everything the person sees of the bot in the end, in order. */
export type Sight = readonly (Line | Some)[];

/** What is stated for every failure of one method, once and always, with the exceptions to it. */
export interface Statement {
  once: Sight;
  always: Sight;
  except?: Partial<Record<FailureName, Partial<Record<Times, Sight>>>>;
}

export function stated({ except, ...rest }: Statement, failure: FailureName, times: Times): Sight {
  return except?.[failure]?.[times] ?? rest[times];
}

export const maybe = (line: Line): Some => ({ line, least: 0, most: 1 });
export const onceOrTwice = (line: Line): Some => ({ line, least: 1, most: 2 });

/** Whether somebody who sees these lines sees what is stated: all of it, and nothing else. */
export function isAsStated(lines: readonly string[], sight: Sight): boolean {
  let at = 0;
  for (const each of sight) {
    const { line, least, most } = isSome(each) ? each : { line: each, least: 1, most: 1 };
    let count = 0;
    while (count < most && at < lines.length && isLine(lines[at]!, line)) {
      at++;
      count++;
    }
    if (count < least) return false;
  }
  return at === lines.length;
}

/** The statement for a reader, beside what was seen. */
export function inWords(sight: Sight): string {
  const words = sight.map((each) =>
    isSome(each) ? `${each.line} (${each.least} to ${each.most} times)` : String(each),
  );
  return words.join('\n') || '(nothing)';
}

function isSome(each: Line | Some): each is Some {
  return typeof each === 'object' && 'least' in each;
}

function isLine(seen: string, line: Line): boolean {
  return typeof line === 'string' ? seen === line : line.test(seen);
}
