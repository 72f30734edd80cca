import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/analysis/profiles.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';

const read = (text: string, name = 'list.csv') => readProfiles([{ name, bytes: Buffer.from(text) }]);
const handles = ({ profiles }: ReturnType<typeof read>) => textsOf(profiles.text.handle!);
const numbers = ({ profiles }: ReturnType<typeof read>, field: Field) => [...profiles.numeric[field as 'fee']!];

describe('the platform of a table', () => {
  const rows = 'Handle,Followers\n@ada.k,12000\n@bo_l,8000\n';
  it.each([
    ['a title', `Spring push x TikTok,\nupdated by Kim,\n${rows}`, 'list.csv', 'TikTok'],
    ['a title in Russian', `Блогеры в инстаграме,\n,\n${rows}`, 'list.csv', 'Instagram'],
    ['the name of the file', rows, 'YouTube_longlist-v3.csv', 'YouTube'],
    ['a German compound', rows, 'Instagramliste.csv', 'Instagram'],
    ['a Japanese name', rows, 'ティックトック候補.csv', 'TikTok'],
    [
      'a word for its posts',
      'Handle,Followers,Avg Reel Views\n@ada.k,12000,900\n@bo_l,8000,700\n',
      'list.csv',
      'Instagram',
    ],
    ['a word for who follows', 'Channel,Subscribers\n@ada.k,12000\n@bo_l,8000\n', 'list.csv', 'YouTube'],
    [
      'ids',
      'Channel ID,Name,Followers\nUCFWjbv87L_OdW4LM-sVfKaV,Ada,12000\nUCjcZFnLXo6sB9Yn3R8U0F5K,Bo,8000\n',
      'tiktok.csv',
      'YouTube',
    ],
  ])('is told by %s', (_, text, name, platform) => {
    expect(read(text, name).summary.platform).toBe(platform);
  });

  it.each([
    ['two in a title', `TikTok and Instagram creators,\n,\n${rows}`, 'list.csv'],
    ['an x between brands', `Brew x Oat,\n,\n${rows}`, 'list.csv'],
    ['a word that only begins like one', rows, 'instant-results.csv'],
  ])('is not told by %s', (_, text, name) => {
    expect(read(text, name).summary.platform).toBeUndefined();
  });

  it('is never told by a name against links, also where one is missing', () => {
    const links = 'Name,Link,Followers\nAda M,https://www.tiktok.com/@adam,12000\nBo L,,8000\n';
    expect(textsOf(read(links, 'instagram.csv').profiles.text.platform!)).toEqual(['TikTok', '']);
  });

  it('is said to be presumed where nothing in the table names it', () => {
    expect(read(rows, 'tiktok.csv').summary.warnings.join()).toContain(
      "The platform, TikTok, is told by the file's name only.",
    );
  });

  it('is none of a handle that is called so', () => {
    expect(handles(read('handle,followers\n@x.ana,100\n@ig_bo,200\n@tiktok.cy,300\n'))).toEqual([
      'x.ana',
      'ig_bo',
      'tiktok.cy',
    ]);
  });
});

describe('rows of totals that are called otherwise', () => {
  const creators = '@ruisol,400000,12000,2000\n@beatrizz,205000,6000,1200\n@tomasq,100000,3000,700\n';
  it.each(['ALL CREATORS', 'Team Lisbon', 'Todos los creadores', '全員'])(
    '"%s" is left out, first or last',
    (label) => {
      const total = `${label},705000,21000,3900\n`;
      for (const rows of [total + creators, creators + total])
        expect(handles(read(`Handle,Followers,Avg likes,Fee\n${rows}`)).sort()).toEqual([
          'beatrizz',
          'ruisol',
          'tomasq',
        ]);
    },
  );

  it('one figure that is a sum by chance makes none', () => {
    const { profiles } = read(`Handle,Followers,Avg likes,Fee\n@team.all,705000,4000,300\n${creators}`);
    expect(profiles.count).toBe(4);
  });
});

