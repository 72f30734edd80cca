import { fileInMessage } from './file-object.js';
import { compact, type Json } from './json.js';
import type { User } from './people.js';
import { type Channel, repliesTo, type StoredMessage, type Workspace } from './workspace.js';
import type { World } from './world.js';

/** A message as the Web API shows it. What each place leaves out is taken out there. */
export function messageObject(world: World, workspace: Workspace, channel: Channel, message: StoredMessage): Json {
  if (message.isTombstone) {
    return {
      type: 'message',
      subtype: 'tombstone',
      user: 'USLACKBOT',
      text: message.text,
      ts: message.ts,
      hidden: true,
    };
  }
  const author = workspace.users.get(message.userId);
  const team = author?.teamId ?? workspace.teamId;
  if (message.notice !== undefined) {
    const { userId: user, text, ts, notice } = message;
    return { type: 'message', subtype: notice.subtype, team, user, text, ts, ...notice.fields };
  }
  const isBot = message.userId === workspace.botUserId;
  const replies = repliesTo(channel, message.ts);
  return compact({
    type: 'message',
    client_msg_id: message.clientMsgId,
    user: message.userId,
    text: message.text,
    ts: message.ts,
    bot_id: isBot ? workspace.botId : undefined,
    app_id: isBot ? world.app.appId : undefined,
    bot_profile: isBot ? botProfile(world, workspace) : undefined,
    team,
    ...(author?.isExternal && externalAuthor(author)),
    blocks: message.blocks.length > 0 ? message.blocks : undefined,
    attachments: message.attachments,
    files: message.fileIds.length > 0 ? filesOf(world, workspace, message) : undefined,
    thread_ts: message.threadTs ?? (replies.length > 0 ? message.ts : undefined),
    parent_user_id: message.threadTs === undefined ? undefined : parentUserId(channel, message.threadTs),
    edited: message.edited && { user: message.edited.userId, ts: message.edited.ts },
    metadata: message.metadata,
  });
}

/** What conversations.replies adds to the parent of a thread. */
export function threadSummary(channel: Channel, parent: StoredMessage): Json {
  const replies = repliesTo(channel, parent.ts);
  const last = replies.at(-1);
  if (last === undefined) return {};
  const users = [...new Set(replies.map((reply) => reply.userId))];
  return {
    thread_ts: parent.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: last.ts,
    reply_users: users,
    is_locked: false,
    subscribed: false,
  };
}

export function filesOf(world: World, workspace: Workspace, message: StoredMessage): Json[] {
  return message.fileIds.flatMap((id) => {
    const file = workspace.files.get(id);
    return file === undefined ? [] : [fileInMessage(world, workspace, file)];
  });
}

/** What is said beside a message of somebody whom the app's own workspace does not know (Slack Connect). */
function externalAuthor({ name, teamId, guest }: User): Json {
  return {
    user_team: teamId,
    source_team: teamId,
    user_profile: {
      name,
      first_name: name,
      real_name: name,
      display_name: name,
      team: teamId,
      is_restricted: guest !== undefined,
      is_ultra_restricted: guest === 'single-channel',
    },
  };
}

function parentUserId(channel: Channel, threadTs: string): string | undefined {
  return channel.messages.find((message) => message.ts === threadTs)?.userId;
}

function botProfile(world: World, workspace: Workspace): Json {
  const icon = (size: number): string => `${world.origin}/img/bot_${size}.png`;
  return {
    id: workspace.botId,
    deleted: false,
    name: world.app.name,
    updated: 1700000000,
    app_id: world.app.appId,
    icons: { image_36: icon(36), image_48: icon(48), image_72: icon(72) },
    team_id: workspace.teamId,
  };
}

/** Some of an object's keys, in that order: every place shows its own selection of a message. */
export function pick(object: Json, ...keys: string[]): Json {
  return Object.fromEntries(keys.filter((key) => key in object).map((key) => [key, object[key]]));
}
