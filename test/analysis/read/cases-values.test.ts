import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';

const readBytes = (bytes: Uint8Array) => readProfiles([{ name: 'list.csv', bytes }]);
const read = (text: string) => readBytes(new TextEncoder().encode(text));
/** Followers of each creator by handle. */
const followersOf = ({ profiles }: ReturnType<typeof read>) =>
  Object.fromEntries(textsOf(profiles.text.handle!).map((handle, row) => [handle, profiles.numeric.followers![row]!]));
const figures = (values: Float64Array | undefined) => [...(values ?? [])].map((value) => Number(value.toPrecision(6)));
const said = ({ summary }: ReturnType<typeof read>) =>
  [...summary.doubts.map(({ sentence }) => sentence), ...summary.warnings].join('\n');

const EIGHT = {
  'mara.olivo': 125_000,
  tomek_kuchnia: 48_000,
  'ines.faro': 980_000,
  'kofi.beats': 15_200,
  'lena.nord': 23_000,
  yuki_plants: 310_000,
  'dario.v': 67_000,
  'noor.reads': 11_900,
};
const TEN = {
  'lumen.oto': 412_000,
  pia_kestrel: 187_500,
  'tobren.fit': 96_400,
  'wilda.noor': 58_200,
  'ferro.eats': 33_750,
  'juno.sark': 1_250_000,
  odile_brandt: 24_100,
  'kemi.asante': 15_900,
  'rasko.plays': 274_000,
  'maya.thorne9': 12_600,
};
const RATES_OF_TEN = [0.021, 0.034, 0.042, 0.051, 0.063, 0.016, 0.058, 0.074, 0.029, 0.08];

describe.runIf(hasShared)(`small inputs that were read wrong${unlessShared}`, () => {
  const file = (path: string) => readBytes(sharedFile(`cases/${path}`));

  it('02a, 02b: numbers as Excel keeps texts', () => {
    expect(followersOf(file('02a-excel-text-quoted.csv'))).toEqual(EIGHT);
    expect(followersOf(file('02b-excel-text-raw.csv'))).toEqual({
      'mara.olivo': 125_000,
      tomek: 48_000,
      ines: 980_000,
    });
  });

  it('04a: the unit in the header', () => {
    const result = file('04a-header-thousands.csv');
    expect(followersOf(result)).toEqual(EIGHT);
    expect(said(result)).toContain('`Followers (k)` is in units of 1,000: 125.0 was read as 125,000.');
  });

  it('11b: approximate counts, and one that is only a limit', () => {
    const result = file('11b-approximate-counts.csv');
    const { 'ines.faro': _limit, ...others } = EIGHT;
    expect(followersOf(result)).toEqual(others);
    expect(result.summary.doubts).toContainEqual({
      sentence: '1 of 8 cells of `followers` was not read as a number: "<1M".',
      field: 'followers',
      header: 'followers',
    });
  });

  it('06a: rupiah are no dollars', () => {
    const result = file('files/06a-rupiah.csv');
    expect(followersOf(result)).toEqual(TEN);
    expect(figures(result.profiles.numeric.fee).slice(0, 3)).toEqual([48e6, 22.5e6, 13.5e6]);
    expect(result.profiles.feeCurrency).toBe('IDR');
  });

  it('07: prices with words around them, and one that is none', () => {
    const result = file('files/07-unread-prices.csv');
    expect(figures(result.profiles.numeric.fee)).toEqual([
      3_200,
      1_500,
      900,
      620,
      410,
      9_800,
      350,
      220,
      2_100,
      Number.NaN,
    ]);
    expect(said(result)).toContain('1 of 10 cells of `Price` was not read as a number: "on request".');
    expect(said(result)).toContain('`Price` holds ranges: of "300-400" the middle was taken, 350.');
  });

  it('11: the Turkish B is a thousand', () => {
    const result = file('files/11-turkish-b.csv');
    expect(followersOf(result)).toEqual({ ...TEN, 'ferro.eats': 33_800 });
    expect(figures(result.profiles.numeric.engagementRate)).toEqual(RATES_OF_TEN);
    expect(said(result)).toContain('`412,0B` in `Takipçi` was read as 412,000 ("bin", a thousand)');
  });

  it('36: the percent sign first', () => {
    expect(figures(file('files/36-percent-sign-first.csv').profiles.numeric.engagementRate)).toEqual(RATES_OF_TEN);
  });

  it('38: rates that Excel made dates of', () => {
    const result = file('files/38-excel-dates-in-rate.csv');
    expect(result.profiles.count).toBe(10);
    expect(result.profiles.numeric.engagementRate).toBeUndefined();
    expect(said(result)).toMatch(/8 of 10 cells of `engagement rate` look like dates \("02\.Jan"\).*: it was not used/);
  });

  it('05g: counts with the date of each', () => {
    expect(followersOf(file('wild/05g-count-with-date.csv'))).toMatchObject({
      'rudra.plays': 1_120_000,
      'temi.laughs': 903_000,
      'benedetta.v': 96_000,
    });
  });

  it('06a: Vietnamese thousands and millions, and dong', () => {
    const result = file('wild/06a-vietnamese-N-Tr.csv');
    expect(followersOf(result)).toMatchObject({ lior_moves: 2_210_000, 'juno.vex': 1_530_000, dorvan_eats: 87_500 });
    expect(result.profiles.numeric.engagementRate![0]).toBeCloseTo(0.0396, 9);
    expect(result.profiles.numeric.fee![0]).toBe(27_500_000);
    expect(result.profiles.feeCurrency).toBe('VND');
  });

  it('06c: lakh and Devanagari digits', () => {
    const result = file('wild/06c-hindi-lakh.csv');
    expect(followersOf(result)).toMatchObject({ lior_moves: 2_210_000, 'mirelle.kost': 412_000, dorvan_eats: 87_500 });
    expect(result.profiles.numeric.avgViews![0]).toBe(192_301);
    expect(result.profiles.feeCurrency).toBe('INR');
  });

  it('06e: w is ten thousand', () => {
    const { profiles } = file('wild/06e-chinese-w.csv');
    expect(profiles.count).toBe(12);
    expect(Math.max(...profiles.numeric.followers!)).toBe(2_210_000);
  });

  it('06g: the percent sign first', () => {
    const { profiles } = file('wild/06g-percent-first.csv');
    expect(figures(profiles.numeric.engagementRate).slice(0, 3)).toEqual([0.059, 0.0581, 0.0346]);
  });

  it('06i: a price per post', () => {
    const { profiles } = file('wild/06i-price-per-post.csv');
    expect(figures(profiles.numeric.fee).slice(0, 3)).toEqual([270, 890, 12_220]);
    expect(profiles.feeCurrency).toBe('USD');
  });

  it('15: the unit in the next column', () => {
    const result = file('wild/15-unit-in-next-column.csv');
    expect(followersOf(result)).toMatchObject({ 'benedetta.v': 96_700, 'rudra.plays': 1_120_400 });
    expect(said(result)).toContain('`Followers` has its unit in the next column: 96.7 and k were read as 96,700.');
  });
});

