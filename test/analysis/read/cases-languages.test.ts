import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/analysis/profiles.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';
import { encodeText } from './encode-text.js';
import { HEADERS_BY_LANGUAGE } from './headers/headers-by-language.js';

interface Right {
  columns: Partial<Record<Field, string>>;
  creators: number;
  /** By followers. */
  first: readonly string[];
  /** Figures of the first. */
  figures?: Partial<Record<'followers' | 'engagementRate' | 'fee' | 'avgViews' | 'avgLikes', number>>;
}

function read(bytes: Uint8Array) {
  const { profiles, summary } = readProfiles([{ name: 'list.csv', bytes }]);
  const { followers } = profiles.numeric;
  const handles = textsOf(profiles.text.handle!);
  const byFollowers = handles.map((_, row) => row).sort((a, b) => followers![b]! - followers![a]!);
  return { profiles, summary, top: byFollowers[0]!, names: byFollowers.map((row) => handles[row]!) };
}

const TEN = { creators: 10, first: ['juno.sark', 'lumen.oto', 'rasko.plays'] };
const RATE = { followers: 1_250_000, engagementRate: 0.016 };
const TWELVE = ['lior_moves', 'juno.vex'];

const CASES: Record<string, Right> = {
  'files/04-apostrophe.csv': {
    ...TEN,
    columns: { handle: 'Compte', followers: "Nombre d'abonnés", engagementRate: "Taux d'engagement" },
    figures: RATE,
  },
  'files/16a-chinese.csv': {
    ...TEN,
    columns: {
      handle: '抖音号',
      displayName: '达人昵称',
      followers: '粉丝量',
      engagementRate: '互动率',
      fee: '报价',
      category: '类目',
      avgLikes: '平均点赞',
    },
    figures: RATE,
  },
  'files/16c-chinese-names.csv': {
    columns: { handle: '博主名称', followers: '粉丝数', avgViews: '平均播放量', fee: '报价' },
    creators: 10,
    first: [],
    figures: { followers: 1_250_000 },
  },
  'files/18-korean.csv': {
    ...TEN,
    columns: {
      handle: '크리에이터명',
      followers: '팔로워수',
      platform: '플랫폼',
      engagementRate: '참여율',
      fee: '단가',
      avgViews: '평균조회수',
      url: '채널링크',
    },
    figures: RATE,
  },
  'files/20-polish.csv': {
    ...TEN,
    columns: {
      handle: 'Nazwa profilu',
      followers: 'Liczba obserwujących',
      engagementRate: 'Wskaźnik zaangażowania',
      fee: 'Cena za post',
      country: 'Kraj',
    },
    figures: { ...RATE, fee: 9_800 },
  },
  'files/22-russian.csv': {
    ...TEN,
    columns: {
      handle: 'Блогер',
      followers: 'Кол-во подписчиков',
      engagementRate: 'ER, %',
      fee: 'Стоимость рекламы',
    },
    figures: RATE,
  },
  'files/24-vietnamese.csv': {
    ...TEN,
    columns: {
      handle: 'Tên kênh',
      followers: 'Lượt theo dõi',
      engagementRate: 'Tỷ lệ tương tác',
      fee: 'Giá booking',
    },
    figures: RATE,
  },
  'files/26-hebrew.csv': {
    ...TEN,
    columns: { handle: 'שם משתמש', followers: 'עוקבים', engagementRate: 'אחוז מעורבות', fee: 'מחיר' },
    figures: RATE,
  },
  'wild/03b-russian-cp1251.csv': {
    columns: { followers: 'Количество подписчиков', fee: 'Цена рекламы, руб.', category: 'Тематика' },
    creators: 12,
    first: [...TWELVE, 'tarek_lens'],
  },
  'wild/03d-greek-cp1253.csv': {
    columns: { handle: 'Λογαριασμός', followers: 'Ακόλουθοι', engagementRate: 'ER' },
    creators: 12,
    first: ['juno.vex', 'temi.laughs', 'delphine.k'],
  },
  'wild/03f-russian-cp1251-prose.csv': {
    columns: { followers: 'Количество подписчиков', engagementRate: 'ER', category: 'Тематика' },
    creators: 12,
    first: ['juno.vex', 'temi.laughs', 'delphine.k'],
  },
  'wild/06a-vietnamese-N-Tr.csv': {
    columns: { handle: 'Tên kênh', followers: 'Người theo dõi', engagementRate: 'Tỷ lệ tương tác' },
    creators: 12,
    first: [...TWELVE, 'rudra.plays'],
  },
  'wild/06c-hindi-lakh.csv': {
    columns: { handle: 'हैंडल', displayName: 'नाम', followers: 'फ़ॉलोअर्स', engagementRate: 'सहभागिता दर', fee: 'कीमत' },
    creators: 12,
    first: ['lior_moves'],
    figures: { followers: 2_210_000 },
  },
  'wild/06e-chinese-w.csv': {
    columns: { followers: '粉丝数', category: '类型', url: '主页链接' },
    creators: 12,
    first: ['Lior Movit'],
  },
  'wild/10a-thai-headers.csv': {
    columns: {
      handle: 'ชื่อบัญชี',
      followers: 'ผู้ติดตาม',
      avgViews: 'ยอดวิวเฉลี่ย',
      engagementRate: 'อัตราการมีส่วนร่วม',
      fee: 'ราคา (บาท)',
      category: 'หมวดหมู่',
    },
    creators: 12,
    first: TWELVE,
  },
  'wild/11a-backslash-quotes.csv': {
    columns: { handle: 'username', followers: 'followers', engagementRate: 'er' },
    creators: 12,
    first: ['lior_moves'],
    figures: { followers: 2_210_000, engagementRate: 0.0357 },
  },
  'wild/13b-zero-width.csv': { columns: { handle: 'Handle' }, creators: 12, first: ['lior_moves', 'rudra.plays'] },
  'wild/18b-german-abos.csv': {
    columns: { followers: 'Abos', avgViews: 'Ø Views', fee: 'Preis' },
    creators: 12,
    first: [],
  },
};

