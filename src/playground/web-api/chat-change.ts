import { messageObject, pick } from '../message-object.js';
import { deleteMessage, editMessage } from '../post-message.js';
import { SlackError } from '../slack-error.js';
import { isFromBot, type StoredMessage } from '../workspace.js';
import { findChannel, requireMessage } from './find-channel.js';
import { readAttachments, readBlocks, readMetadata } from './message-content.js';
import type { Method } from './method.js';

const maxTextLength = 4000; // "the text field cannot exceed 4,000 characters", where chat.postMessage takes 40,000

/**
 * Attachments and metadata that are not given stay as they are, and so do blocks unless there is text: "if the text
 * argument is provided and blocks are not provided, the blocks will be removed". An empty list or object removes them.
 */
export const chatUpdate: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  run(call) {
    const { world, workspace, args } = call;
    const channel = findChannel(call);
    const message = requireMessage(channel, args.required('ts'));
    if (!isFromBot(workspace, message)) throw new SlackError('cant_update_message');
    if (channel.isArchived) throw new SlackError('is_inactive'); // where chat.postMessage says is_archived

    const [blocks, attachments, metadata] = [readBlocks(call), readAttachments(call), readMetadata(call)];
    const text = args.string('text');
    if (text.trim() === '' && !blocks?.length && !attachments?.length) throw new SlackError('no_text');
    if (text.length > maxTextLength) throw new SlackError('msg_too_long');
    const change: Partial<StoredMessage> = {
      text,
      edited: { userId: workspace.botId, ts: world.clock.nextTs() },
      ...(blocks !== undefined || text !== '' ? { blocks: blocks ?? [] } : {}),
      ...(attachments && { attachments }),
    };
    if (metadata === 'removed') delete message.metadata;
    else if (metadata !== undefined) change.metadata = metadata;
    editMessage(world, workspace, channel, message, change);
    const shown = messageObject(world, workspace, channel, message);
    return { channel: channel.id, ts: message.ts, text: message.text, message: pick(shown, ...shownKeys) };
  },
};

const shownKeys = [
  ...['user', 'type', 'edited', 'bot_id', 'app_id', 'text', 'team', 'bot_profile', 'files', 'blocks', 'metadata'],
];

export const chatDelete: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  run(call) {
    const { world, workspace, args } = call;
    const channel = findChannel(call);
    const message = requireMessage(channel, args.string('ts'));
    if (!isFromBot(workspace, message)) throw new SlackError('cant_delete_message');
    deleteMessage(world, workspace, channel, message);
    return { channel: channel.id, ts: message.ts };
  },
};
