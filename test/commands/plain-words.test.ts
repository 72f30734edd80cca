import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { textReader } from '../../src/analysis/text-column.js';
import type { Answer, CommandCall, NextStep } from '../../src/answers/answer.js';
import { plainText } from '../../src/answers/plain-text.js';
import { firstAnswer } from '../../src/commands/brief/first-answer.js';
import { runForBrief } from '../../src/commands/brief/run-for-brief.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { UserError } from '../../src/errors.js';
import { hasShared, sharedFile, unlessShared } from '../shared.js';

const BRITISH =
  /\b\w*(?:colour|favour|behaviour|neighbour|catalogue|cancelled|labelled|organis|optimis|recognis|summaris|personalis|standardis|winsoris|normalis|prioritis|analys(?:e|ed|ing)\b)\w*|\b(?:whilst|centred?|judgement|maths|licence)\b/i;
/** A creator is "they". What a file, a column or a plan has may be its own. */
const THINGS_OF_PEOPLE =
  /\b(?:for|of|at) its size\b|\bits (?:size|followers|engagement|posts|audience|peers|score|views)\b/i;
const CAPITAL_THOUSANDS = /[$€£]\d[\d.,]*(?:[–-]\d[\d.,]*)?K\b/;
const WHAT_ONLY_EXPERTS_READ =
  /average precision|random forest|logistic regression|\bforest\b|95% interval|Brier|\bROC\b/i;
const REFUSES =
  /^(?:This file (?:has|can't|doesn't|supports|tells)|There (?:is|are) no\b|No |Nobody|None of|That was all|\S+ is too little|I don't)/;

function subjectOf(bytes: Buffer): Subject {
  return {
    ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS),
    fileName: 'list.csv',
    excluded: new Set(),
  };
}

/** What is answered; undefined if it is refused, or asked of a conversation. */
function answered(subject: Subject, { name, args }: CommandCall): Answer | undefined {
  const command = commandNamed(name);
  if (command.about === 'conversation') return undefined;
  try {
    const checked = checkedArguments(command, args);
    return command.about === 'nothing' ? command.run(checked) : runForBrief(command, subject, checked);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** What a person asks of a list first. */
function answersOf(subject: Subject): Answer[] {
  const handles = [...subject.scores.ranking.slice(0, 2)].map(textReader(subject.profiles.text.handle!));
  const [handle] = handles as [string];
  const asked: CommandCall[] = [
    ...['help', 'emerging', 'segments', 'tiers', 'actions', 'about', 'caveats'].map((name) => ({ name, args: {} })),
    ...['score', 'followers', 'engagement'].map((by) => ({ name: 'top', args: { by } })),
    { name: 'top', args: { tier: ['micro'], country: ['BR'] } },
    { name: 'segment', args: { name: '1' } },
    { name: 'profile', args: { handle } },
    { name: 'why', args: { handles: [handle] } },
    { name: 'similar', args: { handle } },
    { name: 'compare', args: { handles } },
    { name: 'budget', args: { amount: 10_000 } },
  ];
  return [firstAnswer(subject), ...asked.flatMap((call) => answered(subject, call) ?? [])];
}

function stepsOf({ next, more = [], menu }: Answer): NextStep[] {
  return [...next, ...more, ...(menu?.groups.flatMap(({ steps }) => steps) ?? [])];
}

function expectPlain(subject: Subject) {
  const answers = answersOf(subject);
  for (const answer of answers) {
    const steps = stepsOf(answer);
    const said = [plainText(answer), ...steps.map(({ label }) => label), ...answer.charts.map(({ title }) => title)];
    for (const line of said.join('\n').split('\n')) {
      for (const pattern of [BRITISH, THINGS_OF_PEOPLE, CAPITAL_THOUSANDS]) expect(line).not.toMatch(pattern);
    }
  }
  expect(plainText(answers[0]!)).not.toMatch(WHAT_ONLY_EXPERTS_READ);
  expectAnswerable(subject, answers.flatMap(stepsOf));
}

/** Whoever is offered a question gets an answer to it, and no refusal. */
function expectAnswerable(subject: Subject, steps: readonly NextStep[]) {
  const each = new Map(steps.map(({ command }) => [JSON.stringify(command), command]));
  for (const [call, command] of each) {
    if (commandNamed(command.name).about !== 'dataset') continue;
    expect(answered(subject, command)?.headline ?? 'No answer', call).not.toMatch(REFUSES);
  }
}

/** Columns that a list may have or lack; each decides what can be asked of it. */
const COLUMNS: Record<string, (row: number) => string> = {
  engagement_rate: (row) => `${1 + ((row * 7) % 11) / 2}%`,
  'avg views': (row) => `${900 + row * 350}`,
  platform: () => 'TikTok',
  fee: (row) => `$${200 + 15 * row}`,
  country: (row) => ['Brazil', 'Poland', 'Trinidad & Tobago'][row % 3]!,
  category: (row) => ['Food', 'Travel'][row % 2]!,
  likes: (row) => `${5_000 + 61 * row * (1 + (row % 5))}`,
  posts: (row) => `${12 + ((row * 13) % 90)}`,
};

function tableOf(headers: readonly string[], rows: number, from: number): Buffer {
  const lines = Array.from({ length: rows }, (_, row) =>
    [`@user_${row}`, Math.round(from * 1.06 ** row), ...headers.map((header) => COLUMNS[header]!(row))].join(','),
  );
  return Buffer.from([['handle', 'followers', ...headers].join(','), ...lines].join('\n'));
}

describe('the words of answers', () => {
  it('are plain American English, and offer nothing that the list cannot answer', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(COLUMNS)),
        fc.constantFrom(12, 70),
        fc.constantFrom(900, 60_000),
        (headers, rows, from) => expectPlain(subjectOf(tableOf(headers, rows, from))),
      ),
      { numRuns: 25, seed: 8 },
    );
  });

  describe.skipIf(!hasShared)(`of real lists${unlessShared}`, () => {
    it.each([
      'brightdata-profiles-1000.csv',
      'instagram-top-1000.csv',
      'nigeria-top-200.csv',
      'top-tiktokers-2022-11.csv',
      'youtube-top-1000-cp1252.csv',
      'video-level-2000.csv',
    ])('are, and do: %s', { timeout: 120_000 }, (name) => {
      expectPlain(subjectOf(sharedFile(`data/${name}`)));
    });
  });

  it('are American in the manifest and the README, too', () => {
    for (const name of ['manifest.yml', 'README.md']) {
      const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
      expect(text.replace(/callback_id: .*/g, ''), name).not.toMatch(BRITISH);
    }
  });
});
