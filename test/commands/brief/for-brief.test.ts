import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { textsOf } from '../../../src/analysis/text-column.js';
import type { Answer } from '../../../src/answers/answer.js';
import { plainText } from '../../../src/answers/plain-text.js';
import { firstAnswer } from '../../../src/commands/brief/first-answer.js';
import { runForBrief } from '../../../src/commands/brief/run-for-brief.js';
import type { DatasetCommand, Subject } from '../../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../../src/commands/commands.js';
import type { Brief } from '../../../src/store/ports.js';
import { type Talent, talentCsv, talents } from '../../e2e/talent.js';

const LIST = talents({ count: 300, seed: 21 });
const subjectOf = (csv: string): Subject => ({
  ...analyze([{ name: 'talent.csv', bytes: Buffer.from(csv) }], { ...DEFAULT_OPTIONS, platform: 'TikTok' }),
  fileName: 'talent.csv',
  excluded: new Set<string>(),
});
const CSV = talentCsv(LIST);
const SUBJECT = subjectOf(CSV);

/** The same table without some of its columns. */
function withoutColumns(names: readonly string[]): Subject {
  const rows = CSV.split('\n').map((line) =>
    line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)!.map((cell) => cell.replace(/,$/, '')),
  );
  const kept = rows[0]!.flatMap((header, i) => (names.includes(header) ? [] : [i]));
  return subjectOf(rows.map((row) => kept.map((i) => row[i]).join(',')).join('\n'));
}

function ask(subject: Subject, brief: Brief, name: string, args: Record<string, unknown> = {}): Answer {
  const command = commandNamed(name) as DatasetCommand<Record<string, unknown>>;
  return runForBrief(command, { ...subject, brief }, checkedArguments(command, args));
}

const listed = ({ tables: [table] }: Answer) => (table?.rows ?? []).map(({ handle }) => String(handle));
const tierOf = ({ followers }: Talent) =>
  followers < 10_000
    ? 'nano'
    : followers < 50_000
      ? 'micro'
      : followers < 500_000
        ? 'mid'
        : followers < 1e6
          ? 'macro'
          : 'mega';

/** By the file itself, not by what was made of it. */
function fits(one: Talent, { size, market, language, niche, amount, number = 100, not = [] }: Brief): boolean {
  return (
    (!size || (size as string[]).includes(tierOf(one))) &&
    (!market || market.includes(one.country)) &&
    (!language || language.includes(one.language)) &&
    (!niche || niche.includes(one.category.toLowerCase())) &&
    (amount === undefined || one.fee <= amount * Math.max(1 / 3, 1 / number)) &&
    !not.includes(`@${one.handle}`) &&
    !not.includes(one.category.toLowerCase())
  );
}

const briefs = fc.record(
  {
    size: fc.subarray(['nano', 'micro', 'mid', 'macro', 'mega'] as const, { minLength: 1, maxLength: 3 }),
    market: fc.subarray(['BR', 'US', 'DE', 'MX', 'IN', 'CA'], { minLength: 1, maxLength: 3 }),
    language: fc.subarray(['pt', 'en', 'de'], { minLength: 1 }),
    niche: fc.subarray(['beauty', 'food', 'gaming'], { minLength: 1 }),
    amount: fc.constantFrom(100, 1_000, 10_000),
    not: fc.subarray(['@luna.000', '@mara.001', 'travel', 'gaming'], { minLength: 1 }),
    number: fc.integer({ min: 1, max: 12 }),
    goal: fc.constantFrom('engagement' as const, 'reach' as const, 'balance' as const),
  },
  { requiredKeys: [] },
);

