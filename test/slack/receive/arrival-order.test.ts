import { describe, expect, it } from 'vitest';
import { ArrivalOrder } from '../../../src/slack/receive/arrival-order.js';

/** Notes whose turn it is. */
function order() {
  const arrivals = new ArrivalOrder();
  const begun: string[] = [];
  const enter = (name: string, conversation: string, isChange = false) => {
    const { turn, leave } = arrivals.enter(conversation, isChange);
    void turn.then(() => begun.push(name));
    return leave;
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { begun, enter, settled };
}

describe('ArrivalOrder', () => {
  it('looks at a question after the upload that came before it, in the same conversation only', async () => {
    const { begun, enter, settled } = order();
    const leave = enter('upload', 'C1', true);
    enter('question', 'C1');
    enter('elsewhere', 'C2');
    await settled();
    expect(begun).toEqual(['upload', 'elsewhere']);
    leave();
    await settled();
    expect(begun).toEqual(['upload', 'elsewhere', 'question']);
  });

  it('lets questions go side by side, and uploads one after the other', async () => {
    const { begun, enter, settled } = order();
    enter('one', 'C1');
    enter('two', 'C1');
    const leave = enter('upload', 'C1', true);
    const leaveAlso = enter('another', 'C1', true);
    await settled();
    expect(begun).toEqual(['one', 'two', 'upload']);
    leave();
    await settled();
    leaveAlso();
    enter('later', 'C1');
    await settled();
    expect(begun).toEqual(['one', 'two', 'upload', 'another', 'later']);
  });

  it('makes every conversation wait for a deletion that names none', async () => {
    const { begun, enter, settled } = order();
    const leave = enter('deletion', '', true);
    enter('question', 'C1');
    await settled();
    expect(begun).toEqual(['deletion']);
    leave();
    await settled();
    expect(begun).toEqual(['deletion', 'question']);
  });
});
