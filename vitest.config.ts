import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of code without processes, stores or sockets: they share a worker's modules, whose loading was half of their time. */
const PURE = ['analysis', 'answers', 'commands', 'render', 'slack'].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest leaves one core free, which of two is half. Tests of the bot mostly wait: one more than there are cores.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
