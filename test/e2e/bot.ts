import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type BotApp, createApp, type Overrides } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { type LocalSlackOptions, startLocalSlack } from '../../src/playground/local-slack.js';
import type { Message } from '../../src/playground/message.js';
import { printThread } from '../../src/playground/print-thread.js';

const ANSWER_MS = 60_000;

interface Options {
  settings?: Record<string, string>;
  slackOptions?: LocalSlackOptions;
  overrides?: Overrides;
}

interface Conversation {
  id: string;
}

export type TestBot = Awaited<ReturnType<typeof startBot>>;

/** The real bot in a local Slack, with Ada, and what a person sees as plain text. */
export async function startBot({ settings = {}, slackOptions = {}, overrides = {} }: Options = {}) {
  const slack = await startLocalSlack(slackOptions);
  const dataDir = await mkdtemp(join(tmpdir(), 'influencer-e2e-'));
  const logLines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => logLines.push(line) });
  const ada = slack.addUser('ada');
  const environment = {
    SLACK_BOT_TOKEN: slack.app.botToken,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
    DATA_DIR: dataDir,
    ADMINS: ada.id,
    ...settings,
  };
  const startApp = async (): Promise<BotApp> => {
    const started = await createApp(readConfig(environment), { log, ...overrides });
    await started.start();
    return started;
  };
  let app: BotApp | undefined = await startApp();

  const thread = (channel: Conversation, threadTs: string) => ada.sees(channel, { threadTs });
  /** What the bot said in a thread, without progress and that it is on it. */
  const said = (channel: Conversation, threadTs: string) =>
    thread(channel, threadTs).filter(
      ({ isBot, text }) => isBot && !text.startsWith('Analyzing') && !text.startsWith("I'm on it"),
    );

  return {
    slack,
    ada,
    environment,
    logLines,
    said,
    thread,
    /** A channel with Ada and the bot in it. */
    channel: (name: string, options: { bot?: boolean; shared?: boolean; private?: boolean } = {}) =>
      slack.addChannel(name, { members: [ada], bot: true, ...options }),
    directMessage: () => slack.openDirectMessage(ada),
    print: (messages: Message[]) => printThread(messages, slack.names()),
    /** Waits for so many messages of the bot in a thread, and gives them. */
    replies: (channel: Conversation, threadTs: string, count = 1, timeoutMs = ANSWER_MS) =>
      slack.waitFor(
        () => {
          const messages = said(channel, threadTs);
          return messages.length >= count && messages;
        },
        { timeoutMs, describe: `${count} messages of the bot in the thread` },
      ),
    /** A while in which more could come. */
    settle: (ms = 400) => new Promise((resolve) => setTimeout(resolve, ms)),
    logged: (level: 'warn' | 'error') => {
      const least = { warn: 40, error: 50 }[level];
      return logLines.map((line) => JSON.parse(line)).filter((line) => line.level >= least);
    },
    async stopApp(graceMs?: number) {
      await app?.stop(graceMs);
      app = undefined;
    },
    async startApp() {
      app = await startApp();
    },
    async close() {
      await app?.stop();
      await slack.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
