import { describe, expect, it } from 'vitest';
import { isMeasure } from '../../../src/analysis/kept-columns.js';
import type { Field } from '../../../src/analysis/profiles.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';

interface Right {
  /** The header that each field is read from. */
  columns: Partial<Record<Field, string>>;
  /** What no column may be taken for. */
  none?: readonly Field[];
  creators: number;
  /** The first by followers, as they are called. */
  first: readonly string[];
  /** Figures of the first. */
  figures?: Partial<Record<Field, number>>;
  /** Other texts of the first. */
  texts?: Partial<Record<Field, string>>;
  doubt?: RegExp;
  warning?: RegExp;
}

function check(name: string, bytes: Buffer, right: Right) {
  const { profiles, summary } = readProfiles([{ name, bytes }]);
  const handles = textsOf(profiles.text.handle!);
  const { followers } = profiles.numeric;
  const byFollowers = handles.map((_, row) => row).sort((a, b) => followers![b]! - followers![a]!);
  expect(summary.columns).toMatchObject(right.columns);
  for (const field of right.none ?? []) expect(summary.columns[field], field).toBeUndefined();
  expect(profiles.count).toBe(right.creators);
  expect(summary.rows.duplicates).toBe(0);
  expect(byFollowers.slice(0, right.first.length).map((row) => handles[row])).toEqual(right.first);
  const top = byFollowers[0]!;
  for (const [field, value] of Object.entries(right.figures ?? {}))
    if (Number.isNaN(value)) expect(profiles.numeric[field as 'fee']![top], field).toBeNaN();
    else expect(profiles.numeric[field as 'fee']![top], field).toBeCloseTo(value, 4);
  for (const [field, text] of Object.entries(right.texts ?? {}))
    expect(textsOf(profiles.text[field as 'handle']!)[top], field).toBe(text);
  if (right.doubt) expect(summary.doubts.map(({ sentence }) => sentence).join('\n')).toMatch(right.doubt);
  if (right.warning) expect(summary.warnings.join('\n')).toMatch(right.warning);
  return { profiles, summary };
}

const TEN = ['juno.sark', 'lumen.oto', 'rasko.plays'];
const TWELVE = ['mira.cooks', 'otto_builds', 'lunawalks'];

