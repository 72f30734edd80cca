import { postMessage } from '../post-message.js';
import { SlackError } from '../slack-error.js';
import { findChannelToPostIn, findThread } from './find-channel.js';
import { readContent } from './message-content.js';
import type { Method } from './method.js';

/** A message that one person sees. It cannot be updated, deleted or found again. */
export const chatPostEphemeral: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  run(call) {
    const { world, workspace, args } = call;
    const channel = findChannelToPostIn(call);
    const userId = args.required('user');
    if (!channel.members.has(userId)) throw new SlackError('user_not_in_channel');
    const content = readContent(call);
    const threadTs = findThread(call, channel);
    const message = postMessage(world, workspace, channel, {
      ...content,
      userId: workspace.botUserId,
      ephemeralTo: userId,
      ...(threadTs !== undefined && { threadTs }),
    });
    return { message_ts: message.ts };
  },
};
