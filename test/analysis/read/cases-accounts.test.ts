import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textAt, textsOf } from '../../../src/analysis/text-column.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';

const file = (text: string, name = 'list.csv') => ({ name, bytes: Buffer.from(text) });
const read = (...texts: string[]) => readProfiles(texts.map((text, i) => file(text, `${i}.csv`)));
type Read = ReturnType<typeof read>;

/** `handle platform followers`, in the order of the rows. */
const accountsOf = ({ profiles: { text, numeric, count } }: Read) =>
  Array.from({ length: count }, (_, row) =>
    [textAt(text.handle!, row), text.platform ? textAt(text.platform, row) : '', String(numeric.followers![row])].join(
      ' ',
    ),
  );
const columnOf = ({ profiles }: Read, field: 'engagementRate' | 'fee' | 'growth') => [...profiles.numeric[field]!];
/** Handles of each person. */
const peopleOf = ({ profiles: { text, person } }: Read) => {
  const handles = textsOf(text.handle!);
  return Array.from(new Set(person), (one) => handles.filter((_, row) => person![row] === one));
};

describe('prices of accounts side by side', () => {
  const list = (reels: string, tiktok: string) =>
    read(
      [
        `Nama,Username IG,Pengikut IG,Username TikTok,Pengikut TikTok,${reels},${tiktok}`,
        'Mara,@mara.o,125000,@mara.t,750000,500,900',
        'Ines,@ines.o,980000,@ines.t,58000,800,200',
      ].join('\n'),
    );

  it.each([
    ['Rate Reels (Rp)', 'Rate TikTok (Rp)'],
    ['IG Reel price', 'TikTok price'],
    ['Preis Reel', 'Preis TikTok'],
    ['Precio por Reel', 'Precio TikTok'],
  ])('are of the account that has them: %s, %s', (reels, tiktok) => {
    expect(columnOf(list(reels, tiktok), 'fee')).toEqual([500, 900, 800, 200]);
  });

  it('are of the person where no account is named', () => {
    expect(columnOf(list('Rate per post', 'Deliverables'), 'fee')).toEqual([500, 500, 800, 800]);
  });
});

describe('names of accounts', () => {
  it('that stand once over several of a person are the names of each', () => {
    const { profiles } = read(
      [
        'Név,Platform,Felhasználónév,Követők',
        'Papp Vivien,Instagram,@vivien,52346',
        ',TikTok,@vivien.tt,10728',
        'Sipos Gergő,YouTube,@gergo,473337',
        ',Instagram,@gergo.s,28432',
      ].join('\n'),
    );
    expect(textsOf(profiles.text.displayName!)).toEqual(['Papp Vivien', 'Papp Vivien', 'Sipos Gergő', 'Sipos Gergő']);
  });

  it('are the person’s beside what a channel is called, and nobody else’s', () => {
    const { profiles, summary } = read(
      [
        'Name,Instagram Handle,Instagram Followers,YouTube Channel,YouTube Subscribers',
        'Tilda Berg,@tilda,295069,-,',
        'Jonah Kessler,-,,Jonah TV,140944',
        'Ines Caron,@ines,73023,Ines Vlogs,48526',
        'Mei Tan,@mei,33295,Mei at Home,9000',
      ].join('\n'),
    );
    expect(summary.people).toBe(4);
    expect(textsOf(profiles.text.displayName!)).toEqual([
      'Tilda Berg',
      'Jonah Kessler',
      'Ines Caron',
      'Ines Caron',
      'Mei Tan',
      'Mei Tan',
    ]);
  });
});

describe('a platform in a few cells', () => {
  it('is none of the table: who recommended somebody', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `@u_${i},${1_000 * (i + 3)},${i === 4 ? 'Instagram' : ''}`);
    const { summary } = read(['Pseudo TikTok,Abonnés,Parrain', ...rows].join('\n'));
    expect(summary.platform).toBe('TikTok');
    expect(read(['Pseudo,Abonnés,Réseau', ...rows].join('\n')).summary.columns.platform).toBe('Réseau');
  });
});

