import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../src/analysis/read/file/unpack.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textReader } from '../../../src/analysis/text-column.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A text or a number; with a link under it; or a formula, with what it was last shown as, if its writer stored that. */
type Cell =
  | string
  | number
  | { text: string; link: string }
  | { formula: string; shown?: string; shared?: string }
  | { amount: number; format: number };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function cellXml(at: string, cell: Cell): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'amount' in cell) return `<c r="${at}" s="${cell.format}"><v>${cell.amount}</v></c>`;
  if (typeof cell === 'object' && 'formula' in cell) {
    const share = cell.shared === undefined ? '' : ` t="shared" si="${cell.shared}"`;
    const shown = cell.shown === undefined ? '<v/>' : `<v>${escaped(cell.shown)}</v>`;
    return `<c r="${at}" t="str"><f${share}>${escaped(cell.formula)}</f>${shown}</c>`;
  }
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(typeof cell === 'string' ? cell : cell.text)}</t></is></c>`;
}

function workbook(sheets: Record<string, Cell[][]>, formats: readonly string[] = []): Uint8Array {
  const parts: Record<string, string> = {};
  const names = Object.keys(sheets);
  for (const [s, rows] of Object.values(sheets).entries()) {
    const links: string[] = [];
    const relations: string[] = [];
    const xml = rows.map((row, r) => {
      const cells = row.map((cell, c) => {
        const at = `${String.fromCharCode(65 + c)}${r + 1}`;
        if (typeof cell === 'object' && 'link' in cell) {
          links.push(`<hyperlink ref="${at}" r:id="l${links.length}"/>`);
          relations.push(
            `<Relationship Id="l${relations.length}" Type="${OFFICE}/hyperlink" Target="${escaped(cell.link)}" TargetMode="External"/>`,
          );
        }
        return cellXml(at, cell);
      });
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    });
    parts[`xl/worksheets/sheet${s + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${xml.join('')}</sheetData><hyperlinks>${links.join('')}</hyperlinks></worksheet>`;
    if (links.length > 0)
      parts[`xl/worksheets/_rels/sheet${s + 1}.xml.rels`] =
        `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
  }
  const list = names.map((name, s) => `<sheet name="${escaped(name)}" sheetId="${s + 1}" r:id="r${s + 1}"/>`).join('');
  const relations = names
    .map((_, s) => `<Relationship Id="r${s + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${s + 1}.xml"/>`)
    .join('');
  const files = {
    ...parts,
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
  };
  const numFmts = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`);
  const xfs = ['<xf numFmtId="0"/>', ...formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)];
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
  const all = formats.length === 0 ? files : { ...files, 'xl/styles.xml': styles };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

async function read(sheets: Record<string, Cell[][]>) {
  const tables = await unpack([{ name: 'list.xlsx', bytes: workbook(sheets) }]);
  const { profiles, summary } = readProfiles(tables);
  const handleOf = textReader(profiles.text.handle!);
  const nameOf = profiles.text.displayName ? textReader(profiles.text.displayName) : () => '';
  return {
    platform: summary.platform,
    handles: Array.from({ length: profiles.count }, (_, row) => handleOf(row)),
    names: Array.from({ length: profiles.count }, (_, row) => nameOf(row)),
    csv: tables.map(({ bytes }) => Buffer.from(bytes).toString()),
  };
}

const link = (handle: string) => `https://www.tiktok.com/@${handle}`;

