import { compact, type Json } from './json.js';
import {
  type Channel,
  findMessage,
  repliesTo,
  type StoredFile,
  type StoredMessage,
  type Workspace,
} from './workspace.js';

/** `shares`, `channels`, `groups` and `ims` of a file: only the messages that show it now. Before it is shared, none. */
export function sharesOf(workspace: Workspace, file: StoredFile): Json {
  const shown = file.sharedIn.flatMap(({ channelId, ts }) => {
    const channel = workspace.channels.get(channelId);
    const message = channel && findMessage(channel, ts);
    return message?.fileIds.includes(file.id) ? [{ channel: channel!, message }] : [];
  });
  const idsOf = (...kinds: Channel['kind'][]): string[] => [
    ...new Set(shown.filter(({ channel }) => kinds.includes(channel.kind)).map(({ channel }) => channel.id)),
  ];
  const [channels, groups, ims] = [idsOf('public'), idsOf('private', 'mpim'), idsOf('im')];
  const byChannel = (ids: readonly string[]): Json | undefined =>
    ids.length === 0 ? undefined : Object.fromEntries(ids.map((id) => [id, sharesIn(id)]));
  const sharesIn = (id: string): Json[] =>
    shown.filter(({ channel }) => channel.id === id).map(({ channel, message }) => share(workspace, channel, message));
  return {
    shares: compact({ public: byChannel(channels), private: byChannel([...groups, ...ims]) }),
    channels,
    groups,
    ims,
    has_more_shares: false,
  };
}

function share(workspace: Workspace, channel: Channel, message: StoredMessage): Json {
  const replies = repliesTo(channel, message.ts);
  const users = [...new Set(replies.map(({ userId }) => userId))];
  return compact({
    reply_users: users,
    reply_users_count: users.length,
    reply_count: replies.length,
    ts: message.ts,
    thread_ts: message.threadTs ?? (replies.length > 0 ? message.ts : undefined),
    latest_reply: replies.at(-1)?.ts,
    channel_name: channel.kind === 'im' ? undefined : channel.name,
    team_id: workspace.users.get(message.userId)?.teamId ?? workspace.teamId,
    share_user_id: message.userId,
  });
}