describe('accounts side by side', () => {
  const casting = read(
    [
      'Name,Instagram Handle,Instagram Followers,Instagram ER,TikTok Handle,TikTok Followers,TikTok ER,Country,TikTok Rate (USD)',
      'Mara Olivo,@mara.olivo,125000,3.2%,@mara.o,75000,5.5%,Brazil,500',
      'Tomek K,@tomek_kuchnia,48000,5.1%,,,,Poland,',
      'Ines Faro,@ines.faro,980000,1.4%,@faro.ines,588000,4.4%,Portugal,2500',
    ].join('\n'),
  );

  it('are a row each, with their own handle, followers, rate and price, and what is the person of both', () => {
    expect(accountsOf(casting)).toEqual([
      'mara.olivo Instagram 125000',
      'mara.o TikTok 75000',
      'tomek_kuchnia Instagram 48000',
      'ines.faro Instagram 980000',
      'faro.ines TikTok 588000',
    ]);
    const rates = columnOf(casting, 'engagementRate').map((rate) => Number(rate.toFixed(4)));
    expect(rates).toEqual([0.032, 0.055, 0.051, 0.014, 0.044]);
    expect(columnOf(casting, 'fee')).toEqual([Number.NaN, 500, Number.NaN, Number.NaN, 2500]);
    expect(textsOf(casting.profiles.text.country!)).toEqual(['Brazil', 'Brazil', 'Poland', 'Portugal', 'Portugal']);
    expect(textsOf(casting.profiles.text.displayName!)).toEqual([
      'Mara Olivo',
      'Mara Olivo',
      'Tomek K',
      'Ines Faro',
      'Ines Faro',
    ]);
  });

  it('are counted as accounts, and their people as people', () => {
    expect(casting.summary).toMatchObject({
      people: 3,
      platforms: [
        { name: 'Instagram', accounts: 3 },
        { name: 'TikTok', accounts: 2 },
      ],
      rows: { read: 3, kept: 5, duplicates: 0, unusable: 0 },
    });
    expect(peopleOf(casting)).toEqual([['mara.olivo', 'mara.o'], ['tomek_kuchnia'], ['ines.faro', 'faro.ines']]);
  });

  it('give the same however the columns stand, whole blocks or their columns', () => {
    const rows = [
      ['Name', 'IG handle', 'IG followers', 'TT handle', 'TT followers'],
      ['Mara Olivo', 'mara.olivo', '125000', 'mara.o', '75000'],
      ['Ines Faro', 'ines.faro', '980000', 'faro.ines', '588000'],
    ];
    const expected = [
      'faro.ines TikTok 588000',
      'ines.faro Instagram 980000',
      'mara.o TikTok 75000',
      'mara.olivo Instagram 125000',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const text = rows.map((cells) => order.map((column) => cells[column]).join(',')).join('\n');
        expect(accountsOf(read(text)).sort()).toEqual(expected);
      }),
    );
  });

  it('whose columns repeat without a platform are of the one that is named before them', () => {
    const found = read(
      'Name,Instagram Handle,Followers,ER,TikTok Handle,Followers,ER\nMara Olivo,@mara.olivo,125000,3.2%,@mara.o,75000,5.5%\nInes Faro,@ines.faro,980000,1.4%,@faro.ines,588000,4.4%\n',
    );
    expect(accountsOf(found)).toEqual([
      'mara.olivo Instagram 125000',
      'mara.o TikTok 75000',
      'ines.faro Instagram 980000',
      'faro.ines TikTok 588000',
    ]);
  });

  it('can be columns of counts that are called as the platforms are', () => {
    const found = read(
      'Name;Instagram;TikTok;YouTube\nMara Olivo;125k;75k;\nTomek Kuchnia;48k;300k;12k\nInes Faro;980k;588k;1.2M\n',
    );
    expect(accountsOf(found)).toContain('Tomek Kuchnia YouTube 12000');
    expect(found.summary).toMatchObject({ people: 3, names: 'name' });
  });

  it('without handles of their own are called as the person is', () => {
    const found = read(
      'Creator,Instagram Followers,Instagram ER,TikTok Followers,TikTok ER,Price\nmara.olivo,125000,3.2%,75000,5.5%,900\nines.faro,980000,1.4%,588000,4.4%,9000\n',
    );
    expect(accountsOf(found)).toEqual([
      'mara.olivo Instagram 125000',
      'mara.olivo TikTok 75000',
      'ines.faro Instagram 980000',
      'ines.faro TikTok 588000',
    ]);
    expect(columnOf(found, 'fee')).toEqual([900, 900, 9000, 9000]);
  });

  it('leave a total of all accounts to nobody', () => {
    const found = read(
      'Handle,Total followers,Instagram followers,TikTok followers\nmara,200000,125000,75000\nines,1568000,980000,588000\n',
    );
    expect(found.profiles.numeric.followers).toEqual(Float64Array.of(125000, 75000, 980000, 588000));
  });

  it('never mix prices of two currencies', () => {
    const found = read(
      'Name,IG followers,IG price (EUR),TT followers,TT price (USD)\nMara Olivo,125000,1200,75000,800\nInes Faro,980000,9000,588000,5500\n',
    );
    expect(columnOf(found, 'fee')).toEqual([1200, Number.NaN, 9000, Number.NaN]);
    expect(found.summary.doubts.map(({ sentence }) => sentence).join()).toContain(
      '`TT price (USD)` is in USD, and the prices before it in EUR',
    );
  });

  it('say which account a rate is read as, where the header names none', () => {
    const found = read(
      'Name,Instagram followers,TikTok followers,Engagement rate\nMara Olivo,125000,75000,3.2%\nInes Faro,980000,588000,1.4%\n',
    );
    expect(columnOf(found, 'engagementRate').map((rate) => Number(rate.toFixed(3)))).toEqual([
      0.032,
      Number.NaN,
      0.014,
      Number.NaN,
    ]);
    expect(found.summary.doubts.map(({ sentence }) => sentence).join()).toContain(
      '`Engagement rate` does not say of which account',
    );
  });

  it('can be numbered, with a platform for each', () => {
    const found = read(
      'Name,Platform 1,Handle 1,Followers 1,Platform 2,Handle 2,Followers 2,Country\nMara Olivo,IG,mara.olivo,125000,TT,mara.o,75000,BR\nInes Faro,YT,inesfaro,980000,,,,PT\n',
    );
    expect(accountsOf(found)).toEqual([
      'mara.olivo Instagram 125000',
      'mara.o TikTok 75000',
      'inesfaro YouTube 980000',
    ]);
    expect(peopleOf(found)).toEqual([['mara.olivo', 'mara.o'], ['inesfaro']]);
  });

  it('are none where a platform is only ticked', () => {
    const found = read('Handle,Followers,Instagram,TikTok\nada,1000,yes,no\nbob,2000,yes,yes\ncyd,3000,no,yes\n');
    expect(accountsOf(found)).toEqual(['ada  1000', 'bob  2000', 'cyd  3000']);
    expect(found.summary).toMatchObject({ platform: undefined, doubts: [] });
  });

  it('without a single follower are not counted', () => {
    const found = read(
      'Name,IG handle,IG followers,YT channel,YT subscribers\nMara Olivo,mara.olivo,125000,,\nInes Faro,ines.faro,980000,,\n',
    );
    expect(found.summary.platform).toBe('Instagram');
    expect(found.summary.people).toBeUndefined();
  });

  it('of which only one has followers are that one, without the handles of others', () => {
    const found = read(
      'Name,TikTok Handle,Instagram Handle,YouTube Channel,Instagram Followers\nMara Olivo,mara.o,mara.olivo,Mara TV,125000\nInes Faro,faro.ines,ines.faro,Ines,980000\n',
    );
    expect(textsOf(found.profiles.text.handle!)).toEqual(['mara.olivo', 'ines.faro']);
    expect(found.summary.platform).toBe('Instagram');
    expect(found.summary.people).toBeUndefined();
    expect(found.profiles.person).toBeUndefined();
  });

  it('whose followers name no platform are a doubt', () => {
    const found = read(
      'Name,Instagram username,Followers,TikTok username\nMara Olivo,mara.olivo,125000,mara.o\nInes Faro,ines.faro,980000,faro.ines\n',
    );
    expect(textsOf(found.profiles.text.handle!)).toEqual(['mara.olivo', 'ines.faro']);
    expect(found.summary.doubts.map(({ sentence }) => sentence).join()).toContain(
      'does not say whether it is of Instagram or TikTok',
    );
  });

  it('follow the column that somebody has chosen', () => {
    const text =
      'Name,IG handle,IG followers,TT handle,TT followers\nMara Olivo,mara.olivo,125000,mara.o,75000\nInes Faro,ines.faro,980000,faro.ines,588000\n';
    const { profiles } = readProfiles([file(text)], { columns: { followers: 'TT followers' } });
    expect(textsOf(profiles.text.handle!)).toEqual(['mara.o', 'faro.ines']);
    expect([...profiles.numeric.followers!]).toEqual([75000, 588000]);
  });
});

