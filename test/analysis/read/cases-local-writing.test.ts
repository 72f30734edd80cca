import { describe, expect, it } from 'vitest';
import { fieldsOfHeader } from '../../../src/analysis/read/headers/header-meaning.js';
import { unitOfHeader } from '../../../src/analysis/read/headers/header-unit.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { dayOf } from '../../../src/analysis/read/values/dates.js';
import { parseNumber } from '../../../src/analysis/read/values/parse-number.js';
import { textsOf } from '../../../src/analysis/text-column.js';

function read(lines: readonly string[]) {
  const result = readProfiles([{ name: 'list.csv', bytes: Buffer.from(lines.join('\n')) }]);
  return { ...result, handles: textsOf(result.profiles.text.handle!) };
}

describe('amounts as they are written somewhere', () => {
  it.each([
    ['1tr5', 1_500_000],
    ['3tr250', 3_250_000],
    ['1 triệu 2', 1_200_000],
    ['12k5', 12_500],
    ['1 tỷ 200 triệu', 1_200_000_000],
    ['69.57L', 6_957_000],
    ['1 crore 25 lakh', 12_500_000],
    ['२ करोड़', 20_000_000],
    ['৩ লাখ', 300_000],
    ['4.5 کروڑ', 45_000_000],
    ['12,34,567', 1_234_567],
    ['1,3 εκ.', 1_300_000],
    ['51,3 χιλ.', 51_300],
    ['10k 20k', Number.NaN],
    ['1 lakh 2 crore', Number.NaN],
  ])('%s', (cell, value) => {
    expect(parseNumber(cell, ',' === cell[1] || cell.includes(',3') ? ',' : '.')).toBe(value);
  });
});

describe('"mil" beside "k"', () => {
  it('is a thousand under Portuguese and Spanish headers, in forms as well', () => {
    const { profiles, summary } = read([
      'Qual é o seu @ no Instagram?,Quantos seguidores você tem?,Quanto você cobra por 1 post no feed? (em R$)',
      '@ana.receitas,48 mil,"R$ 1.200,00"',
      '@joao.corre,"64,5 mil","R$ 1.500,00"',
      '@duda.make,315k,"R$ 4.500,00"',
      '@rafa.viaja,uns 80 mil,a combinar',
    ]);
    expect([...profiles.numeric.followers!]).toEqual([48_000, 64_500, 315_000, 80_000]);
    expect([...profiles.numeric.fee!].slice(0, 3)).toEqual([1_200, 1_500, 4_500]);
    expect(summary.feeCurrency).toBe('BRL');
    const spanish = read(['usuario,seguidores', 'lola,120 mil', 'paco,95k', 'mar,"1,3 millones"']);
    expect([...spanish.profiles.numeric.followers!]).toEqual([120_000, 95_000, 1_300_000]);
  });

  it('is a million elsewhere', () => {
    const { profiles } = read(['handle,followers', 'ann,1.2 mil', 'bob,350k', 'cleo,2 mil']);
    expect([...profiles.numeric.followers!]).toEqual([1_200_000, 350_000, 2_000_000]);
  });
});

describe('what vendors and forms ask, in their words', () => {
  it.each([
    ['Verdächtige Abonnenten', 'fakeFollowers'],
    ['Şüpheli takipçiler', 'fakeFollowers'],
    ['% seguidores sospechosos', 'fakeFollowers'],
    ['Podejrzani obserwujący', 'fakeFollowers'],
    ['Quanto você cobra por post?', 'fee'],
    ['¿Cuánto cobras por un post?', 'fee'],
    ['Combien demandez-vous par post ?', 'fee'],
    ['Was verlangst du pro Post?', 'fee'],
  ])('%s', (header, field) => {
    expect([...fieldsOfHeader(header).keys()]).toContain(field);
  });
});

describe('dates of other calendars, and in other words', () => {
  it.each([
    ['26/11/2569', '2026-11-26'],
    ['๒๖/๑๑/๒๕๖๙', '2026-11-26'],
    ['26/11/69', '2026-11-26'],
    ['26 พ.ย. 2569', '2026-11-26'],
    ['26 พฤศจิกายน 69', '2026-11-26'],
    ['2026年9月5日', '2026-09-05'],
    ['令和8年9月5日', '2026-09-05'],
    ['民國115年9月5日', '2026-09-05'],
    ['2026/9/5（土）', '2026-09-05'],
    ['2026. 9. 5.', '2026-09-05'],
    ['۱۴۰۵/۰۸/۱۴', '2026-11-05'],
    ['14 آبان 1405', '2026-11-05'],
    ['5 ноября 2026', '2026-11-05'],
    ['5 листопада 2026', '2026-11-05'],
    ['5. marraskuuta 2026', '2026-11-05'],
    ['5 Νοεμβρίου 2026', '2026-11-05'],
    ['5 নভেম্বর 2026', '2026-11-05'],
    ['5 Nov 26', '2026-11-05'],
  ])('%s', (cell, date) => {
    expect(new Date(dayOf(cell, { order: 'day first' }) * 86_400_000).toISOString().slice(0, 10)).toBe(date);
  });

  it.each(['2569', 'hello 2026', '31/02', '99/99/2569', '14 آبان'])('%s is none', (cell) => {
    expect(dayOf(cell, { order: 'day first' })).toBeNaN();
  });
});

