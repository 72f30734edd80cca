import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/analysis/profiles.js';
import { readHeader } from '../../../src/analysis/read/headers/read-header.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';

const read = (text: string, name = 'list.csv') => readProfiles([{ name, bytes: Buffer.from(text) }]);
const handles = ({ profiles }: ReturnType<typeof read>) => textsOf(profiles.text.handle!);
const numbers = ({ profiles }: ReturnType<typeof read>, field: Field) => [...profiles.numeric[field as 'fee']!];
const firstOf = (header: string) => [...readHeader(header).fields].sort((a, b) => b[1] - a[1])[0]?.[0];

describe('headers of lists that people keep', () => {
  it.each([
    'Fllwrs (IG)',
    'flwrs',
    'Follwers',
    'folowers',
    'Folllowers',
    'follwoers',
    'Followes',
    'subscibers',
    'Suscribers',
  ])('%s are followers', (header) => expect(firstOf(header)).toBe('followers'));
  it.each(['Flowers', 'Fellows', 'Subtotal', 'Sub-total', 'Zwischensumme', 'Subtype', 'Flyers'])(
    '%s are none',
    (header) => expect(readHeader(header).fields.has('followers')).toBe(false),
  );

  it.each<[string, Field]>([
    ['Ilu masz obserwujących na Instagramie?', 'followers'],
    ['Wie viele Follower hast du?', 'followers'],
    ['¿Cuántos seguidores tienes en TikTok?', 'followers'],
    ['Followers (at posting)', 'followers'],
    ['Ile kosztuje u Ciebie jeden post? (PLN netto)', 'fee'],
    ['What do you charge for one sponsored post (USD)?', 'fee'],
    ['Ask / sponsored stream', 'fee'],
    ['💶 post', 'fee'],
    ['$ per post', 'fee'],
    ['last time they posted', 'lastPost'],
    ['How many times a week do you post?', 'postsPerWeek'],
    ["What's your engagement rate, if you know it?", 'engagementRate'],
    ['TE', 'engagementRate'],
    ['📈 30 gg', 'growth'],
    ['Score de crédibilité', 'credibility'],
    ['Who owns', 'owner'],
  ])('%s is %s', (header, field) => expect(firstOf(header)).toBe(field));

  it.each(['Contract posts', 'Agreed posts', 'Vereinbarte Posts', 'Posty w umowie', 'Sponsored posts'])(
    '%s are not how many posts there are',
    (header) => expect(readHeader(header).fields.has('videos')).toBe(false),
  );

  it('take the last activity for that of a CRM where contacts are kept', () => {
    const rows = (headers: string) => `${headers}\nadak,12000,NEW,Kim,2026-08-17\nbol,8000,OPEN,Lee,2026-05-14\n`;
    expect(
      read(rows('Instagram Username,Followers,Lead Status,Contact owner,Last Activity Date')).summary.columns.lastPost,
    ).toBeUndefined();
    expect(read(rows('Username,Followers,Note,Agency,Last activity date')).summary.columns.lastPost).toBe(
      'Last activity date',
    );
  });

  it('are none of shop orders', () => {
    const orders =
      'Name,Email,Financial Status,Subtotal,Shipping,Total,Discount Code\n#41830,a@x.org,paid,86,0,80.59,PRIYA15\n#41831,b@x.org,paid,48,6,50.98,BO15\n#41832,c@x.org,paid,102,6,50.94,BO15\n';
    expect(() => read(orders)).toThrow(/follower/);
  });

  it('hold scores with what they are out of', () => {
    const table = read(
      'Compte,Abonnés,Score de crédibilité\n@ada.k,12000,82/100\n@bo_l,8000,67/100\n@cy.m,9000,91 / 100\n',
    );
    expect(numbers(table, 'credibility')).toEqual([0.82, 0.67, 0.91]);
    expect(handles(table)).toHaveLength(3);
  });
});

describe('rows of lists that are nobody', () => {
  const head = 'Handle,Type,Followers,Avg likes,Rate,Status';
  const creators =
    '@ada.k,Creator,12000,400,300,booked\n@bo_l,Creator,8000,310,250,new\n@cy.m,Business,30000,900,700,new\n@di_n,Creator,5000,210,150,booked\n';
  const all = ['ada.k', 'bo_l', 'cy.m', 'di_n'];

  it.each([
    ['one sum without a name', `${creators},,55000,,,\n`],
    ['an average of some of them', `${creators}AVERAGE,,16667,,,\n`],
    ['an average in Polish, above', `Średnia,,13750,,,\n${creators}`],
    ['an example of a row', `EXAMPLE → @handle,Creator,"10,000",500,100,booked\n${creators}`],
    ['an example in German', `Beispiel: @name,Creator,10000,500,100,neu\n${creators}`],
  ])('%s', (_, rows) => expect(handles(read(`${head}\n${rows}`))).toEqual(all));

  it('keep a creator whose handle begins like one', () => {
    expect(handles(read(`${head}\n@example.ana,Creator,9000,310,250,new\n${creators}`))).toEqual([
      'example.ana',
      ...all,
    ]);
  });

  it('sum up groups, too', () => {
    const table = read(
      `${head}\nTIER A – $3K+,,,,,\n@ada.k,Creator,12000,400,300,booked\n@cy.m,Business,30000,900,700,new\nTIER B – micro / mid,,,,,\n@bo_l,Creator,8000,310,250,new\n@di_n,Creator,5000,210,150,booked\n,,55000,,,\n`,
    );
    expect(handles(table)).toEqual(['ada.k', 'cy.m', 'bo_l', 'di_n']);
  });
});

