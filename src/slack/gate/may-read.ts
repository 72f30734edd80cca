import { JobEnded } from '../../jobs/job-ended.js';
import type { KnownChannels } from './known-channels.js';
import { refusals } from './refusals.js';

/**
 * Before files are read for a conversation. Nothing may have told yet whether it is shared; a message of the bot's own does
 * in a moment.
 *
 * @throws {UserError} in a channel that is shared, or that may be
 * @throws {JobEnded} where nothing can tell any more: the next process hears it
 */
export type MayRead = (teamId: string, channelId: string, waitMs?: number) => Promise<void>;

interface Dependencies {
  channels: KnownChannels;
  allowSharedChannels: boolean;
  /** False when nothing comes in any more. */
  isListening: () => boolean;
  waitMs?: number;
}

export function createMayRead(dependencies: Dependencies): MayRead {
  const { channels, allowSharedChannels, isListening, waitMs: longest = 3_000 } = dependencies;
  return async (teamId, channelId, waitMs = longest) => {
    if (allowSharedChannels) return;
    const isShared = await channels.untilTold(teamId, channelId, waitMs);
    if (isShared === undefined && !isListening()) throw JobEnded.shutdown();
    if (isShared === undefined) throw refusals.unknownChannel();
    if (isShared) throw refusals.sharedChannel();
  };
}