const CASES: Record<string, Right> = {
  'files/01a-handle-is-account-type.csv': {
    columns: {
      handle: 'influencer_name',
      followers: 'followers_at_date',
      avgLikes: 'avg_likes',
      lastPost: 'last_post',
    },
    creators: 10,
    first: TEN,
    figures: { avgLikes: 19_047, avgComments: 1_000 },
  },
  'files/01c-handle-is-influencer-type.csv': {
    columns: { handle: 'Full name', category: 'Influencer type' },
    creators: 10,
    first: ['Person F Onn', 'Person A Onn', 'Person I Onn'],
    figures: { engagementRate: 0.016 },
  },
  'files/02b-medias.csv': {
    columns: { avgLikes: 'Curtidas médias', avgComments: 'Comentários médios', videos: 'Publicações' },
    none: ['likesTotal'],
    creators: 10,
    first: TEN,
  },
  'files/05b-column-instagram.csv': {
    columns: { handle: 'Instagram', displayName: 'Name' },
    creators: 10,
    first: TEN,
  },
  'files/08b-three-rates.csv': {
    columns: { fee: 'Post rate', engagementRate: 'ER' },
    creators: 10,
    first: TEN,
    figures: { fee: 9_800 },
    warning: /Prices are from `Post rate`, not from `Reel rate`, `Story rate`/,
  },
  'files/10a-er-percent.csv': {
    columns: { engagementRate: 'ER%' },
    creators: 10,
    first: TEN,
    figures: { engagementRate: 0.016 },
  },
  'files/13a-post-frequency.csv': {
    columns: { postsPerWeek: 'post_frequency', category: 'content_type', platform: 'platform' },
    none: ['videos'],
    creators: 10,
    first: ['Person 5 Name'],
    doubt: /`post_frequency` does not say how often/,
  },
  'files/14-same-display-name.csv': {
    columns: { handle: 'name', displayName: 'instagram name', category: 'Category_1' },
    creators: 10,
    first: TEN,
    texts: { displayName: 'Juno Sark' },
  },
  'files/33-handle-with-count.csv': {
    columns: { handle: 'Creator', followers: 'Creator', category: 'Niche' },
    creators: 10,
    first: TEN,
    figures: { followers: 1_250_000 },
  },
  'files/35a-name-and-handle.csv': {
    columns: { handle: 'NAME', displayName: 'NAME', followers: 'FOLLOWERS' },
    creators: 10,
    first: TEN,
    texts: { displayName: 'Person 5' },
  },
  'files/38-excel-dates-in-rate.csv': {
    columns: { followers: 'followers' },
    none: ['engagementRate'],
    creators: 10,
    first: TEN,
    doubt: /8 of 10 cells of `engagement rate` look like dates \("02\.Jan"\)/,
  },
  'files/40-zero-hearts.csv': {
    columns: { likesTotal: 'heartCount' },
    creators: 10,
    first: TEN,
    figures: { likesTotal: Number.NaN },
    doubt: /`heartCount` is 0 for @juno\.sark/,
  },
  'files/42-likes-beside-comments-avg.csv': {
    columns: { avgLikes: 'Likes', avgViews: 'Views', avgComments: 'Comments avg.' },
    none: ['likesTotal', 'viewsTotal'],
    creators: 10,
    first: TEN,
    warning: /`Likes` was read as per post/,
  },
  'files/44-name-over-link.csv': {
    columns: { handle: 'ig_id', url: 'ig_url' },
    creators: 10,
    first: TEN,
  },
  'files/46-twitch.csv': {
    columns: { handle: 'Channel', avgViews: 'Average viewers', language: 'Language' },
    creators: 10,
    first: TEN,
  },
  'files/48-audience-column.csv': {
    columns: { handle: 'Name', followers: 'Audience', fee: 'Price1' },
    none: ['category'],
    creators: 10,
    first: TEN,
    doubt: /`Audience` was taken for the follower counts/,
  },
  'heldout/01-name-beside-instagram-name.csv': {
    columns: { handle: 'name', displayName: 'instagram name', avgEngagements: 'Eng. (Avg.)' },
    creators: 12,
    first: TWELVE,
  },
  'heldout/03-real-name-holds-handles.csv': {
    columns: { handle: 'Real name', displayName: 'Tiktok name' },
    creators: 12,
    first: TWELVE,
  },
  'heldout/05-bio-taken-for-name.csv': {
    columns: { handle: 'acount_name', displayName: 'user_name', category: 'Topic' },
    creators: 12,
    first: TWELVE,
    texts: { displayName: 'Mira Cooks' },
  },
  'heldout/07-portuguese-type-taken-for-name.csv': {
    columns: { category: 'Categoria', country: 'País', followers: 'Assinantes' },
    creators: 12,
    first: [],
  },
  'heldout/09-bare-likes-are-per-post.csv': {
    columns: { avgLikes: 'Likes', avgViews: 'Views', avgComments: 'Comments avg.', avgShares: 'Shares' },
    none: ['likesTotal', 'viewsTotal'],
    creators: 12,
    first: TWELVE,
  },
  'heldout/11-post-frequency-and-years.csv': {
    columns: { avgLikes: 'likes_2024', avgComments: 'comments_2024', category: 'content_type' },
    none: ['videos'],
    creators: 12,
    first: TWELVE,
  },
  'heldout/13-url-undefined.csv': {
    columns: { url: 'url' },
    creators: 12,
    first: TWELVE,
    texts: { url: '' },
  },
  'heldout/15-same-header-twice.csv': {
    columns: { avgEngagements: 'Eng. (Avg.)' },
    creators: 12,
    first: TWELVE,
    figures: { followers: 5_200_000 },
  },
  'heldout/17-zero-likes-is-missing.csv': {
    columns: { likesTotal: 'heartCount' },
    creators: 12,
    first: TWELVE,
    figures: { likesTotal: Number.NaN },
    doubt: /`heartCount` is 0/,
  },
  'heldout/19-words-that-change-a-header.csv': {
    columns: { handle: 'Handle', followers: 'Followers' },
    none: ['videos', 'viewsTotal', 'fee', 'displayName', 'country', 'avgViews', 'likesTotal'],
    creators: 12,
    first: TWELVE,
  },
  'wild/02a-first-name-last-name.csv': {
    columns: { followers: 'Instagram Followers', handle: 'First Name + Last Name' },
    creators: 12,
    first: ['Lena Movit', 'Max Playan', 'Ben Boussid'],
  },
  'wild/02c-prenom-nom.csv': {
    columns: { handle: 'Prénom + Nom' },
    creators: 12,
    first: ['Léa Movit', 'Léa Playan'],
  },
  'wild/02e-agency-name.csv': { columns: { handle: 'Full name' }, creators: 10, first: ['Rudra Playan'] },
  'wild/02g-handle-tbc.csv': {
    columns: { handle: 'Handle', displayName: 'Name' },
    creators: 12,
    first: ['Lior Movit', 'Rudra Playan', 'minseo.fit'],
  },
  'wild/02i-linkedin-one-company.csv': {
    columns: { displayName: 'fullName', lastPost: 'lastPostDate', avgLikes: 'avgReactions' },
    creators: 10,
    first: [],
    texts: { displayName: 'Rudra Playan' },
  },
  'wild/07b-facebook-pages.csv': {
    columns: { followers: 'Page Followers', engagementRate: 'Interaction Rate', growth: 'Page Growth %' },
    none: ['likesTotal', 'avgLikes', 'avgEngagements', 'country', 'videos'],
    creators: 10,
    first: ['rudra.plays'],
    figures: { postsPerWeek: 21.7 },
  },
  'wild/09a-followed-by.csv': {
    columns: {
      followers: 'edge_followed_by.count',
      following: 'edge_follow.count',
      videos: 'edge_owner_to_timeline_media.count',
    },
    creators: 12,
    first: ['lior_moves'],
  },
  'wild/12a-contact-name.csv': {
    columns: { handle: 'Creator' },
    none: ['displayName'],
    creators: 10,
    first: ['rudra.plays'],
  },
  'wild/12c-main-channel.csv': {
    columns: {
      platform: 'Main channel',
      avgViews: 'Avg. views last 10',
      fee: 'Price 1 Reel (net)',
      displayName: 'Creator name',
    },
    creators: 12,
    first: [],
  },
  // Two accounts of each, as the headers name both platforms.
  'wild/12e-listing-title.csv': {
    columns: { handle: 'Creator', fee: 'Starting Price' },
    none: ['displayName'],
    creators: 20,
    first: ['Lior Movit'],
  },
  'wild/13b-zero-width.csv': { columns: { handle: 'Handle' }, creators: 12, first: ['lior_moves'] },
  'wild/13d-other-sites.csv': { columns: { handle: 'Profile link' }, creators: 10, first: ['rudra.plays'] },
  '07-fake-stale-declined.csv': {
    columns: { fakeFollowers: 'Fake followers %', lastPost: 'Last post date', status: 'Status' },
    creators: 8,
    first: ['big.bot', 'gone.girl', 'said.no'],
    figures: { fakeFollowers: 0.71, lastPost: Date.UTC(2026, 10, 20) / 86_400_000 },
  },
  '08-audience-export.csv': {
    columns: {
      fakeFollowers: 'Fake followers %',
      credibility: 'Audience credibility',
      growth: 'Growth 30d %',
      lastPost: 'Last post date',
      audienceCountry: 'Audience country 1',
      audienceCountryShare: 'Audience country 1 %',
      avgViews: 'Avg reels plays',
    },
    none: ['country'],
    creators: 8,
    first: ['ines.faro', 'yuki_plants', 'mara.olivo'],
    figures: { fakeFollowers: 0.12, credibility: 0.88, growth: 0.001, audienceCountryShare: 0.62 },
  },
};

