import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const read = (text: string) => readProfiles([file('list.csv', text)]);
const numbers = (values: Float64Array | undefined) => values && [...values];

/** Exports as tools and people make them, none of which the reader knows by name. */
describe('files nobody told the reader about', () => {
  it('German: semicolons, points for thousands, commas for decimals', () => {
    const { profiles, summary } = read(
      'Benutzername;Abonnenten;Gefällt mir gesamt;Beiträge;Engagement-Rate;Land\nada;1.234.567;12.000;310;3,4 %;DE\nbob;23.456;9.876;48;0,9 %;AT\n',
    );
    expect(summary.columns).toMatchObject({
      handle: 'Benutzername',
      followers: 'Abonnenten',
      videos: 'Beiträge',
      country: 'Land',
    });
    expect(numbers(profiles.numeric.followers)).toEqual([1_234_567, 23_456]);
    expect(profiles.numeric.engagementRate![1]).toBeCloseTo(0.009, 12);
  });

  it('Spanish: averages, words for magnitudes', () => {
    const { profiles } = read(
      'Usuario,Seguidores,Promedio de me gusta,Visualizaciones promedio,País\n@ada,"1,2 mill.","12,5 mil","45,1 mil",MX\n@bob,"890,3 mil","3,4 mil","9,9 mil",AR\n',
    );
    expect(numbers(profiles.numeric.followers)).toEqual([1_200_000, 890_300]);
    expect(numbers(profiles.numeric.avgViews)).toEqual([45_100, 9_900]);
    expect(textsOf(profiles.text.country!)).toEqual(['MX', 'AR']);
  });

  it.each([
    ['French', "Nom d'utilisateur,Abonnés,Mentions J'aime,Vues moyennes"],
    ['Portuguese', 'Usuário,Seguidores,Curtidas,Média de visualizações'],
    ['Turkish', 'Kullanıcı adı,Takipçi sayısı,Beğeni,Ortalama görüntülenme'],
    ['Russian', 'Логин,Подписчики,Лайки,Средние просмотры'],
    ['Chinese', '账号,粉丝数,获赞,平均播放量'],
  ])('%s headers', (_, header) => {
    const { summary } = read(`${header}\nada,1000,50000,700\nbob,2000,90000,300\ncyd,150,120,40\n`);
    const [handle, followers, likesTotal] = header.split(',');
    expect(summary.columns).toMatchObject({ handle, followers, likesTotal });
  });

  it('a ranking that calls counts "Engagement" and audiences by country', () => {
    const { profiles, summary } = read(
      'Rank,Account,Followers,Eng. (Avg.),Audience Country\n1,ada,5M,120.4K,India\n2,bob,4.1M,88K,Brazil\n3,cyd,3M,12K,Spain\n',
    );
    expect(summary.columns).toMatchObject({ followers: 'Followers', avgEngagements: 'Eng. (Avg.)' });
    expect(summary.columns.country).toBeUndefined();
    expect(profiles.numeric.engagementRate).toBeUndefined();
  });

  it('never takes growth, ranks or other people for followers', () => {
    const { summary } = read(
      'handle,followers_growth_30d,follower_rank,Fake followers %,Total fans\nada,120,1,4%,50000\nbob,-30,2,9%,40000\ncyd,7,3,1%,900\n',
    );
    expect(summary.columns.followers).toBe('Total fans');
  });

  it('likes given are not likes received', () => {
    const { summary } = read('uniqueId,followerCount,diggCount,heartCount\nada,10,999,500\nbob,20,888,700\n');
    expect(summary.columns).toMatchObject({ likesTotal: 'heartCount' });
  });

  it('profile links with no handles, of two platforms, under a title', () => {
    const { profiles, summary } = read(
      'Shortlist Q3;;\n;;\nLink;Followers;Price (USD)\nhttps://www.instagram.com/ada/;12000;$1,200\nhttps://www.tiktok.com/@bob?lang=en;9000;$300\n',
    );
    expect(textsOf(profiles.text.handle!)).toEqual(['ada', 'bob']);
    expect(summary.platform).toBe('Instagram and TikTok');
    expect(numbers(profiles.numeric.fee)).toEqual([1200, 300]);
  });

  it('spend and conversions', () => {
    const { profiles } = read('creator,followers,Spend,Conversions\nada,1000,$500,12\nbob,2000,$0,0\n');
    expect(numbers(profiles.numeric.spend)).toEqual([500, 0]);
    expect(numbers(profiles.numeric.conversions)).toEqual([12, 0]);
  });

  it('says what could be read two ways', () => {
    const { summary } = read('handle,followers,avg views\nada,5000,1.234\nbob,7000,9.876\ncyd,900,2.345\n');
    expect(summary.doubts).toHaveLength(1);
    expect(summary.doubts[0]!.sentence).toContain('`avg views` can be read two ways');
  });

  it('percent and fraction are told by the counts beside them', () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `h${i},${1000 + i},${5 + (i % 3)},${((5 + (i % 3)) / (1000 + i)) * 100}`,
    );
    const { profiles } = read(`handle,followers,average likes,engagement\n${rows.join('\n')}\n`);
    expect(profiles.numeric.engagementRate![0]).toBeCloseTo(0.005, 9);
  });
});

