import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { askPermission } from '../../../src/slack/blocks/ask-permission.js';
import { errorMessage } from '../../../src/slack/blocks/error-message.js';
import { progressMessage } from '../../../src/slack/blocks/progress-message.js';
import { expectSlackTakes, mrkdwnIn } from './expect-slack-takes.js';
import { hostile } from './hostile-answers.js';

describe('errorMessage', () => {
  it('says what happened and what to do', () => {
    const message = errorMessage(new UserError('not-a-csv', 'This <file> is not a CSV.', 'Export it again as CSV.'));
    expect(message.text).toBe('This &lt;file&gt; is not a CSV. Export it again as CSV.');
    expect(mrkdwnIn(message.blocks)).toEqual(['This &lt;file&gt; is not a CSV.\nExport it again as CSV.']);
    expectSlackTakes(message);
  });
});

describe('progressMessage', () => {
  it('shows what is done, and says what is being done', () => {
    const message = progressMessage({
      fileName: 'creators.csv',
      phases: [
        { name: 'Read', state: 'done', detail: '1,000 rows' },
        { name: 'Find segments', state: 'running' },
        { name: 'Score', state: 'waiting' },
      ],
    });
    expect(message.text).toBe('Analyzing creators.csv: Find segments (2 of 3)');
    expect(mrkdwnIn(message.blocks)).toEqual([
      '*Analyzing creators.csv*',
      '✓ Read · 1,000 rows\n▸ Find segments …\n· Score',
    ]);
  });
});

describe('askPermission', () => {
  it('asks with a button for each answer', () => {
    const { blocks } = askPermission({ fileName: 'creators.csv', offer: 'T1-C1-1.2' });
    expect(blocks[1]).toMatchObject({
      elements: [
        { action_id: 'analyse-file', value: 'T1-C1-1.2', text: { text: 'Analyze this' } },
        { action_id: 'dismiss', text: { text: 'Not now' } },
      ],
    });
  });
});

it('takes any file name', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 1, max: 300 }), (name, times) => {
      const fileName = name.repeat(times);
      expectSlackTakes(askPermission({ fileName, offer: 'T1-C1-1.2' }));
      expectSlackTakes(progressMessage({ fileName, phases: [{ name, state: 'running', detail: fileName }] }));
      expectSlackTakes(errorMessage({ message: `I cannot read ${fileName}.`, next: fileName }));
    }),
  );
});