describe('the platform of a row', () => {
  it('is what its column, its link, or else the headers name', () => {
    const found = read(
      'Handle,Network,Link,Followers\na.one,IG,,1000\nb.two,,https://www.tiktok.com/@b.two,2000\nc.six,YT,https://www.tiktok.com/@c.six,3000\n',
    );
    expect(textsOf(found.profiles.text.platform!)).toEqual(['Instagram', 'TikTok', 'YouTube']);
    expect(read('Instagram Handle,Followers\na.one,1000\nb.two,2000\n').summary.platform).toBe('Instagram');
  });

  it('is told by cells whatever the header says', () => {
    const found = read('Who,Where they are,Followers\na.one,IG,1000\nb.two,TT,2000\nc.six,YT,3000\n');
    expect(textsOf(found.profiles.text.platform!)).toEqual(['Instagram', 'TikTok', 'YouTube']);
  });

  it('is never taken from a tick', () => {
    const found = read('handle,followers,booked\na.one,1000,x\nb.two,2000,x\nc.six,3000,\n');
    expect(found.summary.platform).toBeUndefined();
  });

  it('can be several, and all of them are named', () => {
    const found = read(
      'handle,platform,followers\na.one,Instagram / TikTok,1000\nb.two,YouTube,2000\nc.six,Reddit,3000\nd.ten,Twitch,4000\n',
    );
    expect(found.summary.platform).toMatch(/^[\w, ]+ and \w+$/);
    for (const name of ['Instagram', 'TikTok', 'YouTube', 'Reddit', 'Twitch']) {
      expect(found.summary.platform).toContain(name);
    }
  });

  it('tells files of different platforms apart', () => {
    const found = read('Instagram Handle,Followers\nmara,1000\n', 'TikTok Handle,Followers\nmara,2000\n');
    expect(accountsOf(found)).toEqual(['mara Instagram 1000', 'mara TikTok 2000']);
    expect(peopleOf(found)).toEqual([['mara', 'mara']]);
  });
});

