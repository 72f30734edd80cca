import { SlackError } from '../slack-error.js';

/** Where the next page starts, as the opaque string that Slack makes of it. */
export const encodeCursor = (start: number): string => Buffer.from(`next:${start}`).toString('base64');

/** @throws {SlackError} invalid_cursor */
export function decodeCursor(cursor: string): number {
  if (cursor === '') return 0;
  const start = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (start === undefined) throw new SlackError('invalid_cursor');
  return Number(start);
}
