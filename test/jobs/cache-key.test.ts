import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { contentHash } from '../../src/analysis/read/file/content-hash.js';
import { cacheKey } from '../../src/jobs/cache-key.js';

const file = (name: string, content: string) => ({ name, bytes: Buffer.from(content) });

describe('contentHash', () => {
  it('is of the bytes: a copy under another name is the same file', () => {
    expect(contentHash([file('a.csv', 'a')])).toBe(contentHash([file('b.csv', 'a')]));
    expect(contentHash([file('a.csv', 'a')])).not.toBe(contentHash([file('a.csv', 'b')]));
  });

  it('tells apart which files were merged, and under which names', () => {
    const hashes = [
      contentHash([file('a.csv', 'a'), file('b.csv', 'b')]),
      contentHash([file('b.csv', 'b'), file('a.csv', 'a')]),
      contentHash([file('a.csv', 'a'), file('c.csv', 'b')]),
      contentHash([file('a.csv', 'ab')]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('cacheKey', () => {
  const key = cacheKey('a', DEFAULT_OPTIONS);

  it('is the same for the same content and options', () => {
    expect(cacheKey('a', { ...DEFAULT_OPTIONS, k: undefined, columns: {} })).toBe(key);
    const columns = { followers: 'Total fans', country: null };
    const reordered = { country: null, followers: 'Total fans' };
    expect(cacheKey('a', { ...DEFAULT_OPTIONS, columns })).toBe(
      cacheKey('a', { ...DEFAULT_OPTIONS, columns: reordered }),
    );
  });

  it.each([
    ['content', cacheKey('b', DEFAULT_OPTIONS)],
    ['method', cacheKey('a', { ...DEFAULT_OPTIONS, method: 'study' })],
    ['k', cacheKey('a', { ...DEFAULT_OPTIONS, k: 4 })],
    ['platform', cacheKey('a', { ...DEFAULT_OPTIONS, platform: 'TikTok' })],
    ['currency', cacheKey('a', { ...DEFAULT_OPTIONS, currency: 'EUR' })],
    ['sheets', cacheKey('a', { ...DEFAULT_OPTIONS, sheets: ['Italy'] })],
    ['quantile', cacheKey('a', { ...DEFAULT_OPTIONS, topQuantile: 0.9 })],
    ['seed', cacheKey('a', { ...DEFAULT_OPTIONS, seed: 1 })],
    ['columns', cacheKey('a', { ...DEFAULT_OPTIONS, columns: { followers: null } })],
  ])('differs by %s', (_, other) => {
    expect(other).not.toBe(key);
  });
});
