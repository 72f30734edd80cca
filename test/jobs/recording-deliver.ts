import type { Deliver } from '../../src/jobs/ports.js';

/** What a person would see, a line a message. */
export function recordingDeliver() {
  const seen: string[] = [];
  const deliver: Deliver = (job, isResumed) => {
    const { id } = job;
    if (isResumed) seen.push(`${id} resumed`);
    const note = (what: string) => async (): Promise<void> => {
      seen.push(`${id} ${what}`);
    };
    return {
      progress: note('progress'),
      answer: note('answer'),
      charts: note('charts'),
      reply: note('reply'),
      chartsMissing: note('charts missing'),
      method: note('method'),
      changes: note('changes'),
      error: async ({ code }) => {
        seen.push(`${id} error ${code}`);
      },
    };
  };
  return { seen, deliver };
}
