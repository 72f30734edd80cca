import { describe, expect, it } from 'vitest';
import { handlesIn } from '../../src/analysis/read/handles-in.js';
import { UserError } from '../../src/errors.js';
import { createMemoryBudget } from '../../src/jobs/memory-budget.js';
import { postLimits } from '../../src/jobs/post-limits.js';
import { createReadHandles } from '../../src/jobs/read-handles.js';
import { createTurns } from '../../src/jobs/turns.js';
import type { JobFile } from '../../src/store/ports.js';

const asked = { teamId: 'T1', channelId: 'C1', userId: 'U1' };
const never = new AbortController().signal;
const MB = 2 ** 20;

function workshop(contents: Record<string, string>, totalBytes = 2 ** 30) {
  const budget = createMemoryBudget(totalBytes);
  let inHand = 0;
  let most = 0;
  const readHandles = createReadHandles({
    files: {
      describe: async (_team, file) => {
        if (contents[file.id] === undefined) throw new UserError('file-deleted', 'Gone.', 'Again.');
        return { ...file, size: contents[file.id]!.length };
      },
      download: async (_team, { id, name }) => {
        inHand++;
        most = Math.max(most, inHand);
        return { name, bytes: Buffer.from(contents[id]!) };
      },
    },
    handlesIn: async (files, limit) => {
      const handles = handlesIn(files);
      inHand--;
      return { count: handles.length, handles: handles.slice(0, limit) };
    },
    budget,
    limits: postLimits(MB),
    most: 100,
    turns: createTurns('readings', 2),
  });
  const read = (...ids: string[]) =>
    readHandles(
      asked,
      ids.map((id) => ({ id, name: `${id}.csv`, size: 0 }) as JobFile),
    );
  return { read, budget, most: () => most };
}

describe('createReadHandles', () => {
  it('reads one file after the other, each creator once', async () => {
    const { read, budget, most } = workshop({ a: 'handle\nAda\nbob', b: 'handle\nbob\neve' });
    const { handles, leftOut } = await read('a', 'b');
    expect([...handles]).toEqual(['ada', 'bob', 'eve']);
    expect(leftOut).toEqual([]);
    expect(most()).toBe(1);
    await expect(budget.reserve(2 ** 30, never)).resolves.toBeDefined();
  });

  it('names the files of a post that are too many', async () => {
    const ids = Array.from({ length: 23 }, (_, i) => `f${i}`);
    const { read } = workshop(Object.fromEntries(ids.map((id) => [id, `handle\n${id}`])));
    const { handles, leftOut } = await read(...ids);
    expect(handles.size).toBe(20);
    expect(leftOut).toEqual([
      'f20.csv, f21.csv, f22.csv: I read up to 20 files per post. Drop the rest in another post.',
    ]);
  });

  it('says how many creators a file names, if they are too many', async () => {
    const many = `handle\n${Array.from({ length: 1_234 }, (_, i) => `creator_${i}`).join('\n')}`;
    const { read, budget } = workshop({ many });
    await expect(read('many')).rejects.toMatchObject({
      code: 'too-many',
      message: 'many.csv names 1,234 creators, and I can leave out up to 100 per conversation.',
    });
    await expect(read('gone')).rejects.toMatchObject({ code: 'file-deleted' });
    await expect(budget.reserve(2 ** 30, never)).resolves.toBeDefined();
  });

  it('reads a file alone that may take more than all there is', async () => {
    const { read } = workshop({ a: 'handle\nada' }, 2 * MB);
    expect((await read('a')).handles.size).toBe(1);
  });
});
