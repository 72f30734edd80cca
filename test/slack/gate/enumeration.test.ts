import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisteredWay } from '../../../src/slack/ways-in.js';
import type { Store } from '../../../src/store/ports.js';
import { useTestStores } from '../../store/open-test-store.js';
import { action, command, event, type From, shortcut, view } from './envelopes.js';
import { type RecordingSlack, startRecordingSlack } from './recording-slack.js';
import { registerAllWays } from './registered-ways.js';

const { open } = useTestStores();

const SENTENCES = {
  shared: 'This channel is shared with another organization',
  other: 'I only work for people in the workspace that installed me.',
  group: "I don't work in group direct messages yet.",
  form: 'This form is too old',
  notYours: 'This was for somebody else',
  left: "You're not in that conversation any more",
  admin: 'can change my settings.',
};

/** The states in which somebody may come in, by how they change what comes in. */
const STATES = {
  'a shared channel': { channel: 'C-shared', isShared: true, form: 'in-shared' },
  'a channel that was shared later': { channel: 'C-later', isShared: true, form: 'in-later' },
  'a person of another organization': { team: 'T9' },
  'another workspace': { workspace: 'T9', team: 'T9' },
  'a group direct message': { channel: 'C-group', channelName: 'mpdm-ada--bob--bot-1', form: 'in-group' },
  'a form that nobody was given': { form: 'unknown' },
  'a form of somebody else': { form: 'of-bob' },
  'a member who was removed': { form: 'left' },
  'a guest': { user: 'U-guest', form: 'of-guest' },
} satisfies Record<string, Partial<From>>;
type State = keyof typeof STATES;

/** Of the matrix: what a way says in a state. 'silence': nothing is done, and nothing said. 'in': it is let in. */
function expected({ kind, name }: RegisteredWay, state: State): string {
  if (['app_uninstalled', 'tokens_revoked', 'team_access_revoked'].includes(String(name))) return 'in';
  if (state === 'another workspace') return kind === 'event' ? 'silence' : SENTENCES.other;
  if (name === 'file_deleted') return 'in';
  const hasChannel = !['app_home_opened', 'change-settings', 'settings'].includes(String(name));
  switch (state) {
    case 'a shared channel':
    case 'a channel that was shared later':
      return hasChannel ? SENTENCES.shared : 'in';
    case 'a person of another organization':
      return name === 'app_home_opened' ? 'in' : SENTENCES.other; // whose team Slack does not say; it shows what is theirs
    case 'a group direct message':
      return hasChannel ? SENTENCES.group : 'in';
    case 'a form that nobody was given':
      return kind === 'view' ? SENTENCES.form : 'in';
    case 'a form of somebody else':
      return kind === 'view' ? SENTENCES.notYours : 'in';
    case 'a member who was removed':
      return kind === 'view' && hasChannel ? SENTENCES.left : 'in';
    case 'a guest':
      return hasChannel || name === 'app_home_opened' ? 'in' : SENTENCES.admin;
  }
}

const FORMS = [
  ['here', 'C1', 'U1'],
  ['in-shared', 'C-shared', 'U1'],
  ['in-later', 'C-later', 'U1'],
  ['in-group', 'C-group', 'U1'],
  ['of-bob', 'C1', 'U2'],
  ['of-guest', 'C1', 'U-guest'],
  ['left', 'C-left', 'U1'],
  ['settings', '', 'U1'],
] as const;