describe.skipIf(!hasShared)(`which column is what, in ../shared/cases${unlessShared}`, () => {
  it.each(Object.entries(CASES))('%s', (path, right) => {
    check(path, sharedFile(`cases/${path}`), right);
  });

  it('names each of two columns under one header once', () => {
    const { profiles } = readProfiles([{ name: 'a.csv', bytes: sharedFile('cases/heldout/15-same-header-twice.csv') }]);
    expect(profiles.kept.filter(isMeasure).map(({ header }) => header)).toEqual(['Eng. (Auth.)']);
  });
});

/** Ten creators, with engagement in percent and a price. */
const PEOPLE: readonly (readonly [handle: string, followers: number, rate: number, price: number])[] = [
  ['lumen.oto', 412_000, 2.1, 3_200],
  ['pia_kestrel', 187_500, 3.4, 1_500],
  ['tobren.fit', 96_400, 4.2, 900],
  ['wilda.noor', 58_200, 5.1, 620],
  ['ferro.eats', 33_750, 6.3, 410],
  ['juno.sark', 1_250_000, 1.6, 9_800],
  ['odile_brandt', 24_100, 5.8, 300],
  ['kemi.asante', 15_900, 7.4, 220],
  ['rasko.plays', 274_000, 2.9, 2_100],
  ['maya.thorne9', 12_600, 8, 180],
];

