import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { textAt } from '../../src/analysis/text-column.js';
import { analysisAnswer } from '../../src/answers/analysis-answer.js';
import { plainText } from '../../src/answers/plain-text.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { UserError } from '../../src/errors.js';

const ROWS = 40;

interface Kind {
  /** The same column in other words. */
  headers: string[];
  cell: (row: number) => string;
  /** What answers call it where they say that it is not there; undefined where they never do. */
  lacking?: string;
}

const noise = (row: number, times: number) => ((row * 7919 + times * 104_729) % 997) / 997;
const followersOf = (row: number) => Math.round(3_000 * 1.13 ** row + 400 * noise(row, 1));

const HANDLE: Kind = { headers: ['handle', 'Username', 'Instagram handle'], cell: (row) => `@user_${row}` };
const FOLLOWERS: Kind = {
  headers: ['followers', 'Follower count', 'Abonnenten'],
  cell: (row) => `${followersOf(row)}`,
};
/** Each may be there or not. */
const OTHERS: Kind[] = [
  {
    headers: ['Engagement rate', 'ER %'],
    cell: (row) => `${(1 + 6 * noise(row, 2)).toFixed(1)}%`,
    lacking: 'engagement',
  },
  {
    headers: ['Avg. views', 'Average views'],
    cell: (row) => `${Math.round(followersOf(row) * (0.1 + noise(row, 3)))}`,
    lacking: 'views',
  },
  { headers: ['Price', 'Fee', 'Rate per post'], cell: (row) => `$${100 + 10 * row}`, lacking: 'prices (`fee`)' },
  {
    headers: ['Category', 'Niche'],
    cell: (row) => ['Food', 'Travel', 'Sport'][row % 3]!,
    lacking: 'niche (`category`)',
  },
  {
    headers: ['Last post', 'Last post date'],
    cell: (row) => `2026-10-${String(1 + (row % 28)).padStart(2, '0')}`,
    lacking: 'last post',
  },
  {
    headers: ['Growth 30d %', 'Follower growth (30d) %'],
    cell: (row) => `${(noise(row, 4) * 8 - 2).toFixed(1)}%`,
    lacking: 'growth',
  },
  { headers: ['Fake followers %'], cell: (row) => `${(3 + 20 * noise(row, 5)).toFixed(1)}%`, lacking: 'audience' },
  { headers: ['Country', 'Location'], cell: (row) => ['Spain', 'Italy', 'Brazil'][row % 3]! },
  { headers: ['Posts', 'Number of posts'], cell: (row) => `${40 + row * 3}` },
  { headers: ['Following', 'Following count'], cell: (row) => `${200 + Math.round(300 * noise(row, 6))}` },
];

/** A table of some of the columns, in some words and some order. */
const tables = fc
  .record({
    taken: fc.subarray(OTHERS),
    words: fc.array(fc.nat(5), { minLength: OTHERS.length + 2, maxLength: OTHERS.length + 2 }),
    order: fc.array(fc.nat(1_000), { minLength: OTHERS.length + 2, maxLength: OTHERS.length + 2 }),
  })
  .map(({ taken, words, order }) => {
    const columns = [HANDLE, FOLLOWERS, ...taken].map((kind, i) => ({
      kind,
      header: kind.headers[words[i]! % kind.headers.length]!,
      place: order[i]!,
    }));
    columns.sort((a, b) => a.place - b.place);
    const rows = Array.from({ length: ROWS }, (_, row) => columns.map(({ kind }) => kind.cell(row)).join(','));
    return { columns, csv: [columns.map(({ header }) => header).join(','), ...rows].join('\n') };
  });

