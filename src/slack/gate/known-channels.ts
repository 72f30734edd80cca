import { EventEmitter, once } from 'node:events';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { ChannelKind, Store } from '../../store/ports.js';
import { missedScope } from '../slack-errors.js';
import { createAskSlack } from './ask-slack.js';
import type { CameFrom } from './came-from.js';
import { withPatience } from './patience.js';

/** What is known of the channels of the workspace. */
export interface KnownChannels {
  /** What an envelope tells of its channel. */
  note(teamId: string, from: CameFrom): Promise<void>;
  /** Undefined: nothing has told yet. */
  isShared(teamId: string, channelId: string): Promise<boolean | undefined>;
  /** @param postTs a message there, where there is one */
  kind(teamId: string, channelId: string, postTs: string | undefined): Promise<ChannelKind | undefined>;
  /** Whether it is shared, once something tells; undefined where nothing does within that time. */
  untilTold(teamId: string, channelId: string, withinMs: number): Promise<boolean | undefined>;
}

interface Dependencies {
  client: WebClient;
  channels: Store['channels'];
  /** What was under way there is to end: others read along. */
  onShared: (teamId: string, channelId: string) => Promise<void>;
  log: Logger;
}

/** Told by every event; asked for where that is allowed, for a channel may be shared and stay silent. */
export function createKnownChannels({ client, channels, onShared, log }: Dependencies): KnownChannels {
  const info = createAskSlack({
    ask: async (channel) => (await client.conversations.info({ channel })).channel,
    scopes: ['channels:read', 'groups:read'],
    log,
  });

  /** Who waits to be told of a channel. */
  const waiting = new EventEmitter().setMaxListeners(0);

  async function noteShared(teamId: string, channelId: string, isShared: boolean): Promise<void> {
    if ((await channels.isShared(teamId, channelId)) === isShared) return;
    await channels.setShared(teamId, channelId, isShared);
    log.info({ channel: channelId, isShared }, 'whether a channel is shared with other organizations');
    waiting.emit(channelId);
    if (isShared) await onShared(teamId, channelId);
  }

  async function noteKind(teamId: string, channelId: string, kind: ChannelKind): Promise<ChannelKind> {
    if ((await channels.kind(teamId, channelId)) !== kind) await channels.setKind(teamId, channelId, kind);
    return kind;
  }

  const known: KnownChannels = {
    async note(teamId, { channelId, isShared, kind }) {
      if (channelId === undefined) return;
      if (isShared !== undefined) await noteShared(teamId, channelId, isShared);
      if (kind !== undefined) await noteKind(teamId, channelId, kind);
    },

    async isShared(teamId, channelId) {
      const told = await channels.isShared(teamId, channelId);
      if (told === true || channelId.startsWith('D')) return told ?? false;
      const asked = await info(channelId);
      if (asked?.is_ext_shared === undefined) return told;
      await noteShared(teamId, channelId, asked.is_ext_shared);
      return asked.is_ext_shared;
    },

    async kind(teamId, channelId, postTs) {
      if (channelId.startsWith('D')) return 'direct';
      const told = await channels.kind(teamId, channelId);
      if (told !== undefined) return told;
      const asked = await info(channelId);
      if (asked) return noteKind(teamId, channelId, asked.is_mpim ? 'group-direct' : 'channel');
      const kind = postTs === undefined ? undefined : await withPatience(kindByHistory(client, channelId, postTs));
      return kind && noteKind(teamId, channelId, kind);
    },

    async untilTold(teamId, channelId, withinMs) {
      const abort = new AbortController();
      const told = once(waiting, channelId, { signal: abort.signal }).catch(() => undefined); // listens before it looks
      const isShared = await known.isShared(teamId, channelId);
      if (isShared === undefined) await withPatience(told, withinMs);
      abort.abort();
      return isShared ?? known.isShared(teamId, channelId);
    },
  };
  return known;
}

/**
 * A mention does not say what kind of conversation it is in, and a group direct message may have a channel's id. But its
 * history has a scope of its own, which this bot lacks, and Slack says which one that is.
 */
async function kindByHistory(client: WebClient, channel: string, ts: string): Promise<ChannelKind | undefined> {
  try {
    await client.conversations.replies({ channel, ts, limit: 1 });
    return 'channel';
  } catch (error) {
    return missedScope(error)?.needed.includes('mpim:history') ? 'group-direct' : undefined;
  }
}
