import { describe, expect, it } from 'vitest';
import { ArrivalOrder } from '../../../src/slack/receive/arrival-order.js';

/** Handlers that end when they are let go, and note when they begin. */
function handlers() {
  const begun: string[] = [];
  const release = new Map<string, () => void>();
  const handler = (name: string) => () =>
    new Promise<void>((resolve) => {
      begun.push(name);
      release.set(name, resolve);
    });
  const finish = async (name: string) => {
    release.get(name)!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, handler, finish };
}

describe('ArrivalOrder', () => {
  it('looks at a question after the upload that came before it, in the same conversation only', async () => {
    const order = new ArrivalOrder();
    const { begun, handler, finish } = handlers();
    void order.inOrder('C1', true, handler('upload'));
    void order.inOrder('C1', false, handler('question'));
    void order.inOrder('C2', false, handler('elsewhere'));
    expect(begun).toEqual(['upload', 'elsewhere']);
    await finish('upload');
    expect(begun).toEqual(['upload', 'elsewhere', 'question']);
  });

  it('lets questions go side by side', () => {
    const order = new ArrivalOrder();
    const { begun, handler } = handlers();
    void order.inOrder('C1', false, handler('one'));
    void order.inOrder('C1', false, handler('two'));
    expect(begun).toEqual(['one', 'two']);
  });

  it('makes every conversation wait for a deletion that names none, and goes on after one that fails', async () => {
    const order = new ArrivalOrder();
    const { begun, handler } = handlers();
    const failing = order.inOrder('', true, async () => {
      begun.push('deletion');
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('no');
    });
    const asked = order.inOrder('C1', false, async () => void begun.push('question'));
    expect(begun).toEqual(['deletion']);
    await expect(failing).rejects.toThrow('no');
    await asked;
    expect(begun).toEqual(['deletion', 'question']);
    void order.inOrder('C1', false, handler('later'));
    expect(begun).toEqual(['deletion', 'question', 'later']);
  });
});
