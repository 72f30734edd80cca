import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/analysis/profiles.js';
import { readHeader } from '../../../src/analysis/read/headers/read-header.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';

const read = (text: string, name = 'list.csv') => readProfiles([{ name, bytes: Buffer.from(text) }]);
const firstOf = (header: string) => [...readHeader(header).fields].sort((a, b) => b[1] - a[1])[0]?.[0];
const accounts = ({ profiles: { text, numeric } }: ReturnType<typeof read>) => {
  const [handles, platforms] = [textsOf(text.handle!), text.platform ? textsOf(text.platform) : undefined];
  return handles.map((handle, row) => `${handle} ${platforms?.[row] ?? ''} ${numeric.followers![row]}`);
};

describe('words in a form or spelling that no list holds', () => {
  it.each<[string, Field]>([
    ['Τιμή αναρτήσεως', 'fee'],
    ['Середня кількість переглядами', 'avgViews'],
    ['Vidutinė peržiūromis', 'avgViews'],
    ['Követőinek száma', 'followers'],
    ['Avg Reel Veiws', 'avgViews'],
    ['Langauge', 'language'],
    ['Catagory', 'category'],
    ['Infuencer', 'handle'],
    ['Innholdsskaper', 'handle'],
    ['Pris pr. innlegg (NOK eks. mva)', 'fee'],
    ['1投稿あたりの金額(円・税別)', 'fee'],
    ['1 post bedeli (TL)', 'fee'],
    ['Hvem har kontakten', 'owner'],
    ['İçerik alanı', 'category'],
  ])('%s is %s', (header, field) => expect(firstOf(header)).toBe(field));

  it.each(['Influence score', 'Tipo de pelo', 'Completion rate', 'Number of pageviews', 'Handled'])(
    '%s is none of them',
    (header) => expect(firstOf(header)).toBeUndefined(),
  );
});

describe('columns of exports that are beside the point', () => {
  const row = (handle: string, followers: number, cell: string) => `${handle},${followers},${cell}`;
  const columns = (header: string, cells: string[]) =>
    read(
      `Handle,Followers,${header}\n${cells.map((cell, i) => row(`@h${'abcde'[i]}.k`, 9_000 * (i + 2), cell)).join('\n')}\n`,
    ).summary.columns;

  it.each([
    ['Approved posts', ['3', '1', '4', '2']],
    ['Aktivierte Posts', ['13', '21', '34', '12']],
    ['Avg. story views', ['310', '1100', '940', '620']],
    ['Response time', ['within 24h', 'within 3 days', 'within 24h', 'a week']],
    ['Last login', ['2026-11-03', '2026-11-05', '2026-10-30', '2026-11-01']],
    ['Based in', ['Leeds', 'Graz', 'Austin', 'Porto']],
    ['Total views (period)', ['41000', '98000', '12000', '5500']],
  ])('%s is no field', (header, cells) => {
    expect(Object.keys(columns(header, cells)).sort()).toEqual(['followers', 'handle']);
  });

  it('what a shop has sold says whose posts and views those are', () => {
    const found = read(
      'Creator username,Followers,GMV,Product CTR,Videos,Video views\n@a.k,9000,410,2%,12,41000\n@b.l,5200,90,1%,30,8800\n',
    );
    expect(Object.keys(found.summary.columns).sort()).toEqual(['followers', 'handle']);
  });

  it.each([
    ['Based in', ['Leeds, UK', 'Graz, Austria', 'Austin', 'Porto'], 'country'],
    ['1 in-feed post', ['$1,200', '$410', '$95', '$2,300'], 'fee'],
  ] as const)('%s is the %s', (header, cells, field) => {
    const quoted = cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell));
    expect(columns(header, quoted)[field]).toBe(header);
  });

  it('of rates of engagement, that by followers comes before that by views', () => {
    const found = read(
      'Handle,Followers,Avg. engagement rate per video by views,Avg. engagement rate per video by fans\n@a.k,9000,7.1%,2.2%\n@b.l,5200,9.0%,4.1%\n',
    );
    expect(found.summary.columns.engagementRate).toBe('Avg. engagement rate per video by fans');
  });
});

