import { expect, it } from 'vitest';
import { chaos } from './chaos.js';

it('60 lists and 60 questions, 429 on 30 %, 5xx on 10 %, sockets cut every 7 s, 20 % of events again: all whole, none twice', async () => {
  expect(await chaos({ uploads: 60, questions: 60, postedWithinMs: 21_000 })).toEqual([]);
}, 240_000);
