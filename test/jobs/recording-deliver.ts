import type { Deliver, Part, Posted } from '../../src/jobs/ports.js';

/** What a person would see, a line a message. */
export function recordingDeliver(posted: Posted = { parts: new Set() }) {
  const seen: string[] = [];
  const deliver: Deliver = {
    async postProgress({ id }) {
      seen.push(`${id} progress`);
      return `ts-${id}`;
    },
    async updateProgress() {},
    async answer({ id }) {
      seen.push(`${id} answer`);
    },
    async charts({ id }) {
      seen.push(`${id} charts`);
    },
    async method({ id }) {
      seen.push(`${id} method`);
    },
    async changes({ id }) {
      seen.push(`${id} changes`);
    },
    async error({ id }, part: Part, { code }) {
      seen.push(`${id} ${part} ${code}`);
    },
    async findPosted() {
      seen.push('thread read');
      return posted;
    },
  };
  return { seen, deliver };
}