describe('prices', () => {
  it.each(['Proposed Rate (USD)', 'Agreed Rate (USD)', '1x video, USD', 'Deal amount', 'Bid amount (EUR)'])(
    '%s is one',
    (header) => expect(firstOf(header)).toBe('fee'),
  );

  it('of something that is not known come before those of a story', () => {
    const { summary } = read('Handle,Followers,Price of a splorp,Story price\n@a.k,1200,90,40\n@b.l,5200,310,150\n');
    expect(summary.columns.fee).toBe('Price of a splorp');
  });

  it.each([
    ['Valores en pesos colombianos (COP), antes de IVA', 'Valor por post', '$ 980.000', 'COP'],
    ['Propuesta', 'Costo por reel (S/)', 'S/ 1,165.00', 'PEN'],
  ])('%s: %s', (title, header, cell, currency) => {
    const rows = ['@a.k;12000', '@b.l;8000', '@c.m;9000'].map((row) => `${row};"${cell}"`);
    const { summary, profiles } = read(`${title};;\n;;\nUsuario;Seguidores;${header}\n${rows.join('\n')}\n`);
    expect(summary.feeCurrency).toBe(currency);
    expect(profiles.numeric.fee![0]).toBeGreaterThan(1_000);
  });
});

describe('handles with their counts in one cell', () => {
  it('are an account each, where a platform stands above them', () => {
    const found = read(
      'Talent\tIG (followers)\tTikTok (followers)\nJas Cole\t@jas.c (412.3k)\t-\nCol Pitt\t@colp (58.7k)\t@colp.tt (1.1m)\n',
    );
    expect(accounts(found)).toEqual(['jas.c Instagram 412300', 'colp Instagram 58700', 'colp.tt TikTok 1100000']);
  });

  it('leave who has none without one', () => {
    const found = read('Navn;Instagram (følgere)\nFreja N;@freja.n (48,2k)\nSigne T;@signe_t (131k)\nLine B;@line.b\n');
    expect(accounts(found)).toEqual(['freja.n  48200', 'signe_t  131000']);
    expect(found.summary.unmeasured?.creators).toBe(1);
  });
});

describe('other kinds', () => {
  it('counts under a platform’s name with a unit are followers', () => {
    const found = read('Persona,IG (k),YT (k)\nLu Fer,84.2,\nMa Ruiz,12.1,55.3\nCa Soto,430.8,88.7\n');
    expect(accounts(found)).toContain('Ma Ruiz YouTube 55300');
  });

  it('before and after a campaign are two dates', () => {
    const found = read(
      'Handle,Followers (start of campaign),Followers (end of campaign)\n@a.k,1000,1250\n@b.l,2000,1000\n',
    );
    expect([...found.profiles.numeric.followers!]).toEqual([1250, 1000]);
    expect([...found.profiles.numeric.growth!]).toEqual([0.25, -0.5]);
  });

  it('arrows say which way it went', () => {
    const { numeric } = read('Handle,Followers,30d\n@a.k,1200,▲ 2.1%\n@b.l,5200,▼ 0.4%\n@c.m,900,▲ 11%\n').profiles;
    expect(Array.from(numeric.growth!, (value) => Number(value.toFixed(3)))).toEqual([0.021, -0.004, 0.11]);
  });

  it('who says that there is no account has none', () => {
    const found = read(
      'Name;Instagram (Link);Follower Instagram;TikTok (Link);Follower TikTok\nLena V;https://www.instagram.com/lena.v;128400;https://www.tiktok.com/@lenav;412900\nJo K;https://www.instagram.com/jok;5400;keins;0\nMia B;@miab;9870;keiner;\n',
    );
    expect(accounts(found)).toEqual([
      'lena.v Instagram 128400',
      'lenav TikTok 412900',
      'jok Instagram 5400',
      'miab Instagram 9870',
    ]);
  });

  it('whom posts have reached follows nobody', () => {
    expect(() =>
      read(
        'Post URL,Platform,Creator,Reach,Likes\nhttps://www.instagram.com/reel/c1/,Instagram,@a.k,15316,582\nhttps://www.instagram.com/reel/c2/,Instagram,@b.l,14444,393\n',
      ),
    ).toThrow(/follower/);
  });

  it('an answer with its figure is one', () => {
    const found = read(
      'Name,Your Instagram handle,How many followers do you have on Instagram?,"Do you run a YouTube channel? If yes, how many subscribers?"\nIsa M,isa.m,48.2k,No\nHar J,har.j,112640,"Yes, 61.3k"\nAr M,ar.m,9870,"Yes, 142k"\nSne P,sne_p,23.7k,No\n',
    );
    expect(accounts(found).filter((one) => one.includes('YouTube'))).toHaveLength(2);
  });

  it('a relationship status of outreach is used, and of a marriage never', () => {
    const status = (cells: string[]) =>
      read(
        `Handle,Followers,Relationship Status\n${cells.map((cell, i) => `@h${'abcd'[i]}.k,${9_000 + i},${cell}`).join('\n')}\n`,
      ).summary;
    expect(status(['Active', 'Prospect', 'Inactive', 'Active']).columns.status).toBe('Relationship Status');
    expect(status(['Married', 'Single', 'Single', 'Married']).excluded).toEqual(['Relationship Status']);
  });
});
