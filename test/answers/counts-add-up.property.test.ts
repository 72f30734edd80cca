import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, type Standing } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { rulesIn } from '../../src/analysis/score/checks.js';
import type { Answer } from '../../src/answers/answer.js';
import { checksSection } from '../../src/answers/report/checks-section.js';
import { firstAnswer } from '../../src/commands/brief/first-answer.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import type { Brief } from '../../src/store/ports.js';
import { talentCsv, talents } from '../e2e/talent.js';
import { hasShared, sharedFile, unlessShared } from '../shared.js';

const REAL = [
  'data/brightdata-profiles-1000',
  'data/instagram-top-1000',
  'data/tides-profiles-5000',
  'data/top-tiktokers-2022-11',
  'data/video-level-2000',
  'cases/07-fake-stale-declined',
  'cases/09-two-platforms',
];

function subjectOf(csv: string): Subject {
  return {
    ...analyze([{ name: 'list.csv', bytes: Buffer.from(csv) }], { ...DEFAULT_OPTIONS, platform: 'TikTok' }),
    fileName: 'list.csv',
    excluded: new Set<string>(),
  };
}

/** How an account stands, by the effects of the rules alone. */
function standingBy({ analysis, scores }: Subject, row: number): Standing {
  const effects = rulesIn(scores.flags[row]!).map((rule) => analysis.checks.find((one) => one.rule === rule)!.effect);
  if (effects.includes('left-out')) return 'left-out';
  if (effects.includes('flagged')) return 'flagged';
  return effects.length > 0 ? 'held-back' : 'clear';
}

const numberOf = (figure: string) => Number(figure.replaceAll(',', ''));
const factsOf = (answer: Answer, title: string) => answer.facts.find((one) => one.title === title)?.lines ?? [];

