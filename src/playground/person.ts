import { type Actor, actOnMessage, actOnView, enterInView, runShortcut } from './act.js';
import { addMember } from './channel-lifecycle.js';
import type { Target } from './choose.js';
import { deleteFile } from './delete-file.js';
import { openDirectMessage } from './direct-message.js';
import { announce } from './events.js';
import type { Entries } from './fill-view.js';
import { forwarded } from './forward.js';
import { type Message, type SeenFile, seenMessage } from './message.js';
import type { Role, User } from './people.js';
import { type Attached, attachFile } from './person-files.js';
import { deleteMessage, editMessage, postMessage } from './post-message.js';
import { runSlash, type SlashResult } from './slash.js';
import type { Delivery } from './socket-mode.js';
import { closeView, type Submission, submitView } from './submit-view.js';
import { encodeTyped, richTextOf } from './typed-text.js';
import { notInChannel } from './wording.js';
import {
  botIsMember,
  type Channel,
  canSee,
  type StoredMessage,
  slackbotId,
  type View,
  type Workspace,
} from './workspace.js';
import type { World } from './world.js';

export interface NewPost {
  text?: string;
  files?: readonly Attached[];
  /** Replies in the thread of this message. */
  threadTs?: string;
}

/** A human in a workspace: what they can do, and what they see. */
export class Person implements User {
  readonly id: string;
  readonly name: string;
  readonly isBot = false;
  readonly teamId: string;
  readonly isExternal: boolean;
  readonly role: Role;
  readonly guest?: 'multi-channel' | 'single-channel';
  readonly #world: World;
  readonly #workspace: Workspace;

  constructor(world: World, workspace: Workspace, user: User) {
    this.id = user.id;
    this.name = user.name;
    this.teamId = user.teamId;
    this.isExternal = user.isExternal;
    this.role = user.role;
    if (user.guest !== undefined) this.guest = user.guest;
    this.#world = world;
    this.#workspace = workspace;
  }

  /** Posts as they typed it: `@influencer` becomes a mention, `<` and `&` are escaped. */
  async post(channel: { id: string }, { text = '', files = [], threadTs }: NewPost): Promise<Message> {
    this.#memberOf(channel); // before there are any files
    const attached = files.map((file) => attachFile(this.#world, this.#workspace, this, file));
    return this.#post(channel, text, {
      fileIds: attached.map(({ id }) => id),
      ...(threadTs !== undefined && { threadTs }),
    });
  }

  /** Forwards a message to another conversation, with a note of their own. Its files come along in the attachment. */
  async forward(
    message: Message,
    to: { id: string },
    { text = '', threadTs }: Omit<NewPost, 'files'> = {},
  ): Promise<Message> {
    const { channel, stored } = this.#stored(message);
    return this.#post(to, text, {
      attachments: [forwarded(this.#world, this.#workspace, channel, stored)],
      ...(threadTs !== undefined && { threadTs }),
    });
  }

