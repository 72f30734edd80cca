import type { Message } from './message.js';
import { printBlock } from './print-block.js';
import { unescapeText } from './typed-text.js';

/**
 * A conversation as a person sees it, as plain text: who said what, replies under what they reply to.
 *
 * @param names user ids to names, to show mentions as people see them
 */
export function printThread(messages: readonly Message[], names: ReadonlyMap<string, string> = new Map()): string {
  const shown = new Set(messages.map(({ ts }) => ts));
  const isReply = ({ ts, threadTs }: Message): boolean =>
    threadTs !== undefined && threadTs !== ts && shown.has(threadTs);
  return messages
    .filter((message) => !isReply(message))
    .flatMap((parent) => [
      ...printMessage(parent, names),
      ...messages
        .filter((reply) => isReply(reply) && reply.threadTs === parent.ts)
        .flatMap((reply) => printMessage(reply, names).map((line) => `    ${line}`)),
    ])
    .map((line) => line.trimEnd())
    .join('\n');
}

function printMessage(message: Message, names: ReadonlyMap<string, string>): string[] {
  const viewer = message.ephemeralTo;
  const notes = [
    ...(viewer === undefined ? [] : [` (only visible to ${names.get(viewer) ?? viewer})`]),
    ...(message.isEdited && !message.isBot ? [' (edited)'] : []),
  ];
  const body =
    message.blocks.length > 0 ? message.blocks.flatMap((block) => printBlock(block)) : message.text.split('\n');
  const lines = [...body, ...message.files.map(printFile)].filter((line, i, all) => line !== '' || all[i - 1] !== '');
  return [`${message.author}${notes.join('')}:`, ...lines.map((line) => `  ${plain(line, names)}`)];
}

function printFile({ mode, title, name, altText }: Message['files'][number]): string {
  if (mode === 'tombstone') return '[file deleted]';
  const kind = /\.(png|jpe?g|gif)$/i.test(name) ? 'image' : 'file';
  return `[${kind}: ${title}${altText ? ` — ${altText}` : ''}]`;
}

/** mrkdwn without its escapes: &amp; is &, <@U1> is @ada, <url|label> is label. */
export function plain(line: string, names: ReadonlyMap<string, string>): string {
  return unescapeText(
    line
      .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => `@${names.get(id) ?? id}`)
      .replace(/<#[A-Z0-9]+\|([^>]+)>/g, '#$1')
      .replace(/<!(here|channel|everyone)(?:\|[^>]*)?>/g, '@$1')
      .replace(/<https?:[^|>]+\|([^>]+)>/g, '$1')
      .replace(/<((?:https?|mailto):[^>]+)>/g, '$1'),
  );
}
