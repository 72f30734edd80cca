import { describe, expect, it } from 'vitest';
import { isMeasure } from '../../../src/analysis/kept-columns.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textAt, textsOf } from '../../../src/analysis/text-column.js';
import { UserError } from '../../../src/errors.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';

const readBytes = (bytes: Uint8Array) => readProfiles([{ name: 'list.csv', bytes }]);
const read = (text: string) => readBytes(new TextEncoder().encode(text));
const codeOf = (bytes: Uint8Array) => {
  try {
    readBytes(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const { message, next } = error as UserError;
    expect(message).toMatch(/^[A-Z].*\.$/s);
    expect(next).toMatch(/^[A-Z].*\.$/s);
    return (error as UserError).code;
  }
  return undefined;
};

describe('readProfiles', () => {
  it('reads what it knows by name, and says from which header', () => {
    const { profiles, summary } = read(
      'username,Followers,Total Likes,is_verified\n@ada,1.5K,"12,000",true\nbob,20,-,false\n',
    );
    expect(textsOf(profiles.text.handle!)).toEqual(['ada', 'bob']);
    expect([...profiles.numeric.followers!]).toEqual([1500, 20]);
    expect([...profiles.numeric.likesTotal!]).toEqual([12000, Number.NaN]);
    expect([...profiles.flags.verified!]).toEqual([1, 0]);
    expect(summary.columns).toMatchObject({ handle: 'username', followers: 'Followers', likesTotal: 'Total Likes' });
  });

  it('counts what it sets apart: repeated handles, creators without followers; a blank line is no row', () => {
    const { summary } = read('handle,followers\na,1\nA,2\nb,\n,,\nc,3\n');
    expect(summary.rows).toEqual({ read: 4, kept: 2, duplicates: 1, unusable: 0 });
    expect(summary).toMatchObject({ creators: 3, unmeasured: { creators: 1, cells: [] } });
  });

  it('takes the exact one of two columns under one header, and not the other as a measure of its own', () => {
    const { profiles } = read('name,Subscribers,Subscribers\na,1.3M,1312345\nb,20K,20123\n');
    expect([...profiles.numeric.followers!]).toEqual([1312345, 20123]);
    expect(profiles.kept.filter(isMeasure)).toEqual([]);
  });

  it('never uses a column about a protected trait, and says so', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `h${i},${i * 10},${i},${i + 20}`).join('\n');
    const { profiles, summary } = read(`handle,followers,gender_score,Religion\n${rows}\n`);
    expect(summary.excluded).toEqual(['gender_score', 'Religion']);
    expect(profiles.kept.filter(isMeasure)).toEqual([]);
  });

  it('takes __proto__ and constructor for names like any other', () => {
    const { profiles } = read('handle,followers,__proto__,constructor\n__proto__,5,1,2\nconstructor,6,1,2\n');
    expect(textsOf(profiles.text.handle!)).toEqual(['__proto__', 'constructor']);
  });

  it('makes rates fractions, whatever the file uses', () => {
    expect([...read('handle,followers,ER\na,1,5%\nb,2,0.5%\n').profiles.numeric.engagementRate!]).toEqual([
      0.05, 0.005,
    ]);
    expect([...read('handle,followers,ER\na,1,0.05\nb,2,0.005\n').profiles.numeric.engagementRate!]).toEqual([
      0.05, 0.005,
    ]);
  });

  it('reads semicolons, tabs, UTF-16 and Windows-1252', () => {
    expect(read('handle;followers\na;1\n').profiles.count).toBe(1);
    expect(read('handle\tfollowers\na\t1\n').profiles.count).toBe(1);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('handle,followers\nzoë,1\n', 'utf16le')]);
    expect(textsOf(readBytes(utf16).profiles.text.handle!)).toEqual(['zoë']);
    expect(textsOf(readBytes(Buffer.from('handle,followers\nzoë,1\n', 'latin1')).profiles.text.handle!)).toEqual([
      'zoë',
    ]);
  });

  it.each<[string, string | Buffer, string]>([
    ['nothing', '', 'empty-file'],
    ['white space', ' \n\n ', 'empty-file'],
    ['a header only', 'handle,followers\n', 'header-only'],
    ['no followers', 'handle,likes\na,1\n', 'no-followers'],
    ['only missing followers', 'handle,followers\na,\nb,-\n', 'no-followers'],
    ['negative followers', 'handle,followers\na,-5\nb,-1\n', 'no-followers'],
    ['texts for followers', 'handle,followers\na,many\nb,few\n', 'no-followers'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not-csv'],
    ['a list of something else', 'city,inhabitants,mayor\nParis,2000000,A B\n', 'not-creators'],
    ['a web page', '<!DOCTYPE html><html></html>', 'not-csv'],
    ['binary data', Buffer.from([65, 0, 1, 2, 0, 66]), 'not-csv'],
  ])('refuses %s in words', (_, content, code) => {
    expect(codeOf(Buffer.from(content))).toBe(code);
  });
});