describe('whose accounts rows are', () => {
  const people = (text: string) => read(text).profiles.person && [...read(text).profiles.person!];

  it('tells by the handle on another platform', () => {
    expect(people('platform,handle,followers\nIG,mara,5\nTT,mara,6\nIG,ines,7\n')).toEqual([0, 0, 1]);
  });

  it('tells by a full name on another platform, and never by a first name', () => {
    const table = (first: string, second: string) =>
      `name,platform,username,followers\n${first},IG,one_a,5000\n${second},TT,two_b,6000\nZoe Paints,IG,zoe,7000\n`;
    expect(people(table('Mara Olivo', 'Mara Olivo'))).toEqual([0, 0, 1]);
    expect(people(table('Kim', 'Kim'))).toBeUndefined();
    expect(people(table('Mara Olivo', 'Mara Silva'))).toBeUndefined();
  });

  it('tells by a full name where there are no handles', () => {
    const found = read(
      'Creator name,Platform,Followers\nMara Olivo,Instagram,5000\nMara Olivo,TikTok,6000\nZoe Paints,TikTok,7000\nKim,TikTok,800\nKim,Instagram,900\n',
    );
    expect(accountsOf(found).slice(0, 2)).toEqual(['Mara Olivo Instagram 5000', 'Mara Olivo TikTok 6000']);
    expect([...found.profiles.person!]).toEqual([0, 0, 1, 2, 3]);
  });

  it('tells two apart who share a name and a platform, or live in different countries', () => {
    const same = 'name,platform,username,country,followers\nMara Olivo,IG,a_one,BR,5000\n';
    expect(people(`${same}Mara Olivo,IG,b_two,BR,6000\n`)).toBeUndefined();
    expect(people(`${same}Mara Olivo,TT,b_two,PT,6000\n`)).toBeUndefined();
    expect(people(`${same}Mara Olivo,TT,b_two,BR,6000\nMara Olivo,TT,c_six,BR,7000\n`)).toBeUndefined();
  });

  it('tells by a name that stands once over the accounts under it', () => {
    const text = (gap: string) =>
      `Name,Platform,Handle,Followers\nMara,IG,mara.olivo,5000\n,TT,mara.o,6000\nInes,IG,ines.faro,7000\n${gap},YT,faro,8000\n`;
    expect(people(text(''))).toEqual([0, 0, 1, 1]);
    expect(
      people('Name,Platform,Handle,Followers\nMara,IG,mara.olivo,5000\n,IG,b_two,6000\nInes,TT,c,7\n'),
    ).toBeUndefined();
  });

  it('survives repeated rows', () => {
    const text =
      'Name,IG handle,IG followers,TT handle,TT followers\nMara,mara.olivo,125000,mara.o,75000\nMara O.,mara.olivo,125000,mara.o,75000\nInes,ines.faro,980000,faro.ines,588000\n';
    const found = read(text);
    expect(peopleOf(found)).toEqual([
      ['mara.olivo', 'mara.o'],
      ['ines.faro', 'faro.ines'],
    ]);
  });
});

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

