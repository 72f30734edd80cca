import { describe, expect, it } from 'vitest';
import { commandWords } from '../../src/answers/command-words.js';
import { countries, languages } from '../../src/answers/place-names.js';
import { parseCommand } from '../../src/commands/parse-command.js';

describe('places in a next question', () => {
  it('are called by their names, and read back as the same', () => {
    expect(commandWords({ name: 'top', args: { count: 10, country: ['PL', 'BR'] } })).toBe(
      'top 10 from Poland and Brazil',
    );
    expect(commandWords({ name: 'top', args: { count: 5, language: ['pt'] } })).toBe('top 5 speaking Portuguese');
    for (const code of new Set(countries().codes.values())) {
      const call = { name: 'top', args: { count: 10, country: [code] } };
      expect(parseCommand(commandWords(call)).args, code).toMatchObject(call.args);
    }
    for (const code of new Set(languages().codes.values())) {
      if (code === 'tl') continue; // called Filipino, which is read as `fil`
      const call = { name: 'top', args: { count: 10, language: [code] } };
      expect(parseCommand(commandWords(call)).args, code).toMatchObject(call.args);
    }
  });
});
