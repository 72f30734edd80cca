import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { readTable } from '../../../src/analysis/read/table/read-table.js';

/** Beyond this, only the end of a file was once looked at. */
const BIG_BYTES = 2 * 1_048_576;
const HEADER = 'username,followers,avg likes,videos,engagement rate,country,notes';
const PER_GROUP = 40;

interface Parts {
  rows: number;
  heading?: (group: number) => string;
  subtotals?: boolean;
  blanks?: boolean;
  headerAgain?: boolean;
  end?: string[];
}

/** Creators in groups, with what people put between them, and the names of all of them. */
function listed({ rows, heading, subtotals, blanks, headerAgain, end = [] }: Parts) {
  const lines = ['Casting list,,,,,,', HEADER];
  const names: string[] = [];
  for (let group = 0; names.length < rows; group++) {
    if (heading) lines.push(heading(group));
    let [followers, likes] = [0, 0];
    for (let i = 0; i < PER_GROUP && names.length < rows; i++) {
      const n = names.length;
      const [own, liked] = [1_000 + ((n * 7_919) % 900_000), 10 + ((n * 31) % 7_777)];
      followers += own;
      likes += liked;
      names.push(`creator_${n}`);
      lines.push(`creator_${n},${own},${liked},${n % 999},${(n % 70) / 10}%,BR,on the list since spring`);
    }
    if (subtotals) lines.push(`Subtotal,${followers},${likes},,,,`);
    if (blanks) lines.push(',,,,,,');
    if (headerAgain && group % 10 === 9) lines.push(HEADER);
  }
  return { text: [...lines, ...end, ''].join('\n'), names };
}

function read(text: string) {
  const table = readTable({ name: 'list.csv', bytes: Buffer.from(text) });
  const column = (header: string) => table.columns[table.headers.indexOf(header)]!;
  const all = (header: string) => Array.from({ length: table.rowCount }, (_, row) => column(header).textAt(row));
  return { ...table, names: all('username'), all, said: table.notes.join(' ') };
}

describe.each([
  { size: 'a small file', rows: 200, isBig: false },
  { size: 'a file of more than 2 MB', rows: 45_000, isBig: true },
])('$size', ({ rows, isBig }) => {
  const table = (parts: Omit<Parts, 'rows'>) => {
    const { text, names } = listed({ rows, ...parts });
    expect(text.length > BIG_BYTES).toBe(isBig);
    return { text, names };
  };

  it('headings of groups anywhere become a column', () => {
    const { text, names } = table({ heading: (group) => `TOPIC ${'ABCDEFGHIJ'[group % 10]}X,,,,,,` });
    const { names: found, all, said } = read(text);
    expect(found).toEqual(names);
    expect(all('category').slice(38, 42)).toEqual(['Topic Ax', 'Topic Ax', 'Topic Bx', 'Topic Bx']);
    expect(said).toContain('became the column `category`');
  });

  it('totals of groups, wherever they stand, are no creators', () => {
    const { text, names } = table({ heading: (group) => `Tier ${group + 1},,,,,,`, subtotals: true });
    const { names: found, said } = read(text);
    expect(found).toEqual(names);
    expect(said).toContain('rows of totals left out: "Subtotal", "Subtotal", "Subtotal", …');
  });

  it('blank lines, headings, repeated headers, totals and notes are not counted as unusable rows', () => {
    const { text } = table({
      heading: (group) => `Tier ${group + 1},,,,,,`,
      subtotals: true,
      blanks: true,
      headerAgain: true,
      end: ['Source: our own tracker exported in May,,,,,,'],
    });
    const { summary } = readProfiles([{ name: 'list.csv', bytes: Buffer.from(text) }]);
    expect(summary.rows).toEqual({ read: rows, kept: rows, duplicates: 0, unusable: 0 });
    expect(summary.warnings.join(' ')).toContain('One line that is a note was left out: "Source: our own tracker');
  });

  it('a table under it with the columns in another order is read by its own header', () => {
    const { text, names } = table({});
    const more = Array.from({ length: 50 }, (_, i) => `DE,late_${i},${5_000 + i},,,,`);
    const { names: found, all } = read([text, 'country,username,followers,,,,', ...more, ''].join('\n'));
    expect(found).toEqual([...names, ...more.map((_, i) => `late_${i}`)]);
    expect(all('country').slice(-2)).toEqual(['DE', 'DE']);
    expect(all('followers').slice(-2)).toEqual(['5048', '5049']);
  });

  it('creators who are called like totals stay, also where there are hundreds', () => {
    const { text } = table({});
    const lines = text
      .split('\n')
      .map((line, i) => (i > 1 && i % 90 === 3 ? line.replace(/^creator_/, 'Max Miller ') : line));
    expect(read(lines.join('\n')).rowCount).toBe(rows);
  });

  it('the rows are given back as they were written', () => {
    const { text } = table({ heading: (group) => `Tier ${group + 1},,,,,,`, subtotals: true, blanks: true });
    const bytes = Buffer.from(text.replace('creator_7,', '  creator_7 ,'));
    const { records, rowCount, headers } = readTable({ name: 'list.csv', bytes }, { keepsRecords: true });
    expect(records).toHaveLength(rowCount);
    expect(records![7]!.slice(0, 2)).toEqual(['  creator_7 ', String(1_000 + 7 * 7_919)]);
    expect(records![rows - 1]![headers.indexOf('group')]).toBe(`Tier ${Math.ceil(rows / PER_GROUP)}`);
  });
});
