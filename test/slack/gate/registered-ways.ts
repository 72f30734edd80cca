import { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { createAdmins } from '../../../src/slack/gate/admins.js';
import { createGate } from '../../../src/slack/gate/gate.js';
import { createKnownChannels } from '../../../src/slack/gate/known-channels.js';
import { registerListeners } from '../../../src/slack/listeners/index.js';
import { inboxItem } from '../../../src/slack/receive/envelope.js';
import { openWork } from '../../../src/slack/receive/work.js';
import { createAnswering } from '../../../src/slack/send/answering.js';
import { DELIVERY } from '../../../src/slack/send/delivery-settings.js';
import { createSlackCalls } from '../../../src/slack/send/slack-calls.js';
import type { Services } from '../../../src/slack/services.js';
import { createWaysIn, type WaysIn } from '../../../src/slack/ways-in.js';
import type { Store } from '../../../src/store/ports.js';
import { BOT } from './envelopes.js';
import type { RecordingSlack } from './recording-slack.js';

export interface Options {
  slack: RecordingSlack;
  store: Store;
  appointed?: string[];
  enterpriseId?: string;
  allowSharedChannels?: boolean;
}

/**
 * Every listener of the bot behind the real gate in the real Bolt, each with a note that it was reached in place of what
 * it does.
 */
export function registerAllWays({ slack, store, appointed = [], enterpriseId, allowSharedChannels = false }: Options) {
  const reached: string[] = [];
  const logLines: string[] = [];
  const shared: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => logLines.push(line) });
  const client = new WebClient(BOT.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const app = new App({
    receiver: { init: () => {}, start: async () => {}, stop: async () => {} },
    authorize: async () => ({ ...BOT, teamId: 'T1' }),
    clientOptions: { slackApiUrl: slack.apiUrl },
    convoStore: false,
    ignoreSelf: false,
  });
  const sendingOf = () => ({ client, calls: createSlackCalls(DELIVERY), settings: DELIVERY, fetch });
  const admins = createAdmins({ client, appointed, settings: store.settings, log });
  const gate = createGate({
    installation: async () => ({ teamId: 'T1', enterpriseId }),
    sendingOf,
    channels: createKnownChannels({
      client,
      channels: store.channels,
      onShared: async (_, channelId) => void shared.push(channelId),
      log,
    }),
    admins,
    prompts: store.prompts,
    allowSharedChannels,
    log,
  });
  const said = new Set<string>();
  const ways = createWaysIn(app, {
    gate,
    answering: createAnswering(sendingOf, async () => [], log),
    claim: async ({ id }) => !said.has(id) && Boolean(said.add(id)),
    log,
  });
  const noting: WaysIn = {
    registered: ways.registered,
    event: (name, way) => ways.event(name, { ...way, run: async () => void reached.push(name) }),
    command: (name, way) => ways.command(name, { ...way, run: async () => void reached.push(name) }),
    action: (id, way) => ways.action(id, { ...way, run: async () => void reached.push(String(id)) }),
    view: (id, { errors: _, ...way }) => ways.view(id, { ...way, run: async () => void reached.push(id) }),
    shortcut: (id, way) => ways.shortcut(id, { ...way, run: async () => void reached.push(id) }),
  };
  registerListeners(noting, { admins, store, log } as unknown as Services);

  return {
    app,
    ways: ways.registered,
    reached,
    logLines,
    shared,
    /** Sends an envelope through Bolt, and gives with what it was acknowledged. */
    async send(body: object): Promise<object | undefined> {
      let acknowledged: object | undefined;
      const work = openWork(inboxItem(body as Record<string, unknown>, Date.now()), {
        ...{ inbox: store.inbox, signal: new AbortController().signal, onUnstored: () => {} },
        ...{ isResumed: false, isGivenUp: false, refusal: undefined, isPassing: true, turn: undefined },
      });
      await app.processEvent({
        body: body as Record<string, unknown>,
        ack: async (response) => {
          acknowledged = (response as object | undefined) ?? {};
        },
        customProperties: { work },
      });
      return acknowledged;
    },
  };
}