describe('every way in', () => {
  let slack: RecordingSlack;
  beforeAll(async () => {
    slack = await startRecordingSlack();
  });
  afterAll(() => slack.close());

  const from = (changes: Partial<From> = {}): From => ({
    ...{ workspace: 'T1', user: 'U1', team: 'T1', channel: 'C1', channelName: 'scouting', isShared: false },
    ...{ form: 'here', responseUrl: slack.responseUrl },
    ...changes,
  });

  async function workspace(): Promise<Store> {
    const store = await open();
    for (const [id, channelId, userId] of FORMS)
      await store.prompts.save({ id, kind: 'analyze', teamId: 'T1', channelId, userId });
    for (const channelId of ['C1', 'C-later', 'C-left']) {
      await store.channels.setKind('T1', channelId, 'channel');
      await store.channels.setShared('T1', channelId, false);
    }
    // Any event of it tells that it is shared by now: a message that is not for the bot.
    const { send } = registerAllWays({ slack, store });
    for (const channel of ['C-shared', 'C-later'])
      await send(event('message', from({ channel, isShared: true }), { text: 'hello' }));
    return store;
  }

  /** @returns what came of it: that it was let in, or what was said wherever it was said */
  async function drive(store: Store, way: RegisteredWay, state?: State): Promise<string> {
    const isGuest = state === 'a guest';
    slack.forget();
    slack.answer('conversations.info', { ok: false, error: 'missing_scope', provided: 'chat:write' });
    slack.answer(
      'users.info',
      isGuest ? { ok: true, user: { is_restricted: true } } : { ok: false, error: 'missing_scope', provided: '' },
    );
    if (state === 'a group direct message')
      slack.answer('conversations.replies', { ok: false, error: 'missing_scope', needed: 'mpim:history' });
    if (state === 'a member who was removed')
      slack.answer('chat.postEphemeral', { ok: false, error: 'user_not_in_channel' });
    const all = registerAllWays({ slack, store, appointed: ['U1', 'U-guest'] });
    const acknowledged = await all.send(envelope(way, from(state === undefined ? {} : STATES[state])));
    if (all.reached.length > 0) return 'in';
    const said = JSON.stringify([acknowledged ?? {}, slack.calls]);
    return Object.values(SENTENCES).find((sentence) => said.includes(sentence)) ?? 'silence';
  }

  const ways = async () => registerAllWays({ slack, store: await open() }).ways;
  const label = ({ kind, name }: RegisteredWay) => `${kind} ${String(name)}`;

  it('is registered where its gate is, and nowhere else', async () => {
    const all = registerAllWays({ slack, store: await open() });
    const { listeners } = all.app as unknown as { listeners: unknown[] };
    expect(listeners).toHaveLength(all.ways.length);
    expect(new Set(all.ways.map(label)).size).toBe(all.ways.length);
  });

  it('is not gone around: nothing but the gate’s own file registers anything with Bolt', () => {
    const folder = new URL('../../../src/', import.meta.url).pathname;
    const registers = /\bapp\s*\.\s*(event|message|action|command|view|shortcut|options|function|assistant)\s*\(/;
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.startsWith('playground'),
    );
    const found = sources.filter((path) => registers.test(readFileSync(join(folder, path), 'utf8')));
    expect(found).toEqual([join('slack', 'ways-in.ts')]);
  });

  it('lets in who may', async () => {
    const store = await workspace();
    for (const way of await ways()) expect(`${label(way)}: ${await drive(store, way)}`).toBe(`${label(way)}: in`);
  });

  it.each(Object.keys(STATES) as State[])('from %s: refused with the sentence for it', async (state) => {
    const store = await workspace();
    for (const way of await ways())
      expect(`${label(way)}: ${await drive(store, way, state)}`).toBe(`${label(way)}: ${expected(way, state)}`);
  });
});

function envelope({ kind, name }: RegisteredWay, who: From): object {
  const id = typeof name === 'string' ? name : 'ask:0';
  switch (kind) {
    case 'event':
      return event(id, who);
    case 'command':
      return command(id, who);
    case 'action':
      return action(id, who);
    case 'view':
      return view(id, id === 'settings' ? { ...who, form: settingsForm(who.form) } : who);
    case 'shortcut':
      return shortcut(id, who);
  }
}

/** The settings are about no conversation. */
function settingsForm(form: string): string {
  return ['unknown', 'of-bob', 'of-guest'].includes(form) ? form : 'settings';
}
