import { describe, expect, it } from 'vitest';
import { fieldsOfHeader } from '../../../src/analysis/read/headers/header-meaning.js';
import { unitOfHeader } from '../../../src/analysis/read/headers/header-unit.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { parseNumber } from '../../../src/analysis/read/values/parse-number.js';
import { textsOf } from '../../../src/analysis/text-column.js';
import { encodeText } from './encode-text.js';

function read(lines: readonly string[] | Buffer) {
  const bytes = Buffer.isBuffer(lines) ? lines : Buffer.from(lines.join('\n'));
  const { profiles, summary } = readProfiles([{ name: 'list.csv', bytes }]);
  const handles = textsOf(profiles.text.handle!);
  const of = (handle: string) => profiles.numeric.followers![handles.indexOf(handle)];
  const followers = Object.fromEntries(handles.map((handle) => [handle, of(handle)]));
  const doubts = summary.doubts.map(({ sentence }) => sentence).join('\n');
  return { profiles, summary, followers, doubts };
}

describe('"mil" beside "k"', () => {
  it('is what the whole table makes of it, also under the headers of one account of several', () => {
    const { profiles } = read([
      ',INSTAGRAM,,YOUTUBE,',
      'Talento,Usuario,Seguidores,Canal,Subs',
      'Ana,@anag,86 mil,Ana,65 mil',
      'Eva,@evaf,152k,Eva,39k',
      'Luz,@luzp,430.000,Luz,48 mil',
    ]);
    expect([...profiles.numeric.followers!].sort((a, b) => a - b)).toEqual([
      39_000, 48_000, 65_000, 86_000, 152_000, 430_000,
    ]);
  });

  it('is no million behind three digits', () => {
    expect(read(['name,subs', 'ada,365 mil', 'bob,392k', 'cyn,1.2M']).followers).toEqual({
      ada: 365_000,
      bob: 392_000,
      cyn: 1_200_000,
    });
  });
});

describe('units in headers', () => {
  it.each([
    ['Követők (e fő)', 1_000],
    ['Ár (e Ft)', 1_000],
    ['Ár (e)', 1],
    ['Jarraitzaileak (milaka)', 1_000],
    ['Fylgjendur (þús.)', 1_000],
  ])('%s', (header, unit) => {
    expect(unitOfHeader(header)).toBe(unit);
  });

  it('are of the table that they stand over, where another stands above or below', () => {
    const plain = ['handle,followers,avg likes', '@ada,14200,610', '@bob,8750,430', '@cyn,18900,1120'];
    const inThousands = ['handle,followers (k),avg likes', '@dan,62.5,2400', '@eve,128.3,9100', '@fay,41.8,1750'];
    const expected = { ada: 14_200, bob: 8_750, cyn: 18_900, dan: 62_500, eve: 128_300, fay: 41_800 };
    expect(read([...plain, '', ...inThousands]).followers).toEqual(expected);
    expect(read([...inThousands, '', ...plain]).followers).toEqual(expected);
  });
});

describe('follower counts with decimals', () => {
  const rows = [
    ['ada', '50.1', '1200'],
    ['bob', '330.5', '9000'],
    ['cyn', '7.3', '400'],
    ['dan', '121.4', '4000'],
  ];

  it('are thousands where a post has more likes, and that is said', () => {
    const { followers, doubts } = read(['name,followers,avg likes', ...rows.map((row) => row.join(','))]);
    expect(followers).toEqual({ ada: 50_100, bob: 330_500, cyn: 7_300, dan: 121_400 });
    expect(doubts).toContain('read as thousands');
  });

  it('are read as they stand where nothing tells, and asked about', () => {
    const { followers, doubts } = read(['name,followers,price', ...rows.map((row) => row.join(','))]);
    expect(followers.ada).toBe(50.1);
    expect(doubts).toContain('Are they thousands?');
  });

  it('are no question where they are written with their unit, or are whole', () => {
    expect(read(['name,followers,likes', ...rows.map(([n, f]) => `${n},${f}k,900`)]).doubts).not.toContain('decimals');
    expect(read(['name,followers,likes', ...rows.map(([n], i) => `${n},${i + 5}120,90`)]).doubts).not.toContain(
      'decimals',
    );
  });
});

describe('of two columns', () => {
  it.each([
    'Suspicious accounts %,Fake followers %',
    'Cuentas sospechosas %,Seguidores falsos %',
    'Подозрительные %,Боты %',
  ])('fake followers are no suspects: %s', (headers) => {
    const [suspects, fakes] = headers.split(',');
    const rows = ['@ada,12000,8.3,13.8', '@bob,52000,12.4,20.6', '@cyn,9000,2.8,4.6'];
    for (const [order, header] of [
      [`${suspects},${fakes}`, fakes],
      [`${fakes},${suspects}`, fakes],
    ])
      expect(read([`handle,followers,${order}`, ...rows]).profiles.headers.fakeFollowers).toBe(header);
    expect(read([`handle,followers,${suspects},x`, ...rows]).profiles.headers.fakeFollowers).toBe(suspects);
  });

  it.each(['Podiel krajiny 1', 'Share of country', 'Top country share %'])(
    'a share of a country is one: %s',
    (header) => {
      const [best] = [...fieldsOfHeader(header)].sort((a, b) => b[1] - a[1]);
      expect(best?.[0]).toBe('audienceCountryShare');
    },
  );
});

describe('words before an amount', () => {
  it.each(['just over 430k', 'a little over 430k', 'slightly more than 430k', 'gut über 430k', 'немного больше 430k'])(
    '%s',
    (cell) => {
      expect(parseNumber(cell)).toBe(430_000);
    },
  );

  it('that set a limit make none of it', () => {
    expect(parseNumber('just under 430k')).toBeNaN();
  });
});

it('the backslash of Japanese files is the yen', () => {
  const lines = [
    'ID,媒体,フォロワー数,投稿単価',
    'mai_cosme,Instagram,12.4万,"\\150,000"',
    'yuta_kin,TikTok,38.6万,"\\400,000"',
    'hina_go,Instagram,8.5万,"\\90,000"',
  ];
  const { profiles } = read(encodeText(lines.join('\r\n'), 'shift_jis')!);
  expect(profiles.feeCurrency).toBe('JPY');
  expect([...profiles.numeric.fee!].sort((a, b) => a - b)).toEqual([90_000, 150_000, 400_000]);
});

describe('NA', () => {
  const countries = (lines: readonly string[]) => textsOf(read(lines).profiles.text.country!);

  it('is Namibia among codes of countries', () => {
    expect(countries(['handle,country,followers', 'ada,NA,1200', 'bob,ZA,2500', 'cyn,KE,3100'])).toContain('NA');
  });

  it('is nothing beside names, and where other columns have it too', () => {
    expect(countries(['handle,country,followers', 'ada,NA,1200', 'bob,Kenya,2500', 'cyn,Togo,3100'])).not.toContain(
      'NA',
    );
    expect(
      countries(['handle,country,followers,er', 'ada,NA,1200,NA', 'bob,ZA,2500,2', 'cyn,KE,3100,3']),
    ).not.toContain('NA');
  });
});
