import { button } from './buttons.js';
import { LIMITS } from './limits.js';
import { mrkdwnWithin } from './mrkdwn.js';
import type { SlackMessage } from './slack-message.js';
import { sections } from './text-blocks.js';

/** For a CSV that was posted without a mention: nothing of it is read before its owner says so. */
export function askPermission({ fileName, offer }: { fileName: string; offer: string }): SlackMessage {
  const question = mrkdwnWithin(
    `Want me to analyze ${fileName}? I haven’t read it yet. I’ll answer in its thread. Colleagues can ask for it, too: they mention me there.`,
    LIMITS.text,
  );
  return {
    text: question,
    blocks: [
      ...sections([question]),
      {
        type: 'actions',
        elements: [button('Analyze this', 'analyse-file', offer, 'primary'), button('Not now', 'dismiss', offer)],
      },
    ],
  };
}
