import type { StoredMessage } from '../../src/playground/workspace.js';

interface Element {
  type: string;
  action_id?: string;
  text?: { text: string };
}

/** What a message of the bot is, in a word; or what it says, with its buttons. */
export function lineOf({ text, blocks, fileIds }: StoredMessage): string {
  if (fileIds.length > 0) return `charts: ${fileIds.length}`;
  if (/^Analy[sz]ing/.test(text)) return 'progress';
  if (/big enough to book/.test(text)) return 'answer';
  if (/How this was found/.test(text)) return 'method';
  const top = /^Top (\d+) of/.exec(text);
  if (top) return `top ${top[1]}`;
  const elements = blocks.flatMap((block) => (block.elements ?? []) as Element[]);
  if (elements.some(({ action_id: id }) => id === 'analyse-file')) return 'offer';
  const buttons = elements.filter(({ type }) => type === 'button').map((button) => ` [${button.text?.text}]`);
  return `says: ${text}${buttons.join('')}`;
}
