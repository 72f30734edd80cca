import type { Armed, Subject } from '../../../src/playground/faults.js';
import type { Message } from '../../../src/playground/message.js';
import type { Person } from '../../../src/playground/person.js';
import type { Channel, StoredMessage } from '../../../src/playground/workspace.js';
import type { TestBot } from '../bot.js';
import { creatorsCsv } from '../creators.js';
import { FAILURES, type FailureName, type Times } from './failures.js';

export const LIST = { name: 'creators.csv', content: creatorsCsv({ rows: 60 }) };

/** One cell of the matrix: a person and a channel of their own, and the failure that is to strike there. */
export interface Stage {
  readonly bot: TestBot;
  readonly person: Person;
  readonly channel: Channel;
  /** Posts the list with a mention; waits for nothing. */
  drop(): Promise<Message>;
  /** Posts the list and waits until everything about it is there, which then is not looked at any more. */
  prepare(): Promise<Message>;
  /** Lets the failure strike from now on. */
  arm(method: string, where?: Subject): void;
  /** Takes it back. */
  disarm(): void;
  /** How many calls it has struck. */
  struck(): number;
  /** What the person sees of the bot, a line a message; see `lineOf`. */
  sees(): string[];
}

const PREPARE_MS = 30_000;

export function createStage(bot: TestBot, name: string, failure: FailureName, times: Times): Stage {
  const person = bot.slack.addUser(name);
  const channel = bot.slack.addChannel(name, { members: [person], bot: true });
  const armed: Armed[] = [];
  let seenBefore: ReadonlySet<StoredMessage> = new Set();
  const drop = () => person.post(channel, { text: bot.slack.mention, files: [LIST] });

  return {
    bot,
    person,
    channel,
    drop,
    async prepare() {
      const post = await drop();
      const isOver = () => channel.messages.some((message) => lineOf(message) === 'method');
      await bot.slack.waitFor(isOver, { timeoutMs: PREPARE_MS, describe: `the list of #${name}` });
      seenBefore = new Set(channel.messages);
      return post;
    },
    arm(method, where = {}) {
      armed.push(bot.slack.faults.arm(method, FAILURES[failure], { times: times === 'once' ? 1 : 'always', ...where }));
    },
    disarm() {
      for (const each of armed) each.disarm();
    },
    struck: () => armed.reduce((sum, { struck }) => sum + struck, 0),
    sees() {
      const direct = bot.slack.openDirectMessage(person);
      const ofBot = ({ messages }: Channel) =>
        messages.filter(({ userId, notice }) => userId === bot.slack.app.botUserId && notice === undefined);
      const modal = person.modal();
      return [
        ...ofBot(channel)
          .filter((message) => !seenBefore.has(message))
          .map((message) => `${message.ephemeralTo === undefined ? '' : 'only you: '}${lineOf(message)}`),
        ...ofBot(direct).map((message) => `direct: ${lineOf(message)}`),
        ...(modal ? [`modal: ${modalLine(modal)}`] : []),
        ...(person.home() ? ['home'] : []),
      ];
    },
  };
}

/** What a message is, or what it says with its buttons. */
function lineOf({ text, blocks, fileIds }: StoredMessage): string {
  if (fileIds.length > 0) return `charts: ${fileIds.length}`;
  if (/^Analy[sz]ing/.test(text)) return 'progress';
  if (/big enough to book/.test(text)) return 'answer';
  if (/How this was found/.test(text)) return 'method';
  if (/^Top 3 of/.test(text)) return 'top 3';
  const elements = blocks.flatMap((block) => (block.elements ?? []) as Element[]);
  if (elements.some(({ action_id: id }) => id === 'analyse-file')) return 'offer';
  const buttons = elements.filter(({ type }) => type === 'button').map((button) => ` [${button.text?.text}]`);
  return `says: ${text}${buttons.join('')}`;
}

interface Element {
  type: string;
  action_id?: string;
  text?: { text: string };
}

function modalLine({ callback_id: id, blocks }: NonNullable<ReturnType<Person['modal']>>): string {
  if (blocks.some(({ type }) => type === 'input')) return `form ${id}`;
  return blocks.map(({ text }) => (text as { text?: string } | undefined)?.text).join(' ');
}