describe('values of lists that people keep', () => {
  it.each(['u.a.', 'dito', '""""', 'jw.', '同上'])('%s is what stands above', (same) => {
    const table = read(
      `Név,Platform,Profil,Követők\nRéka,TikTok,@rekahorvath,1200000\n,Instagram,${same},384000\nDani,Instagram,@kissdani,125000\n`,
    );
    expect(handles(table)).toEqual(['rekahorvath', 'rekahorvath', 'kissdani']);
    expect(textsOf(table.profiles.text.platform!)).toEqual(['TikTok', 'Instagram', 'Instagram']);
  });

  it('in thousands are Hungarian, and elsewhere in euros', () => {
    const hungarian = read('Profil;Követők;Ár (Ft)\n@ada.k;125e;100e\n@bo_l;384 ezer;220 000\n@cy.m;17 650;40 000\n');
    expect(numbers(hungarian, 'followers')).toEqual([125_000, 384_000, 17_650]);
    expect(numbers(hungarian, 'fee')).toEqual([100_000, 220_000, 40_000]);
    expect(numbers(read('Tili;Seuraajat;Hinta\n@ada.k;12000;500 e\n@bo_l;8000;350 e\n'), 'fee')).toEqual([500, 350]);
  });

  it('count followers of several platforms in one cell', () => {
    const table = read(
      'Creator,Channel,Audience\nAda,@ada.k,YT 212K / X 48K / IG 31K\nBo,@bo_l,"YT 58.2K"\nCy,@cy.m,"YouTube: 1,180,000; Instagram: 265,000"\n',
    );
    const platforms = textsOf(table.profiles.text.platform!);
    const found = handles(table).map(
      (handle, row) => `${handle} ${platforms[row]} ${numbers(table, 'followers')[row]}`,
    );
    expect(found.sort()).toEqual([
      'ada.k Instagram 31000',
      'ada.k X 48000',
      'ada.k YouTube 212000',
      'bo_l YouTube 58200',
      'cy.m Instagram 265000',
      'cy.m YouTube 1180000',
    ]);
  });

  it('name goods on top of money', () => {
    const table = read(
      'Who,Followers,$ per post\n@ada.k,12000,$425 + jacket\n@bo_l,8000,"$4,800 + 2 tents"\n@cy.m,900,$11K\n',
    );
    expect(numbers(table, 'fee')).toEqual([425, 4_800, 11_000]);
  });

  it('are fractions under a percent sign where all of them are below 1', () => {
    const shares = (cells: string[]) =>
      numbers(
        read(`Handle,Followers,🤖 %\n${cells.map((cell, i) => `@ada_${i},${9000 + i},${cell}`).join('\n')}\n`),
        'fakeFollowers',
      );
    expect(shares(['0.11', '0.27', '0.08'])).toEqual([0.11, 0.27, 0.08]);
    expect(shares(['11', '27', '0.8'])).toEqual([0.11, 0.27, 0.008]);
  });
});

describe('figures of several dates', () => {
  it('of a long table: the newest of each kind, under ids of records', () => {
    const table = read(
      'record_id,creator,metric,value,as_of\nr1,ada.k,follower_count,9000,2026-01-31\nr2,bo_l,follower_count,8000,2026-06-30\nr3,ada.k,rate_per_post_usd,300,2026-05-12\nr4,ada.k,follower_count,12000,2026-06-30\nr5,bo_l,rate_per_post_usd,250,2026-05-12\nr6,bo_l,follower_count,7000,2026-01-31\n',
    );
    expect(handles(table)).toEqual(['ada.k', 'bo_l']);
    expect(numbers(table, 'followers')).toEqual([12_000, 8_000]);
    expect(numbers(table, 'fee')).toEqual([300, 250]);
  });

  it.each([
    ['Miesiąc', 'lipiec 2026', 'sierpień 2026'],
    ['Mois', 'juillet 2026', 'août 2026'],
    ['Month', 'Dec 2025', 'Jan 2026'],
  ])('in rows of months, under %s', (header, before, after) => {
    const table = read(
      `${header};Handle;Followers\n${after};@ada.k;12000\n${before};@ada.k;13000\n${before};@bo_l;8000\n${after};@bo_l;7000\n${before};@cy.m;500\n`,
    );
    expect(Object.fromEntries(handles(table).map((handle, row) => [handle, numbers(table, 'followers')[row]]))).toEqual(
      {
        'ada.k': 12_000,
        bo_l: 7_000,
        'cy.m': 500,
      },
    );
  });

  it('cards on their sides below each other are all read', () => {
    const table = read(
      'Reco\n\nSlide 4\nCréateur\tÉlodie\tJules\nCompte IG\t@elodie.m\t@jules.o\nAbonnés\t1M2\t845K\nTarif 1 Reel (€)\t6 500\t5k2\n\nSlide 5\nCréateur\tNoémie\nCompte IG\t@noemie\nAbonnés\t87K5\nTarif 1 Reel (€)\t950\n',
      'slides.tsv',
    );
    expect(handles(table)).toEqual(['elodie.m', 'jules.o', 'noemie']);
    expect(numbers(table, 'followers')).toEqual([1_200_000, 845_000, 87_500]);
    expect(numbers(table, 'fee')).toEqual([6_500, 5_200, 950]);
  });
});