describe('figures at several dates', () => {
  it.each([
    ['months', 'Followers Sep 2026', 'Followers Nov 2026', 'Sep–Nov 2026'],
    ['short years', 'Sep-26 Followers', 'Nov-26 Followers', 'Sep–Nov 2026'],
    ['years', '2024 Followers', '2026 Followers', '2024–2026'],
    ['days', 'Followers (01.09.2026)', 'Followers (01.11.2026)', '1 Sep–1 Nov 2026'],
    ['ISO', 'followers_2026_09', 'followers_2026_11', 'Sep–Nov 2026'],
    ['over a year', 'Followers Nov 2025', 'Followers Feb 2026', 'Nov 2025–Feb 2026'],
    ['months without a year', 'Followers Jan', 'Followers Feb', 'Jan–Feb'],
    ['over the end of one', 'Followers Dec', 'Followers Jan', 'Dec–Jan'],
    ['quarters', 'Followers Q2 2026', 'Followers Q3 2026', 'Jun–Sep 2026'],
    ['as of now', 'Followers Sep 2026', 'Followers', 'Sep 2026–now'],
    ['then and now', 'Followers 30 days ago', 'Followers now', 'a month ago–now'],
    ['a week', 'Followers last week', 'Followers this week', 'a week ago–now'],
    ['only "previous"', 'Previous followers', 'Followers', 'earlier–now'],
    ['month first, as the other date shows', 'Followers 09/30/2026', 'Followers 10/01/2026', '30 Sep–1 Oct 2026'],
  ])('%s: the newest is the figure, the rest is growth', (_, before, after, window) => {
    for (const [first, second, cells] of [
      [before, after, ['1000,1250', '2000,1000']],
      [after, before, ['1250,1000', '1000,2000']],
    ] as const) {
      const found = read(`handle,${first},${second}\nada,${cells[0]}\nbob,${cells[1]}\n`);
      expect([...found.profiles.numeric.followers!]).toEqual([1250, 1000]);
      expect(columnOf(found, 'growth')).toEqual([0.25, -0.5]);
      expect(found.summary).toMatchObject({ growthWindow: window, columns: { followers: after } });
    }
  });

  it('in any order, with gaps and with a cell missing', () => {
    const series = fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 })
      .chain((months) =>
        fc.record({
          months: fc.constant(months),
          counts: fc.array(
            fc.array(fc.option(fc.integer({ min: 0, max: 5_000_000 }), { freq: 8 }), {
              minLength: months.length,
              maxLength: months.length,
            }),
            { minLength: 2, maxLength: 6 },
          ),
          extra: fc.shuffledSubarray(['country', 'email']),
        }),
      )
      // A file without a single count is refused.
      .filter(({ counts }) => counts.flat().some((count) => count !== null && count > 100));
    fc.assert(
      fc.property(series, ({ months, counts, extra }) => {
        const name = (month: number) => `Followers ${MONTHS[month % 12]} ${2023 + Math.floor(month / 12)}`;
        const header = ['handle', ...months.map(name), ...extra];
        const lines = counts.map((row, i) => [
          `creator_${i}`,
          ...row.map((count) => count ?? ''),
          ...extra.map(() => 'x'),
        ]);
        const { profiles } = read([header, ...lines].map((cells) => cells.join(',')).join('\n'));
        const inTime = months.map((month, column) => ({ month, column })).sort((a, b) => a.month - b.month);
        const expected = counts.flatMap((row, i) => {
          const known = inTime.map(({ column }) => row[column] ?? null);
          const newest = known.findLast((count) => count !== null);
          if (newest === undefined || newest === null) return [];
          const [from, to] = [known[0], known.at(-1)];
          const isKnown = typeof from === 'number' && from > 0 && typeof to === 'number';
          return [{ handle: `creator_${i}`, followers: newest, growth: isKnown ? to / from - 1 : Number.NaN }];
        });
        expect(textsOf(profiles.text.handle!)).toEqual(expected.map(({ handle }) => handle));
        expect([...profiles.numeric.followers!]).toEqual(expected.map(({ followers }) => followers));
        expect([...profiles.numeric.growth!]).toEqual(expected.map(({ growth }) => growth));
      }),
    );
  });

  it('of other measures are theirs, in the unit of the newest', () => {
    const found = read('handle,followers,ER Sep 2026,ER Oct 2026\nada,1000,2.0%,4.0%\nbob,2000,3.0%,1.5%\n');
    const [series] = found.profiles.series!;
    expect(series).toMatchObject({ field: 'engagementRate' });
    const points = series!.points.map(({ at, values }) => [at, ...values].join(' '));
    expect(points).toEqual(['2026-09 0.02 0.03', '2026-10 0.04 0.015']);
    expect(found.profiles.numeric.growth).toBeUndefined();
  });

  it('without another word are taken for followers, and that is a doubt', () => {
    const found = read('handle,Sep 2026,Oct 2026\nada,1000,1250\nbob,2000,1000\n');
    expect([...found.profiles.numeric.followers!]).toEqual([1250, 1000]);
    expect(found.summary.doubts.map(({ sentence }) => sentence).join()).toContain(
      '`Oct 2026` was taken for the follower counts',
    );
  });

  it('are none where something is counted over a time', () => {
    const found = read('handle,followers,Followers last 30 days,Views last month\nada,1000,50,900\nbob,2000,-3,800\n');
    expect(found.profiles.series).toBeUndefined();
    expect([...found.profiles.numeric.followers!]).toEqual([1000, 2000]);
  });

  it('whose order cannot be told say so', () => {
    const found = read('handle,Followers 03/04/2026,Followers 05/04/2026\nada,1000,1250\nbob,2000,1000\n');
    expect(found.summary.doubts.map(({ sentence }) => sentence).join()).toContain('can be read two ways');
  });

  it('are of each account, where accounts stand side by side', () => {
    const found = read(
      'Name,IG followers Sep 2026,IG followers Oct 2026,TT followers Sep 2026,TT followers Oct 2026\nMara Olivo,1000,1250,500,1000\nInes Faro,2000,1000,100,\n',
    );
    expect(columnOf(found, 'growth')).toEqual([0.25, 1, -0.5, Number.NaN]);
  });

  it('row by row: the newest is kept, and the earlier ones are its series', () => {
    const found = read(
      'date,handle,followers\n15.09.2026,ada,1000\n15.11.2026,ada,1250\n15.09.2026,bob,2000\n15.11.2026,bob,1000\n15.11.2026,eve,500\n',
    );
    expect(accountsOf(found)).toEqual(['ada  1250', 'bob  1000', 'eve  500']);
    expect(columnOf(found, 'growth')).toEqual([0.25, -0.5, Number.NaN]);
    expect(found.summary.growthWindow).toBe('15 Sep–15 Nov 2026');
  });

  it('row by row of people by name', () => {
    const found = read(
      'Month,Name,Followers\n2026-09,Mara Olivo,1000\n2026-10,Mara Olivo,1250\n2026-09,Zoe Paints,2000\n2026-10,Zoe Paints,1000\n',
    );
    expect(accountsOf(found)).toEqual(['Mara Olivo  1250', 'Zoe Paints  1000']);
    expect(columnOf(found, 'growth')).toEqual([0.25, -0.5]);
    expect(found.summary.growthWindow).toBe('1 Sep–1 Oct 2026');
  });

  it('row by row in an order that cannot be told are not used, which is said', () => {
    const found = read('date,handle,followers\n03/04/2026,ada,1000\n05/04/2026,ada,1250\n05/04/2026,bob,1250\n');
    expect(found.profiles.series).toBeUndefined();
    expect(found.summary.warnings.join()).toContain('`date` can be read with the day or the month first');
  });

  it('never hide a growth that the file gives itself', () => {
    const found = read(
      'handle,Followers Sep 2026,Followers Oct 2026,Growth 30d %\nada,1000,1250,7%\nbob,2000,1000,-3%\ncyd,3000,3000,0%\n',
    );
    expect(found.summary.growthWindow).toBeUndefined();
    expect(found.summary.columns.growth).toBe('Growth 30d %');
  });
});

