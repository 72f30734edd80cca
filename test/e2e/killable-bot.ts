import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalSlackOptions, startLocalSlack } from '../../src/playground/local-slack.js';
import { type BotProcess, startBotProcess } from './bot-process.js';

interface Options {
  settings?: Record<string, string>;
  slackOptions?: LocalSlackOptions;
}

export type KillableBot = Awaited<ReturnType<typeof createKillableBot>>;

/** The bot as a process of its own that dies and comes back, in a local Slack that stays; it does not run yet. */
export async function createKillableBot({ settings = {}, slackOptions = {} }: Options = {}) {
  const slack = await startLocalSlack(slackOptions);
  const dataDir = await mkdtemp(join(tmpdir(), 'influencer-e2e-'));
  const environment = {
    SLACK_BOT_TOKEN: slack.app.botToken,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
    DATA_DIR: dataDir,
    ...settings,
  };
  const ada = slack.addUser('ada');
  let running: BotProcess | undefined;
  let output = '';

  const ended = (): void => {
    output += running?.output ?? '';
    running = undefined;
  };
  return {
    slack,
    ada,
    channel: (name: string) => slack.addChannel(name, { members: [ada], bot: true }),
    /** What all its processes wrote that are over. */
    output: () => output,
    /** Resolves when it is connected. */
    async start(): Promise<void> {
      running = startBotProcess(environment);
      await running.ready();
    },
    /** As `kill -9` does. The signal is on its way when this returns; resolves when the process is gone. */
    async kill(): Promise<void> {
      await running?.crash();
      ended();
    },
    /** Asks it to end. Gives its exit code, and how long it took. */
    async terminate(): Promise<{ code: number | null; ms: number }> {
      const began = Date.now();
      const code = (await running?.terminate()) ?? null;
      ended();
      return { code, ms: Date.now() - began };
    },
    async close(): Promise<void> {
      await running?.crash();
      await slack.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
