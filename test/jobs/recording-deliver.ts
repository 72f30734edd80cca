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
    async answer({ id }, index) {
      seen.push(`${id} answer-${index}`);
    },
    async charts({ id }, index) {
      seen.push(`${id} charts-${index}`);
    },
    async method({ id }, index) {
      seen.push(`${id} method-${index}`);
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