/** `The other 32: 26 have a warning, 4 are held back.` → [32, 26, 4]; `The other 3 have a warning.` → [3, 3]. */
function othersIn(lines: readonly string[]): number[] {
  const line = lines.find((one) => /^(?:The other|Of the [\d,]+:|All)/.test(one));
  if (line === undefined) return [];
  const [who = '', parts] = line
    .replace(/^The other one/, 'The other 1')
    .replace(/ \(.*/, '')
    .split(': ');
  const sum = numberOf(/[\d,]*\d/.exec(who)![0]);
  return [sum, ...(parts?.split(', ').map((part) => numberOf(part.split(' ')[0]!)) ?? [sum])];
}

/** What an answer says in words, against itself. */
function checkWords(answer: Answer): void {
  const found = /([\d,]+) of [\d,]+ (?:profiles?|people|ranked creators?) (?:is|are|fits?) .*?; (none|[\d,]+)/.exec(
    answer.headline,
  );
  const [, all = '0', passing = '0'] = found ?? [];
  if (!found) expect(answer.headline).toMatch(/^None of [\d,]+ (?:profiles|people) is big enough/);
  const failing = numberOf(all) - (passing === 'none' ? 0 : numberOf(passing));
  const lines = factsOf(answer, 'Check first');
  const [others, ...parts] = othersIn(lines);
  const single = lines.filter((line) => line.includes(`of the ${all} `));
  if (others === undefined) {
    expect(failing === 0 ? 0 : single.length).toBe(failing === 0 ? 0 : 1);
    for (const line of single) expect(numberOf(line.split(' ')[0]!)).toBe(failing);
  } else {
    expect(others).toBe(failing);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(failing);
  }
}

/** Each person once, by the best of their accounts that are big enough, recounted from the rows. */
function checkCounts(subject: Subject): void {
  const { analysis, profiles, scores } = subject;
  const { bookable } = analysis;
  const order: Standing[] = ['clear', 'flagged', 'held-back', 'left-out'];
  const best = new Map<number, Standing[]>();
  for (let row = 0; row < profiles.count; row++) {
    if (profiles.numeric.followers![row]! < bookable.minFollowers) continue;
    const person = profiles.person?.[row] ?? row;
    best.set(person, [...(best.get(person) ?? []), standingBy(subject, row)]);
  }
  const counts = { clear: 0, 'left-out': 0, ranked: 0 };
  for (const standings of best.values()) {
    if (standings.includes('clear')) counts.clear++;
    else if (standings.every((one) => one === 'left-out')) counts['left-out']++;
    else counts.ranked++;
  }
  expect(bookable.count).toBe(best.size);
  expect(bookable).toMatchObject({ passing: counts.clear, leftOut: counts['left-out'] });
  expect(bookable.flagged + bookable.heldBack).toBe(counts.ranked);
  if (!profiles.person)
    for (const standing of order)
      expect([...best.values()].filter(([one]) => one === standing)).toHaveLength(
        {
          clear: bookable.passing,
          flagged: bookable.flagged,
          'held-back': bookable.heldBack,
          'left-out': bookable.leftOut,
        }[standing],
      );
  for (const { bigEnough } of analysis.checks) expect(bigEnough).toBeLessThanOrEqual(bookable.count);
  expect(Array.from(scores.shortlist, (row) => standingBy(subject, row)).every((one) => one === 'clear')).toBe(true);
}

function checkList(subject: Subject): void {
  const top = commandNamed('top');
  if (top.about !== 'dataset') throw new Error('top is about no file.');
  const { caveats } = top.run(subject, checkedArguments(top, {}));
  const said = caveats.find((line) => /listed last\.$/.test(line)) ?? '';
  const figure = (pattern: RegExp) => numberOf(pattern.exec(said)?.[1] ?? '0');
  const standings = Array.from(subject.scores.ranking, (row) => standingBy(subject, row));
  expect(figure(/([\d,]+) creators? with a warning/)).toBe(standings.filter((one) => one === 'flagged').length);
  expect(figure(/([\d,]+)(?: creators?)? held back/)).toBe(standings.filter((one) => one === 'held-back').length);
}

function checkReport(subject: Subject): void {
  const rows = Array.from(subject.scores.ranking.slice(-40));
  const [line = ''] = checksSection(subject, rows).lines;
  const [passed = '', others = ''] = line.split(' The others: ');
  const passing = /^All/.test(passed)
    ? rows.length
    : numberOf(/^([\d,]+|None)/.exec(passed)?.[1]?.replace('None', '0') ?? '0');
  const rest = [...others.matchAll(/[\d,]+(?= )/g)].map(([figure]) => numberOf(figure));
  if (rows.length > 1) expect(passing + rest.reduce((sum, one) => sum + one, 0)).toBe(rows.length);
}

function checkAll(subject: Subject): void {
  checkCounts(subject);
  checkWords(firstAnswer(subject));
  checkList(subject);
  checkReport(subject);
}

describe('counts of who passes, has a warning, is held back and is left out add up', () => {
  it('in generated files of any size', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 0, max: 1e6 }), (count, seed) => {
        checkAll(subjectOf([sampleHeader(), ...sampleRows(count, seed)].join('\n')));
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('in lists of talents, for any brief', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 300 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.record({
          size: fc.constantFrom<Brief['size'][]>(undefined, ['micro'], ['nano', 'mid']),
          market: fc.constantFrom<Brief['market'][]>(undefined, ['US'], ['DE', 'FR']),
          amount: fc.constantFrom(undefined, 2_000, 50_000),
          number: fc.constantFrom(undefined, 3),
        }),
        (count, seed, brief) => {
          const subject = subjectOf(talentCsv(talents({ count, seed })));
          checkAll(subject);
          const answer = firstAnswer({ ...subject, brief });
          if (!answer.headline.startsWith('No ranked')) checkWords(answer);
        },
      ),
      { numRuns: 40, seed: 8 },
    );
  });

  it.skipIf(!hasShared).each(REAL)(`in %s${unlessShared}`, { timeout: 60_000 }, (file) => {
    checkAll(subjectOf(sharedFile(`${file}.csv`).toString('utf8')));
  });
});