describe('units in headers', () => {
  it.each([
    ['Giá booking (triệu đồng)', 1e6],
    ['Pris (tkr)', 1e3],
    ['Preis (TEUR)', 1e3],
    ['Követők (ezer fő)', 1e3],
    ['المتابعون (بالألف)', 1e3],
    ['עוקבים (באלפים)', 1e3],
    ['Подписчики в тыс.', 1e3],
    ['Takipçi (bin)', 1e3],
    ['Harga (juta rupiah)', 1e6],
    ['报价（万元）', 1e4],
    ['粉丝数(w)', 1e4],
    ['Seguidores (em milhares)', 1e3],
    ['ফলোয়ার (লাখ)', 1e5],
    ['Gender (N)', 1],
    ['Followers (IG)', 1],
    ['フォロワー1万人以上', 1],
    ['Price (USD)', 1],
    ['Size (cm)', 1],
  ])('%s', (header, unit) => {
    expect(unitOfHeader(header)).toBe(unit);
  });
});

describe('rows of totals', () => {
  const rows = (names: readonly string[]) => names.map((name, i) => `${name};${(i + 2) * 110}.500;${i + 3},5%`);
  const names = ['@juno.sark', '@lumen_oto', '@rasko', '@mira.vex', '@tuli', '@oda.fen'];

  it.each([
    'TOPLAM',
    'ΣΥΝΟΛΟ',
    'Összesen',
    'ВСЬОГО',
    'Yhteensä:',
    'KABUUAN',
    'সর্বমোট',
    'ٹوٹل',
    'รวมทั้งสิ้น',
    '合計6名',
    '共计6人',
    'סה״כ יוצרים',
    'Total all the people',
    '📊 TOTAL',
  ])('%s, in a file that groups with points', (label) => {
    const total = names.reduce((all, _, i) => all + (i + 2) * 110_000 + 500, 0);
    const { handles, summary } = read([
      'Hesap;Takipçi;Etkileşim',
      ...rows(names),
      `${label};${total.toLocaleString('de-DE')};`,
    ]);
    expect(handles).toHaveLength(names.length);
    expect(summary.warnings.join(' ')).toContain(label.slice(0, 5));
  });

  it('adds up what letters multiply as the file means them', () => {
    const { handles } = read([
      'Ad Soyad;Hesap;Takipçi;Ücret (TL)',
      'Ada Lo;@ada.lo;497 B;61.000',
      'Can Su;@can.su;1,13 Mn;14.000 TL',
      'Ece Nur;@ece.nur;24.100;9.500',
      ';TOPLAM;1.651.100;84.500',
    ]);
    expect(handles.sort()).toEqual(['ada.lo', 'can.su', 'ece.nur']);
  });
});

describe('who is in a table', () => {
  it('two tables beside each other have the same columns in other words, and other people', () => {
    const { handles, profiles } = read([
      'YOUTUBE,,,,TIKTOK,,,',
      'Saluran,Pelanggan,Kadar (RM),,Akaun,Pengikut,Kadar (RM),Pengurus',
      'Dapur Mak Teh,"18,600",RM700,,@aimanlawak,280 ribu,RM 2350,Lin',
      'Gajet Bang,1.04 juta,"RM6,300",,@nurul.oo,1.18 juta,RM 5400,sendiri',
      'Jom Camping,"76,300","RM1,450",,@kedaimak,606.5 ribu,RM 3650,Lin',
      'JUMLAH,"1,134,900",,,@farahh,"103,900",RM 1350,sendiri',
    ]);
    expect(profiles.person).toBeUndefined();
    expect([...handles].sort()).toEqual(
      ['Dapur Mak Teh', 'Gajet Bang', 'Jom Camping', 'aimanlawak', 'farahh', 'kedaimak', 'nurul.oo'].sort(),
    );
  });

  it('a hidden follower count is not 0', () => {
    const { handles, summary } = read([
      'title,customUrl,subscriberCount,hiddenSubscriberCount',
      'Tiny Kitchen,@tinykitchen,220000,FALSE',
      'Studio Gha,@studiogha,0,TRUE',
      'Newborn,@newborn,0,FALSE',
    ]);
    expect(handles).toEqual(['tinykitchen', 'newborn']);
    expect(summary.warnings.join(' ')).toContain('1 creator hides the follower count (`hiddenSubscriberCount`)');
  });

  it('handles under ID identify, beside names in a local script', () => {
    const { handles, profiles } = read([
      'アカウント名,ID,フォロワー数',
      'ゆい,yui__days,12200',
      'はなこ,hanako_daidokoro,8600',
      'みさき,misaki_0412,124000',
    ]);
    expect(handles).toEqual(['yui__days', 'hanako_daidokoro', 'misaki_0412']);
    expect(textsOf(profiles.text.displayName!)[0]).toBe('ゆい');
  });

  it('numbers of rows under ID identify nobody', () => {
    const { handles } = read([
      'Name,ID,Followers',
      'Ada Lo,INF-001,12200',
      'Can Su,INF-002,8600',
      'Ece Nur,INF-003,900',
    ]);
    expect(handles).toEqual(['Ada Lo', 'Can Su', 'Ece Nur']);
  });
});

