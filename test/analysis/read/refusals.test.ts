import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { UserError } from '../../../src/errors.js';

function refusalOf(csv: string): UserError {
  try {
    readProfiles([{ name: 'list.csv', bytes: Buffer.from(csv) }]);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

const table = (header: string, row: (i: number) => string) =>
  [header, ...Array.from({ length: 12 }, (_, i) => row(i))].join('\n');

/** Files of something else, by their headers. */
const SOMETHING_ELSE: [what: string, csv: string][] = [
  ['a list of videos', table('video_id,caption,duration,plays', (i) => `70${i},my cat,${i + 9},${i * 2_000}`)],
  ['a list of videos', table('Title,Published,Watch time (hours),Views', (i) => `Cat ${i},2026-01-02,${i},${i * 99}`)],
  ['a list of posts', table('post_url,likes,comments', (i) => `https://www.instagram.com/p/Cx${i}abc/,${i * 7},${i}`)],
  ['a list of orders', table('Order ID,Customer,Total', (i) => `70${i},Person ${i},${i}.99`)],
  ['a list of orders', table('Bestellnummer,Kunde,Betrag', (i) => `70${i},Person ${i},${i}.99`)],
  ['answers to a survey', table('Timestamp,How old is your dog?,Would you buy?', (i) => `2026-01-02,${i},yes`)],
  ['a list of contacts', table('Name,Email,Phone', (i) => `Per Son ${i},p${i}@example.com,+49 170 1234${i}`)],
  ['a list of products', table('SKU,Product,Price,Stock', (i) => `S${i},Shirt ${i},${i}.99,${i}`)],
  ['results of ads', table('Campaign name,Impressions,Clicks,CTR', (i) => `Spring ${i},${i * 900},${i * 8},${i}%`)],
  ['a list of comments', table('comment_id,comment_text,likes', (i) => `7${i},lovely,${i}`)],
  ['a list of places', table('City,Population,Mayor', (i) => `Town ${i},${i * 7_000},Per Son`)],
  ['a list of handles', table('handle', (i) => `@user.${i}`)],
  ['a list of handles', table('handle,country', (i) => `@user.${i},Spain`)],
  ['a list of profile links', table('link', (i) => `https://www.instagram.com/user.${i}/`)],
];

describe('a refusal', () => {
  it.each(SOMETHING_ELSE)('says that a file looks like %s: %#', (what, csv) => {
    const { message, next } = refusalOf(csv);
    expect(message).toContain(`This looks like ${what}`);
    expect(`${message} ${next}`).toMatch(/followers/);
    expect(`${message} ${next}`.length).toBeLessThan(400);
  });

  it('quotes the cells of which nothing was read, and never calls them missing', () => {
    const { message, next } = refusalOf(table('handle,followers', (i) => `@user${i},${i % 2 ? 'see link' : 'tbc'}`));
    expect(message).toBe('The column `followers` has no cell that I can read as a follower count: "tbc", "see link".');
    expect(next).toContain('12.3K');
  });

  it('quotes words for nothing as well', () => {
    expect(refusalOf('handle,followers\na,-\nb,n/a\n').message).toContain('"-", "n/a"');
  });

  it('says that a column is empty only where it is', () => {
    expect(refusalOf(table('handle,followers', (i) => `@user${i},`)).message).toBe(
      'The column `followers` is empty in all 12 rows.',
    );
  });

  it('tells shares from counts', () => {
    expect(refusalOf(table('handle,followers', (i) => `@user${i},${i + 1}%`)).message).toContain(
      '`followers` holds shares, not counts: "1%", "2%", "3%"',
    );
  });

  it('offers the likeliest columns with a cell of each', () => {
    const { message, next } = refusalOf(
      table('handle,Base,Crowd,Notes', (i) => `@user${i},${i + 1},${12_300 + i * i},met in spring`),
    );
    expect(message).toContain('No column holds follower counts by its header');
    expect(next).toMatch(/^Is it `Crowd` \("12300"\)/);
    expect(next).not.toContain('Notes');
  });

  it('offers another column where the one that is meant holds none', () => {
    const { message, next } = refusalOf(table('handle,followers,Crowd', (i) => `@user${i},see link,${12_300 + i * i}`));
    expect(message).toContain('"see link"');
    expect(next).toMatch(/^Is it `Crowd` \("12300"\)\?/);
  });
});

describe('the figures of one account over time', () => {
  const day = (i: number) => new Date(Date.UTC(2026, 8, 1 + i)).toISOString().slice(0, 10);
  const month = (i: number) =>
    `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][i]} 2025`;

  it.each([
    ['days', table('Date,Followers,Profile visits', (i) => `${day(i)},${18_000 + 30 * i},${i * 7}`)],
    ['days, newest first', table('Datum;Abonnenten', (i) => `${day(20 - i)};${18_000 - 30 * i}`)],
    ['weeks', table('Semaine,Abonnés', (i) => `${day(7 * i)},${18_000 + 30 * i}`)],
    ['months', table('Period,Subscribers,Views', (i) => `${month(i)},${18_000 + 30 * i},${i * 900}`)],
  ])('%s are no creators', (_, csv) => {
    const { code, message } = refusalOf(csv);
    expect(code).toBe('not-creators');
    expect(message).toMatch(/^Each row is a date \(`\w+`: .+ This looks like one account over time/);
  });

  it.each([
    ['whose last posts are of any days', table('Last post,Followers', (i) => `${day((i * i) % 17)},${9_000 + 31 * i}`)],
    ['who are named', table('Handle,Added,Followers', (i) => `@user_${i},${day(i)},${9_000 + 31 * i}`)],
  ])('creators %s are', (_, csv) => {
    expect(readProfiles([{ name: 'list.csv', bytes: Buffer.from(csv) }]).profiles.count).toBe(12);
  });
});
