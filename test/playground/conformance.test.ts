import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { LoggedCall, LoggedEnvelope } from '../../src/playground/traffic-log.js';
import { knownErrors } from '../../src/playground/web-api/known-errors.js';
import { methods as playedMethods } from '../../src/playground/web-api/methods.js';
import { callApi } from './call-api.js';
import { driveEverything } from './drive-everything.js';
import { differences, readRecorded } from './recorded-shapes.js';

const shapes = readRecorded('shapes.json');
const methods = readRecorded('methods.json');
const note = shapes && methods ? '' : ' (skipped: no recordings in ../shared/reference/slack)';

/** Keys that the recordings, which are of some messages and older, do not have. */
const allowedKeys = new Set([
  'event.files', // app_mention carries files: docs.slack.dev/reference/events/app_mention
  'event.message.files', // message_changed of a message with files shows them
  'event.previous_message.files',
  ...['file', 'event.files'].flatMap((file) => [`${file}.original_w`, `${file}.original_h`]), // numbers, recorded blank
  'actions.selected_options', // multi selects and checkboxes: docs.slack.dev, block_actions payload
  ...['channel.user', 'channel.is_open'], // of a direct message: docs.slack.dev/reference/objects/conversation-object
  // Slack Connect, which was not recorded
  ...['context_team_id', 'event.user_team', 'event.source_team', 'event.user_profile'],
  'is_enterprise_install', // of a command it is the string "false" (Bolt's SlashCommand type), recorded as a boolean
]);

const eventShapes: Record<string, string> = {
  app_home_opened: 'event AppHomeOpenedPayload',
  app_mention: 'event AppMentionPayload',
  app_uninstalled: 'event AppUninstalledPayload',
  tokens_revoked: 'event TokensRevokedPayload',
  file_shared: 'event FileSharedPayload',
  message: 'event MessagePayload',
  'message/file_share': 'event MessageFileSharePayload',
  'message/message_changed': 'event MessageChangedPayload',
};
const payloadShapes: Record<string, string> = {
  block_actions: 'payload BlockActionPayload',
  message_action: 'payload MessageShortcutPayload',
  view_submission: 'payload ViewSubmissionPayload',
  view_closed: 'payload ViewClosedPayload',
};

/** Of workflow steps, of unfurled links, of organisations (Enterprise Grid); `is_cleared` of a view that was closed only. */
const ofOtherApps = new Set([
  ...['bot_access_token', 'function_data', 'interactivity', 'app_unfurl'],
  ...['enterprise_id', 'enterprise_name', 'is_cleared'],
]);

/** What the bot reads: it must be there. */
const needed: Record<string, readonly string[]> = {
  'event AppMentionPayload': ['event_id', 'team_id', 'event.text', 'event.ts', 'event.channel', 'event.user'],
  'event MessagePayload': ['event_id', 'event.text', 'event.ts', 'event.channel', 'event.channel_type', 'event.user'],
  'event MessageFileSharePayload': ['event.files', 'event.ts', 'event.channel', 'event.channel_type', 'event.user'],
  'payload BlockActionPayload': ['actions', 'user.id', 'team.id', 'trigger_id', 'container.type'],
  'payload MessageShortcutPayload': ['message.text', 'message.ts', 'channel.id', 'response_url', 'callback_id'],
  'payload SlashCommandPayload': ['command', 'text', 'channel_id', 'user_id', 'team_id', 'trigger_id', 'response_url'],
  'payload ViewSubmissionPayload': ['view.callback_id', 'view.private_metadata', 'view.state', 'user.id'],
};