/** A table of handles a, b, c … with columns beside. */
function table(columns: Record<string, readonly (string | number)[]>): ReturnType<typeof read> {
  const rows = Object.values(columns)[0]!.map((_, row) =>
    [`creator_${String.fromCharCode(97 + row)}`, ...Object.values(columns).map((cells) => `"${cells[row]}"`)].join(','),
  );
  return read([['handle', ...Object.keys(columns).map((header) => `"${header}"`)].join(','), ...rows].join('\n'));
}
const COUNTS = [412_000, 187_500, 96_400, 58_200, 33_750, 1_250_000, 24_100, 15_900, 274_000, 12_600];

describe('rates', () => {
  it('are used where fractions and percentages are mixed, and it is said', () => {
    const result = table({
      followers: COUNTS,
      er: [0.021, '3.4%', '4.2%', 0.051, '6.3%', '1.6%', 0.058, '7.4%', 0.029, '8.0%'],
    });
    expect(figures(result.profiles.numeric.engagementRate)).toEqual(RATES_OF_TEN);
    expect(said(result)).toContain('`er` mixes percentages and fractions: 4 cells like 0.021 were read as 2.1%.');
  });

  it('stay percentages where one without a sign is one', () => {
    const result = table({
      followers: COUNTS,
      er: [0.1, '3.4%', '4.2%', 5.1, '6.3%', '1.6%', 5.8, '7.4%', 2.9, '8.0%'],
    });
    expect(figures(result.profiles.numeric.engagementRate)[0]).toBe(0.001);
    expect(figures(result.profiles.numeric.engagementRate)[3]).toBe(0.051);
  });

  it('are not used where many are above 100%, and it says why', () => {
    const result = table({
      followers: COUNTS,
      er: ['2.1%', '3.4%', '4766%', '5.1%', '6.3%', '695970%', '5.8%', '7.4%', '2.9%', '8.0%'],
    });
    expect(result.profiles.numeric.engagementRate).toBeUndefined();
    expect(result.summary.columns.engagementRate).toBeUndefined();
    expect(said(result)).toContain('`er` was not used: 2 of 10 figures are above 100%, up to 695,970%.');
  });

  it('that nobody can have are not used where they are few', () => {
    const followers = Array.from({ length: 26 }, (_, i) => 10_000 + 1_000 * i);
    const result = table({ followers, er: followers.map((_, i) => (i === 3 ? '14000%' : `${i + 1}%`)) });
    expect(result.profiles.numeric.engagementRate![3]).toBeNaN();
    expect(result.profiles.numeric.engagementRate![4]).toBeCloseTo(0.05, 9);
    expect(said(result)).toContain('`er`: 1 of 26 figures is above 100%, up to 14,000%: it was not used.');
  });
});

