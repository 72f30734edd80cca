import { newId, randomHex, randomLetters } from './ids.js';
import type { Block, Json } from './json.js';

export interface User {
  id: string;
  name: string;
  isBot: boolean;
  /** Sees only the channels that they were brought into, public ones too. */
  isGuest?: boolean;
}

export interface Channel {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  /** Slack Connect: shared with another organisation. */
  isExtShared: boolean;
  isArchived: boolean;
  created: number;
  /** User ids, the bot's among them once it was invited. */
  members: Set<string>;
  messages: StoredMessage[];
  /** thread ts → what assistant.threads.setStatus says the app is doing there */
  statuses: Map<string, string>;
}

export interface StoredMessage {
  ts: string;
  channelId: string;
  userId: string;
  text: string;
  blocks: Block[];
  attachments?: Json[];
  fileIds: string[];
  threadTs?: string;
  metadata?: { event_type: string; event_payload: Json };
  clientMsgId?: string;
  edited?: { userId: string; ts: string };
  /** Only this person sees it. */
  ephemeralTo?: string;
  /** The parent of replies was deleted: "This message was deleted." */
  isTombstone?: boolean;
  /** What Slack itself says about the channel in a member's name: "has joined the channel". */
  notice?: { subtype: string; fields: Json };
  /** What people chose in its menus: block id → action id → state, as in a payload's `state.values`. */
  state: Record<string, Record<string, Json>>;
}

/** A message that chat.scheduleMessage took, until it is posted or deleted. */
export interface ScheduledMessage {
  id: string;
  channelId: string;
  postAt: number; // Unix seconds
  created: number; // Unix seconds
  content: Pick<StoredMessage, 'text' | 'blocks' | 'attachments' | 'threadTs'>;
  /** Slack takes a scheduled message with metadata, and never posts it. */
  hasMetadata: boolean;
}

export type FileMode = 'hosted' | 'snippet' | 'external' | 'tombstone' | 'hidden_by_limit';

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  altText?: string;
  snippetType?: string;
  userId: string;
  created: number;
  mode: FileMode;
  fileAccess: 'visible' | 'check_file_info';
  content: Buffer;
  /** What files.getUploadURLExternal was told; undefined for a person's upload. */
  announcedLength?: number;
  status: 'announced' | 'uploaded' | 'completed' | 'deleted';
  sharedIn: { channelId: string; ts: string }[];
}

export interface View extends Json {
  id: string;
  type: 'modal' | 'home';
  blocks: Block[];
  hash: string;
  callback_id: string;
  private_metadata: string;
  state: { values: Record<string, Record<string, Json>> };
}

/** One workspace, with the app installed in it. */
export interface Workspace {
  readonly teamId: string;
  readonly name: string;
  readonly domain: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly botToken: string;
  readonly scopes: Set<string>;
  isInstalled: boolean;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly files: Map<string, StoredFile>;
  /** Upload URL ticket → file id */
  readonly uploads: Map<string, string>;
  /** Modals a person has open, topmost last. */
  readonly modals: Map<string, View[]>;
  readonly homes: Map<string, View>;
  readonly scheduled: Map<string, ScheduledMessage>;
}

export const slackbotId = 'USLACKBOT';

export function createWorkspace(name: string, botName: string, scopes: readonly string[]): Workspace {
  const botUserId = newId('U');
  return {
    teamId: newId('T'),
    name,
    domain: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    botUserId,
    botId: newId('B'),
    botToken: `xoxb-${randomHex(6)}-${randomLetters(24)}`,
    scopes: new Set(scopes),
    isInstalled: true,
    users: new Map([
      [botUserId, { id: botUserId, name: botName, isBot: true }],
      [slackbotId, { id: slackbotId, name: 'Slackbot', isBot: true }],
    ]),
    channels: new Map(),
    files: new Map(),
    uploads: new Map(),
    modals: new Map(),
    homes: new Map(),
    scheduled: new Map(),
  };
}

export function botIsMember(workspace: Workspace, channel: Channel): boolean {
  return channel.members.has(workspace.botUserId);
}

export function canSee({ id, isGuest }: User, { kind, members }: Channel): boolean {
  return members.has(id) || (kind === 'public' && !isGuest);
}

/** Whether the bot said it, and not Slack about the bot. */
export function isFromBot(workspace: Workspace, { userId, notice }: StoredMessage): boolean {
  return userId === workspace.botUserId && notice === undefined;
}

/** A message by its ts, and not one that only somebody else sees. */
export function findMessage(channel: Channel, ts: string): StoredMessage | undefined {
  return channel.messages.find((message) => message.ts === ts && message.ephemeralTo === undefined);
}

export function repliesTo(channel: Channel, threadTs: string): StoredMessage[] {
  return channel.messages.filter(
    (message) => message.threadTs === threadTs && message.ts !== threadTs && message.ephemeralTo === undefined,
  );
}
