import { describe, expect, it } from 'vitest';
import { withDeadline } from '../../src/jobs/deadline.js';

const late = () => new Error('late');
const forever = () => new Promise<never>(() => {});

describe('withDeadline', () => {
  it('gives what the work gives', async () => {
    await expect(withDeadline(60_000, late, undefined, async () => 7)).resolves.toBe(7);
    const failed = async () => {
      throw new Error('failed');
    };
    await expect(withDeadline(60_000, late, undefined, failed)).rejects.toThrow('failed');
  });

  it('ends in time, whether or not the work looks at its signal', async () => {
    await expect(withDeadline(5, late, undefined, forever)).rejects.toThrow('late');
    let reason: unknown;
    const ends = (signal: AbortSignal) =>
      new Promise<never>(() => signal.addEventListener('abort', () => (reason = signal.reason)));
    await expect(withDeadline(5, late, undefined, ends)).rejects.toThrow('late');
    expect(reason).toMatchObject({ message: 'late' });
  });

  it('ends with who asked for it', async () => {
    const stop = new AbortController();
    const stopped = withDeadline(60_000, late, stop.signal, forever);
    stop.abort(new Error('stopped'));
    await expect(stopped).rejects.toThrow('stopped');
    await expect(withDeadline(60_000, late, stop.signal, async () => 7)).rejects.toThrow('stopped');
  });
});