describe('answers for a brief', () => {
  it('name nobody who does not fit, and everybody who does', () => {
    const byHandle = new Map(LIST.map((one) => [one.handle, one]));
    fc.assert(
      fc.property(briefs, (brief) => {
        const fitting = LIST.filter((one) => fits(one, brief)).map(({ handle }) => handle);
        const list = listed(ask(SUBJECT, brief, 'top', { count: 100 }));
        expect(list.length).toBe(Math.min(100, fitting.length));
        for (const name of ['top', 'emerging', 'budget'])
          for (const handle of listed(ask(SUBJECT, { ...brief, amount: brief.amount ?? 5_000 }, name)))
            expect([name, fits(byHandle.get(handle)!, brief)]).toEqual([name, true]);
        const first = firstAnswer({ ...SUBJECT, brief });
        const started = listed(first);
        if (fitting.length === 0) expect(first.headline).toContain('No ranked creator in this file fits your brief');
        else for (const handle of started) expect(fitting).toContain(handle);
        if (brief.amount !== undefined && fitting.length > 0 && !first.headline.includes('with care'))
          expect(started.reduce((sum, handle) => sum + byHandle.get(handle)!.fee, 0)).toBeLessThanOrEqual(brief.amount);
        const advised = ask(SUBJECT, brief, 'actions').facts.flatMap(({ lines }) =>
          lines.filter((line) => line.startsWith('With: ')),
        );
        for (const [, handle] of advised.join(' ').matchAll(/@([a-z]+\.\d+)/g)) expect(fitting).toContain(handle);
      }),
      { numRuns: 60 },
    );
  });

  it('list who is alike only if they fit, and count in tiers and segments who fits', () => {
    const byHandle = new Map(LIST.map((one) => [one.handle, one]));
    const handles = textsOf(SUBJECT.profiles.text.handle!);
    const bookable = new Set(Array.from(SUBJECT.scores.ranking, (row) => handles[row]!));
    fc.assert(
      fc.property(briefs, fc.integer({ min: 0, max: LIST.length - 1 }), (brief, one) => {
        fc.pre(Object.keys(brief).some((key) => key !== 'goal' && key !== 'number'));
        const fitting = LIST.filter((each) => fits(each, brief) && bookable.has(each.handle));
        const alike = listed(ask(SUBJECT, brief, 'similar', { handle: LIST[one]!.handle, count: 20 }));
        for (const handle of alike) expect([handle, fits(byHandle.get(handle)!, brief)]).toEqual([handle, true]);
        expect(alike).toHaveLength(Math.min(20, fitting.filter(({ handle }) => handle !== LIST[one]!.handle).length));

        const tiers = ask(SUBJECT, brief, 'tiers');
        expect(tiers.tables[0]!.rows.map(({ tier, fitting: count }) => [tier, count])).toEqual(
          ['under 1k', 'nano', 'micro', 'mid', 'macro', 'mega'].map((tier) => [
            tier,
            fitting.filter((each) => tierOf(each) === tier).length,
          ]),
        );
        const segments = ask(SUBJECT, brief, 'segments');
        const counts = segments.tables[0]!.rows.map(({ fitting: count }) => Number(count));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(fitting.length);
        for (const [i, count] of counts.entries()) {
          const answer = ask(SUBJECT, brief, 'segment', { name: String(i + 1) });
          expect(answer.headline).toMatch(new RegExp(`, ${count} of them fits? your brief$`));
        }
        for (const { context } of [tiers, segments])
          expect(context).toBe(ask(SUBJECT, brief, 'segment', { name: '1' }).context);
      }),
      { numRuns: 40 },
    );
    expect(ask(SUBJECT, { size: ['micro'] }, 'segments').context).toBe('For your brief: micro.');
    expect(ask(SUBJECT, {}, 'segments').tables[0]!.columns.map(({ key }) => key)).not.toContain('fitting');
    const without = ask(SUBJECT, { size: ['micro'] }, 'tiers').next.at(-1)!;
    expect(without.label).toBe('Without the brief');
    expect(ask(SUBJECT, { size: ['micro'] }, 'tiers', without.command.args)).toEqual(ask(SUBJECT, {}, 'tiers'));
  });

  it('name nobody who is excluded, with a brief or without one', () => {
    const told = ({ facts }: Answer) => facts.flatMap(({ lines }) => lines.filter((line) => line.startsWith('With: ')));
    for (const brief of [{}, { size: ['micro', 'mid'] } satisfies Brief] as Brief[]) {
      const before = firstAnswer({ ...SUBJECT, brief });
      const named = [
        ...told(ask(SUBJECT, brief, 'actions'))
          .join(' ')
          .matchAll(/@([a-z]+\.\d+)/g),
      ];
      const excluded = new Set([...listed(before), ...named.map(([, handle]) => handle!)]);
      expect(excluded.size).toBeGreaterThan(5);
      const subject = { ...SUBJECT, excluded };
      const after = firstAnswer({ ...subject, brief });
      expect(listed(after)).toHaveLength(5);
      expect(listed(after).filter((handle) => excluded.has(handle))).toEqual([]);
      expect(after.caveats).toContain(`${excluded.size} on this conversation's exclusion list are not shown.`);
      for (const handle of excluded)
        expect(plainText(ask(subject, brief, 'actions'))).not.toMatch(new RegExp(`@${handle}(?!\\d)`));
      expect(JSON.stringify(after.next)).not.toContain(`"${[...excluded][0]}"`);
    }
  });

  it('say of every chart whether it is of those who fit', () => {
    const brief: Brief = { size: ['micro'], market: ['BR'] };
    const context = (name: string, asked: Brief = brief, args = {}) =>
      ask(SUBJECT, asked, 'charts', { name, ...args }).context;
    expect(context('top')).toBe('For your brief: micro, Brazil.');
    expect(context('tiers')).toBe('Of the whole file: your brief narrows only charts of who is picked.');
    expect(context('all')).toContain('For your brief: micro, Brazil. Charts of who is picked are of those who fit');
    for (const name of ['all', 'top', 'tiers']) {
      expect(context(name, { market: ['CA'] })).toBe(
        'Nobody in this file fits your brief, so this is of the whole file.',
      );
      expect(context(name, brief, { loosened: ['all'] })).toBeUndefined();
      expect(context(name, {})).toBeUndefined();
    }
    const drawn = ask(SUBJECT, brief, 'charts', { name: 'top' });
    const back = drawn.next.find(({ label }) => label === 'Without the brief')!;
    expect(ask(SUBJECT, brief, back.command.name, back.command.args).charts).toEqual(
      ask(SUBJECT, {}, 'charts', { name: 'top' }).charts,
    );
  });

  it('plan within the sum, with as many as were asked for where that can be', () => {
    fc.assert(
      fc.property(briefs, fc.constantFrom(500, 5_000, 50_000), (brief, amount) => {
        const { tables, headline, facts } = ask(SUBJECT, { ...brief, amount }, 'budget');
        const rows = tables[0]?.rows ?? [];
        if (rows.length === 0) return;
        expect(rows.reduce((total, { price }) => total + Number(price), 0)).toBeLessThanOrEqual(amount);
        if (brief.number === undefined) return;
        const isAsked = rows.length === brief.number;
        const saysWhy = facts.some(({ lines }) => lines.some((line) => line.includes(`, not ${brief.number}:`)));
        expect([headline, isAsked || saysWhy, isAsked && saysWhy]).toEqual([headline, true, false]);
      }),
      { numRuns: 40 },
    );
  });

  it('never claim what the file cannot tell: columns removed at random', () => {
    const brief: Brief = { size: ['micro', 'mid'], market: ['BR'], language: ['pt'], niche: ['beauty'] };
    const told = { Country: 'Brazil', Language: 'Portuguese', Category: 'beauty' };
    fc.assert(
      fc.property(fc.subarray(Object.keys(told) as (keyof typeof told)[]), (gone) => {
        const subject = withoutColumns(gone);
        for (const name of ['top', 'actions']) {
          const line = ask(subject, brief, name).context ?? '';
          const used = /For your brief: ([^.]*)\./.exec(line)?.[1] ?? '';
          for (const [column, words] of Object.entries(told)) {
            const isGone = (gone as string[]).includes(column);
            expect([line, used.includes(words)]).toEqual([line, !isGone]);
            expect([line, line.replace(used, '').includes(words)]).toEqual([line, isGone]);
          }
          expect(line.includes("This file doesn't tell")).toBe(gone.length > 0);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('leave to a question what it says itself', () => {
    const brief: Brief = { size: ['micro'], market: ['BR'], amount: 5_000, currency: 'USD', number: 4, goal: 'reach' };
    const line = (name: string, args: Record<string, unknown>) =>
      ask(SUBJECT, brief, name, args).context?.split('.')[0];
    expect(line('top', {})).toBe('For your brief: micro, Brazil, $5,000 for 4, goal: reach');
    expect(line('top', { country: ['DE'] })).toBe('For your brief: micro, $5,000 for 4, goal: reach');
    expect(line('top', { tier: ['mid'] })).toBe('For your brief: Brazil, $5,000 for 4, goal: reach');
    expect(line('top', { with: ['followers > 60000'] })).toBe('For your brief: Brazil, $5,000 for 4, goal: reach');
    expect(line('budget', { amount: 9_000 })).toBe('For your brief: micro, Brazil, 4 creators, goal: reach');
    expect(line('budget', { amount: 5_000 })).toBe('For your brief: micro, Brazil, $5,000 for 4, goal: reach');
    expect(line('budget', { plan: 'engagement', most: 3 })).toBe('For your brief: micro, Brazil, $5,000');
    expect(ask(SUBJECT, brief, 'top', { loosened: ['all'] }).context).toBeUndefined();
    expect(line('top', { loosened: ['market', 'sum'] })).toBe('For your brief: micro, 4 creators, goal: reach');
    expect(line('profile', { handle: LIST[0]!.handle })).not.toContain('brief');
  });

  it('say what to loosen, with how many would fit', () => {
    const brief: Brief = { size: ['micro'], market: ['CA'], not: ['travel'] };
    const answer = ask(SUBJECT, brief, 'top', { verified: true });
    expect(answer.headline).toBe('No ranked verified creators in this file fit your brief: micro, Canada, not travel.');
    const wouldFit = LIST.filter((one) => one.verified && fits(one, { ...brief, market: undefined })).length;
    const step = answer.next[0]!;
    expect(step.label).toBe(`Without the market (${wouldFit})`);
    expect(listed(ask(SUBJECT, brief, step.command.name, step.command.args))).toHaveLength(Math.min(10, wouldFit));
    expect(answer.facts[0]!.lines).toEqual([
      expect.stringMatching(/^Nobody in this file has the country Canada\./),
      `Without the market, ${wouldFit} creators would fit.`,
    ]);
  });

  it('do not compare sums of two currencies, nor with prices that are not there', () => {
    const euros = ask(
      subjectOf(CSV.replace('Fee', 'Fee EUR')),
      { amount: 5_000, currency: 'USD', size: ['micro'] },
      'top',
    );
    expect(euros.context).toBe(
      "For your brief: micro. The budget ($5,000) narrows nothing: prices here are in EUR, and I don't convert.",
    );
    const unpriced = { ...withoutColumns(['Fee']) };
    const noPlatform = {
      ...unpriced,
      analysis: { ...unpriced.analysis, dataset: { ...unpriced.analysis.dataset, platform: undefined } },
    };
    expect(ask(noPlatform, { amount: 5_000, size: ['micro'] }, 'top').context).toBe(
      'For your brief: micro. The budget (5,000) narrows nothing: there are no prices until you name the platform.',
    );
  });

  it('tell a market by the audience, if the file does', () => {
    const lines = CSV.split('\n').map(
      (line, i) => `${line},${i === 0 ? 'Audience country' : i % 4 === 0 ? 'Canada' : 'India'}`,
    );
    const answer = ask(subjectOf(lines.join('\n')), { market: ['CA'] }, 'top', { count: 100 });
    expect(listed(answer).sort()).toEqual(
      LIST.filter((_, i) => (i + 1) % 4 === 0)
        .map(({ handle }) => handle)
        .sort(),
    );
    expect(answer.caveats[0]).toBe('The market is told by where most of the audience is (`Audience country`).');
  });

  it('that narrows nobody changes no count of the file', () => {
    const [narrowed, whole] = [firstAnswer({ ...SUBJECT, brief: { goal: 'reach', number: 3 } }), firstAnswer(SUBJECT)];
    expect(narrowed.headline).toBe(whole.headline.replace('these five', 'these three'));
    expect(narrowed.facts[0]!.lines[0]).toContain('these three');
    const checks = ({ facts }: Answer) => facts.find(({ title }) => title === 'Check first');
    expect(checks(narrowed)).toEqual(checks(whole));
  });

  it('without one, the first answer says what it assumed', () => {
    const answer = firstAnswer(SUBJECT);
    expect(plainText(answer)).toContain('No brief yet, so I assumed: any market, niche and language;');
    expect(answer.next.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Set a goal', 'Set a budget', 'Write a brief']),
    );
    expect(plainText(firstAnswer({ ...SUBJECT, brief: { product: 'socks' } }))).toContain('who fits socks');
  });
});
