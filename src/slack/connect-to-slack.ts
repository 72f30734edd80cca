import { App, type AuthorizeResult, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Inbox } from '../store/ports.js';
import { boltLogger } from './bolt-logger.js';
import type { Installation } from './gate/gate.js';
import type { SlackProxy } from './proxy.js';
import { DurableReceiver } from './receive/durable-receiver.js';
import { slackErrorCode } from './slack-errors.js';
import { socketClientOptions, webClientOptions, whyNotReached } from './web-client-options.js';

interface Connection {
  botToken: string;
  appToken: string;
  apiUrl: string;
  /** For one call of the Web API, in milliseconds. */
  callTimeoutMs: number;
  proxy?: SlackProxy | undefined;
  inbox: Inbox;
  log: Logger;
}

/** Bolt in Socket Mode, for one workspace. */
export interface SlackConnection {
  app: App;
  client: WebClient;
  /** Where the bot is installed, as Slack says. */
  installation(): Promise<Installation>;
  /** @throws where Slack does not know the tokens */
  start(): Promise<void>;
  /** Handles what an earlier process left; resolves when it has. */
  takeUp(): Promise<void>;
  /** Handles anew what a person asked and got no answer to. */
  tryAgain(teamId: string, id: string, userId: string): Promise<boolean>;
  /** The bot was removed from a workspace: nothing more is done for it. */
  drop(teamId: string): void;
  /** Nothing comes in any more. */
  stop(): Promise<void>;
  /** Resolves when everything that came in is handled, or left to the next process because that takes too long. */
  settle(graceMs: number): Promise<void>;
}

export function connectToSlack(connection: Connection): SlackConnection {
  const { botToken, appToken, apiUrl, callTimeoutMs, proxy, inbox, log } = connection;
  const logger = boltLogger(log);
  const clientOptions = webClientOptions(apiUrl, callTimeoutMs, logger, proxy);
  const client = new WebClient(botToken, clientOptions);
  let botUserId: string | undefined;
  let identity: Promise<AuthorizeResult> | undefined;
  // Bolt would ask when it is constructed, where a refusal is nobody's to catch (bolt 5.1).
  const whoAmI = () => {
    identity ??= identify(client, botToken).then(
      (result) => {
        botUserId = result.botUserId;
        return result;
      },
      (error) => {
        identity = undefined; // asked again with the next event
        throw error;
      },
    );
    return identity;
  };

  const socket = new SocketModeReceiver({
    appToken,
    logger,
    dispatcher: proxy?.dispatcher, // the App has no such option (bolt 5.1)
    installerOptions: { clientOptions: socketClientOptions(apiUrl, logger, proxy) }, // this is Socket Mode's client
  });
  const receiver = new DurableReceiver(socket, { inbox, botUserId: () => botUserId, log });
  const app = new App({
    receiver,
    // Bolt completes it by what each envelope says, in place.
    authorize: async () => ({ ...(await whoAmI()) }),
    logger,
    clientOptions,
    convoStore: false,
    ignoreSelf: false, // its own messages tell of their channel, too: the gate lets none of them in
  });
  app.error(async (error) => log.error({ err: error }, 'listener failed'));

  return {
    app,
    client,
    async installation() {
      const { teamId, enterpriseId } = await whoAmI();
      return { teamId: teamId ?? '', enterpriseId };
    },
    async start() {
      await orRefused('bot token', whoAmI(), proxy);
      await orRefused('app-level token', app.start(), proxy);
    },
    takeUp: () => receiver.takeUp(),
    tryAgain: (...what) => receiver.tryAgain(...what),
    drop: (teamId) => receiver.drop(teamId),
    async stop() {
      await app.stop();
    },
    settle: (graceMs) => receiver.settle(graceMs),
  };
}

/** Slack's one word for it says little to who starts the bot. */
async function orRefused<T>(token: string, call: Promise<T>, proxy: SlackProxy | undefined): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const code = slackErrorCode(error);
    const through = proxy ? ` through the proxy ${proxy.name}` : '';
    const said = code
      ? `Slack refused the ${token}: ${code}`
      : `Slack wasn't reached${through}: ${whyNotReached(error)}`;
    throw new Error(said, { cause: error });
  }
}

async function identify(client: WebClient, botToken: string): Promise<AuthorizeResult> {
  const { user_id: botUserId, bot_id: botId, team_id: teamId, enterprise_id: enterpriseId } = await client.auth.test();
  return {
    botToken,
    ...(botUserId && { botUserId }),
    ...(botId && { botId }),
    ...(teamId && { teamId }),
    ...(enterpriseId && { enterpriseId }),
  };
}
