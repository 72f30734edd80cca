import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { LISTED_COMMANDS } from '../../src/commands/listed-commands.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { readSentence } from '../../src/commands/read-sentence.js';
import { UserError } from '../../src/errors.js';
import { editDistance, nearestHandles } from '../../src/query/nearest-handles.js';
import { VOCABULARY } from './vocabulary.js';

describe('parseCommand', () => {
  it.each([
    ['top', { name: 'top', args: { count: 10, by: 'score', skip: 0 } }],
    ['top 5', { name: 'top', args: { count: 5, by: 'score', skip: 0 } }],
    ['TOP 20 by Engagement', { name: 'top', args: { count: 20, by: 'engagement', skip: 0 } }],
    ['top by followers 3', { name: 'top', args: { count: 3, by: 'followers', skip: 0 } }],
    ['top 10 by score skip 5', { name: 'top', args: { count: 10, by: 'score', skip: 5 } }],
    ['emerging skip 10', { name: 'emerging', args: { count: 10, skip: 10 } }],
    ['profile @Ada.L', { name: 'profile', args: { handle: 'ada.l' } }],
    ['charts', { name: 'charts', args: { name: 'all' } }],
    ['charts segment map', { name: 'charts', args: { name: 'segment-map' } }],
    ['how', { name: 'about', args: {} }],
    ['', { name: 'help', args: { command: '', unknown: '' } }],
    ['dance', { name: 'help', args: { unknown: 'dance' } }],
    ['__proto__', { name: 'help', args: { unknown: '__proto__' } }],
  ])('reads "%s"', (text, call) => {
    expect(parseCommand(text)).toEqual(call);
  });

  it.each(['top 0', 'top 1000', 'top 5 by beauty', 'top in atlantis'])('says what is wrong with "%s"', (text) => {
    expect(() => parseCommand(text)).toThrow(UserError);
  });

  it('answers or explains, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          expect(commandNamed(parseCommand(text).name)).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

describe('readSentence', () => {
  it.each([
    ['who has the most followers?', 'top', { by: 'followers' }],
    ['who are the best ten by engagement?', 'top', { by: 'engagement', count: 10 }],
    ['show me our top 25 influencers', 'top', { count: 25, by: 'score' }],
    ['top 7 by likelihood', 'top', { count: 7, by: 'likelihood' }],
    ['tell me about @khaby.lame', 'profile', { handle: 'khaby.lame' }],
    ['what do you think of https://www.tiktok.com/@khaby.lame?', 'profile', { handle: 'khaby.lame' }],
    ['who is khaby.lame?', 'profile', { handle: 'khaby.lame' }],
    ['who is up and coming?', 'emerging', {}],
    ['which segments are there?', 'segments', {}],
    ['show me the segments as a chart', 'charts', { name: 'segments' }],
    ['what should we do next?', 'actions', {}],
    ['how was this found?', 'about', {}],
    ['can I trust the model?', 'about', {}],
    ['help', 'help', {}],
    ['', 'help', {}],
    ['is it raining in Lisbon', 'small-talk', { kind: 'offtopic' }],
    ['who are the best in Brazil?', 'top', { country: ['BR'] }],
    ['only verified creators please', 'top', { verified: true }],
    ['who are the best in this file?', 'top', {}],
  ])('understands "%s"', (sentence, name, args) => {
    const { call } = readSentence(sentence, {});
    expect({ name: call.name, args: checkedArguments(commandNamed(call.name), call.args) }).toMatchObject({
      name,
      args,
    });
  });
});

describe('buttons', () => {
  it('carry arguments that are checked again, and completed', () => {
    expect(checkedArguments(commandNamed('top'), { skip: 10 })).toEqual({ count: 10, by: 'score', skip: 10 });
    expect(() => checkedArguments(commandNamed('top'), { by: 'beauty' })).toThrow(UserError);
    expect(() => commandNamed('gone')).toThrow(UserError);
  });
});

it('every example of a listed command reaches that command', () => {
  for (const command of LISTED_COMMANDS) {
    for (const example of command.examples) {
      expect([example, readSentence(example, { known: VOCABULARY }).call.name]).toEqual([example, command.name]);
    }
  }
});

describe('nearestHandles', () => {
  it('counts typing errors', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('khaby', 'kahby')).toBe(1); // two neighbours swapped
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('offers the nearest first, and nobody who is far', () => {
    const handles = new Map(['khaby.lame', 'charlidamelio', 'khaby.lane', 'addisonre'].map((name, row) => [name, row]));
    expect(nearestHandles('kahby.lame', handles)).toEqual([0, 2]);
    expect(nearestHandles('charli', handles)).toEqual([1]);
    expect(nearestHandles('zzzzzz', handles)).toEqual([]);
  });
});
