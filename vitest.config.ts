import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest leaves one core free, which of two is half. Tests of the bot mostly wait: one more than there are cores.
    maxWorkers: availableParallelism() + 1,
  },
});
