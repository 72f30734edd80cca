import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Progress, Stage } from '../../src/jobs/ports.js';
import { throttledProgress } from '../../src/jobs/throttled-progress.js';

const at = (stage: Stage): Progress => ({ fileName: 'a.csv', stage });

describe('throttledProgress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows the latest of what came within an interval, once', async () => {
    const shown: Stage[] = [];
    const progress = throttledProgress(async ({ stage }) => void shown.push(stage), 1_000);
    progress.report(at('read'));
    progress.report(at('explore'));
    await vi.advanceTimersByTimeAsync(999);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown).toEqual(['explore']);
    progress.report(at('cluster'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown).toEqual(['explore', 'cluster']);
  });

  it('shows nothing after its end, which waits for what is on its way', async () => {
    let arrived = 0;
    const progress = throttledProgress(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      arrived++;
    }, 1_000);
    progress.report(at('read'));
    await vi.advanceTimersByTimeAsync(1_000);
    progress.report(at('explore'));
    let ended = false;
    void progress.end().then(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(4_999);
    expect({ arrived, ended }).toEqual({ arrived: 0, ended: false });
    await vi.advanceTimersByTimeAsync(10_000);
    expect({ arrived, ended }).toEqual({ arrived: 1, ended: true });
  });

  it('does not fail where progress cannot be shown', async () => {
    const progress = throttledProgress(() => Promise.reject(new Error('ratelimited')), 10);
    progress.report(at('read'));
    await vi.advanceTimersByTimeAsync(10);
    await expect(progress.end()).resolves.toBeUndefined();
  });
});
