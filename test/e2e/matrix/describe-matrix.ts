import { beforeAll, describe, expect, it } from 'vitest';
import type { TestBot } from '../bot.js';
import { inWords, isAsStated, stated } from './expectation.js';
import { type Cell, cellsOf, nameOf, type Outcome, runMatrix, type Scene } from './run-matrix.js';

const ALL_CELLS_MS = 600_000;

/** A test for each cell of the scenes. They are played together: a cell is a few waits, and there are hundreds. */
export function describeMatrix(title: string, scenes: readonly Scene[], beforeLook?: (bot: TestBot) => void): void {
  describe(title, () => {
    const cells = cellsOf(scenes);
    let outcomes: Map<Cell, Outcome>;
    beforeAll(async () => {
      outcomes = await runMatrix(cells, beforeLook);
    }, ALL_CELLS_MS);

    it.each(cells.map((cell) => [nameOf(cell), cell] as const))('%s', (_, cell) => {
      const { sees, struck, broke } = outcomes.get(cell)!;
      expect(broke).toBeUndefined();
      expect(struck, 'calls that the failure struck').toBeGreaterThan(0);
      const sight = stated(cell.scene, cell.failure, cell.times);
      if (!isAsStated(sees, sight))
        expect.fail(`stated:\n${inWords(sight)}\n\nseen:\n${sees.join('\n') || '(nothing)'}`);
    });
  });
}
