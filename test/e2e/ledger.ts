import type { LocalSlack } from '../../src/playground/local-slack.js';
import type { Person } from '../../src/playground/person.js';
import type { Channel, StoredMessage } from '../../src/playground/workspace.js';
import { creatorsCsv } from './creators.js';
import { lineOf } from './line-of.js';

/** What was asked for, and what has to be there in the end. */
interface Owed {
  name: string;
  /** All that the bot is to say of it, in this order. */
  lines: readonly string[];
  /** All that the bot says of it by now. */
  said: () => string[];
}

const WHOLE = ['answer', 'charts: 3', 'method'];
const ROWS = 60;
const TYPED_AGAIN_MS = 1_500;

/** A person who posts lists and asks questions, and keeps count of what they are owed. */
export class Ledger {
  readonly #slack: LocalSlack;
  readonly #person: Person;
  readonly #owed: Owed[] = [];
  #seed: number;

  constructor(slack: LocalSlack, person: Person, seed: number) {
    this.#slack = slack;
    this.#person = person;
    this.#seed = seed * 1_000;
  }

  /** A list of its own creators, with a mention, or in a direct message. Returns its ts. */
  async upload(channel: Channel): Promise<string> {
    const seed = this.#seed++;
    const files = [{ name: `list-${seed}.csv`, content: creatorsCsv({ rows: ROWS, seed }) }];
    const { ts } = await this.#person.post(channel, { text: this.#mentionIn(channel), files });
    const said = () => this.#saidIn(channel, ts).filter((line) => !line.startsWith('top ')); // those are of questions
    this.#owed.push({ name: files[0]!.name, lines: WHOLE, said });
    return ts;
  }

  /**
   * The first `count` by a command, for which nobody else in the channel asks so. It is typed again where Slack says
   * that it did not arrive: it may have arrived all the same, and then is answered as often as it was typed.
   */
  async slash(channel: Channel, count: number): Promise<void> {
    const line = `top ${count}`;
    let typed = 0;
    const answers = () => channel.messages.filter((each) => this.#isOfBot(each) && lineOf(each) === line).length;
    const said = () => Array<string>(answers() <= typed ? Math.min(answers(), 1) : answers()).fill(line);
    this.#owed.push({ name: `command: ${line}`, lines: [line], said });
    for (let error: string | undefined = ''; error !== undefined && answers() === 0; ) {
      typed++;
      ({ error } = await this.#person.slash(channel, '/influencer', `top ${count}`));
      if (error !== undefined) await pause(TYPED_AGAIN_MS);
    }
  }

  /** The first `count`, asked as a sentence: nobody else asks for so many in the same thread or direct message. */
  async ask(channel: Channel, count: number, threadTs?: string): Promise<void> {
    const text = `${this.#mentionIn(channel)} top ${count}`;
    const { ts } = await this.#person.post(channel, { text, ...(threadTs !== undefined && { threadTs }) });
    const line = `top ${count}`;
    const isOwn = (each: string) => each === line || each.startsWith('says:');
    const said = () => {
      if (threadTs !== undefined) return this.#saidIn(channel, threadTs).filter(isOwn);
      // In a direct message the answer stands below the question, outside threads.
      return channel.kind === 'im' ? this.#saidIn(channel, undefined).filter(isOwn) : this.#saidIn(channel, ts);
    };
    this.#owed.push({ name: `question ${this.#owed.length}: ${line}`, lines: [line], said });
  }

  /** What is not as it must be, for a reader; empty in the end. */
  troubles(): string[] {
    return this.#owed.flatMap(({ name, lines, said }) => {
      const seen = said();
      const wanted = lines.join(' | ');
      if (seen.join(' | ') === wanted) return [];
      return [`${kindOf(seen, lines)}: ${name}: ${seen.join(' | ') || '(nothing)'}`];
    });
  }

  /** Waits until nothing is wrong, for so long at most; then a while in which something could still be doubled. */
  async settle(timeoutMs: number, afterwardsMs: number): Promise<string[]> {
    const deadline = Date.now() + timeoutMs;
    while (this.troubles().length > 0 && Date.now() < deadline) await pause(250);
    await pause(afterwardsMs);
    return this.troubles();
  }

  /** Everything that the bot has ever said, as it stands. */
  everything(): string[] {
    return this.#slack.channels.flatMap(({ messages }) => messages.filter((each) => this.#isOfBot(each)).map(lineOf));
  }

  #mentionIn({ kind }: Channel): string {
    return kind === 'im' ? '' : this.#slack.mention;
  }

  #isOfBot({ userId, notice }: StoredMessage): boolean {
    return userId === this.#slack.app.botUserId && notice === undefined;
  }

  #saidIn({ messages }: Channel, threadTs: string | undefined): string[] {
    return messages.filter((each) => this.#isOfBot(each) && each.threadTs === threadTs).map(lineOf);
  }
}

function kindOf(seen: readonly string[], lines: readonly string[]): string {
  if (seen.some((line) => line.startsWith('says:'))) return 'an error';
  if (lines.some((line) => !seen.includes(line))) return 'missing';
  return seen.length > lines.length ? 'doubled' : 'out of order';
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
