import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { textsOf } from '../../src/analysis/text-column.js';
import { analysisAnswer } from '../../src/answers/analysis-answer.js';
import type { Answer } from '../../src/answers/answer.js';
import { plainText } from '../../src/answers/plain-text.js';
import { scoredCsv } from '../../src/answers/scored-csv.js';
import { seriesChangesAnswer } from '../../src/answers/series-changes-answer.js';
import { scoredProfilesCsv } from '../../src/cli/scored-profiles.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { readSentence } from '../../src/commands/read-sentence.js';
import { creatorsInBoth } from '../../src/commands/shared-creators.js';
import { vocabularyOf } from '../../src/commands/vocabulary.js';
import { UserError } from '../../src/errors.js';
import { rowOfHandle } from '../../src/query/find-handle.js';

const HEADER =
  'Name,Instagram Handle,Instagram Followers,Instagram ER,TikTok Handle,TikTok Followers,TikTok ER,TikTok Link,Country';
/** Odd ones are larger on TikTok; the last three have Instagram only. */
const ROWS = Array.from({ length: 12 }, (_, i) => {
  const [instagram, tiktok] = i % 2 === 0 ? [200_000 - 9_000 * i, 20_000 + i] : [12_000 + i, 300_000 - 9_000 * i];
  const second = i < 9 ? `tt_${i},${tiktok},${2 + (i % 3)}.5%,https://www.tiktok.com/@tt_${i}` : ',,,';
  return `Person${i} Surname,ig_${i},${instagram},${3 + (i % 4)}.1%,${second},${i % 2 === 0 ? 'Brazil' : 'Poland'}`;
});
const CASTING = [HEADER, ...ROWS].join('\n');

const fileOf = (text: string) => ({ name: 'casting.csv', bytes: Buffer.from(text) });
const subjectOf = (text: string, excluded: string[] = []): Subject => ({
  ...analyze([fileOf(text)], DEFAULT_OPTIONS),
  fileName: 'casting.csv',
  excluded: new Set(excluded),
});
function ask(subject: Subject, said: string): Answer {
  const call = readSentence(said, { known: vocabularyOf(subject) }).call;
  const command = commandNamed(call.name);
  if (command.about !== 'dataset') throw new Error(`"${said}" was understood as ${call.name}.`);
  return command.run(subject, checkedArguments(command, call.args));
}
const cells = (answer: Answer, key: string) => answer.tables[0]!.rows.map((row) => row[key]);

