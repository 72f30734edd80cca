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
