import type { Button, KnownBlock } from '@slack/types';
import type { Answer, Facts } from '../../answers/answer.js';
import { assertNever } from '../../answers/format.js';
import { nextStepBlocks } from './buttons.js';
import { LIMITS } from './limits.js';
import { bold, mrkdwnWithin } from './mrkdwn.js';
import { plainMessages } from './plain-messages.js';
import type { SlackMessage } from './slack-message.js';
import { fitLines, summaryText } from './summary-text.js';
import { type TableForm, tableBlocks } from './table-blocks.js';
import { contexts, sections } from './text-blocks.js';
import { withMentions } from './with-mentions.js';

/** From the richest to the one that always arrives: where Slack refuses one, the next is tried. */
export const MESSAGE_FORMS = ['table', 'rich-table', 'monospaced', 'plain'] as const;
export type MessageForm = (typeof MESSAGE_FORMS)[number];

/**
 * An answer as messages: the answer itself and, where it says how it was found, a second one for that and the caveats.
 * Charts are the caller's, between the two.
 *
 * @param buttons after those of the next steps
 */
export function answerMessages(
  answer: Answer,
  form: MessageForm = 'table',
  buttons: readonly Button[] = [],
): SlackMessage[] {
  return withMentions(messagesOf(answer, form, buttons), answer.people);
}

function messagesOf(answer: Answer, form: MessageForm, buttons: readonly Button[]): SlackMessage[] {
  switch (form) {
    case 'table':
    case 'rich-table':
    case 'monospaced':
      return answer.howFound.length > 0
        ? [resultMessage({ ...answer, caveats: [] }, form, buttons), howFoundMessage(answer)]
        : [resultMessage(answer, form, buttons)];
    case 'plain':
      return plainMessages(answer);
    default:
      return assertNever(form);
  }
}

function resultMessage(answer: Answer, form: TableForm, buttons: readonly Button[]): SlackMessage {
  const content = [
    ...sections([bold(answer.headline, LIMITS.text)]),
    ...contexts([mrkdwnWithin(answer.context ?? '', LIMITS.text)]),
    // A second table block in a message is refused.
    ...answer.tables.flatMap((table, i) => tableBlocks(table, i === 0 ? form : 'monospaced')),
    ...answer.facts.flatMap(factsBlocks),
    ...contexts(caveatLines(answer)),
  ];
  const next = nextStepBlocks(answer, buttons);
  return { text: summaryText(answer), blocks: [...fitBlocks(content, LIMITS.blocksInMessage - next.length), ...next] };
}

function howFoundMessage(answer: Answer): SlackMessage {
  const lines = answer.howFound.map((line) => mrkdwnWithin(line, LIMITS.text));
  const caveats = caveatLines(answer);
  return {
    text: fitLines(['How this was found:', ...lines, ...caveats], LIMITS.messageText),
    blocks: fitBlocks([...sections(['*How this was found*', ...lines]), ...contexts(caveats)], LIMITS.blocksInMessage),
  };
}

function factsBlocks({ title, lines }: Facts): KnownBlock[] {
  const bullets = lines.map((line) => mrkdwnWithin(line, LIMITS.text - 2)).filter((line) => line !== '');
  return sections([bold(title ?? '', LIMITS.text), ...bullets.map((line) => `• ${line}`)]);
}

function caveatLines({ caveats }: Answer): string[] {
  return caveats.map((line) => mrkdwnWithin(line, LIMITS.text));
}

function fitBlocks(blocks: KnownBlock[], max: number): KnownBlock[] {
  if (blocks.length <= max) return blocks;
  return [
    ...blocks.slice(0, max - 1),
    ...contexts([`… and ${blocks.length - max + 1} more parts: ask for them one by one.`]),
  ];
}