describe.skipIf(!hasShared)(`files of several accounts and dates${unlessShared}`, () => {
  const shared = (name: string) => readProfiles([{ name, bytes: sharedFile(`cases/${name}`) }]);
  const followers = ({ profiles: { numeric } }: Read) => [...numeric.followers!].sort((a, b) => b - a).slice(0, 3);

  it('a row for each of two platforms', () => {
    const found = shared('09-two-platforms.csv');
    expect(found.summary).toMatchObject({ people: 8, rows: { kept: 16, duplicates: 0 } });
    expect(peopleOf(found).every((accounts) => accounts.length === 2)).toBe(true);
  });

  it('months side by side', () => {
    const found = shared('05-months-side-by-side.csv');
    expect(followers(found)).toEqual([980_000, 310_000, 125_000]);
    const growth = columnOf(found, 'growth').map((value) => Number(value.toFixed(3)));
    expect(growth.slice(0, 2)).toEqual([-0.091, 0.25]);
  });

  it('two accounts a row', () => {
    const found = shared('files/03a-two-accounts-a-row.csv');
    const all = accountsOf(found);
    expect(all).toContain('lumen.oto Instagram 412000');
    expect(all).toContain('lumen.oto_tt TikTok 137333');
    expect(found.summary).toMatchObject({ people: 10, rows: { kept: 20 } });
    const rates = columnOf(found, 'engagementRate');
    expect(rates[all.indexOf('lumen.oto Instagram 412000')]).toBeCloseTo(0.021, 9);
  });

  it('years side by side', () => {
    const found = shared('heldout/11-post-frequency-and-years.csv');
    const growth = columnOf(found, 'growth').map((value) => Number(value.toFixed(2)));
    expect([growth[0], growth.at(-1)]).toEqual([0.6, -0.5]);
    expect(found.summary.growthWindow).toContain('2023–2024');
    expect(found.summary.rows.kept).toBe(12);
  });

  it.each([
    ['files/28-two-header-rows.csv', 'juno.sark Instagram 1250000', 'juno.sark TikTok 625000'],
    ['wild/08b-two-row-header.csv', 'lior_moves Instagram 2210000', 'lior_moves TikTok 473991'],
  ])('platforms over the header: %s', (name, ...accounts) => {
    const found = shared(name);
    expect(accountsOf(found)).toEqual(expect.arrayContaining(accounts));
    expect(found.summary.people).toBe(found.summary.rows.kept / 2);
  });

  it('a table per platform below each other', () => {
    const all = accountsOf(shared('files/31-stacked-tables.csv'));
    expect(all).toHaveLength(10);
    expect(all).toContain('lumen.oto Instagram 412000');
    expect(all).toContain('juno.sark TikTok 1250000');
  });

  it('a column of main channels', () => {
    const found = shared('wild/12c-main-channel.csv');
    expect(found.summary.platforms?.map(({ name }) => name).sort()).toEqual(['Instagram', 'TikTok', 'YouTube']);
  });

  it('several platforms, one of them unknown to us', () => {
    const { summary } = shared('heldout/23-several-topics-in-a-cell.csv');
    for (const name of ['Instagram', 'TikTok', 'YouTube', 'Reddit']) expect(summary.platform).toContain(name);
  });
});