describe('links under the cells of a workbook', () => {
  const HEADER = ['Creator', 'Followers'];
  const RIGHT = { platform: 'TikTok', handles: ['ada_l', 'grace.h', 'linus'], names: ['Ada L', 'Grace H', 'Linus T'] };

  it('tell handles and platform of names', async () => {
    const list = [
      HEADER,
      [{ text: 'Ada L', link: link('ada_l') }, 12_000],
      [{ text: 'Grace H', link: `${link('grace.h')}?lang=en&is_from=1` }, 34_000],
      [{ text: 'Linus T', link: link('linus') }, 56_000],
    ];
    expect(await read({ List: list })).toMatchObject(RIGHT);
    // Under a title, and on a sheet that is not the first.
    const titled = [['Creators of spring'], [], ...list];
    expect(await read({ Notes: [['about this file']], 'R&D "list"': titled })).toMatchObject(RIGHT);
  });

  it('are those of the creators of a table on its side', async () => {
    const onItsSide: Cell[][] = [
      ['Spring shortlist'],
      ['Creator', ...RIGHT.names],
      ['Handle', ...RIGHT.handles.map((handle) => ({ text: `@${handle}`, link: link(handle) }))],
      ['Followers', 12_000, 34_000, 56_000],
      ['Avg likes', 610, 1_200, 3_000],
    ];
    const { platform, handles } = await read({ List: onItsSide });
    expect({ platform, handles: handles.toSorted() }).toEqual({
      platform: 'TikTok',
      handles: RIGHT.handles.toSorted(),
    });
  });

  it('are taken from formulas, whether what they show was stored or not', async () => {
    expect(
      await read({
        List: [
          HEADER,
          [{ formula: `HYPERLINK("${link('ada_l')}","Ada L")`, shown: 'Ada L' }, 12_000],
          [{ formula: `HYPERLINK("${link('grace.h')}", "Grace H")` }, 34_000],
          [{ formula: `HYPERLINK("${link('linus')}";"Linus T")` }, 56_000],
        ],
      }),
    ).toMatchObject(RIGHT);
  });

  it('are put together from other cells', async () => {
    const rows = RIGHT.handles.map((handle, i): Cell[] => [
      RIGHT.names[i]!,
      i * 1000 + 12_000,
      handle,
      { formula: `HYPERLINK("https://www.tiktok.com/@"&C${i + 2},"open")`, shown: 'open' },
    ]);
    const { platform, handles } = await read({ List: [['Creator', 'Followers', 'User name', 'Profile'], ...rows] });
    expect({ platform, handles }).toEqual({ platform: 'TikTok', handles: RIGHT.handles });
  });

  it('are taken of some rows too, and the others stay as they are named', async () => {
    const { csv } = await read({
      List: [HEADER, [{ text: 'Ada L', link: link('ada_l') }, 12_000], ['Grace H', 34_000], ['Linus T', 56_000]],
    });
    expect(csv).toEqual([
      `Creator,Creator URL,Followers\nAda L,${link('ada_l')},12000\nGrace H,,34000\nLinus T,,56000\n`,
    ]);
  });

  it('stay with their own of two tables beside each other', async () => {
    const { profiles } = readProfiles(
      await unpack([
        {
          name: 'list.xlsx',
          bytes: workbook({
            List: [
              ['Instagram', '', '', 'TikTok', ''],
              ['Name', 'Followers', '', 'Name', 'Followers'],
              [{ text: 'Ada L', link: link('ada_l') }, 12_000, '', { text: 'Bob M', link: link('bob_m') }, 9_000],
              [{ text: 'Cyd N', link: link('cyd_n') }, 14_000, '', { text: 'Dee O', link: link('dee_o') }, 8_000],
            ],
          }),
        },
      ]),
    );
    const handleAt = textReader(profiles.text.handle!);
    expect(Array.from({ length: 4 }, (_, row) => handleAt(row))).toEqual(['ada_l', 'cyd_n', 'bob_m', 'dee_o']);
  });

  it('add nothing where the cell is the link, or the link leads to no profile', async () => {
    const { csv } = await read({
      List: [
        ['handle', 'Followers', 'url', 'mail'],
        ['ada_l', 12_000, { text: link('ada_l'), link: link('ada_l') }, { text: 'ada', link: 'mailto:ada@x.org' }],
        ['linus', 34_000, { text: link('linus'), link: link('linus') }, { text: 'home', link: 'https://x.org/a' }],
      ],
    });
    expect(csv[0]!.split('\n')[0]).toBe('handle,Followers,url,mail');
  });

  it('of many cells are all read', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i): Cell[] => [
      i % 2 === 0
        ? { text: `Name ${i} N`, link: link(`user${i}`) }
        : { formula: `HYPERLINK("${link(`user${i}`)}","Name ${i} N")`, shown: `Name ${i} N` },
      i + 1000,
    ]);
    const { handles } = await read({ List: [HEADER, ...rows] });
    expect(handles).toEqual(rows.map((_, i) => `user${i}`));
  });
});

describe('formulas that cells share', () => {
  it('are read in each of them, with what they refer to', async () => {
    const { csv } = await read({
      List: [
        ['Name', 'Profile', 'Followers', 'Site'],
        [
          'ada',
          { formula: 'HYPERLINK("https://www.tiktok.com/@"&A2,"see "&$D$2)', shared: '0', shown: 'see it' },
          1_000,
          'it',
        ],
        ['bob', { formula: '', shared: '0', shown: 'see it' }, 2_000, ''],
        ['cyd', { formula: '', shared: '0', shown: 'see it' }, 3_000, ''],
      ],
    });
    expect(csv[0]!.match(/tiktok\.com\/@\w+/g)).toEqual(['ada', 'bob', 'cyd'].map((name) => `tiktok.com/@${name}`));
  });
});

describe('amounts that are shown with a currency', () => {
  const priced = async (header: string, formats: readonly string[]) => {
    const rows = [
      ['Handle', 'Followers', header],
      ['@ada', 1_000, { amount: 450, format: 1 }],
      ['@bob', 2_000, { amount: 275.5, format: 1 }],
      ['@cyd', 3_000, 'on request'],
    ];
    const { profiles, summary } = readProfiles(
      await unpack([{ name: 'list.xlsx', bytes: workbook({ List: rows as Cell[][] }, formats) }]),
    );
    return { currency: summary.feeCurrency, prices: [...profiles.numeric.fee!] };
  };

  it.each([
    ['"€" #,##0.00', 'EUR'],
    ['[$£-809]#,##0', 'GBP'],
    ['#,##0 [$CHF]', 'CHF'],
    ['$#,##0.00', 'USD'],
    ['#,##0.00', undefined],
    ['0.0%', undefined],
  ])('%s', async (format, currency) => {
    expect(await priced('Fee per post', [format])).toEqual({ currency, prices: [450, 275.5, Number.NaN] });
  });

  it('are in what their header says', async () => {
    expect((await priced('Fee per post (£)', ['"$"#,##0'])).currency).toBe('GBP');
  });
});

describe('sheets beside lists of people', () => {
  it('that name nobody, as tiers and sums per platform, are left out', async () => {
    const { handles, csv } = await read({
      TikTok: [
        ['Name', 'TikTok', 'Followers'],
        ['Ada L', '@ada', 1_000],
        ['Bob M', '@bob', 2_000],
      ],
      Tiers: [
        ['Tier', 'Followers from', 'What we book'],
        ['A', 250_000, '2 videos'],
        ['B', 60_000, '1 video'],
      ],
      Sums: [
        ['Platformă', 'Nr. influenceri', 'Total urmăritori'],
        ['Instagram', 6, 350_192],
        ['TikTok', 6, 949_819],
      ],
    });
    expect(handles).toEqual(['ada', 'bob']);
    expect(csv).toHaveLength(1);
  });
});
