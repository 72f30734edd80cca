import type { KnownBlock } from '@slack/types';
import type { SlackMessage } from './slack-message.js';

/** Names people as Slack shows them: `@U123` of somebody whom the answer names. All other text stays as it is written. */
export function withMentions(messages: SlackMessage[], people: readonly string[] = []): SlackMessage[] {
  if (people.length === 0) return messages;
  const ids = new RegExp(`(?<![\\w@<])@(${people.join('|')})(?!\\w)`, 'g');
  const mentioned = (text: string) => text.replace(ids, '<@$1>');
  return messages.map(({ text, blocks }) => ({ text: mentioned(text), blocks: blocks.map(inBlock(mentioned)) }));
}

function inBlock(mentioned: (text: string) => string): (block: KnownBlock) => KnownBlock {
  return (block) => {
    if (block.type === 'section' && block.text?.type === 'mrkdwn')
      return { ...block, text: { ...block.text, text: mentioned(block.text.text) } };
    if (block.type !== 'context') return block;
    return {
      ...block,
      elements: block.elements.map((element) =>
        element.type === 'mrkdwn' ? { ...element, text: mentioned(element.text) } : element,
      ),
    };
  };
}