describe('people with several accounts', () => {
  const subject = subjectOf(CASTING);

  it('are counted as people, and their accounts by platform', () => {
    const answer = analysisAnswer(subject);
    expect(answer.context).toContain('12 people with 21 accounts (12 Instagram, 9 TikTok)');
    expect(answer.headline).toMatch(/^12 of 12 people are big enough to book/);
  });

  it('stand once in a list, by the account that ranks best, with the others named', () => {
    const answer = ask(subject, 'top 30 by followers');
    expect(answer.headline).toBe('All 12 ranked creators, by followers');
    expect(cells(answer, 'handle').slice(0, 3)).toEqual(['tt_1', 'tt_3', 'tt_5']);
    expect(cells(answer, 'platform').slice(0, 3)).toEqual(['TikTok', 'TikTok', 'TikTok']);
    expect(cells(answer, 'also')[0]).toBe('Instagram @ig_1 (12K)');
    expect(new Set(cells(answer, 'displayName')).size).toBe(12);
  });

  it('are listed by the account on the platform that is asked', () => {
    for (const said of [
      'top 30 on Instagram by followers',
      'top 30 by followers on IG',
      'top 30 instagram by followers',
    ]) {
      const answer = ask(subject, said);
      expect(answer.headline).toBe('All 12 ranked creators on Instagram, by followers');
      expect(new Set(cells(answer, 'platform'))).toEqual(new Set(['Instagram']));
      expect(cells(answer, 'handle')[0]).toBe('ig_0');
    }
    expect(ask(subject, 'top 30 on tiktok').headline).toBe('All 9 ranked creators on TikTok, by score');
    expect(ask(subject, 'top 30 on Instagram and TikTok').tables[0]!.rows).toHaveLength(12);
    expect(() => ask(subject, 'top 5 on YouTube')).toThrow(UserError);
  });

  it('are filtered by each account', () => {
    const answer = ask(subject, 'top 30 on tiktok with followers over 100k');
    expect(cells(answer, 'handle').every((handle) => /^tt_[1357]$/.test(String(handle)))).toBe(true);
  });

  it('have a profile with all accounts, each with its own figures, by any handle, by name and by link', () => {
    for (const said of [
      'profile @ig_1',
      'profile @tt_1',
      'profile Person1 Surname',
      'profile https://www.tiktok.com/@tt_1',
    ]) {
      const accounts = ask(subject, said).tables[1]!;
      expect(accounts.rows.map(({ platform, handle, followers }) => `${platform} ${handle} ${followers}`)).toEqual([
        'TikTok tt_1 291000',
        'Instagram ig_1 12001',
      ]);
      expect(accounts.rows.map(({ engagement }) => Number(Number(engagement).toFixed(4)))).toEqual([0.035, 0.041]);
    }
    expect(ask(subject, 'profile @ig_11').tables).toHaveLength(1);
  });

  it('are one creator in a budget, priced by the account’s own platform', () => {
    const answer = ask(subject, 'budget 100k');
    const people = cells(answer, 'handle').map((handle) => String(handle).replace(/^\w\w_/, ''));
    expect(new Set(people).size).toBe(people.length);
    for (const { platform, followers, price } of answer.tables[0]!.rows)
      expect(Number(price)).toBeCloseTo(Number(followers) * (platform === 'TikTok' ? 0.3 * 0.006 : 0.4 * 0.008), 6);
    expect(answer.caveats.join()).toMatch(/a TikTok video.*an Instagram Reel|an Instagram Reel.*a TikTok video/);
    const onInstagram = ask(subject, 'budget 100k on instagram');
    expect(new Set(cells(onInstagram, 'platform'))).toEqual(new Set(['Instagram']));
  });

  it('are not like themselves', () => {
    const handles = cells(ask(subject, 'similar @ig_1 20'), 'handle');
    expect(handles).not.toContain('tt_1');
    const people = handles.map((handle) => String(handle).replace(/^\w\w_/, ''));
    expect(new Set(people).size).toBe(people.length);
  });

  it('count once in the tiers, by the largest account', () => {
    const counts = ask(subject, 'tiers').tables[0]!.rows.map(({ count }) => Number(count));
    expect(counts.reduce((a, b) => a + b)).toBe(12);
  });

  it('are left out with all accounts where one is excluded', () => {
    const handles = cells(ask(subjectOf(CASTING, ['ig_1']), 'top 30 on tiktok'), 'handle');
    expect(handles).not.toContain('tt_1');
    expect(handles).toHaveLength(8);
  });

  it('are written with a line for each account, that says whose it is', () => {
    const table = (rows: number[] | undefined): Record<string, string>[] =>
      parse(Buffer.from(scoredCsv({ files: [fileOf(CASTING)], analysed: subject, rows, notes: undefined })), {
        bom: true,
        columns: true,
      });
    const all = table(undefined);
    expect(all).toHaveLength(21);
    expect(all.filter(({ person }) => person === 'ig_1').map(({ platform }) => platform)).toEqual([
      'Instagram',
      'TikTok',
    ]);
    const row = rowOfHandle(subject, 'tt_1')!;
    const [chosen] = table([row]);
    expect(chosen).toMatchObject({ 'TikTok Handle': 'tt_1', platform: 'TikTok', person: 'ig_1' });
    expect(Number(chosen!.score)).toBeCloseTo(subject.scores.score[row]!, 2);
    expect([...scoredProfilesCsv(subject)].join('')).toMatch(/^handle,.*,platform,person\nig_0,.*,Instagram,ig_0\n/);
  });
});

