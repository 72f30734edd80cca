import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/analysis/profiles.js';
import { readTable } from '../../../src/analysis/read/table/read-table.js';
import { encodeText } from './encode-text.js';
import { HEADERS_BY_LANGUAGE } from './headers/headers-by-language.js';

const WESTERN = ['windows-1252', 'macintosh'];
const CENTRAL = ['windows-1250', 'iso-8859-2'];
/** What spreadsheets and older tools write a language in. */
const ENCODINGS: Readonly<Record<string, readonly string[]>> = {
  Spanish: WESTERN,
  Portuguese: WESTERN,
  French: WESTERN,
  Italian: WESTERN,
  German: WESTERN,
  Dutch: WESTERN,
  Danish: WESTERN,
  Swedish: WESTERN,
  Norwegian: WESTERN,
  Finnish: WESTERN,
  Romanian: CENTRAL,
  Polish: CENTRAL,
  Czech: CENTRAL,
  Slovak: CENTRAL,
  Hungarian: CENTRAL,
  Greek: ['windows-1253', 'iso-8859-7'],
  Russian: ['windows-1251', 'koi8-r', 'ibm866'],
  Ukrainian: ['windows-1251', 'koi8-u'],
  Turkish: ['windows-1254'],
  Arabic: ['windows-1256'],
  Persian: ['windows-1256'],
  Hebrew: ['windows-1255'],
  Hindi: [],
  Thai: ['windows-874'],
  Vietnamese: [],
  Indonesian: WESTERN,
  Japanese: ['shift_jis', 'euc-jp'],
  Korean: ['euc-kr'],
  'Chinese, simplified': ['gb18030', 'gbk'],
  'Chinese, traditional': ['big5'],
};
const OF_ALL = ['utf-8', 'utf-16le', 'utf-16be'];
const COLUMNS: readonly (Field | 'none')[] = [
  'handle',
  'followers',
  'engagementRate',
  'fee',
  'country',
  'avgLikes',
  'none',
];
const ROWS = Array.from({ length: 12 }, (_, i) => [
  `creator.${i}`,
  String(12_000 + 731 * i),
  `${i + 1}.5`,
  String(300 + i),
  ['DE', 'PL', 'TR'][i % 3]!,
  String(400 + 7 * i),
  '',
]);

/** Letters that older encodings lack, and what is typed for them. */
const TYPED: Readonly<Record<string, string>> = { ș: 'ş', ț: 'ţ', Ș: 'Ş', Ț: 'Ţ', ی: 'ي' };
const asTyped = (header: string) => header.replace(/[șțȘȚی]/g, (letter) => TYPED[letter]!);

/** One header of each field that the language has in the table. */
function headersIn(language: string): fc.Arbitrary<string[]> {
  const headers = HEADERS_BY_LANGUAGE[language]!;
  return fc.tuple(
    ...COLUMNS.map((field) => fc.constantFrom(...(headers[field]?.split(' | ') ?? [field]))),
  ) as fc.Arbitrary<string[]>;
}

