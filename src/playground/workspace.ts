import { newId, randomHex, randomLetters } from './ids.js';
import type { Block, Json } from './json.js';
import type { User } from './people.js';

export interface Channel {
  id: string;
  name: string;
  /** "mpim" is a group direct message. */
  kind: 'public' | 'private' | 'im' | 'mpim';
  /** Slack Connect: the teams of other organisations that it is shared with. */
  connectedTeamIds: Set<string>;
  isArchived: boolean;
  created: number;
  /** User ids, the bot's among them once it was invited. */
  members: Set<string>;
  messages: StoredMessage[];
  /** thread ts → what assistant.threads.setStatus says the app is doing there */
  statuses: Map<string, string>;
}

/** What the app needs, to be told about a conversation and to ask for it. */
export const readScopes = {
  public: 'channels:read',
  private: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
} as const satisfies Record<Channel['kind'], string>;

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
  /** "processing": completed by the app, and not yet by Slack, which looks into it and shares it in the background. */
  status: 'announced' | 'uploaded' | 'processing' | 'completed' | 'deleted';
  /** Where it was ever shared. */
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
  /** Why the token is worth nothing any more. */
  refusal: 'account_inactive' | 'team_access_not_granted' | undefined;
  /** Other organisations that Slack Connect brings in: team id → name */
  readonly organisations: Map<string, string>;
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
  const teamId = newId('T');
  const bot = { isBot: true, teamId, isExternal: false, role: 'member' } as const;
  return {
    teamId,
    name,
    domain: domainOf(name),
    botUserId,
    botId: newId('B'),
    botToken: `xoxb-${randomHex(6)}-${randomLetters(24)}`,
    scopes: new Set(scopes),
    refusal: undefined,
    organisations: new Map(),
    users: new Map([
      [botUserId, { id: botUserId, name: botName, ...bot }],
      [slackbotId, { id: slackbotId, name: 'Slackbot', ...bot }],
    ]),
    channels: new Map(),
    files: new Map(),
    uploads: new Map(),
    modals: new Map(),
    homes: new Map(),
    scheduled: new Map(),
  };
}

const domainOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export function botIsMember(workspace: Workspace, channel: Channel): boolean {
  return channel.members.has(workspace.botUserId);
}

export function canSee({ id, guest, isExternal }: User, { kind, members }: Channel): boolean {
  return members.has(id) || (kind === 'public' && guest === undefined && !isExternal);
}

/** The team that somebody is of. */
export function teamOf(workspace: Workspace, { teamId }: User): { id: string; domain: string } {
  return { id: teamId, domain: domainOf(workspace.organisations.get(teamId) ?? workspace.name) };
}

/** Slack Connect: whether people of another organisation may be in it. */
export function isExtShared({ connectedTeamIds }: Channel): boolean {
  return connectedTeamIds.size > 0;
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
