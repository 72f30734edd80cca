import { describe, expect, it } from 'vitest';
import type { AnalysedDataset } from '../../src/analysis/analysed-dataset.js';
import { memoryFootprint } from '../../src/store/memory-footprint.js';
import { createRecentAnalyses } from '../../src/store/recent-analyses.js';
import { analysedDataset } from './remembered-things.js';

const KB = 1024;

/** Takes so many bytes, and a few hundred for the object around them. */
function ofBytes(bytes: number): AnalysedDataset {
  return { model: new Uint8Array(bytes) } as unknown as AnalysedDataset;
}

describe('recent analyses', () => {
  it('forget the one that was not used for longest', () => {
    const recent = createRecentAnalyses({ maxBytes: 25 * KB });
    recent.add('T1', 'a', ofBytes(10 * KB));
    recent.add('T1', 'b', ofBytes(10 * KB));
    recent.get('T1', 'a');
    recent.add('T1', 'c', ofBytes(10 * KB));
    expect(['a', 'b', 'c'].map((key) => recent.get('T1', key) !== undefined)).toEqual([true, false, true]);
  });

  it('are as many as fit, but always hold the last one', () => {
    const recent = createRecentAnalyses({ maxBytes: 100 * KB });
    const keys = Array.from({ length: 20 }, (_, i) => `${i}`);
    const held = () => keys.filter((key) => recent.get('T1', key));
    for (const key of keys) recent.add('T1', key, ofBytes(9 * KB));
    expect(held()).toEqual(keys.slice(-11));
    recent.add('T1', '19', ofBytes(50 * KB));
    expect(held()).toEqual(keys.slice(-6));
    recent.add('T1', 'huge', ofBytes(1000 * KB));
    expect(held()).toEqual([]);
    expect(recent.get('T1', 'huge')).toBeDefined();
    recent.add('T1', '0', ofBytes(90 * KB));
    expect(recent.get('T1', 'huge')).toBeUndefined();
    expect(held()).toEqual(['0']);
  });

  it('make room by being removed, and by being added again in place of themselves', () => {
    const recent = createRecentAnalyses({ maxBytes: 25 * KB });
    for (let i = 0; i < 10; i++) {
      recent.add('T1', 'a', ofBytes(10 * KB));
      recent.add('T1', 'b', ofBytes(10 * KB));
      recent.remove('T1', 'b');
      recent.remove('T1', 'b');
      recent.add('T2', 'b', ofBytes(10 * KB));
      recent.removeWorkspace('T2');
    }
    recent.add('T1', 'b', ofBytes(10 * KB));
    expect(['a', 'b'].map((key) => recent.get('T1', key) !== undefined)).toEqual([true, true]);
  });

  it('count what two of them share once, until neither holds it', () => {
    const recent = createRecentAnalyses({ maxBytes: 25 * KB });
    const shared = ofBytes(20 * KB);
    for (const key of ['a', 'b', 'c']) recent.add('T1', key, shared);
    expect(recent.get('T1', 'a')).toBe(shared);
    recent.remove('T1', 'a');
    recent.remove('T1', 'b');
    recent.add('T1', 'd', ofBytes(10 * KB));
    expect(['c', 'd'].map((key) => recent.get('T1', key) !== undefined)).toEqual([false, true]);
  });

  it('do not mix up workspaces', () => {
    const recent = createRecentAnalyses({ maxBytes: 1e9 });
    recent.add('T1', 'a', analysedDataset(1));
    recent.add('T2', 'a', analysedDataset(2));
    expect(recent.get('T1', 'a')?.profiles.count).toBe(1);
    recent.removeWorkspace('T1');
    expect(recent.get('T1', 'a')).toBeUndefined();
    expect(recent.get('T2', 'a')?.profiles.count).toBe(2);
  });
});

describe('memoryFootprint', () => {
  const bytesOf = (value: unknown) => {
    const { buffers, otherBytes } = memoryFootprint(value);
    return { exact: [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0), otherBytes };
  };

  it('counts typed arrays exactly, and each buffer once', () => {
    const numbers = new Float64Array(1000);
    expect(bytesOf({ numbers, deep: [{ flags: new Uint8Array(7) }] }).exact).toBe(8007);
    expect(bytesOf([numbers, numbers, numbers.subarray(0, 5), new Uint8Array(numbers.buffer)]).exact).toBe(8000);
    expect(bytesOf([]).exact).toBe(0);
  });

  it('estimates texts and objects, each object once', () => {
    const small = bytesOf(['x'.repeat(100)]).otherBytes;
    expect(bytesOf(['x'.repeat(1100)]).otherBytes - small).toBe(2000);
    const list = Array.from({ length: 1000 }, (_, i) => i);
    expect(bytesOf(list).otherBytes).toBeGreaterThanOrEqual(8000);
    expect(bytesOf([list, list, list]).otherBytes).toBeLessThan(9000);
  });

  it('comes to an end where the data refers to itself', () => {
    const loop: unknown[] = [null, undefined, 1, true];
    loop.push(loop);
    expect(bytesOf(loop).otherBytes).toBeLessThan(200);
  });
});
