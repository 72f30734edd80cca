import { describe, expect, it } from 'vitest';
import { JOB_EVENT, partsInThread } from '../../src/slack/parts-in-thread.js';

const marked = (ts: string, part: string, job = 'J1') => ({
  ts,
  bot_id: 'B1',
  metadata: { event_type: JOB_EVENT, event_payload: { job, part } },
});
const upload = { ts: '5', bot_id: 'B1', files: [{}] };

describe('partsInThread', () => {
  it('knows the progress message, and that it may have become the answer', () => {
    expect(partsInThread('J1', [{ ts: '1' }, marked('2', 'progress')])).toEqual({
      progressTs: '2',
      parts: new Set(['progress']),
    });
    expect(partsInThread('J1', [marked('2', 'answer-0')])).toEqual({ progressTs: '2', parts: new Set(['answer-0']) });
  });

  it('takes an upload after an answer for its charts', () => {
    const thread = [marked('2', 'answer-0'), upload, marked('6', 'method-0'), marked('7', 'answer-1')];
    expect(partsInThread('J1', thread).parts).toEqual(new Set(['answer-0', 'charts-0', 'method-0', 'answer-1']));
  });

  it('takes nobody else’s messages for its own', () => {
    const thread = [upload, { ts: '1', files: [{}] }, marked('2', 'answer-0', 'J2'), { ts: '3', bot_id: 'B2' }];
    expect(partsInThread('J1', thread)).toEqual({ progressTs: undefined, parts: new Set() });
  });
});