type Row = (handle: string, followers: number, rate: number, price: number, i: number) => (string | number)[];

function table(headers: string, row: Row): Buffer {
  const lines = PEOPLE.map((person, i) => row(...person, i).join(';'));
  return Buffer.from(`${[headers, ...lines].join('\n')}\n`);
}

const likesOf = (followers: number, rate: number) => Math.round((followers * rate) / 100);
const channelOf = (i: number) => `UC${String.fromCharCode(97 + i).repeat(20)}${10 + i}`;
const of = <T>(i: number, ...each: T[]): T => each[i % each.length]!;

const NEIGHBOURS: [about: string, headers: string, row: Row, right: Omit<Right, 'creators'>][] = [
  [
    'a channel is a platform if its cells are',
    'Account;Channel;Followers;ER',
    (h, f, r, _, i) => [h, of(i, 'Instagram', 'TikTok', 'YouTube'), f, `${r}%`],
    { columns: { handle: 'Account', platform: 'Channel' }, first: TEN },
  ],
  [
    'per post by a slash',
    'Username;Followers;Posts;Likes/post;Comments/post',
    (h, f, r) => [h, f, 200, likesOf(f, r), likesOf(f, r / 20)],
    { columns: { avgLikes: 'Likes/post', avgComments: 'Comments/post', videos: 'Posts' }, first: TEN },
  ],
  [
    'averages in German',
    'Profil;Follower;Beiträge;Durchschnittliche Likes;Durchschnittliche Aufrufe',
    (h, f, r) => [h, f, 200, likesOf(f, r), Math.round(f / 3)],
    {
      columns: { handle: 'Profil', avgLikes: 'Durchschnittliche Likes', avgViews: 'Durchschnittliche Aufrufe' },
      none: ['likesTotal', 'viewsTotal'],
      first: TEN,
    },
  ],
  [
    'totals that are called so stay totals, whatever their size',
    'Username;Followers;Posts;Total likes;Avg views',
    (h, f, r) => [h, f, 3, likesOf(f, r), Math.round(f / 3)],
    { columns: { likesTotal: 'Total likes', avgViews: 'Avg views' }, none: ['avgLikes'], first: TEN },
  ],
  [
    'bare comments and shares beside likes per post',
    'Username;Followers;Avg views;Likes;Shares;Comments',
    (h, f, r) => [h, f, Math.round(f / 3), likesOf(f, r), Math.round(f / 3_000), Math.round(f / 2_000)],
    { columns: { avgLikes: 'Likes', avgComments: 'Comments', avgShares: 'Shares' }, first: TEN },
  ],
  [
    'likes of a whole life beside averages of something else',
    'Username;Followers;Posts;Likes;Avg views',
    (h, f, r) => [h, f, 200, likesOf(f, r) * 200, Math.round(f / 3)],
    { columns: { likesTotal: 'Likes', avgViews: 'Avg views' }, none: ['avgLikes'], first: TEN },
  ],
  [
    'a rate that is likes per view',
    'Username;Followers;Views;Likes;ER',
    (h, f, r) => [h, f, f / 2, likesOf(f, r), `${((likesOf(f, r) / (f / 2)) * 100).toFixed(1)}%`],
    {
      columns: { engagementRate: 'ER' },
      first: TEN,
      doubt: /`ER` is likes per view here \(4\.2% for @lumen\.oto\), not per follower \(2\.1%\)/,
    },
  ],
  [
    'a link is the handle, the link and the platform',
    'Profile;Followers;ER',
    (h, f, r) => [`https://www.instagram.com/${h}/`, f, `${r}%`],
    { columns: { handle: 'Profile', url: 'Profile' }, first: TEN },
  ],
  [
    'a link under a text is both',
    'Creator;Followers;ER',
    (h, f, r) => [`"=HYPERLINK(""https://www.tiktok.com/@${h}"",""${h}"")"`, f, `${r}%`],
    {
      columns: { handle: 'Creator', url: 'Creator URL' },
      first: TEN,
      texts: { url: 'https://www.tiktok.com/@juno.sark' },
    },
  ],
  [
    'a link under a name',
    'Creator;Followers;ER',
    (h, f, r, _, i) => [`"=HYPERLINK(""https://www.tiktok.com/@${h}"",""Person ${i} Onn"")"`, f, `${r}%`],
    { columns: { displayName: 'Creator', url: 'Creator URL' }, first: TEN, texts: { displayName: 'Person 5 Onn' } },
  ],
  [
    'beside tweets, likes are those that were given',
    'Name;Screen name;Followers;Following;Tweets;Likes',
    (h, f, _r, _p, i) => [`Person ${i}`, `@${h}`, f, i * 100, 4_000 + i, 9_000 + i * 31],
    { columns: { handle: 'Screen name', videos: 'Tweets' }, none: ['likesTotal', 'avgLikes'], first: TEN },
  ],
  [
    "a table of videos: each creator's link is their profile",
    'authorMeta.name;authorMeta.fans;authorMeta.heart;diggCount;playCount;webVideoUrl',
    (h, f, r, _, i) => [
      h,
      f,
      f * 50,
      likesOf(f, r),
      Math.round(f / 4),
      `https://www.tiktok.com/@${h}/video/720000000${i}`,
    ],
    {
      columns: { avgLikes: 'diggCount', avgViews: 'playCount', likesTotal: 'authorMeta.heart' },
      none: ['viewsTotal'],
      first: TEN,
      texts: { url: 'https://www.tiktok.com/@juno.sark' },
    },
  ],
  [
    'what is ordered is not what was posted',
    'Handle;Followers;ER;Posts ordered',
    (h, f, r, _, i) => [h, f, `${r}%`, (i % 3) + 1],
    { columns: { handle: 'Handle' }, none: ['videos', 'postsPerWeek'], first: TEN },
  ],
  [
    'names that two share are told apart by their rows',
    'Talent name;Followers;ER',
    (_h, f, r, _p, i) => [of(i, 'Ad Juno Soy', 'Al Bo Onn', 'Cy Dee Ree', 'Di', 'Ed'), f, `${r}%`],
    { columns: { handle: 'Talent name' }, first: ['Ad Juno Soy (row 6)', 'Ad Juno Soy', 'Di (row 9)'] },
  ],
  [
    'a first name alone is no handle',
    'First Name;Instagram;Followers',
    (h, f, _r, _p, i) => [of(i, 'Anna', 'Ben', 'Carl'), h, f],
    { columns: { handle: 'Instagram' }, first: TEN },
  ],
  [
    'name and surname in Italian',
    'Nome;Cognome;Follower;Mi piace medi;Email',
    (h, f, r, _, i) => [`Ada${i}`, 'Rossi', f, likesOf(f, r), `${h}@mail.it`],
    { columns: { handle: 'Nome + Cognome', avgLikes: 'Mi piace medi', hasEmail: 'Email' }, first: ['Ada5 Rossi'] },
  ],
  [
    'a brand, a product and an agency are nobody',
    'Brand;Product name;Agency name;Creator;Followers',
    (h, f, _r, _p, i) => ['Acme', 'Serum', of(i, 'Stark', 'Globex'), `@${h}`, f],
    { columns: { handle: 'Creator' }, none: ['displayName', 'category'], first: TEN },
  ],
  [
    'a channel id is nobody’s name, and "All" no country',
    'Channel;Name;Subscribers;Uploads;Views;Country',
    (h, f, _r, _p, i) => [channelOf(i), `The ${h} show`, f, 100 + i, f * 120, 'All'],
    { columns: { handle: 'Name', followers: 'Subscribers' }, none: ['country'], first: ['The juno.sark show'] },
  ],
  [
    'the country of all is one if it is a country',
    'Username;Followers;Country',
    (h, f) => [h, f, 'Spain'],
    { columns: { country: 'Country' }, first: TEN, texts: { country: 'Spain' } },
  ],
  [
    'the newest of several years',
    'Handle;Followers;views_2023;views_2024;posts_per_month',
    (h, f) => [h, f, f * 10, f * 15, 30],
    { columns: { viewsTotal: 'views_2024' }, none: ['videos'], first: TEN, figures: { postsPerWeek: 7 } },
  ],
  [
    'of several prices, the plain post’s',
    'Handle;Followers;Followers goal;Paid likes;Price per reel;Price per story;Price per post',
    (h, f, _r, p, i) => [h, f, f * 2, i * 10, p * 2, p / 2, p],
    {
      columns: { followers: 'Followers', fee: 'Price per post' },
      none: ['likesTotal', 'avgLikes'],
      first: TEN,
      figures: { fee: 9_800 },
      warning: /Prices are from `Price per post`, not from `Price per reel`, `Price per story`/,
    },
  ],
  [
    'a story’s price where there is no other, and it is said',
    'Handle;Followers;Story price',
    (h, f, _r, p) => [h, f, p],
    { columns: { fee: 'Story price' }, first: TEN, doubt: /`Story price` was taken for the price/ },
  ],
  [
    'of several rates, the one by followers',
    'Name;Followers;Engagement rate by views;ER by reach;ER',
    (h, f, r) => [h, f, `${r * 2}%`, `${r * 3}%`, `${r}%`],
    { columns: { engagementRate: 'ER' }, first: TEN, warning: /Engagement is from `ER`, not from/ },
  ],
  [
    'what vendors know',
    'handle;followers;last_post;Posts per day;Growth 90d;Audience quality;Deal status;Email',
    (h, f, _r, _p, i) => [
      h,
      f,
      `${i + 10}/11/2026`,
      2,
      `${i - 3}.5%`,
      80 + i,
      of(i, 'Signed', 'Open'),
      i ? 'a@b.co' : '',
    ],
    {
      columns: { credibility: 'Audience quality', growth: 'Growth 90d', status: 'Deal status', hasEmail: 'Email' },
      first: TEN,
      figures: { lastPost: Date.UTC(2026, 10, 15) / 86_400_000, postsPerWeek: 14, growth: 0.025, credibility: 0.85 },
    },
  ],
  [
    'a form',
    'What is your TikTok handle?;How many followers do you have on TikTok?;What is your engagement rate?;What is your rate per post? (EUR)',
    (h, f, r, p) => [`@${h}`, f, r, p],
    {
      columns: { handle: 'What is your TikTok handle?', fee: 'What is your rate per post? (EUR)' },
      first: TEN,
      figures: { engagementRate: 0.016, fee: 9_800 },
    },
  ],
  [
    'a placeholder is no handle',
    'Name;Instagram handle;Agency;Followers',
    (h, f, _r, _p, i) => [`Person ${i}`, of(i, `@${h}`, 'n/a', 'TBC'), 'Stark', f],
    { columns: { handle: 'Instagram handle', displayName: 'Name' }, first: ['Person 5', 'lumen.oto', 'Person 8'] },
  ],
];

