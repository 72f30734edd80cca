import { randomLetters } from '../ids.js';
import { type Block, isObject, type Json } from '../json.js';

const interactive = /^(button|overflow|checkboxes|radio_buttons|file_input|.*_select|.*picker|.*_input)$/;

/** The blocks as Slack keeps them: with a block_id and action_ids, and the defaults of text objects written out. */
export function nameBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => withDefaults({ block_id: randomLetters(5), ...block }) as Block);
}

function withDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDefaults);
  if (!isObject(value)) return value;
  const copy: Json = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withDefaults(inner)]));
  if (copy.type === 'plain_text') return { emoji: true, ...copy };
  if (copy.type === 'mrkdwn') return { verbatim: false, ...copy };
  if (typeof copy.type === 'string' && interactive.test(copy.type)) return { action_id: randomLetters(5), ...copy };
  return copy;
}
