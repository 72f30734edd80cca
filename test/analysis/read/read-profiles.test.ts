import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { UserError } from '../../../src/errors.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';

const read = (text: string) => readProfiles(new TextEncoder().encode(text));
const codeOf = (bytes: Uint8Array) => {
  try {
    readProfiles(bytes);
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
    expect(profiles.text.handle).toEqual(['ada', 'bob']);
    expect([...profiles.numeric.followers!]).toEqual([1500, 20]);
    expect([...profiles.numeric.likesTotal!]).toEqual([12000, Number.NaN]);
    expect([...profiles.flags.verified!]).toEqual([1, 0]);
    expect(summary.columns).toMatchObject({ handle: 'username', followers: 'Followers', likesTotal: 'Total Likes' });
  });

  it('counts what it leaves out: repeated handles, rows without followers, empty rows', () => {
    const { summary } = read('handle,followers\na,1\nA,2\nb,\n,,\nc,3\n');
    expect(summary.rows).toEqual({ read: 5, kept: 2, duplicates: 1, unusable: 2 });
  });

  it('takes the exact one of two columns under one header, and not the other as a measure of its own', () => {
    const { profiles } = read('name,Subscribers,Subscribers\na,1.3M,1312345\nb,20K,20123\n');
    expect([...profiles.numeric.followers!]).toEqual([1312345, 20123]);
    expect(profiles.extras).toEqual([]);
  });

  it('never uses a column about a protected trait, and says so', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `h${i},${i * 10},${i},${i + 20}`).join('\n');
    const { profiles, summary } = read(`handle,followers,gender_score,Religion\n${rows}\n`);
    expect(summary.excluded).toEqual(['gender_score', 'Religion']);
    expect(profiles.extras).toEqual([]);
  });

  it('takes __proto__ and constructor for names like any other', () => {
    const { profiles } = read('handle,followers,__proto__,constructor\n__proto__,5,1,2\nconstructor,6,1,2\n');
    expect(profiles.text.handle).toEqual(['__proto__', 'constructor']);
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
    expect(readProfiles(utf16).profiles.text.handle).toEqual(['zoë']);
    expect(readProfiles(Buffer.from('handle,followers\nzoë,1\n', 'latin1')).profiles.text.handle).toEqual(['zoë']);
  });

  it.each<[string, string | Buffer, string]>([
    ['nothing', '', 'empty-file'],
    ['white space', ' \n\n ', 'empty-file'],
    ['a header only', 'handle,followers\n', 'header-only'],
    ['no followers', 'handle,likes\na,1\n', 'no-followers'],
    ['only missing followers', 'handle,followers\na,\nb,-\n', 'no-values'],
    ['negative followers', 'handle,followers\na,-5\nb,-1\n', 'no-values'],
    ['texts for followers', 'handle,followers\na,many\nb,few\n', 'no-values'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not-csv'],
    ['a workbook', Buffer.from('PK\u0003\u0004abc'), 'not-csv'],
    ['a web page', '<!DOCTYPE html><html></html>', 'not-csv'],
    ['binary data', Buffer.from([65, 0, 1, 2, 0, 66]), 'not-csv'],
  ])('refuses %s in words', (_, content, code) => {
    expect(codeOf(Buffer.from(content))).toBe(code);
  });
});

describe.skipIf(!hasShared)(`readProfiles on real files${unlessShared}`, () => {
  it('finds 1,000 handles in the URLs of the Bright Data sample', () => {
    const { profiles, summary } = readProfiles(sharedFile('data/brightdata-profiles-1000.csv'));
    expect(summary.columns.handle).toBe('url');
    expect(new Set(profiles.text.handle).size).toBe(1000);
    expect(summary.platform).toBe('TikTok');
    expect(profiles.extras.map(({ header }) => header)).toEqual(['like_count', 'digg_count']);
  });

  it('takes the exact column and the handles of the monthly rankings', () => {
    const { profiles, summary } = readProfiles(sharedFile('data/top-tiktokers-2022-09.csv'));
    expect(summary.columns.handle).toBe('Tiktoker name');
    expect(Math.max(...profiles.numeric.followers!)).toBe(149_200_000);
  });
});
