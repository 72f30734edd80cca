import { describe, expect, it } from 'vitest';
import type { ReadingChoices } from '../../../src/analysis/analysis.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textReader } from '../../../src/analysis/text-column.js';

const file = (text: string, name = 'list.csv') => ({ name, bytes: Buffer.from(text) });
const read = (choices: ReadingChoices, ...texts: string[]) => {
  const { profiles, summary } = readProfiles(
    texts.map((text, i) => file(text, `${i}.csv`)),
    choices,
  );
  const platformOf = profiles.text.platform && textReader(profiles.text.platform);
  return {
    summary,
    fees: [...(profiles.numeric.fee ?? [])],
    platforms: Array.from({ length: profiles.count }, (_, row) => platformOf?.(row)),
  };
};

describe('the platform that somebody says', () => {
  it.each([
    ['nothing', 'handle,followers\nada.x,1200\nbob_y,3400\n'],
    ['a column of one platform', 'handle,followers,platform\nada.x,1200,IG\nbob_y,3400,Instagram\n'],
    ['links', 'handle,followers,url\nada.x,1200,https://instagram.com/ada.x\nbob_y,3400,https://instagram.com/bob_y\n'],
    ['its headers', 'handle,instagram followers\nada.x,1200\nbob_y,3400\n'],
  ])('is that of a file that names it by %s', (_, text) => {
    const { summary, platforms } = read({ platform: 'TikTok' }, text);
    expect(summary.platform).toBe('TikTok');
    // Without a column in the file, what all rows have is said once.
    expect(platforms.every((platform) => platform === 'TikTok' || platform === undefined)).toBe(true);
  });

  it('is that of the rows that name none, where others do', () => {
    const text = 'handle,followers,platform\nada.x,1200,IG\nbob_y,3400,\ncy.z,5600,YouTube\n';
    expect(read({ platform: 'TikTok' }, text).platforms).toEqual(['Instagram', 'TikTok', 'YouTube']);
  });

  it('is that of the file that names none, beside another that does', () => {
    const [one, two, three] = [
      'handle,instagram followers\nada_l,1200\n',
      'handle,followers\nbob_y,3400\n',
      'handle,youtube followers\ncy.z,5600\n',
    ];
    expect(read({ platform: 'TikTok' }, one, two, three).platforms).toEqual(['Instagram', 'TikTok', 'YouTube']);
    expect(read({ platform: 'TikTok' }, one, two).platforms).toEqual(['Instagram', 'TikTok']);
  });

  it("says whose the followers are, between the handles of two: the other's are left out", () => {
    const text = 'tiktok handle,instagram handle,followers\nada.t,ada.i,1200\nbob.t,bob.i,3400\n';
    const first = read({}, text);
    expect(first.summary).toMatchObject({ platform: 'TikTok', columns: { handle: 'tiktok handle' } });
    expect(first.summary.doubts.length).toBe(1);
    const said = read({ platform: 'Instagram' }, text);
    expect(said.summary).toMatchObject({ platform: 'Instagram', columns: { handle: 'instagram handle' }, doubts: [] });
  });
});

describe('the currency that somebody says', () => {
  it.each([
    ['nothing', 'handle,followers,price\nada.x,1200,10\nbob_y,3400,20\n'],
    ['the header', 'handle,followers,price (USD)\nada.x,1200,10\nbob_y,3400,20\n'],
    ['every cell', 'handle,followers,price\nada.x,1200,$10\nbob_y,3400,$20\n'],
    ['a column', 'handle,followers,price,currency\nada.x,1200,10,USD\nbob_y,3400,20,USD\n'],
  ])('is that of all prices, where the file names one by %s', (_, text) => {
    const { summary, fees } = read({ currency: 'EUR' }, text);
    expect(summary.feeCurrency).toBe('EUR');
    expect(fees).toEqual([10, 20]);
    expect(summary.doubts.map(({ sentence }) => sentence).join(' ')).not.toMatch(/left out of prices/);
  });

  it('is the one that is kept, where the file names several', () => {
    const text = 'handle,followers,price\nada.x,1200,$10\nbob_y,3400,€20\ncy.z,5600,$30\n';
    const { summary, fees } = read({ currency: 'EUR' }, text);
    expect(summary.feeCurrency).toBe('EUR');
    expect(fees).toEqual([Number.NaN, 20, Number.NaN]);
    expect(summary.doubts.map(({ sentence }) => sentence).join(' ')).toContain('2 in USD are left out');
  });

  it('says which of those that share a sign', () => {
    const text = 'handle,followers,price\nada.x,1200,$10\nbob_y,3400,$20\n';
    expect(read({ currency: 'AUD' }, text)).toMatchObject({ summary: { feeCurrency: 'AUD' }, fees: [10, 20] });
  });
});
