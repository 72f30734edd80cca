import { defineConfig } from 'vitest/config';

/** What takes too long for every push: `npm run test:faults`. */
export default defineConfig({ test: { include: ['test/**/*.faults.ts'] } });
