import { deleteFile } from '../delete-file.js';
import { fileObject } from '../file-object.js';
import { SlackError } from '../slack-error.js';
import type { StoredFile } from '../workspace.js';
import { botIsMember } from '../workspace.js';
import type { Call, Method } from './method.js';

export const filesInfo: Method = {
  token: 'bot',
  scopes: ['files:read'],
  run(call) {
    const file = findFile(call);
    return {
      file: fileObject(call.world, call.workspace, file),
      ...(file.mode === 'snippet' && { content: file.content.toString('utf8'), is_truncated: false }),
      comments: [],
    };
  },
};

export const filesDelete: Method = {
  token: 'bot',
  scopes: ['files:write'],
  run(call) {
    const file = findFile(call);
    if (file.userId !== call.workspace.botUserId) throw new SlackError('cant_delete_file');
    deleteFile(call.world, call.workspace, file);
    return {};
  },
};

/** Its own files, and those shared where the bot is. */
function findFile({ workspace, args }: Call): StoredFile {
  const file = workspace.files.get(args.string('file'));
  if (file === undefined || file.mode === 'tombstone') throw new SlackError('file_not_found');
  if (file.status === 'deleted') throw new SlackError('file_deleted');
  const isShared = file.sharedIn.some(({ channelId }) => {
    const channel = workspace.channels.get(channelId);
    return channel !== undefined && botIsMember(workspace, channel);
  });
  const isSubmitted = file.sharedIn.length === 0; // uploaded in a modal's file_input
  if (file.userId !== workspace.botUserId && !isShared && !isSubmitted) throw new SlackError('file_not_found');
  return file;
}
