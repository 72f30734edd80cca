import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { argumentsFromOutside, argumentsSchema, READING_COMMANDS } from '../../src/commands/call-from-outside.js';
import { commandNamed } from '../../src/commands/commands.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { VOCABULARY } from './vocabulary.js';

/** What belongs to a conversation: its brief, its shortlist, its last answer, its last plan. */
const OF_CONVERSATIONS = ['loosened', 'shortlisted', 'call', 'rows', 'kept'];

describe('the schema of a command', () => {
  it.each(READING_COMMANDS.map((command) => [command.name, command] as const))(
    'of %s names every argument that is not of a conversation',
    (_, command) => {
      const { properties } = argumentsSchema(command);
      const own = Object.keys(command.args).filter((name) => !OF_CONVERSATIONS.includes(name));
      expect(Object.keys(properties!)).toEqual(own);
    },
  );

  it('is plain JSON Schema, which takes what the grammar makes of the command’s examples', () => {
    const ajv = new Ajv({ strict: true, allErrors: true });
    let examples = 0;
    for (const command of READING_COMMANDS) {
      const schema = JSON.parse(JSON.stringify(argumentsSchema(command)));
      const isOne = ajv.compile(schema);
      for (const example of command.examples.filter((text) => !text.includes('?') && text.startsWith(command.name))) {
        const parsed = Object.entries(parseCommand(example, VOCABULARY).args);
        const args = Object.fromEntries(parsed.filter(([, value]) => value !== '')); // not said
        expect([example, isOne(args), isOne.errors]).toEqual([example, true, null]);
        expect(argumentsFromOutside(command, args)).toBeDefined();
        examples++;
      }
    }
    expect(examples).toBeGreaterThan(25);
  });
});

describe('arguments from outside', () => {
  const top = commandNamed('top');
  const refused = (args: Record<string, unknown>) => {
    try {
      argumentsFromOutside(top, args);
    } catch (error) {
      return (error as Error).message;
    }
    return undefined;
  };

  it('are completed as a button’s are', () => {
    expect(argumentsFromOutside(top, {})).toMatchObject({ count: 10, by: 'score', skip: 0 });
    expect(argumentsFromOutside(top, { country: 'brazil', verified: true, per: null })).toMatchObject({
      country: ['BR'],
      verified: true,
      per: undefined,
    });
  });

  it.each([
    [{ city: 'Rio' }, 'top takes no "city", only skip, '],
    [{ __proto__: null, toString: 1 }, 'top takes no "toString"'],
    [{ verified: 'yes' }, 'top.verified must be true or false.'],
    [{ count: 2.5 }, 'top.count must be a whole number.'],
    [{ count: 0 }, 'top.count must be 1 to 100.'],
    [{ country: [7] }, 'top.country must be a text.'],
    [{ country: { is: 'BR' } }, 'top.country must be a text.'],
    [{ country: Array(501).fill('BR') }, 'top.country takes up to 500.'],
    [{ not: [{ city: ['Rio'] }] }, 'top.not takes no "city"'],
    [{ not: ['Brazil'] }, 'top.not must be an object.'],
    [{ topic: ['x'.repeat(4001)] }, 'top.topic must be at most 4,000 characters.'],
  ])('that do not fit are refused in a sentence: case %#', (args, message) => {
    expect(refused(args)).toContain(message);
  });
});
