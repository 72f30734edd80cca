import { randomLetters } from './ids.js';
import type { Block, Json } from './json.js';
import type { Workspace } from './workspace.js';

/** What a person typed, as Slack's client sends it: escaped, with mentions and links in angle brackets. */
export function encodeTyped(workspace: Workspace, typed: string): string {
  const users = [...workspace.users.values()].toSorted((a, b) => b.name.length - a.name.length);
  // already encoded tokens, links, and the signs to escape; everything else stays
  return typed
    .replace(/<(?:[@#][^<>\s]+|https?:[^<>]+)>|https?:\/\/[^\s<>]+|&(?:amp|lt|gt);|[&<>]/g, (part) => {
      if (part.length > 1 && (part.startsWith('<') || part.startsWith('&'))) return part;
      if (part.startsWith('http')) return `<${part.replaceAll('&', '&amp;')}>`;
      return { '&': '&amp;', '<': '&lt;', '>': '&gt;' }[part] ?? part;
    })
    .replace(/(^|\s)@(here|channel|everyone)\b/g, '$1<!$2>')
    .replace(/(^|[^\w<@])@([\w.-]+)/g, (whole, before: string, name: string) => {
      const user = users.find((other) => name === other.name || name === `${other.name}.`);
      return user === undefined
        ? whole
        : `${before}<@${user.id}>${name.endsWith('.') && !user.name.endsWith('.') ? '.' : ''}`;
    });
}

/** The rich text that Slack's client sends beside the text. */
export function richTextOf(encoded: string): Block[] {
  if (encoded === '') return [];
  const elements: Json[] = encoded
    .split(/(<[@!#][^<>]+>|<https?:[^<>]+>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const mention = /^<@([A-Z0-9]+)>$/.exec(part)?.[1];
      if (mention !== undefined) return { type: 'user', user_id: mention };
      const link = /^<(https?:[^|>]+)/.exec(part)?.[1];
      if (link !== undefined) return { type: 'link', url: unescapeText(link) };
      return { type: 'text', text: unescapeText(part) };
    });
  return [{ type: 'rich_text', block_id: randomLetters(5), elements: [{ type: 'rich_text_section', elements }] }];
}

export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
