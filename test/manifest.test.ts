import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Gate } from '../src/slack/gate/gate.js';
import { registerListeners } from '../src/slack/listeners/index.js';
import type { Answering } from '../src/slack/send/answering.js';
import type { Services } from '../src/slack/services.js';
import { createWaysIn, type RegisteredWay } from '../src/slack/ways-in.js';
import { hasShared, sharedFile, unlessShared } from './shared.js';

const manifest = parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'));
const slackFolder = new URL('../src/slack/', import.meta.url).pathname;

/** The scopes of each Web API method that the bot calls (docs.slack.dev). One that is not here fails the test. */
const SCOPES_OF_METHOD: Record<string, string[]> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.deleteScheduledMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.scheduleMessage': ['chat:write'],
  'chat.scheduledMessages.list': [],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** Called where their scopes were granted, and done without elsewhere: the manifest does not ask for them. */
const OPTIONAL_METHODS: Record<string, string[]> = {
  'conversations.info': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
};

/** `message` arrives by kind of conversation; each kind has a scope of its own. */
const SUBSCRIPTIONS: Record<string, { events: string[]; scopes: string[] }> = {
  app_home_opened: { events: ['app_home_opened'], scopes: [] },
  app_mention: { events: ['app_mention'], scopes: ['app_mentions:read'] },
  message: {
    events: ['message.channels', 'message.groups', 'message.im'],
    scopes: ['channels:history', 'groups:history', 'im:history'],
  },
  file_deleted: { events: ['file_deleted'], scopes: ['files:read'] },
  app_uninstalled: { events: ['app_uninstalled'], scopes: [] },
  team_access_revoked: { events: ['team_access_revoked'], scopes: [] },
  tokens_revoked: { events: ['tokens_revoked'], scopes: [] },
};

/** Which listeners the bot registers, by kind. */
function registered() {
  const ignore = () => undefined;
  const app = { event: ignore, command: ignore, action: ignore, view: ignore, shortcut: ignore };
  const ways = createWaysIn(app as unknown as App, {
    gate: {} as Gate,
    answering: {} as Answering,
    claim: async () => true,
    log: pino({ enabled: false }),
  });
  registerListeners(ways, {} as Services);
  const names = (kind: RegisteredWay['kind']) =>
    ways.registered.filter((way) => way.kind === kind).map(({ name }) => String(name));
  return {
    events: names('event'),
    commands: names('command'),
    actions: names('action'),
    views: names('view'),
    shortcuts: names('shortcut'),
  };
}

function calledMethods(): string[] {
  const sources = readdirSync(slackFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(slackFolder, path), 'utf8'));
  const calls = sources.flatMap((source) => [...source.matchAll(/\bclient(?:Of\(\w+\))?\s*\.(\w+)\s*\.([\w.]+)\(/g)]);
  return [...new Set(calls.map(([, family, method]) => `${family}.${method}`))].sort();
}

describe('manifest.yml', () => {
  it.skipIf(!hasShared)(`is what Slack accepts, by Slack’s own schema${unlessShared}`, () => {
    const schema = JSON.parse(sharedFile('reference/slack/manifest.schema.2.0.0.json').toString());
    const ajv = new Ajv({ strict: false, allErrors: true });
    // biome-ignore lint/suspicious/noExplicitAny: its types are CommonJS's, one "default" deeper than what Node imports
    ((addFormats as any).default ?? addFormats)(ajv);
    const validate = ajv.compile(schema);
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it('subscribes to the events that are listened to, and to no others', () => {
    const events = registered().events.flatMap((name) => SUBSCRIPTIONS[name]?.events ?? [`no idea of ${name}`]);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(events.sort());
  });

  it('has the commands that are listened to, and what actions and modals need', () => {
    const { commands, actions, views, shortcuts } = registered();
    expect(manifest.features.slash_commands.map((command: { command: string }) => command.command)).toEqual(commands);
    expect(manifest.features.shortcuts.map((shortcut: { callback_id: string }) => shortcut.callback_id)).toEqual(
      shortcuts,
    );
    expect(manifest.features.app_home.home_tab_enabled).toBe(true);
    expect(actions.length).toBeGreaterThan(0);
    expect(views.length).toBeGreaterThan(0);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.settings.socket_mode_enabled).toBe(true);
  });

  it('asks for the scopes of the listeners and of the methods that are called, and for no others', () => {
    const { events, commands } = registered();
    const called = calledMethods();
    expect(called).toEqual(expect.arrayContaining(Object.keys(OPTIONAL_METHODS)));
    const methods = called.filter((method) => !(method in OPTIONAL_METHODS));
    expect(methods.filter((method) => !(method in SCOPES_OF_METHOD))).toEqual([]);
    expect(methods).toEqual(Object.keys(SCOPES_OF_METHOD).sort());
    const needed = new Set([
      ...events.flatMap((name) => SUBSCRIPTIONS[name]?.scopes ?? []),
      ...(commands.length > 0 ? ['commands'] : []),
      ...methods.flatMap((method) => SCOPES_OF_METHOD[method] ?? []),
    ]);
    expect(manifest.oauth_config.scopes.bot).toEqual([...needed].sort());
  });
});
