import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { Answer } from '../../src/answers/answer.js';
import { plainText } from '../../src/answers/plain-text.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { medianBounds } from '../../src/commands/gaps/blanks.js';
import { talkAbout } from '../../src/commands/talk-about.js';

/**
 * Twenty accounts of 10,000 to 29,000 followers, the first half on TikTok. Blank: a fee for every fourth (0, 4 … 16), an
 * owner for the first two, a share of fakes for the last one. Fakes are 1% to 18% and 40% for the one before the last.
 */
const LINES = Array.from({ length: 20 }, (_, i) => ({
  handle: `mia_${i}`,
  name: i === 7 ? 'Mia 3' : `Mia ${i}`,
  platform: i < 10 ? 'TikTok' : 'Instagram',
  followers: 10_000 + 1_000 * i,
  rate: 1 + i / 10,
  views: 5_000,
  fakes: i === 19 ? '' : i === 18 ? 40 : i + 1,
  fee: i % 4 === 0 ? '' : 100 * i,
  owner: i < 2 ? '' : ['Jess', 'Tom'][i % 2],
  notes: i === 3 ? 'worked with Nike in May' : i === 5 ? 'slow to reply' : 'asked',
}));
const HEADER = 'handle,name,platform,followers,engagement rate %,avg views,Fake followers %,Fee (USD),Owner,Notes';

function subjectOf(lines: readonly object[] = LINES): Subject {
  const bytes = Buffer.from([HEADER, ...lines.map((line) => Object.values(line).join())].join('\n'));
  return {
    ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS),
    fileName: 'list.csv',
    excluded: new Set<string>(),
  };
}

const SUBJECT = subjectOf();

function ask(name: string, args: object = {}, subject = SUBJECT): Answer {
  const command = commandNamed(name);
  if (command.about !== 'dataset') throw new Error(`${name} is about no file.`);
  return command.run(subject, checkedArguments(command, args as never));
}

const titled = (answer: Answer, title: string) => answer.facts.find((fact) => fact.title === title)?.lines ?? [];

async function thread(...messages: string[]) {
  const talk = talkAbout(SUBJECT, {});
  const answered = [];
  for (const message of messages) answered.push(await talk.ask(message));
  return answered;
}

