import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { CommandCall } from '../../src/answers/answer.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { readSentence } from '../../src/commands/read-sentence.js';
import { vocabularyOf } from '../../src/commands/vocabulary.js';

const FILE = `username,followers,Fake followers %,Growth 30d %,Status,Last post,Newsletter,Quoted (EUR),Agency,Audience US %,Story score
ada,120000,12.5,3.1,Booked,2026-09-14,yes,1200,North Star,61,4.25
ben,80000,31,1.2,Not contacted,2026-08-01,no,800,Blue,22,3.5
cem,45000,8,-0.4,Contacted,2026-10-02,yes,450,North Star,40,
dia,200000,,7.5,Booked,2026-12-30,no,,Blue,70,2.75
eva,15000,19,0.9,Contacted,2026-11-01,yes,150,Red,55,4.75
fay,33000,5,12,Not contacted,2026-10-20,,300,Red,,1.5
`;

const subject: Subject = {
  ...analyze([{ name: 'list.csv', bytes: Buffer.from(FILE) }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set(),
};
const known = vocabularyOf(subject);

function run(call: CommandCall) {
  const command = commandNamed(call.name);
  if (command.about !== 'dataset') throw new Error(`not about data: ${JSON.stringify(call)}`);
  return command.run(subject, checkedArguments(command, call.args));
}

const handles = (call: CommandCall) => run(call).tables[0]!.rows.map(({ handle }) => handle);

describe('columns of the file in questions', () => {
  it.each([
    ['top with "Fake followers %" < 20', 'ada cem eva fay'],
    ['top with "fake followers" under 20%', 'ada cem eva fay'],
    ['top with “Fake followers %” at least 12.5', 'ada ben eva'],
    ['top with "Suspicious followers" < 10', 'cem fay'],
    ['top with "Audience US %" over 50', 'ada dia eva'],
    ['top with "Status" = Booked', 'ada dia'],
    ['top with "Status" is not contacted', 'ben fay'],
    ['top with "status" = "Not contacted" or Booked', 'ada ben dia fay'],
    ['top without "Status" = Booked', 'ben cem eva fay'],
    ['top with "Last post" after 2026-10-01', 'cem dia eva fay'],
    ['top with "Last post" before 1 Oct 2026', 'ada ben'],
    ['top with "Newsletter"', 'ada cem eva'],
    ['top without "Newsletter"', 'ben dia fay'],
    ['top with "Newsletter" = no', 'ben dia'],
    ['top with "Quoted (EUR)" between 300 and 1k', 'ben cem fay'],
    ['top with "Quoted EUR" <= €450', 'cem eva fay'],
    ['top without "Story score"', 'cem'],
    ['top with "Agency" = north star and "Status" = contacted', 'cem'],
    ['top in micro with "Agency" = Red', 'eva fay'],
  ])('%s', (text, expected) => {
    expect(handles(parseCommand(text, known)).toSorted().join(' ')).toBe(expected);
    expect(handles(readSentence(text, { known }).call).toSorted().join(' ')).toBe(expected);
  });

  it.each([
    ['top 3 by "Quoted (EUR)"', ['ada', 'ben', 'cem']],
    ['top 3 by "quoted" lowest first', ['eva', 'fay', 'cem']],
    ['top 2 by "Audience US %"', ['dia', 'ada']],
    ['top 2 by "Story score" with "Newsletter"', ['eva', 'ada']],
  ])('%s', (text, expected) => {
    // A column's figures are what they are: whoever a check speaks against (@ben has 31% fake followers) has their place.
    expect(handles(parseCommand(text, known))).toEqual(expected);
    expect(readSentence(text, { known }).call).toEqual(parseCommand(text, known));
  });

  it('shows the columns with their values, and counts who has none', () => {
    const answer = run(parseCommand('top by "Story score" with "Agency" = Red or Blue', known));
    expect(answer.headline).toContain('"Agency" Red or Blue, by "Story score"');
    const row = answer.tables[0]!.rows.find(({ handle }) => handle === 'eva');
    expect(row).toMatchObject({ Agency: 'Red', 'Story score': 4.75 });
    expect(answer.caveats).toContain('"Story score" is not known for 1 of 6 creators: they are not in this list.');
  });

  it('asks again what its own buttons say', () => {
    const call = parseCommand('top with "Status" = Not contacted or Booked and "Fake followers %" < 20%', known);
    const again = run(call).more!.find(({ label }) => label === 'By followers')!.command;
    expect(again.args.with).toEqual(call.args.with);
    const typed = `top with ${(call.args.with as string[]).join(' and ')}`;
    expect(parseCommand(typed, known).args.with).toEqual(call.args.with);
  });

  it.each([
    ['top with "Fke followers" < 20', /no column "Fke followers"/, /"Fake followers %"/],
    ['top with "Status" = Boked', /Nobody in this file has "Status" Boked/, /Booked/],
    ['top with "Status" > 3', /holds words/, /with "Status" =/],
    ['top with "Story score" > high', /holds figures/, /> 10/],
    ['top with "Last post" after soon', /holds dates/, /2026-09-01/],
    ['top with "Quoted (EUR)" < $500', /is in EUR/, /EUR/],
    ['top by "Agency"', /"Agency" holds words/, /Narrow/],
  ])('%s is explained', (text, message, next) => {
    expect(() => run(parseCommand(text, known))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(message), next: expect.stringMatching(next) }),
    );
  });

  it('tells in a profile what the file says', () => {
    const lines = run({ name: 'profile', args: { handle: 'ada' } }).facts.flatMap((fact) => fact.lines);
    expect(lines.join('\n')).toContain(
      '`Newsletter` yes, `Quoted (EUR)` €1,200, `Agency` North Star, `Story score` 4.25',
    );
  });
});
