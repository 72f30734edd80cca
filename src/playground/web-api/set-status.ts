import { SlackError } from '../slack-error.js';
import { botIsMember, findMessage } from '../workspace.js';
import { changed } from '../world.js';
import { findChannel } from './find-channel.js';
import type { Method } from './method.js';

/** "is thinking…" under a thread, until the app posts there or sets it to nothing. */
export const assistantThreadsSetStatus: Method = {
  token: 'bot',
  scopes: ['chat:write', 'assistant:write'],
  run(call) {
    const channel = findChannel(call, 'channel_id');
    if (!botIsMember(call.workspace, channel)) throw new SlackError('channel_not_found');
    const threadTs = call.args.required('thread_ts');
    const message = findMessage(channel, threadTs);
    if (message === undefined) throw new SlackError('invalid_thread_ts');
    const status = call.args.string('status');
    if (status === '') channel.statuses.delete(threadTs);
    else channel.statuses.set(threadTs, status);
    changed(call.world);
    return {};
  },
};
