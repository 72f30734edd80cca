import { fileObject } from '../file-object.js';
import { isPicture } from '../file-types.js';
import { newId, randomHex } from '../ids.js';
import { isObject } from '../json.js';
import { postMessage } from '../post-message.js';
import { invalidArguments, SlackError } from '../slack-error.js';
import { botIsMember, type Channel, type StoredFile, type StoredMessage } from '../workspace.js';
import { changed } from '../world.js';
import { Arguments } from './arguments.js';
import { findChannelToPostIn, findThread } from './find-channel.js';
import { readBlocks } from './message-content.js';
import type { Call, Method } from './method.js';

const maxFiles = 1000;
const maxAltLength = 1000;
const maxSnippetBytes = 1024 * 1024;

export const filesGetUploadURLExternal: Method = {
  token: 'bot',
  scopes: ['files:write'],
  run({ world, workspace, args }) {
    const name = args.required('filename');
    const length = args.number('length');
    if (length === undefined) throw invalidArguments('missing required field: length');
    if (length === 0) throw new SlackError('missing_argument');
    if (!Number.isInteger(length) || length < 0) throw new SlackError('invalid_arguments');
    const isSnippet = args.has('snippet_type');
    if (isSnippet && length > maxSnippetBytes) throw new SlackError('snippet_too_large');
    if (args.string('alt_txt').length > maxAltLength) throw new SlackError('alt_txt_too_large');
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
      ...(args.has('alt_txt') && { altText: args.string('alt_txt') }),
      ...(isSnippet && { snippetType: args.string('snippet_type') }),
    };
    workspace.files.set(file.id, file);
    const ticket = randomHex(24);
    workspace.uploads.set(ticket, file.id);
    return { upload_url: `${world.origin}/upload/v1/${ticket}`, file_id: file.id };
  },
};

/**
 * Finishes uploads, and shares them all in one message if a channel is given. It answers before that: "asynchronously
 * completes the sharing" (bolt-js#2115), so `shares` is empty here, and files.info has it when it is done.
 */
export const filesCompleteUploadExternal: Method = {
  token: 'bot',
  scopes: ['files:write'],
  run(call) {
    const { world, workspace, args } = call;
    const given = readFiles(call);
    const channel = args.has('channel_id') || args.has('channels') ? findChannelToPostIn(withChannel(call)) : undefined;
    const threadTs = channel && findThread(call, channel);
    const text = args.string('initial_comment');
    const blocks = text === '' ? readBlocks(call) : undefined; // Slack ignores blocks beside a comment

    for (const { file, title } of given) {
      file.status = 'processing';
      if (title !== undefined) file.title = title;
    }
    const files = given.map(({ file }) => file);
    const answer = { files: files.map((file) => fileObject(world, workspace, file)) };
    const message = { userId: workspace.botUserId, text, blocks: blocks ?? [], ...(threadTs && { threadTs }) };
    shareLater(call, files, channel, message);
    return answer;
  },
};

/** What was deleted meanwhile is not shared, and nothing is where the bot may not post any more. */
function shareLater(
  { world, workspace }: Call,
  files: readonly StoredFile[],
  channel: Channel | undefined,
  message: Pick<StoredMessage, 'userId' | 'text' | 'blocks' | 'threadTs'>,
): void {
  const process = (): readonly StoredFile[] => {
    const left = files.filter(({ status }) => status === 'processing');
    for (const file of left) file.status = 'completed';
    changed(world);
    return left;
  };
  const share = (): void => {
    const fileIds = process().map(({ id }) => id);
    if (channel === undefined || fileIds.length === 0) return;
    if (!channel.isArchived && botIsMember(workspace, channel)) {
      postMessage(world, workspace, channel, { ...message, fileIds });
    }
  };
  const isDescribed = files.some(({ name, altText }) => altText !== undefined && !isPicture(name));
  if (channel === undefined) share();
  else world.fileShares.schedule(isDescribed, share, process);
}

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
