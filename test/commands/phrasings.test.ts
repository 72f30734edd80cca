import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../src/answers/answer.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { readSentence } from '../../src/commands/read-sentence.js';
import { VOCABULARY } from './vocabulary.js';

interface Phrasing {
  say: string;
  /** What was asked before it in the same thread. */
  after?: string[];
  name: string;
  args: Record<string, unknown>;
  /** Other readings that an attentive colleague could have. */
  or?: { name: string; args: Record<string, unknown> }[];
}

/**
 * `known`: what the grammar was mended by. `blind`: written by somebody who had not seen the grammar, and kept from it until
 * it was first measured (71 % right, 5 % wrong with confidence); what it taught is in the grammar since.
 */
const SETS = ['phrasings-known.json', 'phrasings-blind.json'].map((name) => ({
  name,
  phrasings: JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Phrasing[],
}));

/** What is meant, whatever is a default and whatever order a list has; "over" and "at least" a number are as good. */
function meant({ name, args }: { name: string; args: Record<string, unknown> }): string {
  const command = commandNamed(name);
  const complete = name === 'unclear' ? {} : checkedArguments(command, args);
  const entries = Object.entries(complete)
    .filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => {
      if (key === 'with') return [key, (value as string[]).map((text) => text.replace('=', '')).sort()];
      return [key, Array.isArray(value) && key !== 'handles' ? [...value].sort() : value];
    });
  return JSON.stringify([name, entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))]);
}

function understood({ say, after = [] }: Phrasing): CommandCall {
  let last: CommandCall | undefined;
  for (const earlier of after) last = readSentence(earlier, { known: VOCABULARY, last }).call;
  return readSentence(say, { known: VOCABULARY, last }).call;
}

/** It asks back, says that no file tells it, or that this is not what it is for. */
function declines({ name, args }: CommandCall): boolean {
  const isOpen = name === 'remind' && args.every === ''; // "How often should I remind you?"
  return isOpen || name === 'unclear' || name === 'cannot-tell' || (name === 'small-talk' && args.kind === 'offtopic');
}

describe.each(SETS)('$name', ({ phrasings }) => {
  const results = phrasings.map((phrasing) => {
    const call = understood(phrasing);
    const asksBack = declines(call);
    const right = [phrasing, ...(phrasing.or ?? [])].some(({ name, args }) =>
      name === 'unclear' ? asksBack : meant({ name, args }) === meant(call),
    );
    return { phrasing, call, right, asksBack };
  });

  it('nine in ten reach the right command with the right arguments', () => {
    const missed = results.filter(({ right }) => !right);
    const told = missed.map(({ phrasing, call }) => `${phrasing.say}\n   ${JSON.stringify(call)}`).join('\n');
    expect(missed.length / results.length, told).toBeLessThanOrEqual(0.1);
  });

  it('no wrong answer is given with confidence: the rest ask back', () => {
    const wrong = results.filter(({ right, asksBack }) => !right && !asksBack);
    expect(wrong.map(({ phrasing, call }) => ({ say: phrasing.say, call }))).toEqual([]);
  });
});