  /** Runs a slash command. Answers when the app acked, or when Slack gave up waiting. */
  async slash(channel: { id: string }, command: string, text = ''): Promise<SlashResult> {
    const there = this.#channel(channel.id);
    if (!canSee(this, there)) throw new Error(`${this.name} cannot see #${there.name}`);
    return runSlash(this.#world, this.#workspace, this, there, command, encodeTyped(this.#workspace, text));
  }

  /** Clicks a button in a message, a modal or the Home. */
  click(on: Message | View, target: Target): Promise<Delivery> {
    return this.#act(on, target);
  }

  /** Chooses in a menu, an overflow menu, radio buttons or checkboxes: by an option's value, or by its text. */
  select(on: Message | View, target: Target, ...values: string[]): Promise<Delivery> {
    return this.#act(on, target, values);
  }

  /** Types or chooses in inputs of a modal or the Home, and leaves it at that. */
  enter(view: View, entries: Entries): Promise<void> {
    return enterInView(this.#actor, this.#view(view.id), entries);
  }

  /** Picks a shortcut from a message's menu. */
  shortcut(message: Message, callbackId: string): Promise<Delivery> {
    const { channel, stored } = this.#stored(message);
    return runShortcut(this.#actor, channel, stored, callbackId);
  }

  /** The modal this person has open, topmost. */
  modal(): View | undefined {
    return structuredClone(this.#workspace.modals.get(this.id)?.at(-1));
  }

  submitView(view: View, entries: Entries = {}): Promise<Submission> {
    return submitView(this.#world, this.#workspace, this, view.id, entries);
  }

  /** Closes the topmost modal. */
  closeView(): Promise<void> {
    return closeView(this.#world, this.#workspace, this);
  }

  /** Opens the app's Home. */
  openHome(tab: 'home' | 'messages' = 'home'): void {
    const channel = openDirectMessage(this.#world, this.#workspace, this.id);
    const view = this.home();
    announce(this.#world, this.#workspace, 'app_home_opened', {
      type: 'app_home_opened',
      user: this.id,
      channel: channel.id,
      event_ts: this.#world.clock.nextTs(),
      tab,
      ...(view && tab === 'home' && { view }),
    });
  }

  home(): View | undefined {
    return structuredClone(this.#workspace.homes.get(this.id));
  }

  edit(message: Message, text: string): void {
    const { channel, stored } = this.#stored(message);
    const encoded = encodeTyped(this.#workspace, text);
    const edited = { userId: this.id, ts: this.#world.clock.nextTs() };
    editMessage(this.#world, this.#workspace, channel, stored, { text: encoded, blocks: richTextOf(encoded), edited });
  }

  deleteMessage(message: Message): void {
    const { channel, stored } = this.#stored(message);
    deleteMessage(this.#world, this.#workspace, channel, stored);
  }

  deleteFile(file: Pick<SeenFile, 'id'>): void {
    const stored = this.#workspace.files.get(file.id);
    if (stored === undefined) throw new Error(`no file ${file.id}`);
    deleteFile(this.#world, this.#workspace, stored);
  }

  /** Brings the bot into a channel. */
  inviteBot(channel: { id: string }): void {
    const change = { world: this.#world, workspace: this.#workspace, channel: this.#memberOf(channel), byId: this.id };
    addMember(change, this.#workspace.botUserId);
  }

  /** What this person sees in a conversation, or in one thread of it, in order. */
  sees(channel: { id: string }, { threadTs }: { threadTs?: string } = {}): Message[] {
    const there = this.#channel(channel.id);
    if (!canSee(this, there)) return [];
    return there.messages
      .filter(({ ephemeralTo }) => ephemeralTo === undefined || ephemeralTo === this.id)
      .filter(({ ts, threadTs: thread }) => threadTs === undefined || ts === threadTs || thread === threadTs)
      .map((message) => seenMessage(this.#workspace, message));
  }

  /** "is thinking…" under a thread. */
  seesStatus(channel: { id: string }, threadTs: string): string | undefined {
    return this.#channel(channel.id).statuses.get(threadTs);
  }

  #post(channel: { id: string }, text: string, more: Partial<StoredMessage>): Message {
    const there = this.#memberOf(channel);
    const encoded = encodeTyped(this.#workspace, text);
    const message = postMessage(this.#world, this.#workspace, there, {
      userId: this.id,
      text: encoded,
      blocks: richTextOf(encoded),
      clientMsgId: crypto.randomUUID(),
      ...more,
    });
    const bot = this.#workspace.botUserId;
    if (encoded.includes(`<@${bot}>`) && there.kind !== 'im' && !botIsMember(this.#workspace, there)) {
      const inThread = more.threadTs === undefined ? {} : { threadTs: more.threadTs };
      const prompt = { userId: slackbotId, text: notInChannel(bot), ephemeralTo: this.id };
      postMessage(this.#world, this.#workspace, there, { ...prompt, ...inThread });
    }
    return seenMessage(this.#workspace, message);
  }

  #act(on: Message | View, target: Target, values?: readonly string[]): Promise<Delivery> {
    if (!('channelId' in on)) return actOnView(this.#actor, this.#view(on.id), target, values);
    const { channel, stored } = this.#stored(on as Message);
    return actOnMessage(this.#actor, channel, stored, target, values);
  }

  get #actor(): Actor {
    return { world: this.#world, workspace: this.#workspace, user: this };
  }

  #channel(id: string): Channel {
    const channel = this.#workspace.channels.get(id);
    if (channel === undefined) throw new Error(`no channel ${id} in ${this.#workspace.name}`);
    return channel;
  }

  #memberOf({ id }: { id: string }): Channel {
    const channel = this.#channel(id);
    if (channel.isArchived) throw new Error(`#${channel.name} is archived: nobody can post there`);
    if (!channel.members.has(this.id)) throw new Error(`${this.name} is not in #${channel.name}`);
    return channel;
  }

  #stored(message: Message): { channel: Channel; stored: StoredMessage } {
    const channel = this.#channel(message.channelId);
    const stored = canSee(this, channel) ? channel.messages.find(({ ts }) => ts === message.ts) : undefined;
    if (stored === undefined) throw new Error(`${this.name} does not see the message ${message.ts} any more`);
    return { channel, stored };
  }

  #view(id: string): View {
    const open = [...(this.#workspace.modals.get(this.id) ?? []), this.#workspace.homes.get(this.id)];
    const view = open.find((other) => other?.id === id);
    if (view === undefined) throw new Error(`${this.name} does not have the view ${id} open`);
    return view;
  }
}