describe('one handle on two platforms', () => {
  const rows = ['mara,125000', 'tomek,48000', 'ines,980000', 'kofi,15200'];
  const text = (scale: number) =>
    ['platform,username,followers,engagement_rate']
      .concat(
        ...rows.map((line, i) => {
          const [handle, followers] = line.split(',');
          return [`TikTok,${handle},${followers},3.${i}`, `Instagram,${handle},${Number(followers) * scale},4.${i}`];
        }),
      )
      .join('\n');
  const subject = subjectOf(text(0.6));

  it('is one person, of whom the best ranked account is meant', () => {
    expect(ask(subject, 'top 30 by followers').tables[0]!.rows).toHaveLength(4);
    const answer = ask(subject, 'profile https://www.tiktok.com/@ines');
    expect(answer.headline).toMatch(/^@ines on Instagram scores .* number 1 of 4 ranked creators$/);
    expect(answer.tables[1]!.rows.map(({ platform }) => platform)).toEqual(['TikTok', 'Instagram']);
  });

  it('is compared with itself in another file, platform by platform', () => {
    const later = subjectOf(text(0.9));
    const shared = creatorsInBoth(subject, later);
    expect(shared.after).toHaveLength(8);
    const platforms = [textsOf(subject.profiles.text.platform!), textsOf(later.profiles.text.platform!)];
    for (const [i, row] of shared.after.entries()) {
      expect(platforms[1]![row]).toBe(platforms[0]![shared.before[i]!]);
    }
  });

  it('is written with its own scores', () => {
    const bytes = scoredCsv({ files: [fileOf(text(0.6))], analysed: subject, rows: undefined, notes: undefined });
    const lines: Record<string, string>[] = parse(Buffer.from(bytes), { bom: true, columns: true });
    for (const [row, line] of lines.entries()) {
      expect(Number(line.score)).toBeCloseTo(subject.scores.score[row]!, 2);
    }
  });
});

describe('a file that says nothing of platforms', () => {
  const subject = subjectOf('handle,followers\nada,5000\nbob,6000\ncyd,7000\n');

  it('says so where it is asked', () => {
    expect(() => ask(subject, 'top creators on youtube only')).toThrow('does not say which platform');
  });

  it('shows no column of them', () => {
    expect(ask(subject, 'top 3').tables[0]!.columns.map(({ key }) => key)).not.toContain('platform');
  });
});

describe('figures at several dates', () => {
  const subject = subjectOf(
    `username,Followers Sep 2026,Followers Oct 2026,Followers Nov 2026\n${[
      'mara,137500,112500,125000',
      'tomek,38400,43200,48000',
      'ines,1078000,882000,980000',
      'kofi,12160,13680,15200',
      'yuki,,279000,310000',
    ].join('\n')}\n`,
  );

  it('answer what changed, and say from what', () => {
    const answer = seriesChangesAnswer(subject, { by: 'followers', count: 10 })!;
    expect(answer.headline).toBe('Sep–Nov 2026: of 4 creators, 2 gained followers, 2 lost some. Most: @tomek, +9.6K');
    expect(answer.context).toContain('`Followers Sep 2026` and `Followers Nov 2026` of casting.csv');
    expect(answer.tables[0]!.rows[0]).toMatchObject({ handle: 'tomek', before: 38_400, after: 48_000 });
    expect(answer.tables[1]!.rows[0]).toMatchObject({ handle: 'ines', before: 1_078_000, after: 980_000 });
    expect(answer.caveats.join()).toContain('1 of 5 have no figure at the first date or at the last one');
  });

  it('say where another measure was asked', () => {
    const answer = seriesChangesAnswer(subject, { by: 'engagement', count: 10 })!;
    expect(answer.caveats[0]).toContain('This file gives engagement at one date only');
    const plain = subjectOf('handle,followers\nada,5000\nbob,6000\ncyd,7000\n');
    expect(seriesChangesAnswer(plain, { by: 'followers', count: 10 })).toBeUndefined();
  });

  it('are evidence of who is emerging: who shrank is not', () => {
    const many = Array.from(
      { length: 40 },
      (_, i) => `creator_${i},${10_000 + 1_000 * i},${10_000 + 1_000 * i + (i - 20) * 100}`,
    );
    const grown = subjectOf(`handle,Followers Sep 2026,Followers Nov 2026\n${many.join('\n')}\n`);
    const handles = cells(ask(grown, 'emerging 40'), 'handle').map(String);
    expect(handles.length).toBeGreaterThan(0);
    for (const handle of handles) expect(Number(handle.split('_')[1])).toBeGreaterThan(20);
    expect(plainText(ask(grown, 'emerging'))).toContain('Sep–Nov 2026');
  });

  it('are no longer missing, and are told in the profile', () => {
    expect(plainText(analysisAnswer(subject))).not.toMatch(/Not in this file:[^.]*growth/);
    expect(plainText(ask(subject, 'profile @tomek'))).toContain(
      'Followers: 38.4K (Sep 2026), 43.2K (Oct 2026), 48K (Nov 2026).',
    );
  });
});
