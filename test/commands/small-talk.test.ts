import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../src/answers/answer.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { aboutTheLast } from '../../src/commands/last-question.js';
import { smallTalk } from '../../src/commands/small-talk.js';

const say = ({ args }: CommandCall) => smallTalk.run(checkedArguments(smallTalk, args) as never);
const talk = (kind: string): CommandCall => ({ name: 'small-talk', args: { kind } });

describe('a complaint', () => {
  const top = { name: 'top', args: { count: 5 } };
  const figures = { name: 'figures', args: { of: [{ figure: 'count' }] } };

  it('is apologised for, and offers what the answer was made of and what was asked before', () => {
    const { headline, next } = say(aboutTheLast(talk('complaint'), { ...figures, before: top, list: figures }));
    expect(headline).toMatch(/^Sorry, that missed\. What did you mean\?/);
    expect(next.map(({ label }) => label)).toEqual(['What the last answer was made of', 'Top 5', 'What I can do']);
    expect(next[0]!.command.args.call).toEqual(figures);
    for (const { command } of next) checkedArguments(commandNamed(command.name), command.args);
  });

  it('with nothing before it offers help', () => {
    expect(say(aboutTheLast(talk('complaint'), undefined)).next.map(({ label }) => label)).toEqual(['What I can do']);
  });
});

it('what is not about creators is told apart from what was not understood', () => {
  expect(say(talk('offtopic')).headline).toMatch(/^That’s not in a creator list, so I can’t help with it\./);
});

it('praise gets a word', () => {
  expect(say(talk('praise'))).toMatchObject({ headline: 'Glad that helps.', next: [] });
});