describe('what was spent', () => {
  it.each([
    [
      'Creator,Followers,Impressions,Clicks,Sales,Cost (EUR),CPM\n@a.k,420000,200000,3100,120,€5200,26\n@b.l,310000,150000,2900,90,€4100,27\n',
      'EUR',
    ],
    [
      'Namn;Följare;Visningar;Klick;Försäljning;Kostnad (SEK)\n@a.k;12 000;40 000;300;12;5 200\n@b.l;55 000;120 000;900;30;4 100\n',
      'SEK',
    ],
  ])('is a cost beside what a campaign has brought', (text, currency) => {
    const { profiles, summary } = read(text);
    expect([...profiles.numeric.spend!]).toEqual([5200, 4100]);
    expect(summary.columns.fee).toBeUndefined();
    expect(summary.feeCurrency).toBe(currency);
  });

  it('is what was invested, in any table', () => {
    expect(
      numbers(read('Criador;Seguidores;Investimento (R$)\n@a.k;420.000;R$ 5.100,00\n@b.l;31.000;R$ 900,00\n'), 'spend'),
    ).toEqual([5100, 900]);
  });

  it('is a price where nothing tells of results', () => {
    expect(numbers(read('Creator,Followers,Cost (EUR)\n@a.k,420000,5200\n@b.l,310000,4100\n'), 'fee')).toEqual([
      5200, 4100,
    ]);
  });

  it('is a price per post beside results, too', () => {
    const text = 'Creator,Followers,Clicks,Sales,Cost per post\n@a.k,420000,30,12,5200\n@b.l,310000,29,9,4100\n';
    expect(numbers(read(text), 'fee')).toEqual([5200, 4100]);
  });
});

describe('growth that the file gives', () => {
  it.each([
    ['Cresc. 3 meses (jun-set)', 'Seguidores set/26', 'Seguidores ago/26'],
    ['Variação 30 dias (%)', 'Seguidores set/26', 'Seguidores ago/26'],
    ['3-mo change %', 'Followers Sep 2026', 'Followers Aug 2026'],
  ])('is taken from `%s`, beside months', (growth, newest, earlier) => {
    const text = `handle;${newest};${earlier};${growth}\n@a.k;1200;1100;21,0%\n@b.l;5200;5100;4,5%\n@c.m;9300;9100;3,9%\n`;
    const one = read(text);
    expect(numbers(one, 'growth')).toEqual([0.21, 0.045, 0.039]);
    expect(numbers(one, 'followers')).toEqual([1200, 5200, 9300]);
  });
});

describe('lists side by side', () => {
  it('have titles of their own, and different people', () => {
    const one = read(
      'FR - Instagram,,,,ES - Instagram,,\nCompte,Abonnés,Tarif (€),,Compte,Abonnés,Tarif (€)\n@lea.b,120 000,900,,@marta.g,88 000,700\n@jules.c,45 000,400,,@ivan.p,310 000,2 100\n,,,,@luis.t,22 000,240\n',
    );
    expect(handles(one)).toEqual(['lea.b', 'jules.c', 'marta.g', 'ivan.p', 'luis.t']);
    expect(numbers(one, 'fee')).toEqual([900, 400, 700, 2100, 240]);
    expect(one.summary.platform).toBe('Instagram');
  });

  it('can stand without a gap', () => {
    const one = read('Creator,Followers,Creator,Followers\n@a.k,10k,@d.n,20k\n@b.l,11k,@e.o,21k\n@c.m,12k,,\n');
    expect(handles(one).sort()).toEqual(['a.k', 'b.l', 'c.m', 'd.n', 'e.o']);
  });

  it('are accounts where the same people are in both', () => {
    const { profiles } = read(
      'Instagram,,TikTok,\nHandle,Followers,Handle,Followers\n@ada.k,100000,@ada.k,200000\n@bo.l,50000,@bo.tt,70000\n',
    );
    expect(profiles.count).toBe(4);
    expect(new Set(profiles.person).size).toBe(2);
  });
});

describe('videos of creators', () => {
  it.each(['published_at', 'createTimeISO', 'Upload date'])('tell the last post by `%s`', (header) => {
    const one = read(
      `video_id,author,author_followers,${header},views,likes\n1,ana,50000,2026-09-01,1000,100\n2,ana,50000,2026-09-20,2000,200\n3,ben,80000,2026-08-11,5000,300\n4,ben,80000,2026-08-01,7000,500\n`,
    );
    expect(handles(one)).toEqual(['ana', 'ben']);
    expect(numbers(one, 'lastPost')).toEqual(['2026-09-20', '2026-08-11'].map((day) => Date.parse(day) / 86_400_000));
  });

  it('tell none by when they were looked at', () => {
    const { summary } = read(
      'video_id,author,author_followers,scraped_at,views,likes\n1,ana,50000,2026-09-01,1000,100\n2,ana,50000,2026-09-02,2000,200\n3,ben,80000,2026-09-01,5000,300\n4,ben,80000,2026-09-02,7000,500\n',
    );
    expect(summary.columns.lastPost).toBeUndefined();
  });
});

