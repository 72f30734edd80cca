import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../../src/analysis/analysis.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';

const doubtsOf = (name: string, bytes: Buffer) => readProfiles([{ name, bytes }]).summary.doubts;
const table = (header: string, rows: number, row: (i: number) => string) =>
  [header, ...Array.from({ length: rows }, (_, i) => row(i))].join('\n');
const thousands = (i: number) => 1_000 * (i + 20);

/** What cannot be so: the file, and what is said of it, with which field. */
const DOUBTED: [what: string, csv: string, doubt: Doubt][] = [
  [
    "rows merged by what is nobody's name alone",
    table('Handle,Followers', 12, (i) => `agency_${i % 3},${thousands(i)}`),
    {
      field: 'handle',
      header: 'Handle',
      sentence:
        '9 of 12 rows were merged into others with the same `Handle`: @agency_0 is in 4 rows, with 20,000 to 29,000 followers.',
    },
  ],
  [
    'everybody named by a row',
    table('Followers,Engagement rate,Agency', 10, (i) => `${thousands(i)},${2 + i / 10}%,House ${i % 5}`),
    {
      field: 'handle',
      header: undefined,
      sentence:
        'No column of handles or names was found, so creators are called by their row: "row 1" has 20,000 followers. Is it `Agency`?',
    },
  ],
  [
    'a billion followers',
    table('handle,followers', 10, (i) => `user${i},${i === 4 ? 1_200_000_000 : thousands(i)}`),
    {
      field: 'followers',
      header: 'followers',
      sentence: '`followers` gives @user4 1,200,000,000 followers: no account has so many.',
    },
  ],
  [
    'rates over 100%, all of them',
    table('handle,followers,engagement rate', 10, (i) => `user${i},${thousands(i)},${120 + i}%`),
    {
      field: 'engagementRate',
      header: 'engagement rate',
      sentence: '`engagement rate` was not used: 10 of 10 figures are above 100%, up to 129%.',
    },
  ],
  [
    'rates over 100%, one of a few',
    table('handle,followers,engagement rate', 12, (i) => `user${i},${thousands(i)},${i === 3 ? 180 : 3}%`),
    {
      field: 'engagementRate',
      header: 'engagement rate',
      sentence: 'Engagement is over 100% for 1 of 12 creators: 180% for @user3, who has 23,000 followers.',
    },
  ],
  [
    'more likes a post than followers',
    table('handle,followers,avg likes', 12, (i) => `user${i},${thousands(i)},${i < 4 ? 90_000 : 400}`),
    {
      field: 'avgLikes',
      header: 'avg likes',
      sentence:
        'Engagement (average likes / followers) is over 100% for 4 of 12 creators: 450% for @user0, who has 20,000 followers.',
    },
  ],
  [
    'a whole life of hardly any likes',
    table('handle,followers,total likes,videos', 10, (i) => `user${i},${100 * thousands(i)},${3_000 + i},300`),
    {
      field: 'likesTotal',
      header: 'total likes',
      sentence:
        'Engagement is typically 0.00041%, from `total likes` as the likes of all posts: @user5 has 3,005 likes on 300 posts, and 2,500,000 followers. Are these the likes of one post?',
    },
  ],
  [
    'hardly any posts',
    table('handle,followers,posts', 9, (i) => `user${i},${thousands(i)},${[4, 9, 2, 5, 3][i % 5]}`),
    {
      field: 'videos',
      header: 'posts',
      sentence:
        '`posts` was read as the number of posts, and is typically 4: 4 for @user0. Does it count something else?',
    },
  ],
  [
    'prices that are all $0',
    table('handle,followers,price', 9, (i) => `user${i},${thousands(i)},$0`),
    { field: 'fee', header: 'price', sentence: 'All 9 prices in `price` are 0 ("$0"): they were taken for none.' },
  ],
  [
    'prices of which none is a number',
    table('handle,followers,price', 9, (i) => `user${i},${thousands(i)},${i % 2 ? 'on request' : 'ask'}`),
    {
      field: 'fee',
      header: 'price',
      sentence: '`price` was not used: 9 of 9 cells are no numbers ("ask", "on request").',
    },
  ],
  [
    'counts that are no numbers',
    table('handle,followers,avg views', 9, (i) => `user${i},${thousands(i)},${i === 2 ? 'low' : 900}`),
    {
      field: 'avgViews',
      header: 'avg views',
      sentence: '1 of 9 cells of `avg views` was not read as a number: "low".',
    },
  ],
  [
    'counts below zero',
    table('handle,followers,avg likes', 9, (i) => `user${i},${i > 6 ? -5 : thousands(i)},200`),
    {
      field: 'followers',
      header: 'followers',
      sentence: '2 cells of `followers` are below zero ("-5"): read as not known.',
    },
  ],
  [
    'dates that are none',
    table(
      'handle,followers,last post',
      9,
      (i) => `user${i},${thousands(i)},${i < 7 ? `2026-10-0${i + 1}` : 'last week'}`,
    ),
    {
      field: 'lastPost',
      header: 'last post',
      sentence: '2 of 9 cells of `last post` were not read as dates: "last week".',
    },
  ],
  [
    'flags that are none',
    table('handle,followers,verified', 11, (i) => `user${i},${thousands(i)},${i < 10 ? 'yes' : 'pending'}`),
    {
      field: 'verified',
      header: 'verified',
      sentence: '1 of 11 cells of `verified` was not read as yes or no: "pending".',
    },
  ],
  [
    'a billion that may be a thousand',
    table('handle,followers', 9, (i) => `user${i},${i === 2 ? '1.2B' : thousands(i)}`),
    {
      field: 'followers',
      header: 'followers',
      sentence: '`1.2B` in `followers` was read as 1,200 ("bin", a thousand): no account has billions.',
    },
  ],
];

