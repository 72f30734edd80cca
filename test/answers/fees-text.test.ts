import { describe, expect, it } from 'vitest';
import { feesAsText, readFees } from '../../src/answers/fees-text.js';

describe('fees as text', () => {
  it('as published, they are no choice', () => {
    expect(readFees(feesAsText())).toEqual({ fees: undefined });
  });

  it('are read as they are written, with their currency', () => {
    const read = readFees('eur\ntiktok VIDEO €5.50 30%\nInstagram  feed post 9,5 12.5 %\n');
    expect(read).toEqual({
      fees: {
        currency: 'EUR',
        rates: [
          { platform: 'TikTok', format: 'video', cpm: 5.5, viewShare: 0.3 },
          { platform: 'Instagram', format: 'feed post', cpm: 9.5, viewShare: 0.125 },
        ],
      },
    });
    if ('fees' in read) expect(readFees(feesAsText(read.fees))).toEqual(read);
  });

  it.each([
    ['', 'at least one line'],
    ['EUR', 'at least one line'],
    ['Twitch stream 6 30%', 'should be one of'],
    ['TikTok video 6', 'should be one of'],
    ['TikTok video 0 30%', 'over 0'],
    ['TikTok video 6 30%\nTikTok video 7 30%', 'twice'],
  ])('says what is wrong with %j', (text, wrong) => {
    expect(readFees(text)).toEqual({ wrong: expect.stringContaining(wrong) });
  });
});
