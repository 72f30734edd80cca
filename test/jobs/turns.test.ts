import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/jobs/turns.js';
import { WAITING_LIMITS } from '../../src/jobs/waiting-limits.js';

const asked = (userId: string, channelId = 'C1') => ({ teamId: 'T1', channelId, userId });
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Work that is done when told. */
function bench() {
  const order: string[] = [];
  const finishing = new Map<string, () => void>();
  const work = (name: string) => () => {
    order.push(name);
    return new Promise<string>((resolve) => finishing.set(name, () => resolve(name)));
  };
  return { order, work, finish: (name: string) => finishing.get(name)!() };
}

describe('createTurns', () => {
  it('does so many at once, and serves people in turn', async () => {
    const { order, work, finish } = bench();
    const turns = createTurns('exports', 1);
    const all = ['a1', 'a2', 'a3', 'b1', 'c1'].map((name) => turns.inTurn(asked(name[0]!), undefined, work(name)));
    for (const name of ['a1', 'a2', 'b1', 'c1', 'a3']) {
      await nextTurn();
      expect(order.at(-1)).toBe(name);
      finish(name);
    }
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1']);
  });

  it('goes on after one that failed, and after one that gave up waiting', async () => {
    const { order, work, finish } = bench();
    const turns = createTurns('exports', 1);
    const stop = new AbortController();
    const fails = turns.inTurn(asked('a'), undefined, async () => {
      throw new Error('failed');
    });
    const first = turns.inTurn(asked('b'), undefined, work('first'));
    const gaveUp = turns.inTurn(asked('b'), stop.signal, work('never'));
    const last = turns.inTurn(asked('b'), undefined, work('last'));
    stop.abort(new Error('no longer'));
    await expect(fails).rejects.toThrow('failed');
    await expect(gaveUp).rejects.toThrow('no longer');
    await nextTurn();
    finish('first');
    await first;
    await nextTurn();
    finish('last');
    await last;
    expect(order).toEqual(['first', 'last']);
  });

  it('refuses what is too much of one person, and takes it when some are done', async () => {
    const { person } = WAITING_LIMITS.exports;
    const { work, finish } = bench();
    const turns = createTurns('exports', 1);
    const own = Array.from({ length: person }, (_, i) => turns.inTurn(asked('a', `C${i}`), undefined, work(`a${i}`)));
    const again = () => turns.inTurn(asked('a', 'C9'), undefined, async () => 'done');
    await expect(again()).rejects.toMatchObject({
      code: 'too-many-waiting',
      message: 'You already have 5 exports waiting.',
      next: 'Try again when some of them are done.',
    });
    await expect(
      turns.inTurn({ ...asked('a', 'C9'), teamId: 'T2' }, AbortSignal.abort('not now'), work('x')),
    ).rejects.toBe(
      'not now', // another workspace's ids are another person's: it's not refused
    );
    await nextTurn();
    finish('a0');
    await own[0];
    const taken = again();
    for (let i = 1; i < person; i++) {
      await nextTurn();
      finish(`a${i}`);
      await own[i];
    }
    expect(await taken).toBe('done');
  });

  it('refuses what is too much of one conversation', async () => {
    const { conversation } = WAITING_LIMITS.exports;
    const { work } = bench();
    const turns = createTurns('exports', 1);
    for (let i = 0; i < conversation; i++) void turns.inTurn(asked(`U${i}`), undefined, work(`u${i}`));
    await expect(turns.inTurn(asked('new'), undefined, work('new'))).rejects.toMatchObject({
      message: 'This conversation already has 20 exports waiting.',
    });
    void turns.inTurn(asked('new', 'C2'), undefined, work('elsewhere'));
  });
});