describe('the same creator several times', () => {
  it('keeps the latest row where a column dates them', () => {
    const { profiles, summary } = read(
      'handle,followers,date\nada,100,2026-01-01\nbob,5,2026-01-01\nADA,300,2026-03-01\nada,200,2026-02-01\n',
    );
    expect(numbers(profiles.numeric.followers)).toEqual([5, 300]);
    expect(summary.rows).toMatchObject({ read: 4, kept: 2, duplicates: 2 });
    expect(summary.warnings.join(' ')).toContain('latest row by `date`');
  });

  it('keeps the fullest row where nothing dates them', () => {
    const { profiles } = read('handle,followers,likes\nada,100,\nada,90,5\nada,80,6\nbob,1,1\n');
    expect(numbers(profiles.numeric.followers)).toEqual([90, 1]);
  });
});

describe('several files', () => {
  it('are one list by handle, the first file counting where two disagree', () => {
    const { profiles, summary } = readProfiles([
      file('a.csv', 'handle,followers,likes\nada,100,7\nbob,200,8\n'),
      file('b.csv', 'username;followers;country\n@ADA;150;BR\n@cyd;300;DE\n'),
    ]);
    expect(textsOf(profiles.text.handle!)).toEqual(['ada', 'bob', 'cyd']);
    expect(numbers(profiles.numeric.followers)).toEqual([100, 200, 300]);
    expect(numbers(profiles.numeric.likesTotal)).toEqual([7, 8, Number.NaN]);
    expect(textsOf(profiles.text.country!)).toEqual(['BR', '', 'DE']);
    expect(summary.rows).toEqual({ read: 4, kept: 3, duplicates: 1, unusable: 0 });
    expect(summary.warnings.join(' ')).toContain(
      '3 creators, 1 of them in more than one file. Follower counts differ for 1',
    );
  });

  it('leaves out one that cannot be used, and says why', () => {
    const { summary } = readProfiles([
      file('a.csv', 'handle,followers\nada,1\n'),
      file('b.csv', 'city,mayor\nParis,X\n'),
    ]);
    expect(summary.files).toEqual([{ name: 'a.csv', rows: 1, creators: 1 }]);
    expect(summary.warnings[0]).toMatch(/^b\.csv was left out: This does not look like a list of creators/);
  });
});

describe('columns that a person has chosen', () => {
  const text = 'who,amount,other\nada,100,5\nbob,200,6\n';

  it('are certain', () => {
    expect(() => read(text)).toThrow(/list of creators/);
    const { summary } = readProfiles([file('list.csv', text)], { columns: { followers: 'Amount', handle: 'who' } });
    expect(summary.columns).toMatchObject({ followers: 'amount', handle: 'who' });
  });

  it('may say that a field is not there', () => {
    const { summary } = readProfiles([file('list.csv', 'handle,followers,likes\nada,1,2\n')], {
      columns: { likesTotal: null },
    });
    expect(summary.columns.likesTotal).toBeUndefined();
  });

  it('have to be there', () => {
    expect(() => readProfiles([file('list.csv', text)], { columns: { followers: 'fans' } })).toThrow(
      'list.csv has no column `fans`',
    );
  });
});
