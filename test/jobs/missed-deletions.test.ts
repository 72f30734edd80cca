import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { findMissedDeletions, startMissedDeletions } from '../../src/jobs/missed-deletions.js';
import type { FileState, PostedFile } from '../../src/jobs/ports.js';
import type { Dataset } from '../../src/store/ports.js';
import { dataset } from '../store/remembered-things.js';

const KEPT = [
  dataset({ id: 'T1-C1-3.3', fileIds: ['F3', 'F4'] }),
  dataset({ id: 'T1-C1-V1', postId: 'T1-C1-3.3', fileIds: ['F4', 'F5'] }),
  dataset({ id: 'T1-C2-1.1', channelId: 'C2', fileIds: ['F1'] }),
];

function looking(states: Record<string, FileState | (() => Promise<FileState>)>, datasets: Dataset[] = KEPT) {
  const asked: string[] = [];
  const forgotten: string[] = [];
  const cleared: string[] = [];
  const dependencies = {
    datasets: {
      all: async () => datasets,
      removeUnusedAnalyses: async (teamId: string) => void cleared.push(teamId),
    },
    forgetting: {
      async post(teamId: string, channelId: string, ts: string) {
        forgotten.push(`${teamId} ${channelId} ${ts}`);
        return [];
      },
    },
    async fileState({ channelId, postTs, fileId }: PostedFile) {
      asked.push(`${channelId} ${postTs} ${fileId}`);
      const state = states[fileId] ?? 'there';
      return typeof state === 'function' ? state() : state;
    },
    teamIds: async () => ['T1'],
    pauseMs: 0,
    log: pino({ level: 'silent' }),
  };
  return { dependencies, asked, forgotten, cleared };
}
const never = new AbortController().signal;

describe('deletions that were missed', () => {
  it('are asked about once a post and file, and where nothing is gone nothing is forgotten', async () => {
    const { dependencies, asked, forgotten, cleared } = looking({ F1: 'unknown' });
    await findMissedDeletions(dependencies, never);
    expect(asked).toEqual(['C1 3.3 F3', 'C1 3.3 F4', 'C1 3.3 F5', 'C2 1.1 F1']);
    expect(forgotten).toEqual([]);
    expect(cleared).toEqual(['T1']);
  });

  it('take the post with them, and its other files are not asked about', async () => {
    const { dependencies, asked, forgotten } = looking({ F4: 'gone' });
    await findMissedDeletions(dependencies, never);
    expect(asked).toEqual(['C1 3.3 F3', 'C1 3.3 F4', 'C2 1.1 F1']);
    expect(forgotten).toEqual(['T1 C1 3.3']);
  });

  it('end with the process, though Slack has not answered', async () => {
    const { dependencies, asked } = looking({ F3: () => new Promise(() => {}) });
    const started = startMissedDeletions(dependencies, { everyMs: 60_000 });
    await new Promise((resolve) => setImmediate(resolve));
    await started.stop();
    expect(asked).toEqual(['C1 3.3 F3']);
  });

  it('are looked for again and again, also after a look that failed', async () => {
    let looks = 0;
    const { dependencies } = looking({});
    const third = new Promise<void>((resolve) => {
      dependencies.teamIds = async () => {
        looks++;
        if (looks === 3) resolve();
        throw new Error('Slack is not there');
      };
    });
    const started = startMissedDeletions(dependencies, { everyMs: 1 });
    await third;
    await started.stop();
    expect(looks).toBeGreaterThanOrEqual(3);
  });
});
