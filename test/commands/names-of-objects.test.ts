import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { platformFromUrl } from '../../src/analysis/read/values/handle.js';
import { parseNumber } from '../../src/analysis/read/values/parse-number.js';
import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';
import { plainText } from '../../src/answers/plain-text.js';
import { charts } from '../../src/commands/charts.js';
import type { Subject } from '../../src/commands/command.js';
import { ALL_COMMANDS, checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { readSentence } from '../../src/commands/read-sentence.js';
import { vocabularyOf } from '../../src/commands/vocabulary.js';
import { UserError } from '../../src/errors.js';

/** What every object answers to, though nobody put it there. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);

function subjectOf(header: string, rows: string[], options = DEFAULT_OPTIONS): Subject {
  const bytes = Buffer.from([header, ...rows].join('\n'));
  return { ...analyze([{ name: 'list.csv', bytes }], options), fileName: 'list.csv', excluded: new Set() };
}
const sample = [...sampleRows(120, 4)];
const subject = subjectOf(sampleHeader(), sample);
const known = vocabularyOf(subject);

describe.each(NAMES)('somebody types or writes %s', (name) => {
  it('where a chart is named', () => {
    expect(charts.run(subject, { name }).headline).toContain(`There is no chart called "${name}". There are: `);
  });

  it('where any command takes words, and is answered or told in a sentence', () => {
    for (const { name: command } of ALL_COMMANDS) {
      for (const read of [
        () => parseCommand(`${command} ${name}`, known),
        () => parseCommand(`${command} in ${name} from ${name} by ${name}`, known),
        () => readSentence(`${command} ${name}`, { known }).call,
      ]) {
        let said: string;
        try {
          const call = read();
          const found = commandNamed(call.name);
          const args = checkedArguments(found, call.args);
          if (found.about === 'conversation') continue;
          said = plainText(found.about === 'nothing' ? found.run(args) : found.run(subject, args));
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          said = (error as Error).message;
        }
        expect(said).not.toMatch(/\[native code\]|\[object |undefined|NaN/);
      }
    }
  });

  it('after a number, or as a site', () => {
    expect(parseNumber(`5 ${name}`, '.')).toBeNaN();
    expect(platformFromUrl(`https://${name}.com/@ada`)).toBeUndefined();
  });

  it('as a category: a question is about it only where it says it', () => {
    const others = { ...known, categories: [name] };
    expect(readSentence('top 10 in e', { known: others }).call.args).not.toHaveProperty('category');
    expect(readSentence(`top 10 in ${name}`, { known: others }).call.args).toMatchObject({ category: [name] });
  });

  it('as the header of a column that the study method takes', () => {
    const rows = sample.map((row, i) => `${row},${(i * i * 37) % 9_000}`);
    const odd = subjectOf(`${sampleHeader()},${name}`, rows, { ...DEFAULT_OPTIONS, method: 'study' });
    expect(Object.keys(odd.analysis.explore.distributions)).toContain(name);
    for (const command of ['segments', 'about', 'charts', 'summary']) {
      const found = commandNamed(command);
      const args = checkedArguments(found, {});
      if (found.about !== 'dataset') throw new Error(`${command} is about a file.`);
      expect(plainText(found.run(odd, args))).not.toMatch(/\[native code\]|\[object |undefined|NaN/);
    }
  });
});
