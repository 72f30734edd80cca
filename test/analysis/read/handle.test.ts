import { describe, expect, it } from 'vitest';
import {
  cleanHandle,
  handleFromUrl,
  looksLikeHandle,
  normaliseHandle,
  platformFromUrl,
} from '../../../src/analysis/read/values/handle.js';

describe('handles', () => {
  it.each([
    ['https://www.tiktok.com/@jztang_art', 'jztang_art', 'TikTok'],
    ['https://www.tiktok.com/@a.b?lang=en', 'a.b', 'TikTok'],
    ['instagram.com/cristiano/', 'cristiano', 'Instagram'],
    ['https://youtube.com/c/MrBeast', 'MrBeast', 'YouTube'],
    ['https://m.youtube.com/@MrBeast/videos', 'MrBeast', 'YouTube'],
  ])('finds the handle in %s', (url, handle, platform) => {
    expect(handleFromUrl(url)).toBe(handle);
    expect(platformFromUrl(url)).toBe(platform);
  });

  it('finds none where there is none', () => {
    expect(handleFromUrl('https://example.com/@someone')).toBeUndefined();
    expect(handleFromUrl('jztang_art')).toBeUndefined();
  });

  it('compares handles whatever their case, @ or URL', () => {
    expect(normaliseHandle(' @Khaby.Lame')).toBe('khaby.lame');
    expect(normaliseHandle('https://www.tiktok.com/@Khaby.Lame')).toBe('khaby.lame');
    expect(cleanHandle('@Khaby.Lame')).toBe('Khaby.Lame');
  });

  it('does not take masked names for handles', () => {
    expect(looksLikeHandle('jzt███_ar███')).toBe(false);
    expect(looksLikeHandle('two words')).toBe(false);
    expect(looksLikeHandle('khaby.lame')).toBe(true);
  });
});