describe.runIf(hasShared)(`tables in other languages and encodings${unlessShared}`, () => {
  it.each(Object.entries(CASES))('%s', (path, { columns, creators, first, figures = {} }) => {
    const { profiles, summary, names, top } = read(sharedFile(`cases/${path}`));
    expect(summary.columns).toMatchObject(columns);
    expect(profiles.count).toBe(creators);
    expect(names.slice(0, first.length)).toEqual(first);
    for (const [field, value] of Object.entries(figures))
      expect(profiles.numeric[field as 'fee']![top], field).toBeCloseTo(value, 4);
  });
});

/** Fields that a table of one language is made of, where it has a word for them, with the cells of row `i`. */
const CELLS: readonly [Field, (i: number) => string][] = [
  ['handle', (i) => `creator.${String.fromCharCode(97 + i)}x`],
  ['followers', (i) => String(12_000 + 7_310 * i)],
  ['engagementRate', (i) => `${(i % 7) + 1}.${i % 10}%`],
  ['avgLikes', (i) => String(300 + 211 * i)],
  ['avgViews', (i) => String(4_000 + 2_111 * i)],
  ['fee', (i) => String(150 + 40 * i)],
  ['country', (i) => ['Germany', 'Poland', 'Brazil'][i % 3]!],
  ['category', (i) => ['Beauty', 'Food', 'Travel', 'Gaming'][i % 4]!],
];

describe.each(Object.entries(HEADERS_BY_LANGUAGE).filter(([, { handle }]) => handle))(
  'a whole table in %s',
  (_language, headers) => {
    // Every language's first headers, then its second ones, …
    it.each([0, 1, 2])('with headers %i', (which) => {
      const chosen = CELLS.flatMap(([field, cell]) => {
        const said = headers[field]?.split(' | ');
        return said ? [{ field, cell, header: said[which % said.length]! }] : [];
      });
      const rows = Array.from({ length: 16 }, (_, i) => chosen.map(({ cell }) => cell(i)).join('\t'));
      const text = [chosen.map(({ header }) => header).join('\t'), ...rows].join('\n');
      const { profiles, summary } = read(new TextEncoder().encode(text));
      expect(summary.columns).toMatchObject(Object.fromEntries(chosen.map(({ field, header }) => [field, header])));
      expect(profiles.count).toBe(16);
    });
  },
);

describe('marks that nobody sees', () => {
  it('are no part of handles, headers and cells', () => {
    const text =
      '\u200eHandle\u200b;\ufeffFollo\u00adwers;Cate\u2060gory\n' +
      '\u200e@mara.olivo\u200b;\u200f125000;Be\u00adauty\n@tomek\u200d_k;48\u200b000;\u2060Food\n@ines.faro;980000;Food\n';
    const { profiles, summary, names } = read(new TextEncoder().encode(text));
    expect(names).toEqual(['ines.faro', 'mara.olivo', 'tomek_k']);
    expect([...profiles.numeric.followers!].sort((a, b) => a - b)).toEqual([48_000, 125_000, 980_000]);
    expect(new Set(textsOf(profiles.text.category!))).toEqual(new Set(['Beauty', 'Food']));
    expect(summary.columns).toMatchObject({ handle: 'Handle', followers: 'Followers', category: 'Category' });
  });
});

describe('Windows-1252', () => {
  it('has euros, dashes and quotation marks where Latin-1 has control characters', () => {
    const text = 'Handle;Name;Followers;Preis\r\nmara.olivo;Mara – “Ö”;125000;1200 €\r\ntomek.k;D’Arcy;48000;800 €\r\n';
    const { profiles, summary } = read(encodeText(text, 'windows-1252')!);
    expect(textsOf(profiles.text.displayName!)).toEqual(['Mara – “Ö”', 'D’Arcy']);
    expect([...profiles.numeric.fee!]).toEqual([1_200, 800]);
    expect(profiles.feeCurrency).toBe('EUR');
    expect(summary.columns.fee).toBe('Preis');
  });
});

describe('quotes', () => {
  const rows = (cell: (i: number) => string) =>
    Array.from({ length: 8 }, (_, i) => `creator.${'abcdefgh'[i]}x,${cell(i)},${12_000 + i * 1_000}`).join('\n');

  it.each([
    ['a backslash before them', (i: number) => `"She said \\"hi, ${i}\\" to us"`],
    ['doubled', (i: number) => `"She said ""hi, ${i}"" to us"`],
    ['a blank before them', (i: number) => ` "Said: hi, ${i}"`],
    ['smart ones, which quote nothing', (i: number) => `“hi” ${i}`],
  ])('%s', (_how, cell) => {
    const { names } = read(new TextEncoder().encode(`Handle,Bio,Followers\n${rows(cell)}\n`));
    expect(names.slice(0, 2)).toEqual(['creator.hx', 'creator.gx']);
    expect(names).toHaveLength(8);
  });
});
