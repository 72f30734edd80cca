import { fileObject } from '../file-object.js';
import { newId, randomHex } from '../ids.js';
import { isObject } from '../json.js';
import { postMessage } from '../post-message.js';
import { invalidArguments, SlackError } from '../slack-error.js';
import type { StoredFile } from '../workspace.js';
import { changed } from '../world.js';
import { Arguments } from './arguments.js';
import { findChannelToPostIn, findThread } from './find-channel.js';
import { readBlocks } from './message-content.js';
import type { Call, Method } from './method.js';

const maxFiles = 1000;

export const filesGetUploadURLExternal: Method = {
  token: 'bot',
  scopes: ['files:write'],
  run({ world, workspace, args }) {
    const name = args.required('filename');
    const length = args.number('length');
    if (length === undefined) throw invalidArguments('missing required field: length');
    if (!Number.isInteger(length) || length <= 0) throw new SlackError('invalid_arguments');
    const isSnippet = args.has('snippet_type');
    const file: StoredFile = {
      id: newId('F'),
      name,
      title: name,
      userId: workspace.botUserId,
      created: world.clock.nowSeconds(),
      mode: isSnippet ? 'snippet' : 'hosted',
      fileAccess: 'visible',
      content: Buffer.alloc(0),
      announcedLength: length,
      status: 'announced',
      sharedIn: [],
      ...(args.has('alt_text') && { altText: args.string('alt_text') }),
      ...(isSnippet && { snippetType: args.string('snippet_type') }),
    };
    workspace.files.set(file.id, file);
    const ticket = randomHex(24);
    workspace.uploads.set(ticket, file.id);
    return { upload_url: `${world.origin}/upload/v1/${ticket}`, file_id: file.id };
  },
};

/** Finishes uploads, and shares them all in one message if a channel is given. */
export const filesCompleteUploadExternal: Method = {
  token: 'bot',
  scopes: ['files:write'],
  run(call) {
    const { world, workspace, args } = call;
    const files = readFiles(call);
    const channel = args.has('channel_id') || args.has('channels') ? findChannelToPostIn(withChannel(call)) : undefined;
    const threadTs = channel && findThread(call, channel);
    const text = args.string('initial_comment');
    const blocks = text === '' ? readBlocks(call) : undefined; // Slack ignores blocks beside a comment

    for (const { file, title } of files) {
      file.status = 'completed';
      if (title !== undefined) file.title = title;
    }
    if (channel !== undefined) {
      const share = (): void => {
        const fileIds = files.map(({ file }) => file.id);
        const where = threadTs === undefined ? {} : { threadTs };
        postMessage(world, workspace, channel, {
          userId: workspace.botUserId,
          text,
          blocks: blocks ?? [],
          fileIds,
          ...where,
        });
      };
      if (world.options.fileShareDelayMs > 0) setTimeout(share, world.options.fileShareDelayMs).unref();
      else share();
    }
    changed(world);
    return { files: files.map(({ file }) => fileObject(world, workspace, file)) };
  },
};

function readFiles({ workspace, args }: Call): { file: StoredFile; title?: string }[] {
  const given = args.json('files');
  if (!Array.isArray(given) || given.length === 0 || given.length > maxFiles) {
    throw invalidArguments('missing required field: files');
  }
  return given.map((item: unknown, i) => {
    if (!isObject(item) || typeof item.id !== 'string')
      throw invalidArguments(`missing required field: id [json-pointer:/files/${i}]`);
    const file = workspace.files.get(item.id);
    if (file === undefined || file.userId !== workspace.botUserId) throw new SlackError('file_not_found');
    if (file.status !== 'uploaded') throw new SlackError('file_not_found'); // nothing uploaded, or completed before
    return { file, ...(typeof item.title === 'string' && { title: item.title }) };
  });
}

function withChannel(call: Call): Call {
  const channel = call.args.string('channel_id') || call.args.string('channels').split(',')[0];
  if (!call.workspace.channels.has(channel ?? '')) throw new SlackError('channel_not_found'); // ids only, no names or users
  return { ...call, args: new Arguments({ ...call.args.all, channel }) };
}
