import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';

const table = (header: string, row: (i: number) => string) =>
  [header, ...Array.from({ length: 12 }, (_, i) => row(i))].join('\n');
const read = (csv: string) => readProfiles([{ name: 'list.csv', bytes: Buffer.from(csv) }]);
const followers = (i: number) => 10_000 * (i + 3) + i * 37;
const bio = (i: number) =>
  ['Mum of two, coffee lover and part-time comedian', 'For collabs write to my manager, please', 'Based in a van'][
    i % 3
  ]!;

/** The wrong column is worse than none. */
describe('nobody is called, or lives,', () => {
  it.each(['bio', 'Biography', 'Description', 'About'])('as a biography says: %s', (header) => {
    const { summary } = read(table(`${header},Followers`, (i) => `"${bio(i)} ${i}",${followers(i)}`));
    expect(summary.names).toBe('row');
    expect(summary.doubts[0]!.sentence).not.toContain('Is it');
  });

  it('in a country that is a city', () => {
    const cities = (i: number) => ['"Austin, TX"', 'Houston', 'Detroit'][i % 3]!;
    const asked = (header: string) =>
      read(table(`Username,${header},Followers`, (i) => `u${i},${cities(i)},${followers(i)}`));
    expect(asked('Which city are you based in?').summary.columns.country).toBeUndefined();
    expect(asked('Which country are you based in?').summary.columns.country).toBeDefined();
    expect(asked('City / Country').summary.columns.country).toBeDefined();
  });

  it('as a channel id, where there is a name', () => {
    const { summary } = read(
      table('Channel ID,Channel,Subscribers', (i) => `UCabcdefghijklmnopqrst${10 + i},Show ${i},${followers(i)}`),
    );
    expect(summary.columns).toMatchObject({ handle: 'Channel' });
    expect(summary.columns.displayName).toBeUndefined();
  });

  it.each(['Channel', 'Account', 'Creator', 'Profile', 'Channel Type', 'Creator type'])(
    'as a type of channel: %s',
    (header) => {
      const types = ['Brand', 'Creator', 'Media'];
      const { summary } = read(table(`${header},Handle,Followers`, (i) => `${types[i % 3]},u_${i},${followers(i)}`));
      expect(summary.columns.handle).toBe('Handle');
      expect(summary.columns.displayName).toBeUndefined();
    },
  );

  it.each(['Agency Country', 'Agency location', 'Country of agency', 'Brand Country', 'Shipping country'])(
    'where an agency or a brand does: %s',
    (header) => {
      const { summary } = read(
        table(`Handle,${header},Followers`, (i) => `u_${i},${i % 2 ? 'Spain' : 'Italy'},${followers(i)}`),
      );
      expect(summary.columns.country).toBeUndefined();
    },
  );

  it.each(['All', 'all countries', 'Global', 'Alle', 'Todos los países', '全部', 'EMEA', 'Latin America'])(
    'in no country at all: %s',
    (place) => {
      const { summary } = read(table('Handle,Country,Followers', (i) => `u_${i},${place},${followers(i)}`));
      expect(summary.columns.country).toBeUndefined();
    },
  );

  it('in "All" where others live somewhere', () => {
    const { profiles } = read(
      table('Handle,Country,Followers', (i) => `u_${i},${i < 9 ? 'Spain' : 'All'},${followers(i)}`),
    );
    expect(new Set(textsOf(profiles.text.country!))).toEqual(new Set(['Spain', '']));
  });

  it('and a country that all share stays one', () => {
    const { profiles } = read(table('Handle,Country,Followers', (i) => `u_${i},Spain,${followers(i)}`));
    expect(new Set(textsOf(profiles.text.country!))).toEqual(new Set(['Spain']));
  });
});

describe('a link to somebody else', () => {
  const linked = (handle: string, link: (i: number) => string) =>
    read(table(`${handle},Link,Followers`, (i) => `u_${i},https://www.instagram.com/${link(i)},${followers(i)}`));

  it('is not shown, and that is said', () => {
    const { profiles, summary } = linked('Handle', (i) => (i === 4 ? 'somebody' : `u_${i}`));
    const links = textsOf(profiles.text.url!);
    expect(links[3]).toBe('https://www.instagram.com/u_3');
    expect(links[4]).toBe('');
    expect(summary.platform).toBe('Instagram');
    expect(summary.doubts).toEqual([
      {
        sentence:
          '1 link in `Link` names somebody else than `Handle` (@u_4 has https://www.instagram.com/somebody): not shown.',
        field: 'url',
        header: 'Link',
      },
    ]);
  });

  it.each([
    ['everybody has one', 'Username', (i: number) => `x_${i}`],
    ['all lead to the agency', 'Creator', () => 'theagency'],
  ])('is not shown where %s', (_, header, link) => {
    const { profiles, summary } = linked(header, link);
    expect(new Set(textsOf(profiles.text.url!))).toEqual(new Set(['']));
    expect(summary.platform).toBe('Instagram');
    expect(summary.doubts.map(({ field }) => field)).toEqual(['url']);
  });

  it.each([
    ['names of one word under "Channel"', 'Channel', (i: number) => `@show${i}`],
    ['numbers of profiles', 'Handle', (i: number) => `${7_000_000 + i}`],
  ])('cannot be told by %s', (_, header, link) => {
    const { profiles, summary } = linked(header, link);
    expect(textsOf(profiles.text.url!).every((url) => url !== '')).toBe(true);
    expect(summary.doubts).toEqual([]);
  });
});
