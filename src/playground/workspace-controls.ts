import type { ChannelChange } from './channel-change.js';
import {
  addMember,
  archiveChannel,
  convertToPrivate,
  removeBot,
  removeMember,
  renameChannel,
  unarchiveChannel,
} from './channel-lifecycle.js';
import { openDirectMessage, openGroupMessage } from './direct-message.js';
import { announce } from './events.js';
import { newId } from './ids.js';
import { type Message, seenMessage } from './message.js';
import type { NewUser, User } from './people.js';
import { Person } from './person.js';
import { organisationId, shareChannel, unshareChannel } from './slack-connect.js';
import { type Channel, type ScheduledMessage, type StoredFile, slackbotId, type Workspace } from './workspace.js';
import { changed, type World } from './world.js';

export interface NewChannel {
  members?: readonly Person[];
  /** Whether the bot was invited. */
  bot?: boolean;
  private?: boolean;
  /** Slack Connect: shared with another organisation, as it is with that of every external member. */
  shared?: boolean;
  archived?: boolean;
}

/** What the app needs to know to be the app of this workspace. */
export interface Installation {
  botToken: string;
  appToken: string;
  botUserId: string;
  botId: string;
  appId: string;
  teamId: string;
}

/** One workspace, to set up and to look at from above. */
export class WorkspaceControls {
  readonly app: Installation;
  /** Type this into a message to mention the bot. */
  readonly mention: string;
  readonly #world: World;
  readonly #workspace: Workspace;

  constructor(world: World, workspace: Workspace) {
    this.#world = world;
    this.#workspace = workspace;
    const { botToken, botUserId, botId, teamId } = workspace;
    this.app = { botToken, botUserId, botId, teamId, appToken: world.app.appToken, appId: world.app.appId };
    this.mention = `<@${botUserId}>`;
  }

  addUser(name: string, { guest = false, role = 'member', organisation }: NewUser = {}): Person {
    const user: User = {
      id: newId('U'),
      name,
      isBot: false,
      teamId: organisation === undefined ? this.#workspace.teamId : organisationId(this.#workspace, organisation),
      isExternal: organisation !== undefined,
      role,
      ...(guest !== false && { guest: guest === true ? 'multi-channel' : guest }),
    };
    this.#workspace.users.set(user.id, user);
    return new Person(this.#world, this.#workspace, user);
  }

  addChannel(name: string, options: NewChannel = {}): Channel {
    const members = options.members ?? [];
    const externals = members.filter(({ isExternal }) => isExternal).map(({ teamId }) => teamId);
    const shared = options.shared === true ? [organisationId(this.#workspace, 'Partner')] : [];
    const channel: Channel = {
      id: newId('C'),
      name,
      kind: options.private ? 'private' : 'public',
      connectedTeamIds: new Set([...shared, ...externals]),
      isArchived: options.archived ?? false,
      created: this.#world.clock.nowSeconds(),
      members: new Set([...members.map(({ id }) => id), ...(options.bot ? [this.#workspace.botUserId] : [])]),
      messages: [],
      statuses: new Map(),
    };
    this.#workspace.channels.set(channel.id, channel);
    changed(this.#world);
    return channel;
  }

  openDirectMessage(person: Person): Channel {
    return openDirectMessage(this.#world, this.#workspace, person.id);
  }

  /** A group direct message. */
  openGroupMessage(people: readonly Person[], { bot = true } = {}): Channel {
    const members = [...people.map(({ id }) => id), ...(bot ? [this.#workspace.botUserId] : [])];
    return openGroupMessage(this.#world, this.#workspace, members);
  }

  get channels(): Channel[] {
    return [...this.#workspace.channels.values()];
  }

  get files(): StoredFile[] {
    return [...this.#workspace.files.values()];
  }

  /** What is scheduled, and was not posted yet. */
  get scheduled(): ScheduledMessage[] {
    return [...this.#workspace.scheduled.values()];
  }

  /** Everything in a conversation, whoever may see it. */
  messages(channel: { id: string }): Message[] {
    const { messages } = this.#workspace.channels.get(channel.id)!;
    return messages.map((message) => seenMessage(this.#workspace, message));
  }

  /** As the admins of a workspace do: `by` is who, a member of the channel if nobody is named. */
  rename(channel: { id: string }, name: string, by?: Person): void {
    renameChannel(this.#change(channel, by), name);
  }

  archive(channel: { id: string }, by?: Person): void {
    archiveChannel(this.#change(channel, by));
  }

  unarchive(channel: { id: string }, by?: Person): void {
    unarchiveChannel(this.#change(channel, by));
  }

  convertToPrivate(channel: { id: string }, by?: Person): void {
    convertToPrivate(this.#change(channel, by));
  }

  addMember(channel: { id: string }, person: Person, by?: Person): void {
    addMember(this.#change(channel, by), person.id);
  }

  inviteBot(channel: { id: string }, by?: Person): void {
    addMember(this.#change(channel, by), this.#workspace.botUserId);
  }

  removeMember(channel: { id: string }, person: Person, by?: Person): void {
    removeMember(this.#change(channel, by), person.id);
  }

  /** Slack Connect: shares the channel with another organisation, whose people can be brought in then. */
  share(channel: { id: string }, organisation = 'Partner', by?: Person): void {
    shareChannel(this.#change(channel, by), organisationId(this.#workspace, organisation));
  }

  /** Its people are out of it again. */
  unshare(channel: { id: string }, organisation = 'Partner', by?: Person): void {
    unshareChannel(this.#change(channel, by), organisationId(this.#workspace, organisation));
  }

  removeBot(channel: { id: string }, by?: Person): void {
    removeBot(this.#change(channel, by));
  }

  grant(...scopes: string[]): void {
    for (const scope of scopes) this.#workspace.scopes.add(scope);
  }

  revoke(...scopes: string[]): void {
    for (const scope of scopes) this.#workspace.scopes.delete(scope);
  }

  /** Removes the app: both events, in either order, and its token is worth nothing. */
  uninstall(): void {
    const { botUserId } = this.#workspace;
    this.#workspace.refusal = 'account_inactive';
    const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: [botUserId] } };
    announce(this.#world, this.#workspace, 'tokens_revoked', revoked);
    announce(this.#world, this.#workspace, 'app_uninstalled', { type: 'app_uninstalled' });
    changed(this.#world);
  }

  /** Takes a workspace away from an app that an organisation installed: its token reads nothing there any more. */
  revokeTeamAccess(): void {
    this.#workspace.refusal = 'team_access_not_granted';
    const event = { type: 'team_access_revoked', team_ids: [this.#workspace.teamId] };
    announce(this.#world, this.#workspace, event.type, { ...event, event_ts: this.#world.clock.nextTs() });
    changed(this.#world);
  }

  #change({ id }: { id: string }, by: Person | undefined): ChannelChange {
    const channel = this.#workspace.channels.get(id)!;
    const somebody = [...channel.members].find((member) => member !== this.#workspace.botUserId) ?? slackbotId;
    return { world: this.#world, workspace: this.#workspace, channel, byId: by?.id ?? somebody };
  }
}
