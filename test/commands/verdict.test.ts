import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { Answer } from '../../src/answers/answer.js';
import { fitsBrief } from '../../src/commands/brief/fits-brief.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { profile } from '../../src/commands/profile.js';
import { verdict } from '../../src/commands/verdict.js';
import { rowOfHandle } from '../../src/query/find-handle.js';

/** Forty accounts of one size with engagements of 1.0% to 4.9%, 10% fake followers, 200 posts, 1,000 euros a post. */
const LINES = Array.from({ length: 40 }, (_, i) => ({
  handle: `mia_${i}`,
  followers: 100_000,
  views: 50_000,
  rate: 1 + i / 10,
  fakes: 10,
  posts: 200,
  price: 1_000,
  status: '',
  country: i % 2 ? 'Spain' : 'Chile',
  last: '2026-11-01',
}));
type Line = (typeof LINES)[number];

function subjectOf(changes: Record<string, Partial<Line>> = {}, more: Partial<Subject> = {}): Subject {
  const header =
    'handle,followers,avg views,engagement rate %,Fake followers %,posts,price (EUR),status,country,last post';
  const rows = LINES.map((line) => Object.values({ ...line, ...changes[line.handle] }).join(','));
  return {
    ...analyze([{ name: 'list.csv', bytes: Buffer.from([header, ...rows].join('\n')) }], DEFAULT_OPTIONS),
    fileName: 'list.csv',
    excluded: new Set<string>(),
    ...more,
  };
}

const ask = (subject: Subject, ...handles: string[]): Answer =>
  verdict.run(subject, checkedArguments(verdict, { handles }) as never);
const lines = (answer: Answer, title: string) => answer.facts.find((fact) => fact.title === title)?.lines ?? [];

describe('one creator', () => {
  it('who beats most of their size for a usual price is a yes', () => {
    const answer = ask(subjectOf(), 'mia_35');
    expect(answer.headline).toMatch(
      /^Yes, book @mia_35: no check speaks against them, their engagement beats \d\d% of accounts their size, and they have few fake followers$/,
    );
    expect(lines(answer, 'For')).toContain(
      'Asks €1,000 per post; 39 comparable accounts ask a median of €1,000 for as many views.',
    );
    expect(lines(answer, 'Against')).toEqual([]);
  });

  it('who beats fewer than half of their size is tested first', () => {
    expect(ask(subjectOf(), 'mia_5').headline).toMatch(
      /^Test @mia_5 with one post first: their engagement beats only \d\d% of accounts their size, though they have few fake followers$/,
    );
  });

  it('who asks more than three quarters of comparable accounts is tested first', () => {
    const answer = ask(subjectOf({ mia_35: { price: 3_000 } }), 'mia_35');
    expect(answer.headline).toContain('their price (€3,000) is above three quarters of comparable accounts');
  });

  it('who has a warning is checked first, with its figure', () => {
    expect(ask(subjectOf({ mia_35: { fakes: 45 } }), 'mia_35').headline).toBe(
      'Not @mia_35 before you check this: 45.0% fake followers, as the file says',
    );
  });

  it('who has more fake followers than nine in ten of the file, and no warning, is tested first', () => {
    expect(ask(subjectOf({ mia_35: { fakes: 25 } }), 'mia_35').headline).toMatch(
      /^Test @mia_35 .*25\.0% fake followers/,
    );
  });

  it('who declined, or is on the exclusion list, is a no', () => {
    expect(ask(subjectOf({ mia_35: { status: 'declined' } }), 'mia_35').headline).toBe(
      'No, not @mia_35: status "declined", as the file says',
    );
    expect(ask(subjectOf({}, { excluded: new Set(['mia_35']) }), 'mia_35').headline).toBe(
      "No, not @mia_35: they are on this conversation's exclusion list",
    );
  });

  it('names those like them with a higher score, none of them dearer, and no more than two', () => {
    const answer = ask(subjectOf({ mia_39: { price: 5_000 } }), 'mia_30');
    const others = lines(answer, 'Like them, with a higher score');
    expect(others.length).toBe(2);
    expect(others.join(' ')).not.toContain('mia_39');
    for (const { command } of answer.next) checkedArguments(commandNamed(command.name), command.args);
  });

  it('of a file that tells neither fake followers nor last posts is a yes only as far as it tells', () => {
    const text = [
      'handle,followers,engagement rate %,posts',
      ...LINES.map((line) => [line.handle, line.followers, line.rate, line.posts].join(',')),
    ];
    const plain: Subject = {
      ...analyze([{ name: 'list.csv', bytes: Buffer.from(text.join('\n')) }], DEFAULT_OPTIONS),
      fileName: 'list.csv',
      excluded: new Set<string>(),
    };
    expect(ask(plain, 'mia_35').headline).toMatch(
      /^Yes, as far as this file tells, book @mia_35: .*\. Ask for their fake followers and last post first: the file doesn't say$/,
    );
  });
});

describe('with a brief', () => {
  const brief = { market: ['ES'], size: ['mid'] } as const;
  const subject = subjectOf({}, { brief: { market: [...brief.market], size: [...brief.size] } });
  const row = (handle: string) => rowOfHandle(subject, handle)!;

  it('says whether they fit it, in what, and in what not', () => {
    expect(fitsBrief(subject, row('mia_35'))!.line).toBe('Fits your brief: size (mid) and market (Spain).');
    expect(fitsBrief(subject, row('mia_34'))!.line).toBe(
      "Doesn't fit your brief's market (Spain); fits its size (mid).",
    );
    expect(fitsBrief(subjectOf(), 0)).toBeUndefined();
  });

  it('who does not fit is a no', () => {
    expect(ask(subject, 'mia_34').headline).toBe("No, not @mia_34: they don't fit your brief's market (Spain)");
    expect(ask(subject, 'mia_35').headline).toMatch(/^Yes, book @mia_35: /);
  });

  it('a profile says so in one line', () => {
    const { facts } = profile.run(subject, { handle: 'mia_34' });
    expect(facts.find(({ title }) => title === 'How they compare')!.lines[0]).toBe(
      "Doesn't fit your brief's market (Spain); fits its size (mid).",
    );
  });
});

it('of several puts the surest yes first, and says each one’s', () => {
  const answer = ask(
    subjectOf({ mia_36: { status: 'declined' }, mia_37: { fakes: 45 } }),
    'mia_37',
    'mia_36',
    'mia_5',
    'mia_35',
  );
  expect(answer.headline).toMatch(/^Yes, book @mia_35: .*\. @mia_5: test first; @mia_37: check first; @mia_36: no$/);
  expect(answer.tables[0]!.rows.map(({ handle, verdict: said }) => [handle, said])).toEqual([
    ['mia_35', 'book'],
    ['mia_5', 'test first'],
    ['mia_37', 'check first'],
    ['mia_36', 'no'],
  ]);
});

it('picks so many of several, and never who is a no', () => {
  const subject = subjectOf({ mia_36: { status: 'declined' } });
  const pick = (n: number, ...handles: string[]) =>
    verdict.run(subject, checkedArguments(verdict, { handles, pick: n }) as never).headline;
  expect(pick(1, 'mia_5', 'mia_35', 'mia_36')).toMatch(
    /^By the figures, @mia_35 \(book\): their engagement beats \d\d% of accounts their size\. @mia_5: test first; @mia_36: no$/,
  );
  expect(pick(3, 'mia_5', 'mia_35', 'mia_36')).toMatch(
    /^By the figures, @mia_35 \(book\): .*; @mia_5 \(test first\): .*\. Nobody else of them can be booked\. @mia_36: no$/,
  );
});