const written = (headers: readonly string[], delimiter: string, newline: string) =>
  [headers, ...ROWS]
    .map((cells) => cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
    .join(newline);

describe.each(Object.entries(ENCODINGS))('%s', (language, encodings) => {
  it.each([...OF_ALL, ...encodings])('headers are read from %s, whatever parts the cells', (encoding) => {
    let tried = 0;
    fc.assert(
      fc.property(
        headersIn(language),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (chosen, delimiter, newline, isMarked) => {
          const headers = OF_ALL.includes(encoding) ? chosen : chosen.map(asTyped);
          const text = written(headers, delimiter, newline);
          const bytes = encodeText(OF_ALL.includes(encoding) && isMarked ? `\ufeff${text}` : text, encoding);
          if (!bytes) return;
          tried++;
          expect(readTable({ name: 'list.csv', bytes }).headers.slice(0, -1)).toEqual(headers.slice(0, -1));
        },
      ),
      { numRuns: 120, seed: 14 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});

/** What only the body of a table shows: names and towns under English headers. */
const BODIES: Readonly<Record<string, readonly [encodings: readonly string[], words: string]>> = {
  Polish: [
    CENTRAL,
    'Łódź, Kraków, Małgorzata Wiśniewska, Paweł Dąbrowski, Gdańsk, Poznań, Żaneta Król, Łukasz Wójcik, Częstochowa',
  ],
  Czech: [
    CENTRAL,
    'Plzeň, Jiří Dvořák, Tomáš Růžička, České Budějovice, Lucie Černá, Ostrava, Zdeněk Šťastný, Kateřina Nováková',
  ],
  Hungarian: [
    CENTRAL,
    'Győr, Erzsébet Kovács, Lőrinc Szűcs, Gergő Fülöp, Székesfehérvár, Jenő Őri, Dezső Tűzkő, Debrecen, Pécs, Ernő Vörös',
  ],
  German: [['windows-1252'], 'Köln, München, Jürgen Groß, Düsseldorf, Käthe Müller, Nürnberg, Sören Weiß, Göttingen'],
  French: [
    WESTERN,
    'Orléans, Hélène Lefèvre, Besançon, François Béranger, Zoé Gérard, Île-de-France, Noël Aubé, Nîmes, Benoît Côté',
  ],
  Spanish: [WESTERN, 'Málaga, José Núñez, Cádiz, Íñigo Muñoz, León, Begoña Ibáñez, Mérida, Ángel Peña'],
  Portuguese: [
    ['windows-1252'],
    'São Paulo, João Conceição, Brasília, Goiânia, Antônio Magalhães, Maceió, Luís Falcão, Inês Simões',
  ],
  Turkish: [
    ['windows-1254'],
    'İstanbul, Ayşe Yılmaz, Eskişehir, Çağrı Şahin, Muğla, Gülşah Öztürk, Şanlıurfa, Barış Işık',
  ],
  Russian: [
    ['windows-1251', 'koi8-r', 'ibm866'],
    'Москва, Анна Кузнецова, Казань, Илья Соколов, Новосибирск, Екатерина Белова, Пермь, Сергей Орлов',
  ],
  Greek: [
    ['windows-1253'],
    'Αθήνα, Μαρία Παπαδοπούλου, Θεσσαλονίκη, Γιώργος Νικολάου, Πάτρα, Ελένη Γεωργίου, Ηράκλειο, Νίκος Δημητρίου',
  ],
  Hebrew: [['windows-1255'], 'תל אביב, נועה כהן, חיפה, יונתן לוי, ירושלים, מיכל פרץ, באר שבע, איתי מזרחי'],
  Arabic: [['windows-1256'], 'الرياض, نورة العتيبي, جدة, محمد الحربي, دبي, فاطمة الزهراني, القاهرة, أحمد مصطفى'],
  Thai: [['windows-874'], 'กรุงเทพ, สมชาย ใจดี, เชียงใหม่, ณัฐพร ศรีสุข, ภูเก็ต, ปิยะ วงศ์ทอง, ขอนแก่น, อารีย์ สุขใจ'],
  Japanese: [
    ['shift_jis', 'euc-jp'],
    '東京都, 佐藤さくら, 大阪府, 鈴木たろう, 北海道, 高橋みゆき, 美容とコスメ, 渡辺けんじ, ゲーム実況',
  ],
  Korean: [['euc-kr'], '서울특별시, 김민지, 부산, 이서준, 뷰티와 패션, 박지우, 대전, 최유진'],
  'Chinese, simplified': [['gb18030'], '上海, 小明同学, 广州, 爱吃的小红, 美妆穿搭, 旅行日记, 北京探店, 成都美食分享'],
  'Chinese, traditional': [['big5'], '臺北市, 愛吃的小紅, 高雄, 旅遊日記, 美妝穿搭, 臺中探店, 親子生活分享, 新竹美食'],
};

describe.each(Object.entries(BODIES))('%s names under English headers', (_language, [encodings, words]) => {
  it.each(encodings)('are read from %s', (encoding) => {
    const names = words.split(', ');
    const shuffled = fc.shuffledSubarray(names, { minLength: 6, maxLength: names.length });
    fc.assert(
      fc.property(shuffled, fc.constantFrom(',', ';', '\t'), (chosen, delimiter) => {
        const lines = chosen.map((name, i) => [`creator.${i}`, name, String(12_000 + 731 * i)].join(delimiter));
        const bytes = encodeText(
          [['Handle', 'Name', 'Followers'].join(delimiter), ...lines, ''].join('\r\n'),
          encoding,
        )!;
        const [, name] = readTable({ name: 'list.csv', bytes }).columns;
        expect(chosen.map((_, row) => name!.textAt(row))).toEqual(chosen);
      }),
      { numRuns: 60, seed: 15 },
    );
  });
});
