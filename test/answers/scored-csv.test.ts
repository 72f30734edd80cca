import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { withoutRows } from '../../src/analysis/without-rows.js';
import { scoredCsv } from '../../src/answers/scored-csv.js';

const rows = (bytes: Uint8Array): string[][] => parse(Buffer.from(bytes), { bom: true });
const fileOf = (text: string | Buffer, name = 'list.csv') => ({ name, bytes: Buffer.from(text as string) });
const analysedOf = (...files: ReturnType<typeof fileOf>[]) =>
  analyze(
    files.map((file) => ({ ...file })),
    DEFAULT_OPTIONS,
  );

const creators = Array.from(
  { length: 30 },
  (_, i) => `creator${i};"Nota; ${i}";${(i + 1) * 1_000};${i === 3 ? '-5' : i}`,
);
const semicolons = `Made by somebody\n\nNick;Comentário;Seguidores;rank\n${creators.join('\r\n')}\n`;

describe('scoredCsv', () => {
  it('keeps every own column in its order, whatever the dialect and the encoding, and adds the scores', () => {
    const file = fileOf(Buffer.from(semicolons, 'latin1'));
    const analysed = analysedOf(file);
    const [header, ...lines] = rows(scoredCsv({ files: [file], analysed, rows: undefined, notes: undefined }));
    expect(header!.slice(0, 5)).toEqual(['Nick', 'Comentário', 'Seguidores', 'rank', 'rank (added)']);
    expect(lines).toHaveLength(30);
    expect(lines[7]!.slice(0, 4)).toEqual(['creator7', 'Nota; 7', '8000', '7']);
    expect(lines[3]![3]).toBe('-5'); // a negative number is no formula
    const at = header!.indexOf('score');
    expect(Number(lines[7]![at])).toBeCloseTo(analysed.scores.score[7]!, 2);
  });

  it('escapes what a spreadsheet would run', () => {
    const evil = ['=cmd()', '+1+1', '@sum', '-2+3', '\tx'];
    const text = `handle,followers,remark\n${evil.map((cell, i) => `e${i},${(i + 1) * 2000},"${cell}"`).join('\n')}\n`;
    const file = fileOf(text);
    const lines = rows(
      scoredCsv({ files: [file], analysed: analysedOf(file), rows: undefined, notes: undefined }),
    ).slice(1);
    expect(lines.slice(0, 4).map((line) => line[2])).toEqual(["'=cmd()", "'+1+1", "'@sum", "'-2+3"]);
  });

  it('writes chosen creators in the order asked, with notes, each once', () => {
    const file = fileOf('handle,followers\nada,5000\nbob,9000\nADA,4000\neve,2000\n');
    const analysed = analysedOf(file);
    const notes = new Map([['bob', 'asked']]);
    const [header, ...lines] = rows(scoredCsv({ files: [file], analysed, rows: [1, 0], notes }));
    expect(lines.map((line) => [line[0], line[1]])).toEqual([
      ['bob', '9000'],
      ['ada', '5000'],
    ]);
    expect(header!.at(-1)).toBe('note');
    expect(lines.map((line) => line.at(-1))).toEqual(['asked', '']);
  });

  it('adds what a post costs, in the currency of the file: a quote as it is, an estimate as a range', () => {
    const quoted = fileOf('handle,followers,fee EUR\nada,5000,120\nbob,9000,\n');
    const [header, ...lines] = rows(
      scoredCsv({ files: [quoted], analysed: analysedOf(quoted), rows: undefined, notes: undefined }),
    );
    const from = header!.indexOf('price_low');
    expect(header!.slice(from, from + 4)).toEqual(['price_low', 'price_high', 'price_currency', 'price_from']);
    expect(lines.map((line) => line.slice(from, from + 4))).toEqual([
      ['120', '120', 'EUR', 'quote'],
      ['', '', '', ''], // rates in dollars are not converted
    ]);
    const estimated = fileOf('handle,followers,platform\nada,50000,TikTok\nbob,90000,TikTok\n');
    const [names, ada] = rows(
      scoredCsv({ files: [estimated], analysed: analysedOf(estimated), rows: undefined, notes: undefined }),
    );
    const at = names!.indexOf('price_low');
    // 50,000 × 30% × $6 / 1,000 = $90, × 0.7 to × 1.4
    expect(ada!.slice(at, at + 4)).toEqual(['63', '126', 'USD', 'estimate']);
  });

  it('puts several files under each other, with the columns of both', () => {
    const first = fileOf('handle,followers\nada,5000\n', 'a.csv');
    const second = fileOf('handle,followers,city\nbob,7000,Lisboa\n', 'b.csv');
    const analysed = analysedOf(first, second);
    const [header, ...lines] = rows(scoredCsv({ files: [first, second], analysed, rows: undefined, notes: undefined }));
    expect(header!.slice(0, 3)).toEqual(['handle', 'followers', 'city']);
    expect(lines.map((line) => line.slice(0, 3))).toEqual([
      ['ada', '5000', ''],
      ['bob', '7000', 'Lisboa'],
    ]);
  });

  it('leaves out whoever was forgotten, also the rows that stand in the file', () => {
    const file = fileOf('handle,followers\nada,5000\nbob,9000\neve,2000\n');
    const analysed = analysedOf(file);
    const digest = createHash('sha256').update('bob').digest('hex');
    const without = withoutRows(analysed, { measured: new Set([1]) }, [digest]);
    expect(without.profiles.count).toBe(2);
    expect(without.analysis.top.map(({ handle }) => handle)).not.toContain('bob');
    const text = Buffer.from(
      scoredCsv({ files: [file], analysed: without, rows: undefined, notes: undefined }),
    ).toString();
    expect(text).toContain('ada');
    expect(text).not.toContain('bob');
  });
});