describe('tiers', () => {
  it.each([
    ['Follower tier', ['10K–50K', '~48k', '<10K', '1M-2M'], [30_000, 48_000, 1_500_000]],
    ['Size bracket', ['10k – 25k', '25k – 50k', '100k – 250k', '5k – 10k'], [17_500, 37_500, 175_000, 7_500]],
    [
      'Reichweitenklasse',
      ['10.000–50.000', '50.000–100.000', '100.000–250.000', '1.000–5.000'],
      [30_000, 75_000, 175_000, 3_000],
    ],
  ])('`%s` is how many follow, where nothing says it better', (header, cells, followers) => {
    const one = read(`Creator;${header}\n${cells.map((cell, i) => `@who_${i}.k;${cell}\n`).join('')}`);
    expect(numbers(one, 'followers')).toEqual(followers);
    expect(one.summary.warnings.join()).toContain('the middle was taken');
  });

  it('are none beside the counts', () => {
    const { summary } = read('Creator,Tier,Followers\n@a.k,10K–50K,12000\n@b.l,1K–5K,3000\n@c.m,10K–50K,40000\n');
    expect(summary.columns.followers).toBe('Followers');
  });
});

describe('other columns', () => {
  const first = (text: string) => read(text).profiles;

  it.each(['Email on file', 'E-mail available', '📧 on file', 'Contact email'])(
    '`%s` tells who has an address',
    (header) => {
      const text = `handle,followers,${header}\n@a.k,100,a@mail.com\n@b.l,200,\n`;
      expect([...first(text).flags.hasEmail!]).toEqual([1, 0]);
    },
  );

  it.each(['💷 per post', '💰/reel', 'Est. post price', 'Commercials (INR)', 'Budget'])('`%s` is a price', (header) => {
    expect([
      ...first(
        `handle,followers,${header}\n@a.k,100,£120\n@b.l,200,£90-170\n@c.m,300,gifted only\n@d.n,400,£300 + usage\n`,
      ).numeric.fee!,
    ]).toEqual([120, 130, Number.NaN, 300]);
  });

  it.each(['Estatus', 'Avancement', 'Progreso', '🚦'])('`%s` is the status', (header) => {
    expect(textsOf(first(`handle,followers,${header}\n@a.k,100,ok\n@b.l,200,Rechazado\n`).text.status!)[1]).toBe(
      'Rechazado',
    );
  });

  it.each(['Klarname', 'Vrai nom', 'Nombre real', 'Nome vero', '本名'])(
    '`%s` is the name, also in a table on its side',
    (header) => {
      const text = `Kennzahl;@mia.l;@tom.r;@zoe.k\n${header};Mia Laurent;Tom Roux;Zoé Kern\nFollower;120000;45000;310000\nStatus;ok;ok;nein\n`;
      expect(textsOf(first(text).text.displayName!)).toEqual(['Mia Laurent', 'Tom Roux', 'Zoé Kern']);
    },
  );

  it('suspicious followers are the fake ones, mass followers only where there are no others', () => {
    const text = (header: string) =>
      `handle,followers,Mass followers${header}\n@a.k,100,12.5%,22%\n@b.l,200,8.5%,12%\n`;
    expect([...first(text(',Suspicious accounts')).numeric.fakeFollowers!]).toEqual([0.22, 0.12]);
    expect([...first(text(',Engagement')).numeric.fakeFollowers!]).toEqual([0.125, 0.085]);
  });

  it('counts in thousands with points are no small numbers, beside whatever prices', () => {
    const text =
      'Handle;Abonnenten;Preis\n@k.a;12.400;ab 250 €\n@k.b;33.000;250–300 €\n@k.c;8.100;1.200 €\n@k.d;91.000;auf Anfrage\n';
    expect([...first(text).numeric.followers!]).toEqual([12_400, 33_000, 8_100, 91_000]);
    expect([...first(text).numeric.fee!]).toEqual([250, 275, 1200, Number.NaN]);
  });

  it('lakh, crore and Indian groups are mixed', () => {
    const text = 'Insta ID,Followers\nasharao,"1,23,456"\ndevmenon,2.1L\nirashah,1.2 Cr\nompatil,85K\nzoyak,3 lacs\n';
    expect([...first(text).numeric.followers!]).toEqual([123_456, 210_000, 12_000_000, 85_000, 300_000]);
  });
});