describe.skipIf(note !== '')(`the local Slack beside recordings of the real one${note}`, () => {
  let slack: LocalSlack;
  let calls: LoggedCall[];
  let envelopes: LoggedEnvelope[];

  beforeAll(async () => {
    slack = await startLocalSlack({
      events: [
        'app_mention',
        'message.channels',
        'message.im',
        'file_deleted',
        'file_shared',
        'app_home_opened',
        'tokens_revoked',
        'app_uninstalled',
      ],
    });
    slack.grant('channels:read', 'groups:read', 'im:read', 'mpim:read', 'im:write', 'mpim:write', 'users:read');
    await driveEverything(slack);
    calls = slack.log.calls;
    envelopes = slack.log.envelopes;
  });
  afterAll(() => slack.close());

  it('answers methods in their shapes', () => {
    const compared = calls.filter(({ method }) => shapes![`api ${method}`]);
    expect(new Set(compared.map(({ method }) => method)).size).toBeGreaterThanOrEqual(15);
    expect(
      compared.flatMap(({ method, response }) =>
        differences(response, shapes![`api ${method}`], allowedKeys).map((difference) => `${method} ${difference}`),
      ),
    ).toEqual([]);
  });

  it('sends events and payloads in their shapes, with what the bot reads', () => {
    const names = new Set<string>();
    const found = envelopes.flatMap(({ type, payload }) => {
      const event = payload.event as { type: string; subtype?: string } | undefined;
      const name = event
        ? eventShapes[event.subtype ? `${event.type}/${event.subtype}` : event.type]
        : shapeOfPayload(type, String(payload.type));
      if (name === undefined) return []; // message_deleted and file_deleted were not recorded
      names.add(name);
      const missing = (needed[name] ?? []).filter((path) => at(payload, path) === undefined);
      return [
        ...differences(payload, shapes![name], allowedKeys).map((difference) => `${name}: ${difference}`),
        ...missing.map((path) => `${name}: no ${path}`),
      ];
    });
    expect(found).toEqual([]);
    expect([...names].sort()).toEqual(
      [...Object.values(eventShapes), ...Object.values(payloadShapes), 'payload SlashCommandPayload'].sort(),
    );
  });

  it('leaves no key of a payload out, but what is of other apps', () => {
    const left = ['payload SlashCommandPayload', ...Object.values(payloadShapes)].flatMap((name) => {
      const sent = new Set(
        envelopes
          .filter(({ type, payload }) => shapeOfPayload(type, String(payload.type)) === name)
          .flatMap(({ payload }) => Object.keys(payload)),
      );
      return Object.keys(shapes![name]).filter((key) => !sent.has(key) && !ofOtherApps.has(key));
    });
    expect(left).toEqual([]);
  });

  it('refuses with codes that the method has', () => {
    const refused = calls.filter(
      ({ method, response }) => response.ok === false && Object.hasOwn(playedMethods, method),
    );
    expect(refused.length).toBeGreaterThan(30);
    const strange = refused
      .filter(({ method, response }) => !knownErrors(method).has(String(response.error)))
      .map(({ method, response }) => `${method}: ${String(response.error)}`);
    expect(strange).toEqual([]);
  });

  it('knows the codes of every method that it plays, and those that were recorded', () => {
    const withoutCodes = Object.keys(playedMethods).filter((method) => knownErrors(method).size === 0);
    expect(withoutCodes).toEqual([]);
    expect(knownErrors('chat.shout').size).toBe(0);
    const missing = Object.entries(methods!)
      .filter(([method]) => Object.hasOwn(playedMethods, method))
      .flatMap(([method, { errors }]) => (errors as string[]).filter((code) => !knownErrors(method).has(code)));
    expect(missing).toEqual([]);
  });

  it('does not do without an argument that is required', async () => {
    const known: Record<string, string> = { channel: slack.channels[0]!.id, text: 'hi', ts: '1.000001', user: 'U1' };
    const another = slack.addWorkspace('Another'); // the first one's app was uninstalled in the end
    for (const [method, { arguments: args }] of Object.entries(methods!)) {
      if (!shapes![`api ${method}`] || /^(users|team|bots|oauth)|list|members|join/.test(method)) continue;
      const required = Object.entries(args as Record<string, { required: boolean }>).filter(([, arg]) => arg.required);
      for (const [missing] of required) {
        const { [missing]: _left, ...given } = known;
        expect(await callApi(slack, method, given, another.app.botToken), `${method} without ${missing}`).toMatchObject(
          { ok: false },
        );
      }
    }
  });
});

function shapeOfPayload(envelopeType: string, type: string): string | undefined {
  return envelopeType === 'slash_commands' ? 'payload SlashCommandPayload' : payloadShapes[type];
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}
