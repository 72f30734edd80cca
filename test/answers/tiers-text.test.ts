import { describe, expect, it } from 'vitest';
import { readTiers, tiersAsText } from '../../src/answers/tiers-text.js';

describe('tiers as text', () => {
  it('as published, they are no choice', () => {
    expect(readTiers(tiersAsText())).toEqual({ tiers: undefined });
  });

  it('are read as they are written', () => {
    const read = readTiers(
      'under 1k 0\nnano 1k 30-60\nmicro 10,000 $100-$500\nmid 100k 500–4k\nmacro 500k 4k to 9k\nMEGA 1m 9k-30k\n',
    );
    expect(read).toMatchObject({
      tiers: [{}, {}, { from: 10_000, fee: { low: 100, high: 500 } }, { fee: { high: 4_000 } }, {}, { from: 1e6 }],
    });
    if ('tiers' in read) expect(readTiers(tiersAsText(read.tiers))).toEqual(read);
  });

  it.each([
    ['', 'missing'],
    ['nano 1k', 'Line 1'],
    ['under 1k 0\nnano 1k\nmicro 500 1-2', 'above "nano"'],
    ['under 1k 0\nnano 1k 60-30', 'rise'],
    ['under 1k 0\nnano lots', 'Line 2'],
    [`${tiersAsText()}\ngiga 1b`, 'six tiers'],
  ])('says what is wrong with %j', (text, wrong) => {
    expect(readTiers(text)).toEqual({ wrong: expect.stringContaining(wrong) });
  });
});
