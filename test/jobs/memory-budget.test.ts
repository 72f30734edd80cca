import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { createMemoryBudget } from '../../src/jobs/memory-budget.js';
import { exportNeed, handlesNeed, inspectionNeed, memoryNeed, uploadNeed } from '../../src/jobs/memory-need.js';

const never = new AbortController().signal;
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('createMemoryBudget', () => {
  it('lets in what fits, the others in the order they came, so that a large one is not overtaken for ever', async () => {
    const budget = createMemoryBudget(10);
    const order: string[] = [];
    const enter = async (name: string, bytes: number) => {
      const { release } = await budget.reserve(bytes, never);
      order.push(name);
      return release;
    };
    const first = await enter('first', 6);
    const large = enter('large', 8);
    const small = enter('small', 2); // would fit beside the first one
    await nextTurn();
    expect(order).toEqual(['first']);
    first();
    first(); // twice is once
    await large.then((release) => release());
    await small;
    expect(order).toEqual(['first', 'large', 'small']);
  });

  it('lets go of who gives up waiting, and lets in who waited behind', async () => {
    const budget = createMemoryBudget(10);
    const { release } = await budget.reserve(9, never);
    const stop = new AbortController();
    const gaveUp = budget.reserve(8, stop.signal);
    const behind = budget.reserve(1, never);
    stop.abort(new Error('no longer'));
    await expect(gaveUp).rejects.toThrow('no longer');
    await behind;
    release();
    await expect(budget.reserve(9, never)).resolves.toBeDefined();
  });

  it('says so where something never fits', async () => {
    await expect(createMemoryBudget(2 ** 30).reserve(5 * 2 ** 30, never)).rejects.toMatchObject({
      message: 'This list would take about 5.0 GB of memory to analyze, and I have 1.0 GB.',
      next: expect.stringContaining('Split it'),
    });
  });
});

describe('memoryNeed', () => {
  const need = (text: string) => memoryNeed([{ name: 'a.csv', bytes: Buffer.from(text) }]) / 2 ** 20;

  it('grows with bytes and with cells', () => {
    const rows = [sampleHeader(), ...sampleRows(20_000, 1)].join('\n');
    expect(need(rows)).toBeGreaterThan(need('handle,followers\na,1\n') + 10);
    // As many bytes, five times the cells.
    const ones = `${'1,'.repeat(500)}1\n`;
    expect(need(ones.repeat(2_000))).toBeGreaterThan(1.3 * need('x'.repeat(ones.length * 2_000)));
  });

  it('is not misled by a head that is unlike the rest', () => {
    const head = 'lorem ipsum '.repeat(5_000);
    const dense = '1,1,1,1,1,1,1,1\n'.repeat(50_000);
    expect(need(head + dense)).toBeGreaterThan(need(dense));
  });

  it('counts the columns of a table with few rows', () => {
    expect(need(`${'a,'.repeat(900)}b\n${'1,'.repeat(900)}1\n`)).toBeGreaterThan(64 + 100);
  });
});

describe('what other work with files takes', () => {
  const mb = (bytes: number) => Math.round(bytes / 2 ** 20);
  const rows = Buffer.from([sampleHeader(), ...sampleRows(20_000, 1)].join('\n'));

  it('is about an archive as it will be unpacked', () => {
    const packed = { name: 'a.csv.gz', bytes: gzipSync(rows) };
    const zipped = { name: 'a.zip', bytes: zipSync({ 'a.csv': rows }) };
    const open = inspectionNeed([{ name: 'a.csv', bytes: rows }]);
    expect(inspectionNeed([packed])).toBeGreaterThan(open - rows.length);
    expect(inspectionNeed([zipped])).toBe(open - rows.length + zipped.bytes.length);
    const workbook = { name: 'a.xlsx', bytes: zipSync({ '[Content_Types].xml': rows }) };
    expect(inspectionNeed([workbook])).toBeGreaterThan(inspectionNeed([zipped]) + 7 * rows.length);
  });

  it('is not what an archive says of itself, if that is less than likely', () => {
    const lies = gzipSync(Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i * 31) % 251)));
    lies.writeUInt32LE(1, lies.length - 4);
    expect(inspectionNeed([{ name: 'a.gz', bytes: lies }])).toBeGreaterThan(64 * 2 ** 20 + 4 * lies.length);
    const damaged = { name: 'a.zip', bytes: Buffer.from('PK\u0003\u0004 and nothing more') };
    expect(mb(inspectionNeed([damaged]))).toBe(64);
  });

  it('grows with who is named, and with cells that are written again', () => {
    const handles = { name: 'a.csv', bytes: Buffer.from(`handle\n${'creator\n'.repeat(100_000)}`) };
    const text = { name: 'b.csv', bytes: Buffer.from(`handle\n${'x'.repeat(handles.bytes.length)}`) };
    expect(mb(handlesNeed([handles]) - handlesNeed([text]))).toBeGreaterThan(20);
    expect(mb(exportNeed([handles]) - exportNeed([text]))).toBeGreaterThan(20);
    expect(uploadNeed(rows)).toBeGreaterThan(3 * rows.length);
  });
});
