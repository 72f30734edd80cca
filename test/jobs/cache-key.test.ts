import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { cacheKey } from '../../src/jobs/cache-key.js';

describe('cacheKey', () => {
  const key = cacheKey(Buffer.from('a'), DEFAULT_OPTIONS);

  it('is the same for the same bytes and options', () => {
    expect(cacheKey(Uint8Array.of(97), { ...DEFAULT_OPTIONS, k: undefined })).toBe(key);
  });

  it.each([
    ['bytes', cacheKey(Buffer.from('b'), DEFAULT_OPTIONS)],
    ['method', cacheKey(Buffer.from('a'), { ...DEFAULT_OPTIONS, method: 'study' })],
    ['k', cacheKey(Buffer.from('a'), { ...DEFAULT_OPTIONS, k: 4 })],
    ['quantile', cacheKey(Buffer.from('a'), { ...DEFAULT_OPTIONS, topQuantile: 0.9 })],
    ['seed', cacheKey(Buffer.from('a'), { ...DEFAULT_OPTIONS, seed: 1 })],
  ])('differs by %s', (_, other) => {
    expect(other).not.toBe(key);
  });
});