/** Odd, and right: nothing is said of these. */
const NOT_DOUBTED: [what: string, csv: string][] = [
  ['a creator twice with the same figures', table('handle,followers', 12, (i) => `user${i % 6},${thousands(i % 6)}`)],
  [
    'a row for each date',
    table('handle,followers,date', 12, (i) => `user${i % 3},${thousands(i)},2026-0${1 + Math.floor(i / 3)}-01`),
  ],
  [
    'a row for each platform',
    table('handle,platform,followers', 12, (i) => `user${i % 6},${i < 6 ? 'TikTok' : 'Instagram'},${thousands(i)}`),
  ],
  ['celebrities', table('handle,followers', 6, (i) => `user${i},${100_000_000 * (i + 1)}`)],
  ['beginners', table('handle,followers,posts', 2, (i) => `user${i},${thousands(i)},${i + 3}`)],
  [
    'a viral post or two',
    table('handle,followers,engagement rate', 60, (i) => `user${i},${thousands(i)},${i === 7 ? 130 : 3}%`),
  ],
  ['a gift', table('handle,followers,price', 9, (i) => `user${i},${thousands(i)},${i === 2 ? '$0' : '$300'}`)],
];

describe('the outcome of reading', () => {
  it.each(DOUBTED)('is doubted, with an example and the field: %s', (_, csv, doubt) => {
    expect(doubtsOf('list.csv', Buffer.from(csv))).toContainEqual(doubt);
  });

  it.each(NOT_DOUBTED)('is not doubted: %s', (_, csv) => {
    expect(doubtsOf('list.csv', Buffer.from(csv))).toEqual([]);
  });
});

/** What the checks say, and nothing else does. */
const BY_OUTCOME =
  /were merged into|called by their row|no account has|(?:above|over) 100%|is typically|below zero|not read as|was not used|taken for none|is 0 for/;
/** Of the right-read files these have something of the kind, and it is so. */
const TRUE_DOUBTS: Record<string, RegExp> = {
  '11b-approximate-counts.csv': /"<1M"/,
  '07-unread-prices.csv': /"on request"/,
  '38-excel-dates-in-rate.csv': /look like dates/,
  '40-zero-hearts.csv': /is 0 for @juno.sark/,
  '17-zero-likes-is-missing.csv': /is 0 for @mira.cooks/,
  '04a-followers-42-percent-notes.csv': /"see link"/,
};

describe.skipIf(!hasShared)(`files that are read rightly${unlessShared}`, () => {
  const files = ['data', 'cases', 'cases/files', 'cases/heldout', 'cases/wild'].flatMap((folder) =>
    readdirSync(new URL(`../../../../shared/${folder}`, import.meta.url))
      .filter((name) => name.endsWith('.csv') && name !== '17-bullets.csv')
      .map((name) => [`${folder}/${name}`, name] as const),
  );

  it.each(files)('%s is doubted only where that is true', (path, name) => {
    const doubts = doubtsOf(name, sharedFile(path)).map(({ sentence }) => sentence);
    const known = TRUE_DOUBTS[name];
    expect(doubts.filter((sentence) => BY_OUTCOME.test(sentence) && !known?.test(sentence))).toEqual([]);
    if (known) expect(doubts.join('\n')).toMatch(known);
  });
});
