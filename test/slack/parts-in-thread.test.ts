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
    expect(partsInThread('J1', [marked('2', 'answer')])).toEqual({ progressTs: '2', parts: new Set(['answer']) });
  });

  it('takes an upload after the answer for its charts', () => {
    const thread = [marked('2', 'answer'), upload, marked('6', 'method')];
    expect(partsInThread('J1', thread).parts).toEqual(new Set(['answer', 'charts', 'method']));
  });

  it('leaves another job of the thread its charts', () => {
    const thread = [marked('2', 'answer'), marked('3', 'answer', 'J2'), upload];
    expect(partsInThread('J1', thread).parts).toEqual(new Set(['answer']));
    expect(partsInThread('J2', thread).parts).toEqual(new Set(['answer', 'charts']));
  });

  it('takes nobody else’s messages for its own', () => {
    const thread = [upload, { ts: '1', files: [{}] }, marked('2', 'answer', 'J2'), { ts: '3', bot_id: 'B2' }];
    expect(partsInThread('J1', thread)).toEqual({ progressTs: undefined, parts: new Set() });
  });
});
