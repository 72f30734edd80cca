import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { profile } from '../../src/commands/profile.js';

const subjectOf = (text: string) => ({
  ...analyze([{ name: 'list.csv', bytes: Buffer.from(text) }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set<string>(),
});

describe('profile', () => {
  it('finds a creator of a list without handles by its id, with or without the name of the column', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i + 1},${(i + 1) * 1000}`).join('\n');
    const subject = subjectOf(`ID,Jumlah Followers\n${rows}\n`);
    for (const asked of ['12', 'ID 12', 'id 12']) {
      expect(profile.run(subject, { handle: asked }).headline).toMatch(/^ID 12 scores/);
    }
  });

  it('calls names by their names, and handles with an @', () => {
    const names = subjectOf('Youtuber,subscribers\nMr Beast,166000000\nT-Series,245000000\nCNN,15000000\n');
    expect(profile.run(names, { handle: 't-series' }).headline).toMatch(/^T-Series scores/);
    const handles = subjectOf('handle,followers\nada,166000\nbob,245000\n');
    expect(profile.run(handles, { handle: '@ADA' }).headline).toMatch(/^@ada scores/);
  });

  it('shows engagement by views beside that by followers where there are views and likes, and only there', () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `c${i},${(i + 1) * 1000},${100 + i},${(100 + i) * (i === 3 ? 4 : 10)}`,
    );
    const said = (text: string) => JSON.stringify(profile.run(subjectOf(text), { handle: 'c3' }).facts);
    expect(said(['handle,followers,avg likes,avg views', ...rows].join('\n'))).toContain(
      'Engagement by views: 25.0% (average likes / average views); the middle of this file has 10.0%.',
    );
    expect(said(['handle,followers,avg likes,note', ...rows].join('\n'))).not.toContain('by views');
  });
});
