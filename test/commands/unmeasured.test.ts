import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { AnalysedDataset } from '../../src/analysis/analysed-dataset.js';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { textsOf } from '../../src/analysis/text-column.js';
import { withoutRows } from '../../src/analysis/without-rows.js';
import { analysisAnswer } from '../../src/answers/analysis-answer.js';
import { changesAnswer } from '../../src/answers/changes-answer.js';
import { plainText } from '../../src/answers/plain-text.js';
import { scoredCsv } from '../../src/answers/scored-csv.js';
import { scoredProfilesCsv } from '../../src/cli/scored-profiles.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { readSentence } from '../../src/commands/read-sentence.js';
import { creatorsInBoth } from '../../src/commands/shared-creators.js';
import { vocabularyOf } from '../../src/commands/vocabulary.js';

const HEADER = 'Handle,Followers,ER,Country,Category,Price,Email,Status';
const ROWS = Array.from(
  { length: 27 },
  (_, i) =>
    `@creator.${i},${12 + 7 * i}K,${(1 + (i % 9) * 0.7).toFixed(1)}%,${['Spain', 'France', 'Italy'][i % 3]},${['Beauty', 'Food'][i % 2]},${300 + 40 * i},c${i}@x.es,contacted`,
);
const WITHOUT = [
  '@nora.lane,TBC,2.5%,France,Beauty,350,n@x.fr,declined',
  '@zoe.hart,,,Chile,Dance,,z@x.cl,',
  '@max.ives,hidden,,Italy,Food,900,,',
];
const CSV = [HEADER, ...ROWS.slice(0, 9), WITHOUT[0], ...ROWS.slice(9), ...WITHOUT.slice(1)].join('\n');

const analysed = (text: string) => analyze([{ name: 'list.csv', bytes: Buffer.from(text) }], DEFAULT_OPTIONS);
const subjectOf = (dataset: AnalysedDataset, ...excluded: string[]) => ({
  ...dataset,
  fileName: 'list.csv',
  excluded: new Set(excluded),
});
const list = subjectOf(analysed(CSV));

const ask = (question: string, subject = list) => {
  const { name, args } = readSentence(question, { known: vocabularyOf(subject) }).call;
  const command = commandNamed(name);
  if (command.about !== 'dataset') throw new Error(`${question} is understood as ${name}`);
  return command.run(subject, checkedArguments(command, args));
};