/** Everything that a person may ask of a file first, as it is read. */
function everythingSaid(csv: string): string {
  const subject: Subject = {
    ...analyze([{ name: 'list.csv', bytes: Buffer.from(csv) }], DEFAULT_OPTIONS),
    fileName: 'list.csv',
    excluded: new Set(),
  };
  const handle = textAt(subject.profiles.text.handle!, subject.scores.ranking[0]!);
  const asked: [name: string, args: Record<string, unknown>][] = [
    ['caveats', {}],
    ['profile', { handle }],
    ['why', { handles: [handle] }],
    ['top', {}],
    ['top', { by: 'engagement' }],
    ['emerging', {}],
    ['segments', {}],
    ['actions', {}],
    ['budget', { amount: 10_000 }],
    ['about', {}],
  ];
  const said = asked.map(([name, args]) => {
    const command = commandNamed(name);
    if (command.about !== 'dataset') throw new Error(`${name} is about no file.`);
    try {
      return plainText(command.run(subject, checkedArguments(command, args)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return `${error.message} ${error.next}`;
    }
  });
  return [plainText(analysisAnswer(subject)), ...said].join('\n');
}

/** How advice names what it needs is no claim: these are its words too. */
const ASKED_FOR = new Set(['handle', 'followers']);

describe('what is said of a file', () => {
  it('names no column that is not there, and denies none that is', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(tables, ({ columns, csv }) => {
        const said = everythingSaid(csv);
        const headers = new Set(columns.map(({ header }) => header));
        const strange = [HANDLE, FOLLOWERS, ...OTHERS]
          .flatMap((kind) => kind.headers)
          .filter((name) => !headers.has(name) && !ASKED_FOR.has(name) && said.includes(`\`${name}\``));
        expect(strange, [...headers].join()).toEqual([]);

        const denied = [...said.matchAll(/Not in this file: (.*)\.$/gm)].flatMap(([, list]) => list!.split(', '));
        for (const { kind, header } of columns) {
          expect(denied, `${header} of ${[...headers].join()}`).not.toContain(kind.lacking);
        }
        const lacking = OTHERS.filter((kind) => kind.lacking && !columns.some((column) => column.kind === kind));
        for (const { lacking: what } of lacking) expect(denied).toContain(what);

        const has = (field: string) => columns.some(({ kind }) => kind.lacking === field);
        if (has('prices (`fee`)')) expect(said).not.toMatch(/no prices|add a column `fee`/i);
        else expect(said).not.toMatch(/quoted? in the file|quotes in the file/);
        if (has('engagement')) expect(said).not.toMatch(/no engagement/);
        if (has('views')) expect(said).not.toMatch(/no views/);
        if (has('growth')) expect(said).not.toMatch(/this file shows none/);
        else expect(said).not.toMatch(/who grow fast|that grew most|at the growth in this file/);
        if (!has('views')) expect(said).not.toMatch(/many views for their size|More views than|the average views/);
        if (!has('engagement'))
          expect(said).not.toMatch(/reacts most|engages? (more|less|most)|Best scores|median engagement|liked/);
        if (has('engagement')) expect(said).not.toMatch(/tells no engagement|these need `engagement_rate`/);
        if (!has('niche (`category`)')) expect(said).not.toMatch(/Creators of (Food|Travel|Sport)/);
        if (!has('audience')) expect(said).not.toMatch(/% fake followers/);
        if (!has('last post')) expect(said).not.toMatch(/last post on|no post in the/);
        const country = columns.some(({ kind }) => kind.headers.includes('Country'));
        if (!country) expect(said).not.toMatch(/Spain|Italy|Brazil/);
        const posts = columns.some(({ kind }) => kind.headers.includes('Posts'));
        if (!posts) expect(said).not.toMatch(/under 10 posts/);
        const following = columns.some(({ kind }) => kind.headers.includes('Following'));
        if (!following) expect(said).not.toMatch(/follows? over|follows [\d,]+ accounts/);
      }),
      { numRuns: 40, seed: 14 },
    );
  });

  it('doubts a column that it cannot read, and does not deny it as well', () => {
    const rows = Array.from({ length: ROWS }, (_, row) => `@user_${row},${followersOf(row)},on request`);
    const said = everythingSaid(['handle,followers,Price', ...rows].join('\n'));
    expect(said).toContain('`Price` was not used: 40 of 40 cells are no numbers ("on request").');
    expect(said).not.toMatch(/Not in this file: .*prices/);
  });
});
