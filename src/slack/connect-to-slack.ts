import { App, type AuthorizeResult } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { boltLogger } from './bolt-logger.js';
import { slackErrorCode } from './slack-errors.js';
import { socketClientOptions, webClientOptions } from './web-client-options.js';

interface Connection {
  botToken: string;
  appToken: string;
  apiUrl: string;
  log: Logger;
}

/** Bolt in Socket Mode, for one workspace. */
export interface SlackConnection {
  app: App;
  client: WebClient;
  /** @throws where Slack does not know the tokens */
  start(): Promise<void>;
  /** Nothing comes in any more. */
  stop(): Promise<void>;
  /** Resolves when everything that came in is answered, or when that takes too long. */
  answered(withinMs: number): Promise<void>;
}

export function connectToSlack({ botToken, appToken, apiUrl, log }: Connection): SlackConnection {
  const logger = boltLogger(log);
  const client = new WebClient(botToken, webClientOptions(apiUrl, logger));
  let identity: Promise<AuthorizeResult> | undefined;
  // Bolt would ask when it is constructed, where a refusal is nobody's to catch (bolt 5.1).
  const whoAmI = () => {
    identity ??= identify(client, botToken).catch((error) => {
      identity = undefined; // asked again with the next event
      throw error;
    });
    return identity;
  };

  const app = new App({
    socketMode: true,
    appToken,
    authorize: whoAmI,
    logger,
    clientOptions: webClientOptions(apiUrl, logger),
    installerOptions: { clientOptions: socketClientOptions(apiUrl, logger) }, // this is Socket Mode's client
    convoStore: false,
  });
  const underWay = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const listeners = next();
    underWay.add(listeners);
    try {
      await listeners;
    } finally {
      underWay.delete(listeners);
    }
  });
  app.error(async (error) => log.error({ err: error }, 'listener failed'));

  return {
    app,
    client,
    async start() {
      await orRefused('bot token', whoAmI());
      await orRefused('app-level token', app.start());
    },
    async stop() {
      await app.stop();
    },
    async answered(withinMs) {
      const patience = new Promise((resolve) => setTimeout(resolve, withinMs).unref());
      await Promise.race([Promise.allSettled(underWay), patience]);
    },
  };
}

/** Slack's one word for it says little to who starts the bot. */
async function orRefused<T>(token: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const code = slackErrorCode(error);
    throw code ? new Error(`Slack refused the ${token}: ${code}`, { cause: error }) : error;
  }
}

async function identify(client: WebClient, botToken: string): Promise<AuthorizeResult> {
  const { user_id: botUserId, bot_id: botId, team_id: teamId } = await client.auth.test();
  return {
    botToken,
    ...(botUserId && { botUserId }),
    ...(botId && { botId }),
    ...(teamId && { teamId }),
  };
}
