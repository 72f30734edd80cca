import { describe, expect, it } from 'vitest';
import { createSharedWork } from '../../src/jobs/shared-work.js';

const never = new AbortController().signal;

/** Work that waits until it is told how it ends. */
function controlled() {
  const once = createSharedWork<string, number>();
  const starts: { signal: AbortSignal; progress: (step: string) => void; end: (value: number) => void }[] = [];
  const ask = (signal: AbortSignal, onProgress: (step: string) => void = () => {}) =>
    once('key', signal, onProgress, (workSignal, progress) => {
      return new Promise((end, fail) => {
        workSignal.addEventListener('abort', () => fail(workSignal.reason));
        starts.push({ signal: workSignal, progress, end });
      });
    });
  return { ask, starts };
}

describe('createSharedWork', () => {
  it('does once what two want, and tells both how far it is', async () => {
    const { ask, starts } = controlled();
    const heard: string[] = [];
    const both = [ask(never, (step) => heard.push(`a ${step}`)), ask(never, (step) => heard.push(`b ${step}`))];
    starts[0]!.progress('read');
    starts[0]!.end(7);
    await expect(Promise.all(both)).resolves.toEqual([7, 7]);
    expect(starts).toHaveLength(1);
    expect(heard).toEqual(['a read', 'b read']);
  });

  it('goes on for the second where the first gives up', async () => {
    const { ask, starts } = controlled();
    const first = new AbortController();
    const given = ask(first.signal);
    const kept = ask(never);
    first.abort(new Error('file deleted'));
    await expect(given).rejects.toThrow('file deleted');
    expect(starts[0]!.signal.aborted).toBe(false);
    starts[0]!.end(7);
    await expect(kept).resolves.toBe(7);
  });

  it('gives the work up with the last one, and begins anew for the next', async () => {
    const { ask, starts } = controlled();
    const [a, b] = [new AbortController(), new AbortController()];
    const both = [ask(a.signal), ask(b.signal)];
    a.abort(new Error('a'));
    b.abort(new Error('b'));
    await expect(both[0]).rejects.toThrow('a');
    await expect(both[1]).rejects.toThrow('b');
    expect(starts[0]!.signal.reason).toEqual(new Error('b'));
    const again = ask(never);
    expect(starts).toHaveLength(2);
    starts[1]!.end(8);
    await expect(again).resolves.toBe(8);
  });

  it('gives a failure to all, and keeps nothing of it', async () => {
    const once = createSharedWork<string, number>();
    const fail = async () => Promise.reject(new Error('broken'));
    const both = [once('k', never, () => {}, fail), once('k', never, () => {}, fail)];
    for (const each of both) await expect(each).rejects.toThrow('broken');
    await expect(
      once(
        'k',
        never,
        () => {},
        async () => 3,
      ),
    ).resolves.toBe(3);
  });
});
