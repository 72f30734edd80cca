import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../../src/analysis/read/file/limits.js';
import { unpack } from '../../../src/analysis/read/file/unpack.js';

const CSV = 'handle,followers\nada,1\n';
const zipOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const unpacked = async (name: string, bytes: Uint8Array) =>
  (await unpack([{ name, bytes }])).map((file) => [file.name, Buffer.from(file.bytes).toString()]);

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The smallest workbook that spreadsheets open. */
function workbook(rows: (string | number)[][]): Uint8Array {
  const cells = rows.map((row, r) =>
    row.map((cell, c) => {
      const at = `${String.fromCharCode(65 + c)}${r + 1}`;
      return typeof cell === 'number'
        ? `<c r="${at}"><v>${cell}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    }),
  );
  const sheet = cells.map((row, r) => `<row r="${r + 1}">${row.join('')}</row>`).join('');
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Creators" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

describe('unpack', () => {
  it('hands a CSV on as it is', async () => {
    expect(await unpacked('list.csv', strToU8(CSV))).toEqual([['list.csv', CSV]]);
  });

  it('opens gzip, whatever the file is called', async () => {
    expect(await unpacked('list.csv.gz', gzipSync(CSV))).toEqual([['list.csv', CSV]]);
    expect(await unpacked('list.csv', gzipSync(CSV))).toEqual([['list.csv', CSV]]);
  });

  it('finds the CSVs in a zip, and leaves alone what computers put beside them', async () => {
    const zip = zipOf({
      'export/list.csv': CSV,
      '__MACOSX/export/._list.csv': 'x',
      'export/.hidden.csv': 'y',
      'readme.md': 'z',
    });
    expect(await unpacked('export.zip', zip)).toEqual([['list.csv', CSV]]);
  });

  it('reads the sheet of a workbook', async () => {
    const xlsx = workbook([
      ['handle', 'followers'],
      ['zoë, "x"', 12_345],
      ['bob', 0.25],
    ]);
    expect(await unpacked('list.xlsx', xlsx)).toEqual([
      ['list.xlsx', 'handle,followers\n"zoë, ""x""",12345\nbob,0.25\n'],
    ]);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['a damaged zip', () => Buffer.from('PK\u0003\u0004abc'), 'damaged-archive'],
    ['a damaged gzip', () => Buffer.from([0x1f, 0x8b, 1, 2, 3]), 'damaged-archive'],
    ['a zip without a table', () => zipOf({ 'a.png': 'x' }), 'no-table'],
    ['an old workbook', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'old-excel'],
    ['an empty workbook', () => workbook([]), 'empty-file'],
    ['a workbook that is none', () => zipOf({ '[Content_Types].xml': '<x/>' }), 'damaged-workbook'],
    [
      'more CSVs than anybody reads',
      () => zipOf(Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`${i}.csv`, CSV]))),
      'too-many-files',
    ],
  ])('refuses %s in a sentence', async (_, bytes, code) => {
    await expect(unpacked('list', bytes())).rejects.toMatchObject({ name: 'UserError', code });
  });

  /** A ZIP that says of its file of a million bytes that it has another size. */
  function zipClaiming(bytes: number): Uint8Array {
    const zip = zipSync({ 'a.csv': new Uint8Array(1_000_000) });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    for (let at = 0; at < zip.length - 4; at++)
      if (view.getUint32(at, true) === 1_000_000) view.setUint32(at, bytes, true);
    return zip;
  }

  it('refuses what would not fit, before it is unpacked', async () => {
    const tooMany = READ_LIMITS.unpackedBytes + 1;
    await expect(unpacked('bomb.zip', zipClaiming(tooMany))).rejects.toMatchObject({ code: 'too-large' });
    await expect(unpacked('bomb.gz', gzipSync(new Uint8Array(tooMany), { level: 1 }))).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('is not told a smaller size than there is', async () => {
    const [file] = await unpack([{ name: 'lie.zip', bytes: zipClaiming(10) }]);
    expect(file!.bytes.length).toBeLessThanOrEqual(10);
  });
});
