import type { BlockElementAction } from '@slack/bolt';
import type { Recipient } from './send/answering.js';
import type { ActionArgs, CommandArgs, ShortcutArgs, ViewArgs } from './ways-in.js';

/** Who typed a slash command. */
export function typedBy({ command }: CommandArgs): Recipient {
  const { team_id: teamId, user_id: userId, channel_id: channelId, response_url: responseUrl } = command;
  return { teamId, userId, place: { channelId }, responseUrl };
}

/** Who clicked, where the button stands: in the thread of its message. */
export function clickedBy<Element extends BlockElementAction>({ body, context }: ActionArgs<Element>): Recipient {
  const { channel_id: channelId, message_ts: messageTs, thread_ts: threadTs } = body.container;
  const isDirect = String(channelId).startsWith('D');
  return {
    teamId: context.teamId ?? '',
    userId: body.user.id,
    place: { channelId: String(channelId), threadTs: threadTs ?? (isDirect ? undefined : messageTs) },
    responseUrl: body.response_url,
  };
}

/** Who chose from a message's menu. */
export function choseIn({ shortcut, context }: ShortcutArgs): Recipient {
  return {
    teamId: context.teamId ?? '',
    userId: shortcut.user.id,
    place: { channelId: shortcut.channel.id },
    responseUrl: shortcut.response_url,
  };
}

/** Who acted where there is no conversation: a form, the Home. They are told in a direct message. */
export function inPrivate({
  body,
  context,
}: { body: { user: { id: string } } } & Pick<ViewArgs, 'context'>): Recipient {
  return { teamId: context.teamId ?? '', userId: body.user.id, place: { channelId: body.user.id } };
}
