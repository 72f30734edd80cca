import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { textsOf } from '../../src/analysis/text-column.js';
import type { Answer } from '../../src/answers/answer.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { vocabularyOf } from '../../src/commands/vocabulary.js';

function asking(text: string) {
  const subject = {
    ...analyze([{ name: 'list.csv', bytes: Buffer.from(text) }], DEFAULT_OPTIONS),
    fileName: 'list.csv',
    excluded: new Set<string>(),
    shortlisted: [],
  };
  const ask = (said: string): Answer => {
    const { name, args } = parseCommand(said, vocabularyOf(subject));
    const command = commandNamed(name);
    if (command.about !== 'dataset') throw new TypeError(`${said} is read as ${name}`);
    return command.run(subject, checkedArguments(command, args));
  };
  return { subject, ask };
}

// By hand: fitness are ada, dan (biography), eve (hashtag) and fay (name); coffee are ada, bob, cleo; gus says nothing, hal no topic.
const LIST = `handle,followers,engagement rate,country,biography,nickname
ada,20000,5%,Australia,"Fitness coach in Sydney ☕",Ada
bob,90000,2%,Brazil,"Amo café e viagem",Bob
cleo,10000,8%,Germany,"Kaffee und Bücher, zweifach Mama",Cleo
dan,30000,4%,Australia,"gym rat | IG: yoga.dan",Dan
eve,50000,2%,France,"Pâtisserie et cuisine #gymlife",Eve
fay,40000,6%,Spain,"Recetas fáciles, no politics",Fit with Fay
gus,60000,3%,Australia,,Gus
hal,70000,3%,Australia,"party cookie category",Hal Baker
`;
const { subject, ask } = asking(LIST);

describe('topics of creators', () => {
  it('are kept with their words, and their texts are not', () => {
    expect(textsOf(subject.profiles.topics!)).toEqual([
      'fitness:fitness coach:biography|coffee:☕:biography',
      'coffee:café:biography|travel:viagem:biography',
      'coffee:kaffee:biography|books:bücher:biography|parenting:zweifach mama:biography',
      'fitness:gym rat:biography',
      'baking:pâtisserie:biography|food:pâtisserie:biography|fitness:gymlife:biography',
      'food:receta:biography|fitness:fit with:name',
      '',
      '-',
    ]);
    expect(JSON.stringify(subject.profiles.text)).not.toContain('Sydney');
  });

  it.each([
    [
      'count topic fitness',
      '4 of 8 creators are in fitness (50.0%), by their biography or name: fit with 1, fitness coach 1, gym rat 1, gymlife 1',
    ],
    ['count topic kaffee', '3 of 8 creators are in coffee (37.5%), by their biography: café 1, kaffee 1, ☕ 1'],
    [
      'count topic fitness from Australia',
      '2 of 8 creators are from Australia and in fitness (25.0%), by their biography: fitness coach 1, gym rat 1',
    ],
    ['count not topic fitness', '4 of 8 creators are not in fitness (50.0%)'],
    // (5 + 4 + 2 + 6) / 4
    [
      'average engagement topic fitness',
      'The average engagement of 4 creators in fitness is 4.3%, by their biography or name: fit with 1, fitness coach 1, gym rat 1, gymlife 1',
    ],
    ['count by topic', 'fitness has the most creators: 4 of 8 (50.0%), then coffee (3) and food (2)'],
  ])('%s', (said, headline) => {
    expect(ask(said).headline).toBe(headline);
  });

  it('put somebody into each group that they are in, and say so', () => {
    const { caveats } = ask('count by topic');
    expect(caveats).toContain('Who is in several groups counts in each.');
    expect(caveats).toContain('The file does not say which group 2 of them are in.');
  });

  it('are said with the words in a list', () => {
    const { caveats, tables } = ask('top 5 topic fitness');
    expect(tables[0]!.rows.map(({ handle }) => handle).sort()).toEqual(['ada', 'dan', 'eve', 'fay']);
    expect(caveats).toContain(
      'In fitness by their biography or name: fit with 1, fitness coach 1, gym rat 1, gymlife 1.',
    );
  });

  it('list somebody in each group that they are in, and count them once', () => {
    const { headline, caveats } = ask('top 3 per topic');
    // All but gus and hal; fitness has a fourth, eve, who is listed under food.
    expect(headline).toBe('Top 3 per topic by score: 6 of 8 ranked creators');
    expect(caveats).toContain('Who is in several groups is listed in each.');
  });

  it('are in a profile', () => {
    const said = ask('profile @eve').facts.find(({ title }) => title === 'What the file says');
    expect(said?.lines).toContain(
      'Topics: baking (pâtisserie, biography), food (pâtisserie, biography), fitness (gymlife, biography).',
    );
  });

  it('that nobody is about are said to be so', () => {
    expect(() => ask('count topic skincare')).toThrow("Nobody's biography or name says skincare.");
  });

  it('cannot be told from a file without such texts', () => {
    const { ask: askOther } = asking('handle,followers\nada,20000\nbob,30000\n');
    expect(() => askOther('count topic fitness')).toThrow('This file does not say what creators are about.');
    expect(() => askOther('count by topic')).toThrow('This file does not say what creators are about.');
  });

  it('are said to be known of a few, where most have no text', () => {
    const { ask: askOther } = asking('handle,followers,bio\nada,20000,gym\nbob,30000,\ncleo,40000,\n');
    expect(askOther('count topic fitness').caveats).toContain(
      "The file has no biography, hashtags or category for 2 of 3 creators, so it can't tell what they are about.",
    );
  });
});
