import { findChannel, requireMessage } from './find-channel.js';
import type { Method } from './method.js';

export const chatGetPermalink: Method = {
  token: 'bot',
  run(call) {
    const channel = findChannel(call);
    const message = requireMessage(channel, call.args.required('message_ts'));
    const base = `${call.world.origin}/archives/${channel.id}/p${message.ts.replace('.', '')}`;
    const inThread = message.threadTs === undefined ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
    return { channel: channel.id, permalink: base + inThread };
  },
};
