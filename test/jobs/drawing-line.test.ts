import { describe, expect, it } from 'vitest';
import { createDrawingLine } from '../../src/jobs/drawing-line.js';

describe('createDrawingLine', () => {
  it('one at a time, and what the process went down under after all others', async () => {
    const inLine = createDrawingLine();
    const drawn: string[] = [];
    let running = 0;
    const draw = (name: string, deaths: number) =>
      inLine(deaths, async () => {
        expect(++running).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 200));
        running--;
        drawn.push(name);
      });
    await Promise.all([draw('twice', 2), draw('once', 1), draw('a', 0), draw('b', 0), draw('c', 0)]);
    expect(drawn).toEqual(['a', 'b', 'c', 'once', 'twice']);
  });

  it('goes on after one that fails, and hands its failure on', async () => {
    const inLine = createDrawingLine();
    const failing = inLine(0, () => Promise.reject(new Error('broken')));
    const next = inLine(0, async () => 'drawn');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('drawn');
  });
});
