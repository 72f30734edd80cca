import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../../src/analysis/analysis.js';
import { analyze } from '../../../../src/analysis/analyze.js';
import type { VideoFigure } from '../../../../src/analysis/profiles.js';
import { seededRandom } from '../../../../src/analysis/random.js';
import { readProfiles } from '../../../../src/analysis/read/read-profiles.js';
import { selectProfiles } from '../../../../src/analysis/read/rows/select-profiles.js';
import { postsOf } from '../../../../src/analysis/score/engagement-for-size.js';
import { evidenceOf } from '../../../../src/analysis/score/normal-for-size.js';
import { textsOf } from '../../../../src/analysis/text-column.js';
import { plainText } from '../../../../src/answers/plain-text.js';
import { profile } from '../../../../src/commands/profile.js';
import { hasShared, sharedFile, unlessShared } from '../../../shared.js';

const VIDEOS = `handle,followers,views,likes,comments
mara,1000,100,10,0
tom,2000,1000,40,60
mara,1000,200,30,10
mara,1000,300,,20
mara,1000,400,50,30
tom,2000,3000,80,20
mara,1000,500,70,
ida,500,50,5,1
`;
const read = (text: string, more: string[] = []) =>
  readProfiles([text, ...more].map((each, i) => ({ name: `${i}.csv`, bytes: Buffer.from(each) })));
const subjectOf = (bytes: Buffer) => ({
  ...analyze([{ name: 'videos.csv', bytes }], DEFAULT_OPTIONS),
  fileName: 'videos.csv',
  excluded: new Set<string>(),
});