describe('what is blank', () => {
  it('is counted by column, the one with most blanks first', () => {
    const answer = ask('gaps');
    expect(answer.headline).toBe(
      '`Fee (USD)` is blank for 5 of 20 creators (25.0%), `Owner` for 2, `Fake followers %` for 1',
    );
    expect(answer.tables[0]!.rows.map(({ column, blank, share }) => [column, blank, share])).toEqual([
      ['Fee (USD)', 5, 0.25],
      ['Owner', 2, 0.1],
      ['Fake followers %', 1, 0.05],
    ]);
    // 0 has neither fee nor owner: 5 + 2 + 1 - 1 lack something, 8 of 20 × 10 cells.
    expect(answer.facts[0]!.lines).toEqual(['4.0% of all cells are blank (8); 13 of 20 have every cell.']);
  });

  it('is counted among those who are described', () => {
    // 0, 4 and 8 are on TikTok.
    const answer = ask('gaps', { platform: ['TikTok'], columns: ['Fee (USD)'] });
    expect(answer.headline).toBe('`Fee (USD)` is blank for 3 of 10 creators on TikTok (30.0%)');
    const [line] = answer.facts[0]!.lines;
    for (const handle of ['@mia_0', '@mia_4', '@mia_8']) expect(line).toContain(handle);
    expect(ask('gaps', { platform: ['TikTok'], columns: ['Fake followers %'] }).headline).toBe(
      'No blanks: `Fake followers %` is filled for all 10 creators on TikTok',
    );
  });

  it('of somebody is each of their columns, or the cell that was asked about', () => {
    expect(ask('gaps', { handles: ['mia_0'] }).headline).toBe('@mia_0 lacks 2 of 10 columns: `Fee (USD)` and `Owner`');
    expect(ask('gaps', { handles: ['mia_2'] }).headline).toBe('@mia_2 has something in each of the 10 columns');
    expect(ask('gaps', { handles: ['mia_4'], columns: ['Fee (USD)'] }).headline).toBe(
      'No: `Fee (USD)` is blank for @mia_4 in the file',
    );
    expect(ask('gaps', { handles: ['mia_5'], columns: ['Fee (USD)', 'Owner'] }).headline).toBe(
      'Yes: `Fee (USD)` of @mia_5 is $500',
    );
  });

  it('is chased where it decides, whoever scores best first', () => {
    const lines = ask('gaps', { about: 'chase' }).facts[0]!.lines;
    expect(lines).toHaveLength(5);
    // A blank owner decides nothing.
    expect(lines.every((line) => !line.includes('`Owner`'))).toBe(true);
    const scores = lines.map((line) => Number(/score (\d+)/.exec(line)![1]));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('bounds what a median could be', () => {
    // Fees of 100, 200, 300, 500, 600, 700, 900, 1000, 1100, 1300, 1400, 1500, 1700, 1800, 1900 and five blanks. All five
    // below: the middle of twenty is between the 5th and 6th of them; all above: between the 10th and 11th.
    const [line] = ask('gaps', { about: 'averages', columns: ['Fee (USD)'] }).facts[0]!.lines;
    expect(line).toContain('an average is of 15 of 20');
    expect(line).toContain('between $650 and $1,350');
    const rows = [0, 1, 2, 3, 4];
    expect(medianBounds([1, 2, 3, 4, 5], rows)).toEqual({ low: 3, high: 3 });
    expect(medianBounds([1, 2, 3, 4, Number.NaN], rows)).toEqual({ low: 2, high: 3 });
    expect(medianBounds([1, 2, Number.NaN, Number.NaN, 3], rows)).toEqual({ low: 1, high: 3 });
    expect(medianBounds([1, 2, Number.NaN, Number.NaN, Number.NaN], rows)).toBeUndefined();
    expect(medianBounds([1, Number.NaN], [0, 1])).toBeUndefined();
  });

  it('twice is told of rows, and of names that nothing makes one person', () => {
    const [line] = titled(ask('gaps'), 'In the file twice');
    expect(line).toMatch(/^One name is of several accounts, .* counted apart: Mia 3 \(@mia_3 or @mia_7\)\.$/);
    const repeated = subjectOf([...LINES, LINES[2]!]);
    expect(ask('gaps', { about: 'twice' }, repeated).headline).toMatch(/^One row repeats an account/);
    expect(ask('gaps', { about: 'twice' }, subjectOf(LINES.filter((_, i) => i !== 7))).headline).toBe(
      'Nobody is in it twice: 19 accounts, each with one row and a name of its own',
    );
  });
});

describe('whose audience is odd', () => {
  it('is who fails a check or has more fakes than nine in ten', () => {
    // Known: 1 to 18 and 40; the ninth decile is at place 0.9 × 18 = 16.2 of 0 … 18: 17.2. 18% and 40% are over it.
    const answer = ask('verdict', { fakes: true });
    expect(answer.headline).toBe(
      'Yes: 1 of 20 creators looks odd; 1 more has more suspicious followers than nine in ten here',
    );
    expect(answer.tables[0]!.rows.map(({ handle }) => handle)).toEqual(['mia_18', 'mia_17']);
    expect(answer.caveats.at(-1)).toContain('known for 19 of 20');
  });

  it('among some says of whom', () => {
    expect(ask('verdict', { fakes: true, platform: ['TikTok'] }).headline).toBe(
      'No, as far as the file tells: none of 10 creators on TikTok has odd figures',
    );
  });

  it('of one is their own figures beside the file’s', () => {
    // The median of 1 to 18 and 40 is 10.
    expect(ask('verdict', { fakes: true, handles: ['mia_2'] }).headline).toMatch(
      /^Nothing in the file says @mia_2 is fake: 3\.0% suspicious followers \(the file's median is 10\.0%\)/,
    );
    expect(ask('verdict', { fakes: true, handles: ['mia_17'] }).headline).toMatch(/^Look closer: @mia_17 has 18\.0%/);
    expect(ask('verdict', { fakes: true, handles: ['mia_18'] }).headline).toMatch(/^Doubtful: @mia_18: 40\.0%/);
  });
});

describe('a column of the file', () => {
  it('is told as the file’s own, with how many have something in it and how far it goes', () => {
    const answer = ask('columns', { columns: ['Fee (USD)'] });
    expect(answer.headline).toContain("`Fee (USD)` is the file's own column");
    expect(answer.facts[0]!.lines).toContain(
      '15 of 20 have something in it; 5 are blank, and left out of its averages.',
    );
    expect(answer.facts[0]!.lines).toContain('It goes from $100 to $1,900.');
    expect(answer.next[0]!.command).toEqual({ name: 'gaps', args: { columns: ['Fee (USD)'] } });
    expect(ask('columns', { columns: ['Owner'] }).facts[0]!.lines).toContain('It says "Jess" and "Tom".');
  });
});

describe('what no list of profiles tells', () => {
  it('is quoted where a cell says something of it', () => {
    const answer = ask('cannot-tell', { topic: 'brands', said: 'nike' });
    expect(answer.headline).toBe(
      'No column of its own says which brands people worked with, but `Notes` has something on it for one creator',
    );
    expect(answer.tables[0]!.rows).toMatchObject([{ handle: 'mia_3', 'text Notes': 'worked with Nike in May' }]);
    expect(ask('cannot-tell', { topic: 'availability', said: 'free' }).tables[0]!.rows).toMatchObject([
      { handle: 'mia_5', 'text Notes': 'slow to reply' },
    ]);
  });

  it('is denied where none does', () => {
    expect(ask('cannot-tell', { topic: 'gender', said: 'women' })).toMatchObject({
      headline: expect.stringMatching(/^I can’t go by "women": this file doesn’t say the gender of creators\./),
      tables: [],
    });
  });
});

describe('in a thread', () => {
  it('what is asked in between leaves the list what it is', async () => {
    const [list, blank, faked, meant, compared] = await thread(
      'top 3 by followers',
      'gaps',
      'verdict fakes',
      'glossary engagement rate',
      'compare them',
    );
    expect([list, blank, faked, meant].map((one) => one!.call.name)).toEqual(['top', 'gaps', 'verdict', 'glossary']);
    // Whoever is flagged is in a list by followers, too.
    expect(compared!.call).toMatchObject({ name: 'compare', args: { handles: ['mia_19', 'mia_18', 'mia_17'] } });
  });

  it('who is meant by it is narrowed, and a question about the list is of the list', async () => {
    for (const [first, name] of [
      ['gaps', 'gaps'],
      ['verdict fakes', 'verdict'],
    ] as const) {
      const [, , narrowed, other] = await thread('top 3 by followers', first, 'only on TikTok', 'and on Instagram?');
      expect(narrowed!.call).toMatchObject({ name, args: { platform: ['TikTok'] } });
      expect(other!.call).toMatchObject({ name, args: { platform: ['Instagram'] } });
      const [, , ordered] = await thread('top 3 by followers', first, 'which of them has the best engagement?');
      expect(ordered!.call).toMatchObject({ name: 'top', args: { handles: ['mia_19', 'mia_18', 'mia_17'] } });
    }
    const [, alone] = await thread('gaps', 'only on TikTok');
    expect(alone!.call).toMatchObject({ name: 'gaps', args: { platform: ['TikTok'] } });
  });

  it.each([
    'any gaps in the data?',
    "what's missing in this file?",
    'which cells are blank?',
    "what's blank in the list?",
    'is anything missing in the file?',
  ])('"%s" asks what is blank', async (sentence) => {
    expect((await thread(sentence))[0]!.call.name).toBe('gaps');
  });

  it('the last answer in short is that of the last question, of its own facts', async () => {
    const [, long, short] = await thread('top 3 by followers', 'gaps', 'say that in one line');
    expect(short!.answer.headline).toBe(`${long!.answer.headline}.`);
    expect(short!.answer.tables).toEqual([]);
    expect(plainText(short!.answer).length).toBeLessThan(plainText(long!.answer).length / 3);
    const [list, said] = await thread('top 3 by followers', 'put that in one sentence');
    expect(said!.answer.headline).toBe(`${list!.answer.headline}.`);
    expect(said!.answer.facts[0]!.lines[0]).toMatch(
      /^They are: @mia_19 \(score \d+\), @mia_18 \(\d+\), @mia_17 \(\d+\)\.$/,
    );
  });
});