describe('units of a column', () => {
  it.each([
    ['Followers (k)', 1e3],
    ['Followers (K)', 1e3],
    ["Followers ('000)", 1e3],
    ['Followers (in thousands)', 1e3],
    ['Follower in Tsd.', 1e3],
    ['Подписчики, тыс.', 1e3],
    ['粉丝数（万）', 1e4],
    ['Followers (mln)', 1e6],
    ['Followers (millions)', 1e6],
  ])('%s multiplies plain cells, and no others', (header, unit) => {
    const plain = [41.2, 18.75, 9.64, 5.82, 3.375, 12.5, 2.41];
    const { profiles } = table({ [header]: [...plain, '1.2M'] });
    expect(figures(profiles.numeric.followers)).toEqual(
      [...plain.map((value) => value * unit), 1_200_000].map((value) => Number(value.toPrecision(6))),
    );
  });

  it.each([
    ['Fee ($k)', 1e3, 'USD'],
    ['Fee (€ k)', 1e3, 'EUR'],
    ['Цена (тыс. руб.)', 1e3, 'RUB'],
    ['Cena (tys. zł)', 1e3, 'PLN'],
    ['단가(만원)', 1e4, 'KRW'],
  ])('%s multiplies prices', (header, unit, currency) => {
    const prices = [0.5, 1.2, 3.2, 0.8, 2];
    const { profiles } = table({ followers: COUNTS.slice(0, 5), [header]: prices });
    expect(figures(profiles.numeric.fee)).toEqual(prices.map((price) => price * unit));
    expect(profiles.feeCurrency).toBe(currency);
  });

  it('is void where the cells are written out, and it is doubted', () => {
    const result = table({ 'Followers (k)': COUNTS });
    expect(figures(result.profiles.numeric.followers)).toEqual(COUNTS);
    expect(result.summary.doubts.map(({ sentence }) => sentence).join()).toMatch(
      /`Followers \(k\)` says .* its cells look written out/,
    );
  });

  it('B is a billion of views, unless the file is Turkish or nobody could have so many', () => {
    const views = table({ followers: ['120M', '80M', '64M'], 'total views': ['2.1B', '1.4B', '900M'] });
    expect(figures(views.profiles.numeric.viewsTotal)).toEqual([2.1e9, 1.4e9, 9e8]);
    const turkish = table({ Takipçi: ['412,3 B', '1,2 Mn', '15 B'] });
    expect(figures(turkish.profiles.numeric.followers)).toEqual([412_300, 1_200_000, 15_000]);
    const absurd = table({ followers: ['412,3 B', '58 B', '15,5 B'] });
    expect(figures(absurd.profiles.numeric.followers)).toEqual([412_300, 58_000, 15_500]);
    expect(said(absurd)).toContain('no account has billions');
  });

  it('mil is a thousand in Spanish, and a million beside tis.', () => {
    expect(figures(table({ Seguidores: ['125 mil', '1,2 M', '48 mil'] }).profiles.numeric.followers)).toEqual([
      125_000, 1_200_000, 48_000,
    ]);
    expect(figures(table({ Sledující: ['125 tis.', '1,2 mil.', '48 tis.'] }).profiles.numeric.followers)).toEqual([
      125_000, 1_200_000, 48_000,
    ]);
  });
});

