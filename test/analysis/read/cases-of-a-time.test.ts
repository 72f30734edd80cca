import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';

const read = (text: string) => readProfiles([{ name: 'list.csv', bytes: Buffer.from(text) }]);
const NAMES = ['@ada', '@bob', '@cyd', '@dan', '@eva', '@fay', '@gus', '@hal'];
const table = (header: string, cells: (i: number) => (string | number)[]) =>
  read(`${header}\n${NAMES.map((name, i) => [name, 10_000 * (i + 1), ...cells(i)].join(',')).join('\n')}\n`);
const growth = ({ profiles }: ReturnType<typeof read>) =>
  Array.from(profiles.numeric.growth ?? [], (value) => Number(value.toFixed(4)));

describe('counts of one year', () => {
  it.each([
    ['likes', 'likesTotal'],
    ['views', 'viewsTotal'],
  ] as const)('that fall for somebody are no %s in all', (counted, field) => {
    const found = table(`Handle,Followers,2024_${counted},2025_${counted}`, (i) => [
      90_000 * (i + 1),
      (i % 2 ? 70_000 : 120_000) * (i + 1),
    ]);
    expect(found.profiles.numeric[field]).toBeUndefined();
    expect(found.summary.kept.map(({ header }) => header)).toEqual([`2024_${counted}`, `2025_${counted}`]);
  });

  it('that stand alone are none either, unless their header says so', () => {
    expect(table('Handle,Followers,Likes 2025', (i) => [90_000 * (i + 1)]).profiles.numeric.likesTotal).toBeUndefined();
    expect(
      table('Handle,Followers,Total likes 2025', (i) => [90_000 * (i + 1)]).profiles.numeric.likesTotal,
    ).toBeDefined();
  });

  it('that only rise are what there was in all', () => {
    const found = table('Handle,Followers,2024_likes,2025_likes', (i) => [90_000 * (i + 1), 120_000 * (i + 1)]);
    expect(found.summary.columns.likesTotal).toBe('2025_likes');
  });
});

describe('followers that came', () => {
  it.each([
    'subscribers_for_last_30_days',
    'Followers last 30 days',
    'New followers (30d)',
    'Followers gained',
    'Nuevos seguidores',
    'Follower growth (30 days)',
  ])('%s are growth, as their share of those before', (header) => {
    const found = table(`Handle,Followers,${header}`, (i) => [(i === 1 ? -500 : 500) * (i + 1)]);
    expect(growth(found).slice(0, 3)).toEqual([0.0526, -0.0476, 0.0526]);
    expect(found.summary.columns.followers).toBe('Followers');
  });

  it.each(['Growth 30d', 'New followers %', 'Monthly growth (%)'])('%s of small figures is a percentage', (header) => {
    expect(growth(table(`Handle,Followers,${header}`, (i) => [i + 1])).slice(0, 2)).toEqual([0.01, 0.02]);
  });

  it.each(['Followers lost', 'Verlorene Follower'])('%s are no growth', (header) => {
    expect(growth(table(`Handle,Followers,${header}`, () => [500]))).toEqual([]);
  });
});

describe('words that the other columns decide', () => {
  it('a month and a year in figures is a date', () => {
    const found = read('Handle,Followers 07/25,Followers 08/25\n@ada,1000,1250\n@bob,2000,1000\n');
    expect(found.summary).toMatchObject({ columns: { followers: 'Followers 08/25' }, growthWindow: 'Jul–Aug 2025' });
  });

  it('a contact of many is who looks after them, and one of each is not', () => {
    const contacts = (each: (i: number) => string) =>
      table('Handle,Followers,Kontaktperson', (i) => [each(i)]).summary.columns.owner;
    expect(contacts((i) => ['Jana Weil', 'Tom Ott'][i % 2]!)).toBe('Kontaktperson');
    expect(contacts((i) => `Person ${String.fromCharCode(65 + i)}`)).toBeUndefined();
  });

  it('a main country is the audience’s, a main market somebody’s', () => {
    const main = (header: string) => table(`Handle,Followers,${header}`, (i) => [['ES', 'MX'][i % 2]!]).summary.columns;
    expect(main('País principal')).toMatchObject({ audienceCountry: 'País principal' });
    expect(main('Main market')).toMatchObject({ country: 'Main market' });
  });
});
