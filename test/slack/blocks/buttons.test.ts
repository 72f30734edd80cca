import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { nextStepBlocks, readButton } from '../../../src/slack/blocks/buttons.js';
import { mrkdwnIn } from './expect-slack-takes.js';
import { call } from './hostile-answers.js';

describe('nextStepBlocks', () => {
  it('numbers the buttons, which carry their call', () => {
    const [actions] = nextStepBlocks({
      next: [
        { label: 'Next 10', command: { name: 'top', args: { count: 10 } } },
        { label: 'Budget', command: { name: 'budget', args: {} } },
      ],
    });
    expect(actions).toEqual({
      type: 'actions',
      elements: [
        {
          type: 'button',
          text: { type: 'plain_text', text: 'Next 10', emoji: false },
          action_id: 'ask:0',
          value: '{"name":"top","args":{"count":10}}',
        },
        {
          type: 'button',
          text: { type: 'plain_text', text: 'Budget', emoji: false },
          action_id: 'ask:1',
          value: '{"name":"budget","args":{}}',
        },
      ],
    });
  });

  it('says in words what is too long for a button, and what comes after the 23rd: two places are for menus', () => {
    const handles = Array.from({ length: 200 }, (_, i) => `@creator${i}`);
    const blocks = nextStepBlocks({
      next: [
        { label: 'Compare all', command: { name: 'compare', args: { handles } } },
        ...Array.from({ length: 26 }, (_, i) => ({ label: `Step ${i}`, command: { name: 'top', args: { count: i } } })),
      ],
    });
    expect(blocks[0]).toMatchObject({ type: 'actions', elements: { length: 23 } });
    expect(mrkdwnIn(blocks)[0]).toMatch(
      /^Also: Compare all: compare @creator0 .*… · Step 23: top 23 · .*Step 25: top 25$/,
    );
  });
});

describe('readButton', () => {
  it('reads what a button carries, whatever is in it and however Slack hands it back', () => {
    fc.assert(
      fc.property(call, fc.option(fc.constant('T1-C1-17.5-V1'), { nil: undefined }), (command, datasetId) => {
        const [actions] = nextStepBlocks({ next: [{ label: 'x', command }], datasetId });
        fc.pre(actions?.type === 'actions');
        const [button] = actions.elements;
        const value = button?.type === 'button' ? button.value : undefined;
        expect(value).not.toMatch(/[&<>]/);
        expect(readButton(value)).toEqual({
          call: JSON.parse(JSON.stringify(command)),
          post: datasetId && '17.5-V1',
        });
      }),
    );
  });

  it.each([undefined, '', 'top', '{}', '{"name":"","args":{}}', '{"name":"top","args":{"x":null}}', 'null'])(
    'refuses %j with a sentence',
    (value) => {
      expect(() => readButton(value)).toThrow(UserError);
    },
  );
});
