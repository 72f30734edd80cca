import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../../src/analysis/text-column.js';

const read = (...lines: string[]) => readProfiles([{ name: 'notes.txt', bytes: Buffer.from(lines.join('\n')) }]);

describe('a table without a header', () => {
  it('has prices by their signs, rates by theirs, and names beside handles', () => {
    const { profiles, summary } = read(
      '@stef\tStef Blakes\t128k\t3.4%\t£450',
      '@mum.s\t\t1.1m\t2.2%\t£4,000',
      '@devon\tGus\t46.5k\t5.9%\ttbc',
      '@grant\tGrant\t88k\t6.3%\t£300-£400',
    );
    expect([...profiles.numeric.fee!]).toEqual([450, 4_000, Number.NaN, 350]);
    expect(Array.from(profiles.numeric.engagementRate!, (rate) => Math.round(rate * 1_000))).toEqual([34, 22, 59, 63]);
    expect(textsOf(profiles.text.displayName!)).toEqual(['Stef Blakes', '', 'Gus', 'Grant']);
    expect(summary.feeCurrency).toBe('GBP');
  });

  it('has none of them where two columns could be it', () => {
    const { summary } = read(
      '@stef\t128k\t3.4%\t4.4%\t£450\t£90',
      '@mum.s\t1.1m\t2.2%\t1.2%\t£400\t£80',
      '@devon\t46.5k\t5.9%\t7.9%\t£50\t£20',
    );
    expect(summary.columns).toMatchObject({ followers: 'column 2', handle: 'column 1' });
    expect(summary.columns.fee).toBeUndefined();
    expect(summary.columns.engagementRate).toBeUndefined();
  });
});

describe('videos of nobody in particular', () => {
  const HEADER = 'Content,Video title,Video publish time,Duration,Views,Subscribers,Likes';
  const ROWS = [
    'B9B5tFoFHmH,I restored a lathe,"Oct 8, 2024",1854,47240,170,1890',
    'p9cCB4DcwKG,Why bits wander,"Jan 21, 2024",994,64883,401,2595',
  ];

  it('are refused: the subscribers are those that each has brought', () => {
    expect(() => read(HEADER, ...ROWS)).toThrow('This looks like a list of videos');
  });

  it('are their creators’ where a column says whose', () => {
    const { summary } = read(`Channel,${HEADER}`, `Ada Builds,${ROWS[0]}`, `Bob Saws,${ROWS[1]}`);
    expect(summary.columns.handle).toBe('Channel');
  });
});

describe('whoever has no name', () => {
  it('is called as their link says', () => {
    const { unmeasured } = read(
      'query,username,followers,posts,error',
      'https://instagram.com/ada,ada,1000,20,',
      'https://instagram.com/bob,bob,2000,30,',
      'https://instagram.com/cyd,,,,Profile not found',
    );
    expect(textsOf(unmeasured!.profiles.text.handle!)).toEqual(['cyd']);
  });
});