describe('prices', () => {
  const followers = [412_000, 187_500, 96_400, 58_200, 33_750];
  const priced = (header: string, fee: (string | number)[]) => {
    const result = table({ followers, [header]: fee });
    return { fee: figures(result.profiles.numeric.fee), currency: result.profiles.feeCurrency, said: said(result) };
  };

  it.each([
    ['Price', ['€1.200', '€900', '€620', '€410', '€9.800'], [1200, 900, 620, 410, 9800], 'EUR'],
    ['Price', ['500–800 USD', '900 USD', '1,200 USD', '300 USD', '410 USD'], [650, 900, 1200, 300, 410], 'USD'],
    ['Cena', ['1 200 zł', '900 zł', '620 zł', '410 zł', '9 800 zł'], [1200, 900, 620, 410, 9800], 'PLN'],
    ['Cena (PLN)', [1200, 900, 620, 410, 9800], [1200, 900, 620, 410, 9800], 'PLN'],
    ['Pris', ['1 200 kr', '900 kr', '620 kr', '410 kr', '9 800 kr'], [1200, 900, 620, 410, 9800], 'kr'],
    ['Pris (SEK)', ['1 200 kr', '900 kr', '620 kr', '410 kr', '9 800 kr'], [1200, 900, 620, 410, 9800], 'SEK'],
    ['Fiyat', ['₺4.500', '900 TL', '620 TL', '12.000 TL', '₺980'], [4500, 900, 620, 12000, 980], 'TRY'],
    ['ราคา', ['฿12,000', '฿9,000', '620 บาท', '฿410', '฿9,800'], [12000, 9000, 620, 410, 9800], 'THB'],
    ['料金', ['12,000円', '9,000円', '620円', '¥410', '9,800円'], [12000, 9000, 620, 410, 9800], 'JPY'],
    ['报价', ['¥12000', '¥9000', '¥620', '¥410', '¥9800'], [12000, 9000, 620, 410, 9800], 'CNY'],
    ['Valor', ['R$ 16.000', 'R$ 9.000', 'R$ 620', 'R$ 410', 'R$ 9.800'], [16000, 9000, 620, 410, 9800], 'BRL'],
    [
      'Price',
      ['₹4,14,400', '₹88,000', '₹1.5 lakh', '₹17,600', '₹24,800'],
      [414400, 88000, 150000, 17600, 24800],
      'INR',
    ],
    ['Tarif', ["CHF 1'200.-", 'CHF 900.–', 'CHF 620', 'CHF 410.50', "CHF 9'800"], [1200, 900, 620, 410.5, 9800], 'CHF'],
    ['Preis', ['ab 410 €', '1.500 € zzgl. MwSt.', '900 € netto', '620', '9.800 €'], [410, 1500, 900, 620, 9800], 'EUR'],
    ['Price (CAD)', ['$1,200', '$900', '$620', '$410', '$9,800'], [1200, 900, 620, 410, 9800], 'CAD'],
  ] as [string, (string | number)[], number[], string][])('%s: %j', (header, cells, fee, currency) => {
    expect(priced(header, cells)).toMatchObject({ fee, currency });
  });

  it('in another currency than most are left out and said', () => {
    const { fee, currency, said: sentences } = priced('Rate', ['€1.200', '€900', '$620', '£410', '€9.800']);
    expect([fee, currency]).toEqual([[1200, 900, Number.NaN, Number.NaN, 9800], 'EUR']);
    expect(sentences).toContain(
      'Most prices in `Rate` are in EUR. 1 in USD, 1 in GBP are left out of prices and sums, and kept as `Rate in USD` and `Rate in GBP`.',
    );
  });

  it('have their currency in a column beside them', () => {
    const result = table({
      followers,
      fee: [1200, 900, 620, 410, 9800],
      Currency: ['EUR', 'EUR', 'EUR', 'EUR', 'EUR'],
    });
    expect(result.profiles.feeCurrency).toBe('EUR');
  });

  it('in naira are written with an N', () => {
    const result = table({ followers, Rate: ['N80,000', 'N120,000', 'N 1,200,000', 'N80,000 - N100,000', 'N45k'] });
    expect([...result.profiles.numeric.fee!]).toEqual([80_000, 120_000, 1_200_000, 90_000, 45_000]);
    expect(result.profiles.feeCurrency).toBe('NGN');
  });

  it('may be said per post in short', () => {
    expect(priced('Tarief', ['€ 650 p.p.', '€ 175', '€ 300 p/p', 900, 1200]).fee).toEqual([650, 175, 300, 900, 1200]);
  });

  it('that are all 0 are none', () => {
    const result = table({ followers, 'Price ($)': ['$0', '$0', '$0', '$0', '$0'] });
    expect(result.profiles.numeric.fee).toBeUndefined();
    expect(said(result)).toContain('All 5 prices in `Price ($)` are 0 ("$0"): they were taken for none.');
  });

  it('that are no numbers are counted and quoted', () => {
    const { fee, said: sentences } = priced('Rate', [1200, 'on request', 620, 'negotiable', 9800]);
    expect(fee).toEqual([1200, Number.NaN, 620, Number.NaN, 9800]);
    expect(sentences).toContain('2 of 5 cells of `Rate` were not read as numbers: "on request", "negotiable".');
  });
});
