import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../../src/analysis/text-column.js';

const read = (text: string) => readProfiles([{ name: 'list.csv', bytes: Buffer.from(text) }]);
const ROWS = [
  ['Ada Kern', '@ada.k', 412_300, 'Germany', '€ 1200', 'Zugesagt'],
  ['Bo Lind', '@bo_l', 98_200, 'Austria', '€ 640', 'Angefragt'],
  ['Cy Marsh', '@cymarsh', 51_900, 'Germany', '€ 380', 'Abgelehnt'],
  ['Dee Onyx', '@dee.onyx', 23_400, 'Switzerland', '€ 210', 'Angefragt'],
  ['Eli Park', '@elipark', 12_750, 'Austria', '€ 150', 'Zugesagt'],
  ['Fay Quinn', '@fay_q', 8_120, 'Germany', '€ 120', 'Angefragt'],
] as const;
const table = (headers: string, cells: (row: (typeof ROWS)[number]) => readonly (string | number)[]) =>
  read(`${headers}\n${ROWS.map((row) => cells(row).join(';')).join('\n')}\n`);

describe('headers in words that nobody knows', () => {
  const strange = table('Xarqo;Blimp;Frobnitz;Quux;Zorp', ([, handle, followers, country, price, state]) => [
    handle,
    followers,
    country,
    price,
    state,
  ]);

  it('leave the cells to tell countries, states, amounts and, beside handles, followers', () => {
    expect(strange.summary.columns).toEqual({
      handle: 'Xarqo',
      followers: 'Blimp',
      country: 'Frobnitz',
      fee: 'Quux',
      status: 'Zorp',
    });
  });

  it('and each of these is a doubt', () => {
    const doubted = strange.summary.doubts.map(({ field }) => field);
    for (const field of ['followers', 'country', 'fee', 'status']) expect(doubted).toContain(field);
  });

  it('leave the names to their cells, handles before names', () => {
    const named = table('Xarqo;Followers', ([name, , followers]) => [name, followers]);
    expect(textsOf(named.profiles.text.handle!)[0]).toBe('Ada Kern');
    const both = table('Blah;Xarqo;Followers', ([name, handle, followers]) => [name, handle.slice(1), followers]);
    expect(textsOf(both.profiles.text.handle!)[0]).toBe('ada.k');
  });

  it('make no followers of two kinds of counts of one size, nor of counts beside nobody', () => {
    expect(() => table('Xarqo;Blimp;Blomp', ([, handle, count]) => [handle, count, count + 7_777])).toThrow(/follower/);
    expect(() => table('Xarqo;Blimp', ([, , count, country]) => [country, count])).toThrow(/follower/);
  });
});

describe('headers whose cells say what they cannot be', () => {
  it('a following of many thousands is who follows, where nothing else is', () => {
    expect(table('Handle;IG Following', ([, handle, count]) => [handle, count]).summary.columns.followers).toBe(
      'IG Following',
    );
    expect(
      table('Handle;Followers;Following', ([, handle, count]) => [handle, count, 500]).summary.columns.following,
    ).toBe('Following');
  });

  it('followers of quality that are counted are no score', () => {
    const found = table('Handle;Followers;Quality followers;Audience Quality Score', ([, handle, count]) => [
      handle,
      count,
      Math.round(count / 2),
      84,
    ]);
    expect(found.summary.columns.credibility).toBe('Audience Quality Score');
    expect(found.profiles.numeric.credibility![0]).toBeCloseTo(0.84);
  });

  it('the followers of one account come before those of all', () => {
    for (const all of ['Community size', 'Total followers'])
      expect(
        table(`Handle;${all};Instagram followers`, ([, handle, count]) => [handle, count * 2, count]).summary.columns
          .followers,
      ).toBe('Instagram followers');
  });

  it('how often somebody posts is read from cells that say per what', () => {
    const often = ['3x / week', '2–4 per week', 'daily', '8 posts / month', '1x pro Woche', '5 per week'];
    const rows = ROWS.map(([, handle, count], i) => [handle, count, often[i]].join(';'));
    const { numeric } = read(`Handle;Followers;Upload frequency\n${rows.join('\n')}\n`).profiles;
    expect(Array.from(numeric.postsPerWeek!, (value) => Math.round(value * 10) / 10)).toEqual([3, 3, 7, 1.9, 1, 5]);
  });

  it('data.user.username is no date', () => {
    const found = table('data.user.username;data.user.follower_count', ([, handle, count]) => [handle, count]);
    expect(found.summary.columns).toEqual({
      handle: 'data.user.username',
      followers: 'data.user.follower_count',
    });
  });
});
