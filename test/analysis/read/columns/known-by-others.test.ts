import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../../src/analysis/text-column.js';

const read = (...lines: string[]) => readProfiles([{ name: 'list.csv', bytes: Buffer.from(lines.join('\n')) }]);

/** What one header means is told by the others, or by all cells under it. */
describe('listopad', () => {
  it.each([
    ['Nick;Obserwujący października 2025;Obserwujący listopada 2025', 'Oct–Nov 2025'],
    ['Uživatel;Sledující říjen 2025;Sledující listopad 2025', 'Oct–Nov 2025'],
    ['Korisničko ime;Pratitelji rujna 2025;Pratitelji listopada 2025', 'Sep–Oct 2025'],
  ])('is a month of the language of the headers: %s', (header, window) => {
    const { summary, profiles } = read(header, 'ada;1000;1200', 'bob;2000;2100');
    expect(summary.growthWindow).toBe(window);
    expect([...profiles.numeric.followers!]).toEqual([1_200, 2_100]);
  });
});

describe('handles that end as a platform is called', () => {
  it.each(['x', 'tk', 'snap'])('are handles: ada.%s', (end) => {
    const { profiles, summary } = read('handle,followers', `ada.${end},1000`, `bob.${end},2000`, `cyd.${end},3000`);
    expect(textsOf(profiles.text.handle!)).toEqual(['ada', 'bob', 'cyd'].map((name) => `${name}.${end}`));
    expect(summary.platform).toBeUndefined();
  });

  it('and platforms are platforms', () => {
    const { summary } = read('handle,network,followers', 'ada,X,1000', 'bob,x.com,2000', 'cyd,TikTok,3000');
    expect(summary.platforms?.map(({ name }) => name).sort()).toEqual(['TikTok', 'X']);
  });
});

describe('likes and views of a campaign', () => {
  const rows = ['@ada,100000,Spring,3000,45000,120,5.5', '@bob,200000,Spring,5000,66000,300,6.1'];

  it.each(['Campaign', 'Kampagne', 'Campaña'])('are no totals of a creator: %s', (campaign) => {
    const { summary } = read(`Creator,Followers,${campaign},Total Likes,Total Views,Clicks,CPM`, ...rows);
    expect(summary.columns.likesTotal).toBeUndefined();
    expect(summary.columns.viewsTotal).toBeUndefined();
  });

  it('are where no campaign is named', () => {
    const { summary } = read('Creator,Followers,Niche,Total Likes,Total Views,Videos,Posts', ...rows);
    expect(summary.columns.likesTotal).toBe('Total Likes');
  });
});

describe('the country that most of an audience is in', () => {
  it.each([
    ['Top-Land', 'Anteil Top-Land', 'Land'],
    ['Top country', 'Top country %', 'Country'],
    ['Top país', 'Top país (%)', 'País'],
  ])('is not the creator’s: %s', (top, share, own) => {
    const { summary } = read(
      `Name;Instagram;Follower;${top};${share};${own}`,
      'Ada L;@ada;10000;Germany;62%;Austria',
      'Bob M;@bob;20000;Austria;41%;Poland',
    );
    expect(summary.columns).toMatchObject({ audienceCountry: top, audienceCountryShare: share, country: own });
  });
});

describe('an e-mail column', () => {
  it('says for each creator whether there is one', () => {
    const { profiles } = read('handle,followers,E-mail', 'ada,10000,ada@example.com', 'bob,20000,', 'cyd,3000,-');
    expect([...profiles.flags.hasEmail!]).toEqual([1, 0, 0]);
  });
});

describe('totals of a person with two accounts', () => {
  it.each(['Total', 'Summe', 'Gesamt', 'Toplam'])('are no account: %s', (word) => {
    const { profiles, summary } = read(
      'Name,Platform,Handle,Followers',
      'Ada Lovell,Instagram,@ada,1000',
      'Ada Lovell,TikTok,@ada.t,3000',
      `Ada Lovell ${word},,,4000`,
      'Bob Marsh,Instagram,@bob,2000',
      'Bob Marsh,TikTok,@bob.t,500',
      `Bob Marsh ${word},,,2500`,
    );
    expect(profiles.count).toBe(4);
    expect(summary.people).toBe(2);
  });
});