describe('the spread of the videos that a file lists', () => {
  it("is pandas' quantile([.25, .5, .75]) of each creator's videos, whatever their order; gaps are left out", () => {
    const { profiles, summary } = read(VIDEOS);
    expect(summary.grain).toBe('video');
    expect(textsOf(profiles.text.handle!)).toEqual(['mara', 'tom', 'ida']);
    const expected: Record<VideoFigure, number[]> = {
      videosInFile: [5, 2, 1],
      viewsP25: [200, 1_500, 50],
      viewsMedian: [300, 2_000, 50],
      viewsP75: [400, 2_500, 50],
      engagementP25: [0.025, 0.05, 0.012],
      engagementMedian: [0.04, 0.05, 0.012],
      engagementP75: [0.06, 0.05, 0.012],
      engagementByViewsP25: [0.11875, 0.03, 0.1],
      engagementByViewsMedian: [0.1325, 1 / 30, 0.1],
      engagementByViewsP75: [0.1425, 11 / 300, 0.1],
    };
    for (const [figure, values] of Object.entries(expected) as [VideoFigure, number[]][])
      for (const [i, value] of values.entries()) expect(profiles.ofVideos![figure]![i]).toBeCloseTo(value, 12);
  });

  it('goes with its creators through a selection and beside another file, and is unknown for others', () => {
    const { profiles } = read('handle,followers,country\nida,500,DE\nnew,900,FR\n', [VIDEOS]);
    const handles = textsOf(profiles.text.handle!);
    const spread = (all: typeof profiles, handle: string) =>
      all.ofVideos!.viewsMedian![textsOf(all.text.handle!).indexOf(handle)];
    expect([spread(profiles, 'mara'), spread(profiles, 'ida'), spread(profiles, 'new')]).toEqual([300, 50, Number.NaN]);
    const some = selectProfiles(profiles, [handles.indexOf('tom'), handles.indexOf('mara')]);
    expect([...some.ofVideos!.viewsMedian!]).toEqual([2_000, 300]);
    expect(read('handle,followers\na,100\nb,200\n').profiles.ofVideos).toBeUndefined();
  });

  it('a rate that a file gives for each video is averaged, and its median is shown', () => {
    const { profiles } = read(
      'handle,followers,views,likes,Engagement rate\na,9,10,1,2%\na,9,30,2,4%\na,9,20,3,9%\nb,9,5,4,1%\nb,9,6,5,3%\n',
    );
    expect(profiles.numeric.engagementRate![0]).toBeCloseTo(0.05, 12);
    expect(profiles.ofVideos!.engagementMedian![0]).toBeCloseTo(0.04, 12);
    expect(profiles.ofVideos!.engagementMedian![1]).toBeCloseTo(0.02, 12);
  });

  it('the evidence behind a rate is of the videos that it is made of, not of all that there ever were', () => {
    const text = VIDEOS.split('\n').map((line, i) =>
      line === '' ? line : `${line},${i === 0 ? 'total videos' : 900}`,
    );
    const { profiles } = read(text.join('\n'));
    expect(profiles.numeric.videos![0]).toBe(900);
    expect([0, 1, 2].map((row) => postsOf(profiles, row))).toEqual([5, 2, 1]);
    expect(evidenceOf(1_000, postsOf(profiles, 0))).toBeCloseTo(5 / 25, 12);
  });

  it('is what a sort of the rows says, for many creators with random figures', () => {
    const random = seededRandom(3);
    const rows = Array.from({ length: 3_000 }, () => ({
      handle: `${'abcdefgh'[Math.floor(random() * 8)]}.lee.${Math.floor(random() ** 2 * 25)}`,
      views: Math.floor(random() * 1e6) + 1,
      likes: Math.floor(random() * 1e4),
    }));
    const followersOf = (handle: string) => 1_000 + handle.charCodeAt(0) * 50 + Number(handle.slice(6)) * 37;
    const { profiles } = read(
      `handle,followers,views,likes\n${rows.map(({ handle, views, likes }) => `${handle},${followersOf(handle)},${views},${likes}`).join('\n')}\n`,
    );
    for (const [i, handle] of textsOf(profiles.text.handle!).entries()) {
      const own = rows.filter((row) => row.handle === handle);
      const rates = own.map(({ likes }) => likes / followersOf(handle)).sort((a, b) => a - b);
      const middle = (rates[Math.floor((rates.length - 1) / 2)]! + rates[Math.ceil((rates.length - 1) / 2)]!) / 2;
      expect(profiles.ofVideos!.videosInFile![i]).toBe(own.length);
      expect(profiles.ofVideos!.engagementMedian![i]).toBeCloseTo(middle, 10);
      const [low, high] = [profiles.ofVideos!.viewsP25![i]!, profiles.ofVideos!.viewsP75![i]!];
      expect(own.filter(({ views }) => views < low).length).toBeLessThanOrEqual((own.length + 3) / 4);
      expect(own.filter(({ views }) => views > high).length).toBeLessThanOrEqual((own.length + 3) / 4);
    }
  });

  it('a profile says it in one sentence; of few videos without a middle half', () => {
    const said = (handle: string) => plainText(profile.run(subjectOf(Buffer.from(VIDEOS)), { handle }));
    expect(said('mara')).toContain(
      'Median of their 5 videos in this file, with the middle half in brackets: 300 views (200 to 400), 4.0% engagement (2.5% to 6.0%), 13.3% engagement by views (11.9% to 14.3%).',
    );
    expect(said('tom')).toContain(
      'Median of their 2 videos in this file: 2K views, 5.0% engagement, 3.3% engagement by views.',
    );
    expect(said('ida')).toContain('Only one of their videos is in this file.');
  });

  it.skipIf(!hasShared)(`of a real file is as pandas has it${unlessShared}`, () => {
    const answer = profile.run(subjectOf(sharedFile('data/video-level-2000.csv')), { handle: 'zachking' });
    const [row] = answer.tables[0]!.rows;
    // g = videos of zachking; (g.n_likes + g.n_comments) / g.n_followers.max() and g.n_likes / g.n_plays, quantile([.25, .5, .75])
    expect(row).toMatchObject({
      videosInFile: 50,
      viewsP25: 11_625_000,
      viewsMedian: 19_100_000,
      viewsP75: 34_650_000,
    });
    expect(row!.engagementP25).toBeCloseTo(0.03145901529636711, 12);
    expect(row!.engagementMedian).toBeCloseTo(0.05651974187380497, 12);
    expect(row!.engagementP75).toBeCloseTo(0.09156692160611854, 12);
    expect(row!.engagementByViewsMedian).toBeCloseTo(0.1463992359121299, 12);
  });
});
