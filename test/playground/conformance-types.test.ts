import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/json.js';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { LoggedCall } from '../../src/playground/traffic-log.js';
import { methods } from '../../src/playground/web-api/methods.js';
import { type Declarations, type DeclaredType, readDeclarations } from './declarations.js';
import { driveEverything } from './drive-everything.js';
import { undeclared } from './undeclared.js';

const modules = fileURLToPath(new URL('../../node_modules/@slack/', import.meta.url));
const allEvents = [
  ...['app_mention', 'message.channels', 'message.groups', 'message.im', 'message.mpim', 'file_deleted', 'file_shared'],
  ...['app_home_opened', 'tokens_revoked', 'app_uninstalled', 'team_access_revoked', 'channel_shared'],
  ...['channel_unshared', 'member_joined_channel', 'member_left_channel', 'channel_rename', 'channel_archive'],
  ...['channel_unarchive', 'channel_left', 'group_rename', 'group_archive', 'group_unarchive', 'group_left'],
];

/** WebAPICallResult, to which each response adds its own; it has any key, so that it is not read from there. */
const anyResponse = `interface WebAPICallResult {
  ok: boolean; error?: string; needed?: string; provided?: string;
  response_metadata?: { messages?: string[]; next_cursor?: string; warnings?: string[] };
}`;

/** Where the declarations, which are made from recordings with blank values, are wrong or behind. */
const wrong = new Set([
  ...['file', 'files', 'message.files', 'messages.files', 'messages.attachments.files'].flatMap((file) => [
    `${file}.original_w`, // "": recorded blank
    `${file}.original_h`,
  ]),
  ...['errors', 'channel.user', 'req_method'], // blocks.validate and chat.*; docs.slack.dev/reference/objects/im-object; any method
  ...['messages.attachments.is_share', 'messages.attachments.message_blocks'], // of forwarded messages
  ...['user_team', 'source_team', 'user_profile'].map((key) => `messages.${key}`), // Slack Connect
  'messages.client_msg_id', // of what a person posts, as recorded by many
  'view.state', // by block and action id
  'messages.blocks', // of rich text it knows some; what an app sends is checked by block-kit/
  ...['message', 'messages'].map((message) => `${message}.metadata.event_payload`), // the app's own
]);

/** Where events have what the declarations of @slack/types 3.2 lag behind, as recorded from Slack or documented by it. */
const behind = new Set([
  ...['files', 'view'], // objects of the Web API, compared with its types above
  ...['message', 'previous_message'], // which the recordings have with no channel and no event_ts
  ...['metadata', 'user_team', 'source_team', 'user_profile'], // of any message; declared for app_mention
  ...['attachments', 'old_name', 'name'],
]);

describe('the local Slack beside the types that Slack publishes', () => {
  let slack: LocalSlack;
  let calls: LoggedCall[];
  let events: Json[];

  beforeAll(async () => {
    slack = await startLocalSlack({ events: allEvents });
    slack.grant(
      'channels:read',
      'groups:read',
      'im:read',
      'mpim:read',
      'mpim:history',
      'im:write',
      'mpim:write',
      'users:read',
    );
    await driveEverything(slack);
    calls = slack.log.calls;
    events = slack.log.envelopes.flatMap(({ payload }) => (payload.event === undefined ? [] : [payload.event as Json]));
  });
  afterAll(() => slack.close());

  it('answers every method with keys and types that @slack/web-api knows', () => {
    const answered = calls.filter(({ method, status }) => status === 200 && responseFile(method) !== undefined);
    expect(new Set(answered.map(({ method }) => method)).size).toBe(Object.keys(methods).length);
    expect(unlike(answered)).toEqual([]);
  });

  it('would notice a key and a value that are not declared', () => {
    const [first] = calls.filter(({ method, response }) => method === 'files.info' && response.ok === true);
    const { file } = first!.response as { file: Json };
    const changed = { ...first!, response: { ...first!.response, file: { ...file, sharez: {}, size: '1' } } };
    expect(unlike([changed])).toEqual([
      'files.info file.size: string, not number',
      'files.info file.sharez: not declared',
    ]);
  });

  it('sends events as @slack/types declares them, with all that must be there', () => {
    const folder = `${modules}types/dist/`;
    const sources = [...filesIn(`${folder}events/`), ...filesIn(`${folder}common/`), ...filesIn(folder)];
    const declarations = readDeclarations(...sources.map((path) => readFileSync(path, 'utf8')));
    const rules = { declarations, allowed: behind, isStrict: true };
    const compared = new Set<string>();
    const problems = events.flatMap((event) => {
      const [name, type] = declarationOf(event, declarations);
      if (type === undefined) return [`${String(event.type)} ${String(event.subtype)}: no such event`];
      compared.add(name);
      return undeclared(event, type, rules).map((problem) => `${name} ${problem}`);
    });
    expect([...new Set(problems)]).toEqual([]);
    expect(compared.size).toBeGreaterThanOrEqual(15);
  });
});

/** What is not declared in the answers, each once. */
function unlike(answered: readonly LoggedCall[]): string[] {
  const problems = answered.flatMap(({ method, response }) => {
    const declarations = readDeclarations(anyResponse, readFileSync(responseFile(method)!, 'utf8'));
    const type: DeclaredType = { kind: 'named', name: `${pascal(method)}Response` };
    const rules = { declarations, allowed: wrong, isStrict: false };
    return undeclared(response, type, rules).map((problem) => `${method} ${problem}`);
  });
  return [...new Set(problems)];
}

const pascal = (method: string): string => method.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase());

function responseFile(method: string): string | undefined {
  const folder = `${modules}web-api/dist/types/response/`;
  return filesIn(folder).find((path) => path === `${folder}${pascal(method)}Response.d.ts`);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => folder + name);

/** The interface whose `type` and `subtype` are the event's. */
function declarationOf(event: Json, declarations: Declarations): [string, DeclaredType | undefined] {
  const found = [...declarations].find(
    ([, type]) =>
      type.kind === 'object' && isLiteral(type, 'type', event.type) && isLiteral(type, 'subtype', event.subtype),
  );
  return found ?? ['', undefined];
}

function isLiteral(type: DeclaredType & { kind: 'object' }, key: string, value: unknown): boolean {
  const declared = type.properties.get(key)?.type;
  return declared?.kind === 'literal' ? declared.value === value : value === undefined;
}
