import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { readSentence } from '../../src/commands/read-sentence.js';
import { vocabularyOf } from '../../src/commands/vocabulary.js';
import { rowFilters } from '../../src/query/row-filters.js';
import type { Who } from '../../src/query/who.js';

const FILE = `username,name,country,followers,engagement rate,Fake %,Rate (EUR),Status,Owner,Last contacted,Exclusive (y/n),Has manager,Campaign,Next step,Email,Notes
ada.k,Ada Kirk,Norway,120000,3.1%,12.5,1200,Booked,Anna Kowalski,2026-09-14,y,no,Holiday Q4,Q4 gifting,a@x.example,gluten free recipes and two kids
ben.l,Ben Lund,Norway,80000,4.2%,31,800,,,,n,yes,Back to gym,Q1 shoot,,does events in Oslo every year
cem.o,Cem Orhan,Spain,45000,2.2%,8,450,contacted,Tom,2026-10-02,y,yes,Holiday Q4,Q1 shoot,c@x.example,gluten free recipes and two kids
dia.p,Dia Paz,Spain,200000,5.2%,,,Declined – budget,Tom,2026-10-30,,no,,,,does events in Oslo every year
eva.r,Eva Roth,,15000,6.1%,19,150,Declined – other,Anna Kowalski,2026-11-01,n,no,Back to gym,,e@x.example,
fay.s,Fay Sund,Sweden,33000,1.9%,5,300,first call done,,2026-10-20,n,yes,,Q4 gifting,f@x.example,
gus.t,Anna Tell,Sweden,52000,3.3%,7,520,signed,Tom,2026-10-21,y,no,,,g@x.example,does events in Oslo every year
`;

const subject: Subject = {
  ...analyze([{ name: 'list.csv', bytes: Buffer.from(FILE) }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set(),
};
const known = vocabularyOf(subject);
const read = (text: string) => readSentence(text, { known });

/** First letters of all who are meant, whether they can be ranked or not. */
function meant(text: string): string {
  const { call } = read(text);
  if (call.name !== 'top') return call.name;
  const who = checkedArguments(commandNamed('top'), call.args) as Who;
  const filters = rowFilters(subject, who);
  const rows = NAMES.map((_, row) => row).filter((row) => filters.every(({ holds }) => holds(row)));
  return rows.map((row) => NAMES[row]).join(' ');
}

const NAMES = ['ada', 'ben', 'cem', 'dia', 'eva', 'fay', 'gus'];

describe('where a booking stands, said as a verb or a noun', () => {
  it.each([
    ['did we book anyone in norway?', 'ada'],
    ['who have we booked', 'ada'],
    ["who's signed", 'gus'],
    ['who said no', 'dia eva'],
    ['who turned us down because of budget', 'dia'],
    ['the ones that declined over budget', 'dia'],
    ['who did we speak to', 'fay'],
    ['who have we had a first call with', 'fay'],
    ["anyone we haven't contacted yet", 'ben'],
    ["people we've never contacted", 'ben'],
    ["who didn't we reach out to", 'ben'],
    ['who are we still waiting on', 'cem'],
    ["nobody's replied", 'cem'],
    ['booked or signed', 'ada gus'],
    ['everyone that rejected our offer', 'dia eva'],
    ["i'm a bit lost, show me the booked ones", 'ada'],
    ['whose last contact was before october', 'ada'],
  ])('%s', (text, expected) => {
    expect(meant(text)).toBe(expected);
  });

  it('"who should we book" is no question of who was', () => {
    expect(JSON.stringify(read('who should we book in Norway').call)).not.toContain('Status');
  });

  it('several stages are counted each', () => {
    expect(read('how many booked, signed and contacted').call).toMatchObject({
      name: 'figures',
      args: { with: ['"Status" = Booked or signed or contacted'], per: ['"Status"'] },
    });
  });

  it('a stage that no cell has is told with those that there are', () => {
    const { call } = read('who is available');
    expect(call).toMatchObject({ name: 'cannot-tell' });
    expect(call.args.why).toMatch(/^Nothing in "Status" says "available": it has "Booked"/);
  });
});

describe('cells with something in them, and without', () => {
  it.each([
    ['no owner next to it', 'ben fay'],
    ['who has no owner', 'ben fay'],
    ['nobody assigned yet', 'ben fay'],
    ['unassigned', 'ben fay'],
    ['missing a price', 'dia'],
    ["which ones haven't got a country", 'eva'],
    ["who don't have an email", 'ben dia'],
    ['without an email', 'ben dia'],
    ['status is blank', 'ben'],
    ['who lacks an email address', 'ben dia'],
    ['has an email but no campaign', 'fay gus'],
    ['creators with an owner and a campaign', 'ada cem eva'],
    ['who has an owner', 'ada cem dia eva gus'],
    ['creators with a campaign', 'ada ben cem eva'],
    ['owner filled in', 'ada cem dia eva gus'],
    ['rows with gaps in the campaign', 'dia fay gus'],
  ])('%s', (text, expected) => {
    expect(meant(text)).toBe(expected);
  });
});

describe('columns and values of the file as people say them', () => {
  it.each([
    ["anna's ones", 'ada eva'],
    ['assigned to Tom', 'cem dia gus'],
    ["tom's list", 'cem dia gus'],
    ['exclusive ones', 'ada cem gus'],
    ['not exclusive', 'ben eva fay'],
    ['non-exclusive creators', 'ben eva fay'],
    ['has a manager', 'ben cem fay'],
    ['without a manager', 'ada dia eva gus'],
    ['next step shoot', 'ben cem'],
    ['gym people', 'ben eva'],
    ['notes mention events', 'ben dia gus'],
    ['anyone whose notes mention kids', 'ada cem'],
    ['kids in the notes', 'ada cem'],
  ])('%s', (text, expected) => {
    expect(meant(text)).toBe(expected);
  });

  it('a word that only cells have is read by them, and told', () => {
    expect(read('gluten free')).toMatchObject({
      call: { name: 'top', args: { with: ['"Notes" contains "gluten free"'] } },
      said: '"gluten free" as "Notes" mentions gluten free',
    });
  });

  it('a word of two columns is asked about, with a reading for each', () => {
    const { call } = read('who is in Q4');
    expect(call).toMatchObject({
      name: 'unclear',
      args: { why: '"Q4" is in "Campaign" and in "Next step". Which one do you mean?' },
    });
    expect(call.args.readings).toHaveLength(2);
    expect(read('campaign Q4').call.args.with).toEqual(['"Campaign" = "Holiday Q4"']);
  });

  it('who asks is nobody in the file', () => {
    expect(read('my product manager wants the 5 cheapest in Spain').call).toEqual({
      name: 'top',
      args: expect.objectContaining({ country: ['ES'], count: 5, by: 'price' }),
    });
  });

  it('a column that nothing is kept of says so', () => {
    const notes = Array.from({ length: 30 }, (_, i) => `c${i}.x,${1000 + i},3%,note ${i} about kids and more of it`);
    const file = ['username,followers,engagement rate,Notes', ...notes].join('\n');
    const other = {
      ...analyze([{ name: 'b.csv', bytes: Buffer.from(file) }], DEFAULT_OPTIONS),
      fileName: 'b.csv',
      excluded: new Set<string>(),
    };
    const { call } = readSentence('anyone whose notes mention kids', { known: vocabularyOf(other) });
    expect(call).toMatchObject({
      name: 'cannot-tell',
      args: { why: expect.stringMatching(/^"Notes" is in the file/) },
    });
  });
});
