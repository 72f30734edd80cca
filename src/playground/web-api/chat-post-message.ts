import { messageObject, pick } from '../message-object.js';
import { postMessage } from '../post-message.js';
import { findChannelToPostIn, findThread } from './find-channel.js';
import { readContent, readMetadata } from './message-content.js';
import type { Method } from './method.js';

export const chatPostMessage: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  run(call) {
    const { world, workspace } = call;
    const channel = findChannelToPostIn(call);
    const content = readContent(call);
    const metadata = readMetadata(call);
    const threadTs = findThread(call, channel);
    const message = postMessage(world, workspace, channel, {
      ...content,
      userId: workspace.botUserId,
      ...(threadTs !== undefined && { threadTs }),
      ...(metadata !== undefined && metadata !== 'removed' && { metadata }),
    });
    const shown = messageObject(world, workspace, channel, message);
    return { channel: channel.id, ts: message.ts, message: pick(shown, ...shownKeys) };
  },
};

const shownKeys = [
  ...['user', 'type', 'ts', 'bot_id', 'app_id', 'text', 'team', 'bot_profile', 'thread_ts', 'parent_user_id'],
  ...['blocks', 'attachments', 'metadata'],
];