describe('a column behind the last platform', () => {
  const sheet = (...rows: string[]) =>
    readProfiles([
      {
        name: 'list.csv',
        bytes: Buffer.from(
          [',INSTAGRAM,,YOUTUBE,,', 'Name,Handle,Followers,Channel,Subscribers,Fee (EUR)', ...rows].join('\n'),
        ),
      },
    ]).profiles;

  it("is the person's where most have no account there", () => {
    const { numeric, text } = sheet(
      'Ada L,@ada,12300,,,450',
      'Bob M,@bob,2100,Bob builds,55000,900',
      'Cyd N,@cyd,8400,-,-,300',
      'Dee O,@dee,91000,,,1200',
    );
    const platforms = textsOf(text.platform!);
    expect([...numeric.fee!].filter((_, i) => platforms[i] === 'Instagram')).toEqual([450, 900, 300, 1200]);
  });

  it("is the platform's where those who have a price have an account there", () => {
    const { numeric, text } = sheet(
      'Ada L,@ada,12300,,,',
      'Bob M,@bob,2100,Bob builds,55000,900',
      'Cyd N,@cyd,8400,Cyd cooks,7000,300',
      'Dee O,@dee,91000,,,',
    );
    const platforms = textsOf(text.platform!);
    expect(platforms.filter((_, i) => !Number.isNaN(numeric.fee![i]!))).toEqual(['YouTube', 'YouTube']);
  });

  it('of channels has a name beside it whoever they are of', () => {
    const { text } = readProfiles([
      {
        name: 'list.csv',
        bytes: Buffer.from(
          [
            'Publisher Name,Instagram Handle,Instagram Followers,YouTube Channel,YouTube Subscribers',
            'Dr. Aman Gill,amangill,12300,Dr Gill explains,486000',
            'Greta Vohs,greta.vohs,91200,,',
            'Nils Arden,,,Nils Arden Builds,742000',
          ].join('\n'),
        ),
      },
    ]).profiles;
    const handles = textsOf(text.handle!);
    const names = textsOf(text.displayName!);
    expect(names[handles.indexOf('Dr Gill explains')]).toBe('Dr. Aman Gill');
    expect(names[handles.indexOf('amangill')]).toBe('Dr. Aman Gill');
  });
});