describe('currencies that no cell names', () => {
  it.each([
    ['达人昵称,粉丝数,报价', '7300', 'CNY'],
    ['名前,フォロワー数,投稿単価', '73000', 'JPY'],
    ['이름,팔로워,원고료', '730000', 'KRW'],
    ['名稱,粉絲數,報價', '7300', undefined],
    ['Name,Followers,Fee', '7300', undefined],
    ['Namn,Följare,Pris per inlägg', '7300 kr', 'SEK'],
    ['Navn,Følgere,Pris pr. opslag', '7300 kr', 'DKK'],
    ['Navn,Følgere,Pris per innlegg', '7300 kr', 'NOK'],
    ['Navn,Følgere,Pris', '7300 kr', 'kr'],
  ])('%s', (header, price, currency) => {
    const { summary } = read([header, `Ada,12000,${price}`, `Bea,45000,${price}`, `Cem,9100,${price}`]);
    expect(summary.feeCurrency).toBe(currency);
  });

  it('a bare dollar is the one beside it', () => {
    const { summary, profiles } = read([
      'Name,Followers,Fee',
      'Ada,12000,S$380',
      'Bea,45000,$220',
      'Cem,9100,US$900',
      'Dua,8100,SGD 490',
    ]);
    expect(summary.feeCurrency).toBe('SGD');
    expect([...profiles.numeric.fee!]).toEqual([380, 220, Number.NaN, 490]);
  });
});

describe('what a table says elsewhere than in its headers', () => {
  it('a currency in the lines above', () => {
    const { summary } = read([
      'Tarifas en pesos mexicanos (MXN), más IVA,,',
      'Usuario,Seguidores,Tarifa post',
      '@ada.lo,12000,$1500',
      '@can.su,45000,$3200',
      '@ece.nur,9100,$900',
    ]);
    expect(summary.feeCurrency).toBe('MXN');
  });

  it('codes in a note below', () => {
    const { profiles } = read([
      'handle;plat;followers;er',
      'ada.lo;1;12000;0.04',
      'can.su;2;45000;0.03',
      'ece.nur;3;9100;0.06',
      '',
      'plat: 1 = Instagram, 2 = TikTok, 3 = YouTube',
    ]);
    expect(textsOf(profiles.text.platform!)).toEqual(['Instagram', 'TikTok', 'YouTube']);
  });

  it('what is counted, in the cells', () => {
    const { profiles } = read([
      'Title,count,count1,count2',
      '@ada.lo,189 Following,2.2M Followers,35.3M Likes',
      '@can.su,6 Following,3.5M Followers,55.7M Likes',
      '@ece.nur,78 Following,871.6K Followers,15.1M Likes',
    ]);
    expect([...profiles.numeric.followers!]).toEqual([2_200_000, 3_500_000, 871_600]);
    expect([...profiles.numeric.following!]).toEqual([189, 6, 78]);
    expect([...profiles.numeric.likesTotal!]).toEqual([35_300_000, 55_700_000, 15_100_000]);
  });

  it('a row per figure, with the unit of each', () => {
    const rows = ['ada.lo', 'can.su', 'ece.nur'].flatMap((who, i) => [
      `${who},engagement_rate,0.0${i + 2},ratio`,
      `${who},follower_count,${(i + 1) * 12_000},count`,
      `${who},following_count,${(i + 1) * 10},count`,
    ]);
    const { handles, profiles } = read(['platform_username,metric_name,metric_value,unit', ...rows]);
    expect(handles).toEqual(['ada.lo', 'can.su', 'ece.nur']);
    expect([...profiles.numeric.followers!]).toEqual([12_000, 24_000, 36_000]);
  });

  it('subscribers behind a channel are not of Instagram', () => {
    const { profiles } = read([
      'Name,Insta Handle,Insta Followers,YT Channel,Subs (in Lakhs)',
      'Ada Lo,@ada.lo,23.4L,AdaLo,9.2',
      'Can Su,@can.su,1.8Cr,CanSu,85.4',
      'Ece Nur,@ece.nur,"11,20,000",-,-',
    ]);
    const platforms = textsOf(profiles.text.platform!);
    const followers = [...profiles.numeric.followers!];
    expect(followers.filter((_, row) => platforms[row] === 'YouTube')).toEqual([920_000, 8_540_000]);
    expect(followers.filter((_, row) => platforms[row] === 'Instagram')).toEqual([2_340_000, 18_000_000, 1_120_000]);
  });
});
