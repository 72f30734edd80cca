import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Answer, sayOnly } from '../../src/answers/answer.js';
import { plainText } from '../../src/answers/plain-text.js';
import { ONLY_IN_SLACK, showAnswer } from '../../src/cli/show-answer.js';
import { LISTED_COMMANDS } from '../../src/commands/listed-commands.js';

const answer: Answer = {
  ...sayOnly('Start with these.'),
  context: 'TikTok',
  tables: [
    {
      columns: [{ key: 'handle', label: 'Creator', format: 'handle' }],
      rows: [{ handle: 'a'.repeat(50) }],
    },
  ],
  facts: [{ title: 'Do next', lines: ['Ask all of them for their rates, and for the reach of their last ten posts.'] }],
};

describe('showAnswer', () => {
  it('is the plain text where there is neither colour nor a narrow screen', () => {
    expect(showAnswer(answer, { color: false, width: 120 })).toBe(plainText(answer));
  });

  it('emphasises, and changes no word, where there are colours, whatever stdout is', () => {
    const shown = showAnswer(answer, { color: true, width: 120 });
    expect(shown).toContain('\u001b[1mStart with these.\u001b[22m');
    expect(stripVTControlCharacters(shown)).toBe(plainText(answer));
  });

  it('wraps sentences under their bullet, and leaves tables whole', () => {
    const lines = showAnswer(answer, { color: false, width: 30 }).split('\n');
    expect(lines).toContain(`@${'a'.repeat(50)}`);
    expect(lines.slice(-4)).toEqual([
      'Do next',
      '• Ask all of them for their',
      '  rates, and for the reach of',
      '  their last ten posts.',
    ]);
    expect(lines.filter((line) => stringWidth(line) > 30)).toEqual([`@${'a'.repeat(50)}`]);
  });
});

it('offers no step that a terminal cannot take', () => {
  const aboutConversations = LISTED_COMMANDS.filter(({ about }) => about === 'conversation').map(({ name }) => name);
  expect([...ONLY_IN_SLACK].sort()).toEqual(aboutConversations.sort());
});
