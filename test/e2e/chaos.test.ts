import { expect, it } from 'vitest';
import { chaos } from './chaos.js';

// `npm run test:faults` does it with 60 and 60.
it('20 lists and 20 questions, 429 on 30 %, 5xx on 10 %, sockets cut every 7 s, 20 % of events again: all whole, none twice', async () => {
  expect(await chaos({ uploads: 20, questions: 20, postedWithinMs: 15_000 })).toEqual([]);
}, 240_000);
