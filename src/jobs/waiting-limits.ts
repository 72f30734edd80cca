import { UserError } from '../errors.js';

/** How much of one kind may wait at a time, what is under way included. */
export interface WaitingLimit {
  /** Of one person, in all conversations. */
  person: number;
  /** Of one conversation, by whomever. */
  conversation: number;
}

/**
 * Whoever asks for more than is done in some minutes is told so at once; everybody else is served in between (fair-queue.ts).
 *
 * An upload that waits costs its record, no bytes: somebody may well drop a folder file by file, a script that never
 * stops should not. Exports and reports take some seconds and are files that people have to look at: nobody reads six at once.
 * Exclusion files and column forms are answered in a second or two each.
 */
export const WAITING_LIMITS = {
  uploads: { person: 60, conversation: 120 },
  exports: { person: 5, conversation: 20 },
  reports: { person: 5, conversation: 20 },
  readings: { person: 10, conversation: 30 },
} as const satisfies Record<string, WaitingLimit>;

export type Waiting = keyof typeof WAITING_LIMITS;

const WORDS: Record<Waiting, string> = {
  uploads: 'files waiting to be analyzed',
  exports: 'exports waiting',
  reports: 'reports waiting',
  readings: 'files waiting to be read',
};

/** Who asked, and in which conversation. */
export interface AskedBy {
  teamId: string;
  channelId: string;
  userId?: string | undefined;
}

/** Undefined if there's room for one more beside those that are waiting or under way. */
export function tooManyWaiting(what: Waiting, asked: AskedBy, open: Iterable<AskedBy>): UserError | undefined {
  const limit = WAITING_LIMITS[what];
  let person = 0;
  let conversation = 0;
  for (const { teamId, channelId, userId } of open) {
    if (teamId !== asked.teamId) continue;
    if (userId === asked.userId) person++;
    if (channelId === asked.channelId) conversation++;
  }
  if (person >= limit.person) return refusal(`You already have ${person} ${WORDS[what]}.`);
  if (conversation >= limit.conversation)
    return refusal(`This conversation already has ${conversation} ${WORDS[what]}.`);
  return undefined;
}

function refusal(message: string): UserError {
  return new UserError('too-many-waiting', message, 'Try again when some of them are done.');
}
