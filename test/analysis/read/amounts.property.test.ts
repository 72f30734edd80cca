import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../src/analysis/read/values/parse-number.js';
import { readAmount } from '../../../src/analysis/read/values/read-amount.js';

const PREFIXES = [
  '',
  '~',
  '≈ ',
  'approx. ',
  'ca. ',
  'over ',
  'from ',
  'ab ',
  'około ',
  'от ',
  '约',
  'حوالي ',
  '$',
  'US$ ',
  '€',
  'R$ ',
  'Rp ',
  '₹',
  '+',
  '="',
  "'",
];
const SUFFIXES = [
  '',
  '+',
  ' approx',
  ' followers',
  ' abonnés',
  ' подписчиков',
  '人',
  ' (Nov 26)',
  ' (=)',
  ' 🔥',
  ' EUR',
  ' zł',
  ' kr',
  ' + VAT',
  ' zzgl. MwSt.',
  '/post',
  ' per reel',
  '*',
];
const MAGNITUDES: [word: string, by: number][] = [
  ...[' k', 'K', ' thousand', ' Tsd.', ' tys.', ' тыс.', ' rb', ' N', ' ألف', ' هزار', ' אלף', 'พัน', ' हज़ार', '천'].map(
    (word): [string, number] => [word, 1e3],
  ),
  ...['万', 'w', '만', ' หมื่น'].map((word): [string, number] => [word, 1e4]),
  ...[' lakh', ' लाख', ' แสน'].map((word): [string, number] => [word, 1e5]),
  ...['M', ' million', ' Mio.', ' mln', ' млн', ' jt', ' Tr', ' Mn', ' ล้าน', ' مليون', ' میلیون', ' מיליון'].map(
    (word): [string, number] => [word, 1e6],
  ),
  ...[' crore', ' करोड़'].map((word): [string, number] => [word, 1e7]),
  ...['亿', '億', '억'].map((word): [string, number] => [word, 1e8]),
];
const GROUPINGS = [',', '.', ' ', "'", '’', '\u00a0', '\u202f', '\u2009', ''];
/** Zero of each script that people write digits in. */
const SCRIPTS = [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10];

const inScript = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const grouped = (value: number, sign: string) => String(value).replace(/\B(?=(\d{3})+$)/g, sign);
/** A formula is closed again, and an apostrophe stands before a number and nothing else. */
const around = (prefix: string, number: string, suffix: string) =>
  prefix === '="' ? `="${number}${suffix}"` : `${prefix}${number}${suffix}`;
const surrounded = fc.tuple(fc.constantFrom(...PREFIXES), fc.constantFrom(...SUFFIXES), fc.constantFrom(...SCRIPTS));

describe('a number is read back', () => {
  it('with any words around it, in any grouping and script', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        surrounded,
        fc.constantFrom(...GROUPINGS),
        (value, [prefix, suffix, zero], sign) => {
          const cell = around(prefix, inScript(grouped(value, sign), zero), suffix);
          expect([cell, parseNumber(cell, sign === '.' ? ',' : '.')]).toEqual([cell, value]);
        },
      ),
      { numRuns: 4_000, seed: 11 },
    );
  });

  it('with any magnitude, in either decimal convention', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        surrounded,
        fc.constantFrom(...MAGNITUDES),
        fc.constantFrom('.', ','),
        (tenths, [prefix, suffix, zero], [word, by], decimal) => {
          const number = `${Math.floor(tenths / 10)}${decimal}${tenths % 10}`;
          const cell = around(prefix, `${inScript(number, zero)}${word}`, suffix);
          const value = Number(((tenths / 10) * by).toPrecision(12));
          expect([cell, parseNumber(cell)]).toEqual([cell, value]);
        },
      ),
      { numRuns: 4_000, seed: 12 },
    );
  });

  it('as a percentage, with the sign on either side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom(...SCRIPTS),
        fc.constantFrom('%#', '% #', '#%', '# %', '#٪', '#％', '#% (1342)', '#% 🔥', '~#%', '# percent'),
        fc.constantFrom('.', ','),
        (tenths, zero, form, decimal) => {
          const cell = form.replace('#', inScript(`${Math.floor(tenths / 10)}${decimal}${tenths % 10}`, zero));
          expect([cell, parseNumber(cell), readAmount(cell)?.isPercent]).toEqual([cell, tenths / 10, true]);
        },
      ),
      { numRuns: 1_000, seed: 13 },
    );
  });

  it('as the middle of a range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 499 }),
        fc.constantFrom('-', '–', ' - ', ' to ', ' bis ', ' до ', '~'),
        fc.constantFrom('#k@#k', '#@#k', '$#k@$#k', '#k@#k followers', '#@#K USD', 'from #k@#k', '#k@#k/post'),
        (low, more, sign, form) => {
          const [first, second] = [String(low), String(low + more)];
          const cell = form.replace('#', first).replace('#', second).replace('@', sign);
          expect([cell, parseNumber(cell)]).toEqual([cell, (low + low + more) * 500]);
          expect(readAmount(cell)!.figures).toHaveLength(2);
        },
      ),
      { numRuns: 1_000, seed: 14 },
    );
  });
});

describe('no number is read', () => {
  it('from what only sets a limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('<', '< ', '>', 'under ', 'less than ', 'up to ', 'bis ', 'unter ', 'до ', 'menos de '),
        fc.constantFrom('', 'k', 'M', ' thousand', ' followers'),
        (value, limit, suffix) => {
          const cell = `${limit}${value}${suffix}`;
          expect([cell, parseNumber(cell), readAmount(cell)?.isLimit]).toEqual([cell, Number.NaN, true]);
        },
      ),
      { numRuns: 500, seed: 15 },
    );
  });

  it('from words that say nothing of an amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.stringMatching(/^[a-z]{5,9}$/).filter((word) => readAmount(`5 ${word}`) === undefined),
        fc.constantFrom('# @', '@ #', '@#', '#@', '@.#', '@_#', '#k @', '#-@', '@ #%'),
        (value, word, form) => {
          const cell = form.replace('#', String(value)).replace('@', word);
          expect([cell, parseNumber(cell)]).toEqual([cell, Number.NaN]);
        },
      ),
      { numRuns: 2_000, seed: 16 },
    );
  });

  it.each([
    '2024-05',
    '2024-05-01',
    '02.Jan',
    '555-0134',
    '12 apples',
    '3 years',
    '@juno22',
    'juno.22',
    '500 for 2 posts',
    '1500 / month',
    '500 EUR + 200 EUR',
    '12:30',
    '1/2',
    'k',
    'on request',
    'from',
    '7 (8',
  ])('from %s', (cell) => {
    expect(parseNumber(cell)).toBeNaN();
  });
});