describe('creators without a follower count', () => {
  it('are counted and named in the answer to their file, and in no figure', () => {
    const { headline, context } = analysisAnswer(list);
    expect(headline).toMatch(/^27 of 30 profiles are big enough to book/);
    expect(context).toContain(
      '30 creators; 3 have no readable follower count ("TBC", "hidden") and are not ranked: @nora.lane, @zoe.hart, @max.ives',
    );
    expect(list.analysis.dataset).toMatchObject({
      creators: 30,
      unmeasured: { creators: 3, cells: ['TBC', 'hidden'] },
      rows: { kept: 27 },
    });
    const others = analysed([HEADER, ...ROWS].join('\n'));
    expect(list.scores).toEqual(others.scores);
    expect(list.analysis.top).toEqual(others.analysis.top);
  });

  it('have a profile of all that the file has, with why nothing is computed', () => {
    const text = plainText(ask('profile @nora.lane'));
    expect(text).toContain(
      `@nora.lane has no readable follower count in list.csv ("TBC"), so they can't be scored or ranked`,
    );
    for (const told of ['France · Beauty', '$350', 'Status: declined', 'Email: in the file', '`ER` 2.5%'])
      expect(text).toContain(told);
    expect(ask('profile zoe.hart').headline).toBe(
      "@zoe.hart has no follower count in list.csv, so they can't be scored or ranked",
    );
  });

  it('are suggested where somebody mistypes them', () => {
    expect(ask('profile @nora.lan').headline).toBe('@nora.lan is not in list.csv. Did you mean @nora.lane?');
  });

  it.each(['why @max.ives', 'similar @max.ives', 'budget 20k with @max.ives'])('%s is answered truly', (question) => {
    expect(ask(question).headline).toBe(
      `@max.ives has no readable follower count in list.csv ("hidden"), so they can't be scored, ranked or compared.`,
    );
  });

  it('are left out of a comparison on request', () => {
    const { headline, next } = ask('compare @creator.1 @nora.lane @creator.2');
    expect(headline).toContain('@nora.lane has no readable follower count');
    expect(next).toContainEqual({
      label: 'Only the others',
      command: { name: 'compare', args: { handles: ['creator.1', 'creator.2'] } },
    });
  });

  it('are told of under a list whose filters they fulfil', () => {
    const caveats = (question: string, subject = list) =>
      ask(question, subject).caveats.filter((caveat) => caveat.includes('no follower count'));
    expect(caveats('top 5')).toEqual([
      '3 creators have no follower count and are not ranked: @nora.lane, @zoe.hart, @max.ives.',
    ]);
    expect(caveats('top 5 from France')).toEqual([
      '1 creator from France has no follower count and is not ranked: @nora.lane.',
    ]);
    expect(caveats('top 5 micro from Italy with followers > 20k')).toEqual([
      '1 creator from Italy has no follower count and is not ranked: @max.ives.',
    ]);
    expect(caveats('top 5 from Spain')).toEqual([]);
    expect(caveats('top 5 from France', subjectOf(list, 'nora.lane'))).toEqual([]);
  });

  it('are the answer where nobody else is what is asked for', () => {
    expect(ask('top from Chile').headline).toBe(
      '1 creator from Chile has no follower count and is not ranked: @zoe.hart. Nobody else in this file matches.',
    );
    expect(ask('top in Dance').headline).toContain('@zoe.hart');
    expect(() => ask('top from Norway')).toThrow('Nobody in this file has the country Norway');
  });

  it('are in an export with what their row has, and without a score', () => {
    const files = [{ name: 'list.csv', bytes: Buffer.from(CSV) }];
    const rows = Int32Array.of(1, list.profiles.count + 2);
    const written = scoredCsv({ files, analysed: list, rows, notes: new Map([['max.ives', 'call back']]) }).toString();
    const [, max] = parse(written, { bom: true, columns: true }) as Record<string, string>[];
    expect(max).toMatchObject({
      Handle: "'@max.ives",
      Followers: 'hidden',
      Price: '900',
      rank: '',
      score: '',
      tier: '',
    });
    expect(max!.note).toBe('call back');
    const all = scoredCsv({ files, analysed: list, rows: undefined, notes: undefined }).toString();
    expect(all.trim().split('\n')).toHaveLength(31);
  });

  it('stand at the end of scored-profiles.csv', () => {
    const lines = [...scoredProfilesCsv(list)].join('').trim().split('\n');
    expect(lines).toHaveLength(31);
    expect(lines.slice(-3)).toEqual(['nora.lane,,,,,,,,,', 'zoe.hart,,,,,,,,,', 'max.ives,,,,,,,,,']);
  });

  it('are gone when they are forgotten, and nobody else is', () => {
    const without = withoutRows(list, { measured: new Set([0]), unmeasured: new Set([1]) }, []);
    expect(textsOf(without.unmeasured!.profiles.text.handle!)).toEqual(['nora.lane', 'max.ives']);
    expect(without.analysis.dataset).toMatchObject({ creators: 28, unmeasured: { creators: 2 } });
    const none = withoutRows(list, { measured: new Set(), unmeasured: new Set([0, 1, 2]) }, []);
    expect(none.unmeasured).toBeUndefined();
    expect(none.analysis.dataset.unmeasured).toBeUndefined();
    expect(analysisAnswer(subjectOf(none)).context).not.toContain('nora');
  });

  it('are neither new nor gone where another file has their followers', () => {
    const earlier = analysed([HEADER, ...ROWS, '@nora.lane,30K,2.5%,France,Beauty,350,n@x.fr,'].join('\n'));
    const shared = creatorsInBoth(earlier, list);
    expect(shared.gone).toHaveLength(0);
    expect(creatorsInBoth(list, earlier).newcomers).toHaveLength(0);
    const [before, after] = [earlier, list].map((one, i) => ({
      ...one,
      fileName: `${i}.csv`,
      createdAt: i * 86_400_000,
    }));
    const text = plainText(changesAnswer(before!, after!, shared, { by: 'followers', count: 5 }));
    expect(text).toContain('Nobody with a follower count is new.');
    expect(text).toContain('Nobody is gone.');
    expect(text).toContain('1 creator has a follower count in only one of the files: how it changed is not known.');
  });

  it('another account of somebody who is known leads to the known one', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `Ada ${'ABCDEFGHI'[i]}berg,TikTok,ada${i},${20 + i}K`);
    const people = subjectOf(
      analysed(['name,platform,handle,followers', ...rows, 'Ada Aberg,Instagram,ada.ig,'].join('\n')),
    );
    const answer = ask('profile @ada.ig', people);
    expect(answer.headline).toMatch(/^@ada0 /);
    expect(plainText(answer)).toContain('Another account on Instagram, @ada.ig: no follower count.');
    expect(people.analysis.dataset).toMatchObject({ creators: 9 });
    expect(people.analysis.dataset.unmeasured).toBeUndefined();
    expect(analysisAnswer(people).context).not.toContain('not ranked');
  });
});