/** What ../shared/data/README.md says each file must give. */
const REAL_FILES: [name: string, expected: { kept: number; handle: string; top: [string, number][]; more?: object }][] =
  [
    [
      'brightdata-profiles-1000',
      {
        kept: 1000,
        handle: 'url',
        top: [
          ['skimaskduets', 812_300],
          ['official.milkmochabear', 722_300],
          ['yanreyzen', 499_000],
        ],
        more: { platform: 'TikTok' },
      },
    ],
    [
      'tides-profiles-5000',
      {
        kept: 5000,
        handle: 'username',
        top: [
          ['kimberly.loaiza', 75e6],
          ['jamescharles', 37.8e6],
          ['topperguild', 31.8e6],
        ],
      },
    ],
    [
      'top-tiktokers-2022-09',
      {
        kept: 996,
        handle: 'Tiktoker name',
        top: [
          ['khaby.lame', 149.2e6],
          ['charlidamelio', 146.2e6],
          ['bellapoarch', 91.4e6],
        ],
        more: { platform: 'TikTok' },
      },
    ],
    [
      'top-tiktokers-2022-11',
      {
        kept: 983,
        handle: 'Tiktoker name',
        top: [
          ['khaby.lame', 152e6],
          ['charlidamelio', 148.4e6],
          ['addisonre', 88.7e6],
        ],
      },
    ],
    [
      'top-tiktokers-2022-12',
      {
        kept: 999,
        handle: 'Tiktoker name',
        top: [
          ['khaby.lame', 153.1e6],
          ['charlidamelio', 149e6],
          ['bellapoarch', 92.6e6],
        ],
      },
    ],
    [
      'nigeria-top-200',
      {
        kept: 200,
        handle: 'Username',
        top: [
          ['itsyaboymaina', 10.4e6],
          ['choctiv', 7.4e6],
          ['eks_samm', 4.4e6],
        ],
      },
    ],
    [
      'instagram-top-1000',
      {
        kept: 1000,
        handle: 'insta_id',
        top: [
          ['instagram', 469.6e6],
          ['cristiano', 400.1e6],
          ['kyliejenner', 308.8e6],
        ],
        more: { platform: 'Instagram' },
      },
    ],
    [
      'indonesian-headers-100',
      {
        kept: 100,
        handle: 'ID',
        top: [
          ['ID 11', 95_117],
          ['ID 75', 94_551],
          ['ID 13', 90_773],
        ],
        more: { names: 'id' },
      },
    ],
    [
      'video-level-2000',
      {
        kept: 41,
        handle: 'user_name',
        top: [
          ['charlidamelio', 97.4e6],
          ['addisonre', 67.9e6],
          ['zachking', 52.3e6],
        ],
        more: { grain: 'video' },
      },
    ],
    [
      'youtube-top-1000-cp1252',
      {
        kept: 994,
        handle: 'Youtuber',
        top: [
          ['T-Series', 245e6],
          ['YouTube Movies', 170e6],
          ['MrBeast', 166e6],
        ],
        more: { platform: 'YouTube', names: 'name' },
      },
    ],
  ];

describe.skipIf(!hasShared)(`readProfiles on real files${unlessShared}`, () => {
  const readShared = (name: string) => readProfiles([{ name: `${name}.csv`, bytes: sharedFile(`data/${name}.csv`) }]);

  it.each(REAL_FILES)('%s', (name, { kept, handle, top, more = {} }) => {
    const { profiles, summary } = readShared(name);
    expect(summary).toMatchObject({ rows: { kept }, columns: { handle }, ...more });
    expect(new Set(textsOf(profiles.text.handle!).map((each) => each.toLowerCase())).size).toBe(kept);
    const followers = profiles.numeric.followers!;
    const rows = Array.from(followers.keys())
      .sort((a, b) => followers[b]! - followers[a]!)
      .slice(0, 3);
    expect(rows.map((row) => [textAt(profiles.text.handle!, row), followers[row]])).toEqual(top);
  });

  it('keeps what it does not know as measures of the study', () => {
    expect(
      readShared('brightdata-profiles-1000')
        .profiles.kept.filter(isMeasure)
        .map(({ header }) => header),
    ).toEqual(['like_count', 'digg_count']);
  });

  it('takes likes given for what they are, and the average engagements of a ranking for a count', () => {
    expect(readShared('tides-profiles-5000').summary.columns.likesTotal).toBe('total_likes');
    const { columns } = readShared('instagram-top-1000').summary;
    expect(columns.avgEngagements).toBe('Engagement avg');
    expect(columns.country).toBeUndefined(); // `Country` is "All" in every row
  });

  it('averages videos by creator', () => {
    const { profiles, summary } = readShared('video-level-2000');
    // By hand: the first creator's n_plays in the file, averaged.
    expect(summary.columns).toMatchObject({ avgViews: 'n_plays', avgLikes: 'n_likes', likesTotal: 'n_total_likes' });
    expect(profiles.numeric.viewsTotal).toBeUndefined();
    const lines = sharedFile('data/video-level-2000.csv').toString('utf8').split('\n');
    const plays = lines
      .filter((line) => line.split(',')[2] === 'zachking')
      .map((line) => Number(line.match(/,\d+,\d+,\d+,(\d+),\d+,\d+,\d+\s*$/)?.[1]));
    const mean = plays.reduce((sum, each) => sum + each, 0) / plays.length;
    expect(plays.length).toBeGreaterThan(5);
    expect(profiles.numeric.avgViews![textsOf(profiles.text.handle!).indexOf('zachking')]).toBeCloseTo(mean, 6);
  });
});
