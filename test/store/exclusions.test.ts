import { describe, expect, it } from 'vitest';
import { createExclusions, MAX_EXCLUSIONS } from '../../src/store/exclusions.js';
import type { WorkspaceStore } from '../../src/store/workspace-store.js';
import { useNamespaces } from './open-namespace.js';

const named = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `creator_${from + i}`);

describe('exclusions', () => {
  const open = useNamespaces();

  /** The exclusions of one process, and what they ask of the store. */
  function process() {
    const calls: string[] = [];
    const counted = (store: WorkspaceStore): WorkspaceStore => ({
      ...store,
      keys: (prefix) => {
        calls.push('keys');
        return store.keys(prefix);
      },
    });
    const exclusions = createExclusions((teamId) => counted(open(`workspace/${teamId}`)));
    return { exclusions, calls };
  }

  it('are listed once, and from then on known by one key', async () => {
    const { exclusions, calls } = process();
    await exclusions.add('T1', 'C1', named(1_000));
    for (let i = 0; i < 20; i++) expect((await exclusions.all('T1', 'C1')).size).toBe(1_000);
    await exclusions.add('T1', 'C1', ['zoe']);
    await exclusions.remove('T1', 'C1', ['creator_0', 'nobody']);
    expect(await exclusions.all('T1', 'C1')).toEqual(new Set([...named(999, 1), 'zoe']));
    expect(await exclusions.list('T1', 'C1')).toEqual([...named(999, 1), 'zoe'].sort());
    expect(calls).toEqual(['keys']);
    expect(await process().exclusions.list('T1', 'C1')).toEqual([...named(999, 1), 'zoe'].sort());
  });

  it('are those in the store, whoever changed them', async () => {
    const [one, other] = [process().exclusions, process().exclusions];
    await one.add('T1', 'C1', ['ada', 'bob']);
    expect(await other.list('T1', 'C1')).toEqual(['ada', 'bob']);
    await one.remove('T1', 'C1', ['ada']);
    expect(await other.list('T1', 'C1')).toEqual(['bob']);
    await other.add('T1', 'C1', ['eve']);
    expect(await one.list('T1', 'C1')).toEqual(['bob', 'eve']);
    await open().clear();
    expect(await one.list('T1', 'C1')).toEqual([]);
    expect(await other.list('T1', 'C1')).toEqual([]);
  });

  it('are at most so many per conversation: what would be more is refused whole, with figures', async () => {
    const { exclusions } = process();
    expect(await exclusions.add('T1', 'C1', named(MAX_EXCLUSIONS - 10))).toBe(MAX_EXCLUSIONS - 10);
    await expect(exclusions.add('T1', 'C1', named(11, MAX_EXCLUSIONS))).rejects.toMatchObject({
      code: 'too-many-exclusions',
      message: 'This conversation already leaves out 19,990 creators, and 11 more would be over the limit of 20,000.',
    });
    expect((await exclusions.all('T1', 'C1')).size).toBe(MAX_EXCLUSIONS - 10);
    expect(await exclusions.add('T1', 'C1', [...named(10, MAX_EXCLUSIONS), 'creator_0'])).toBe(10);
    expect(await exclusions.add('T1', 'C2', ['ada'])).toBe(1);
    expect(await exclusions.remove('T1', 'C1', named(5))).toBe(5);
    expect(await exclusions.add('T1', 'C1', ['ada'])).toBe(1);
  });

  it('keep to the limit when many are added at once, and lose none', async () => {
    const { exclusions } = process();
    const adding = Array.from({ length: 30 }, (_, i) => exclusions.add('T1', 'C1', named(1_000, i * 1_000)));
    const ended = await Promise.allSettled(adding);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect((await exclusions.all('T1', 'C1')).size).toBe(20_000);
    expect(await process().exclusions.list('T1', 'C1')).toHaveLength(20_000);
  });

  it('are read anew after a write that failed', async () => {
    let isBroken = false;
    const exclusions = createExclusions((teamId) => {
      const store = open(`workspace/${teamId}`);
      return {
        ...store,
        set: (...args) => (isBroken ? Promise.reject(new Error('disk full')) : store.set(...args)),
      };
    });
    await exclusions.add('T1', 'C1', ['ada', 'bob']);
    isBroken = true;
    await expect(exclusions.remove('T1', 'C1', ['ada'])).rejects.toThrow('disk full');
    isBroken = false;
    expect(await exclusions.list('T1', 'C1')).toEqual(['bob']);
  });
});