describe('which column is what, in tables of the same kinds', () => {
  it.each(NEIGHBOURS)('%s', (_, headers, row, right) => {
    check('list.csv', table(headers, row), { ...right, creators: PEOPLE.length });
  });
});

describe('a column of states', () => {
  const list = (header: string, states: readonly string[]) =>
    readProfiles([
      {
        name: 'list.csv',
        bytes: Buffer.from(
          [`Handle,Followers,${header}`, ...states.map((state, i) => `@user_${i},${9_000 + 31 * i},${state}`)].join(
            '\n',
          ),
        ),
      },
    ]).summary;

  it.each([
    ['Situação', ['Pago', 'Em aberto', 'Vencido', 'Pago']],
    ['Status', ['Paid', 'Pending', 'Overdue', 'Invoice sent']],
    ['Stato', ['pagato', 'in attesa', 'pagato', 'scaduto']],
    ['Status', ['bezahlt', 'offen', 'bezahlt', 'offen']],
  ])('of payments is kept, and is no status of creators: %s', (header, states) => {
    const { columns, kept } = list(header, states);
    expect(columns.status).toBeUndefined();
    expect(kept.map((one) => one.header)).toContain(header);
  });

  it.each([
    ['Situação', ['Confirmado', 'Em aberto', 'Pago', 'Recusado']],
    ['Status', ['Pending', 'Open', 'Pending', 'Open']],
    ['Stage', ['Contacted', 'Live', 'Paid', 'Declined']],
  ])('of creators is their status, also where the last stage is a payment: %s', (header, states) => {
    expect(list(header, states).columns.status).toBe(header);
  });
});
