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
  const long = (i: number) =>
    new Date(Date.UTC(2026, 10, 28 + i)).toLocaleDateString('en-US', {
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
  const german = (i: number) => `${String(1 + i).padStart(2, '0')}.09.2026`;
  const month = (i: number) =>
    `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][i]} 2025`;

  it.each([
    ['days', table('Date,Followers,Profile visits', (i) => `${day(i)},${18_000 + 30 * i},${i * 7}`)],
    ['days, newest first', table('Datum;Abonnenten', (i) => `${day(20 - i)};${18_000 - 30 * i}`)],
    [
      'days without a year, into the next one',
      table('Date,Video Views,Followers', (i) => `${long(i)},${900 + i},${18_000 + 30 * i}`),
    ],
    ['days with their weekday', table('Day,Followers', (i) => `"Tue, ${long(i)}",${18_000 + 30 * i}`)],
    ['days by points', table('Datum;Abonnenten', (i) => `${german(i)};${18_000 + 30 * i}`)],
    [
      'days over a sum',
      `${table('Date;Abonnés;Portée', (i) => `${german(i)};${18_000 + 30 * i};900`).trim()}\nTotal septembre;18600;10800\n`,
    ],
    ['days by slashes', table('Dia;Seguidores', (i) => `${german(i).replaceAll('.', '/')};${18_000 + 30 * i}`)],
    ['days in Chinese', table('日期,粉丝数', (i) => `2026年9月${1 + i}日,${18_000 + 30 * i}`)],
    ['days in Russian', table('Дата,Подписчики', (i) => `${1 + i} сентября 2026,${18_000 + 30 * i}`)],
    ['days and months alone', table('Date,Followers', (i) => `${1 + i}-Sep,${18_000 + 30 * i}`)],
    [
      'months by their names alone',
      table('Month,Followers,Reach', (i) => `${month(i).slice(0, 3)},${18_000 + 30 * i},${900 * i}`),
    ],
    [
      'months in German',
      table(
        'Monat;Follower',
        (i) =>
          `${['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'][i]} 2025;${18_000 + 30 * i}`,
      ),
    ],
    ['quarters', table('Quarter,Followers', (i) => `Q${(i % 4) + 1} ${2022 + Math.floor(i / 4)},${18_000 + 30 * i}`)],
    ['weeks by number', table('Week,Followers,Likes', (i) => `Week ${i + 1},${18_000 + 30 * i},${90 + i}`)],
    ['calendar weeks', table('KW;Follower', (i) => `KW ${i + 30};${18_000 + 30 * i}`)],
    ['ISO weeks', table('Week,Followers', (i) => `2026-W${String(i + 10)},${18_000 + 30 * i}`)],
    ['Excel’s days', table('Date,Followers', (i) => `${46_000 + i},${18_000 + 30 * i}`)],
    ['weeks', table('Semaine,Abonnés', (i) => `${day(7 * i)},${18_000 + 30 * i}`)],
    ['months', table('Period,Subscribers,Views', (i) => `${month(i)},${18_000 + 30 * i},${i * 900}`)],
  ])('%s are no creators', (_, csv) => {
    const { code, message } = refusalOf(csv);
    // Followers are there: no column that holds them is to be chosen.
    expect(code).toBe('one-account');
    expect(message).toMatch(/^Each row is a date \(`[^`]+`: .+ This looks like one account over time/);
  });

  it.each([
    ['whose last posts are of any days', table('Last post,Followers', (i) => `${day((i * i) % 17)},${9_000 + 31 * i}`)],
    ['who are named', table('Handle,Added,Followers', (i) => `@user_${i},${day(i)},${9_000 + 31 * i}`)],
  ])('creators %s are', (_, csv) => {
    expect(readProfiles([{ name: 'list.csv', bytes: Buffer.from(csv) }]).profiles.count).toBe(12);
  });
});
