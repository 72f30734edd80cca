import { App, type AuthorizeResult } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { boltLogger } from './bolt-logger.js';
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
  stop(): Promise<void>;
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
  app.error(async (error) => log.error({ err: error }, 'listener failed'));

  return {
    app,
    client,
    async start() {
      await whoAmI();
      await app.start();
    },
    async stop() {
      await app.stop();
    },
  };
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
