import { compact, type Json } from './json.js';
import { filesOf } from './message-object.js';
import type { Channel, StoredMessage, Workspace } from './workspace.js';
import type { World } from './world.js';

/**
 * The attachment that a forwarded message is: what somebody else said, where, with its files. They are in no `files` of
 * the message that forwards them.
 */
export function forwarded(world: World, workspace: Workspace, from: Channel, message: StoredMessage): Json {
  const author = workspace.users.get(message.userId);
  const link = `${world.origin}/archives/${from.id}/p${message.ts.replace('.', '')}`;
  const name = author?.name ?? message.userId;
  return compact({
    id: 1,
    ts: message.ts,
    channel_id: from.id,
    channel_team: workspace.teamId,
    is_msg_unfurl: true,
    is_share: true,
    message_blocks: [{ team: workspace.teamId, channel: from.id, ts: message.ts, message: { blocks: message.blocks } }],
    files: message.fileIds.length > 0 ? filesOf(world, workspace, message) : undefined,
    original_url: link,
    from_url: link,
    fallback: `[${new Date(Number(message.ts) * 1000).toUTCString()}] ${name}: ${message.text}`,
    text: message.text,
    author_id: message.userId,
    author_name: name,
    author_subname: name,
    author_link: `${world.origin}/team/${message.userId}`,
    mrkdwn_in: ['text'],
    footer: from.kind === 'im' ? 'Direct message' : `Posted in #${from.name}`,
  });
}
