import { describe, expect, it } from 'vitest';
import { unpack } from '../../../../src/analysis/read/file/unpack.js';
import { readProfiles } from '../../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../../src/analysis/text-column.js';

const profilesIn = async (text: string, name = 'dataset.json') =>
  readProfiles(await unpack([{ name, bytes: Buffer.from(text) }]));
const ADA = { username: 'ada', followersCount: 12_300, verified: true, tags: ['food', 'home'] };
const BOB = { username: 'bob', followersCount: 45_600, verified: false };

describe('JSON of creators', () => {
  it.each([
    ['a list', JSON.stringify([ADA, BOB])],
    ['a list within what counts its pages', JSON.stringify({ total: 48_213, page: 0, data: { items: [ADA, BOB] } })],
    ['an object per line', `${JSON.stringify(ADA)}\n${JSON.stringify(BOB)}\n`],
    ['a list with a byte-order mark', `\ufeff${JSON.stringify([ADA, BOB], null, 2)}`],
  ])('%s', async (_, text) => {
    const { profiles } = await profilesIn(text);
    expect(textsOf(profiles.text.handle!)).toEqual(['ada', 'bob']);
    expect([...profiles.numeric.followers!]).toEqual([12_300, 45_600]);
    expect([...profiles.flags.verified!]).toEqual([1, 0]);
  });

  it('objects in objects are columns with dots, and videos their author’s', async () => {
    const video = (name: string, fans: number, playCount: number) => ({
      authorMeta: { name, fans, digg: 12 },
      playCount,
      hashtags: [{ name: 'fyp' }],
    });
    const { profiles, summary } = await profilesIn(
      JSON.stringify([video('ada', 100_000, 2_000), video('ada', 100_000, 4_000), video('bob', 200_000, 6_000)]),
      'dataset.txt',
    );
    expect(profiles.count).toBe(2);
    expect(summary.columns.followers).toBe('authorMeta.fans');
    expect([...profiles.numeric.avgViews!]).toEqual([3_000, 6_000]);
    expect(Object.values(summary.columns)).not.toContain('authorMeta.digg');
  });

  it('of lists of shares, the largest is kept', async () => {
    const audience = (...codes: string[]) => ({
      geoCountries: codes.map((code, i) => ({ code, weight: [0.2, 0.51, 0.1][i] })),
      lookalikes: [{ username: 'eve', followers: 1 }],
    });
    const { profiles } = await profilesIn(
      JSON.stringify([
        { ...ADA, audience: audience('PL', 'DE', 'FR') },
        { ...BOB, audience: audience('IT', 'AT', 'US') },
      ]),
    );
    expect(textsOf(profiles.text.audienceCountry!)).toEqual(['DE', 'AT']);
    expect(profiles.count).toBe(2);
  });

  it.each(['{"error": true}', '[1, 2, 3]', '[{"username": "ada", ', '{"items": []}'])(
    'is refused where it holds no list of objects: %s',
    async (text) => {
      await expect(profilesIn(text)).rejects.toThrow();
    },
  );
});
