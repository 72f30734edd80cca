import { randomHex } from './ids.js';
import { SlackError } from './slack-error.js';
import type { Channel, StoredMessage, Workspace } from './workspace.js';

const triggerLifetimeMs = 3000;
const responseUrlLifetimeMs = 30 * 60_000;
const responseUrlUses = 5;

interface Trigger {
  workspace: Workspace;
  userId: string;
  createdAtMs: number;
  isUsed: boolean;
}

/** Where an app may answer a command or an action, without a token and without being a member. */
export interface ResponseUrl {
  id: string;
  kind: 'commands' | 'actions';
  workspace: Workspace;
  channel: Channel;
  userId: string;
  /** The message that was acted on: what replace_original and delete_original mean. */
  original?: StoredMessage;
  expiresAtMs: number;
  usesLeft: number;
  /** What was said through it, in order. */
  responses: StoredMessage[];
}

/** Trigger ids and response URLs: permissions that a person's action gives, for a while. */
export class Interactivity {
  readonly #triggers = new Map<string, Trigger>();
  readonly #responseUrls = new Map<string, ResponseUrl>();

  newTrigger(workspace: Workspace, userId: string): string {
    const id = `${Date.now()}.${workspace.teamId}.${randomHex(16)}`;
    this.#triggers.set(id, { workspace, userId, createdAtMs: Date.now(), isUsed: false });
    return id;
  }

  /** @throws {SlackError} if it was used before, is too old, or of another workspace */
  takeTrigger(id: string, workspace: Workspace): string {
    const trigger = this.#triggers.get(id);
    if (trigger === undefined || trigger.workspace !== workspace) throw new SlackError('invalid_trigger_id');
    if (trigger.isUsed) throw new SlackError('exchanged_trigger_id');
    if (Date.now() - trigger.createdAtMs > triggerLifetimeMs) throw new SlackError('expired_trigger_id');
    trigger.isUsed = true;
    return trigger.userId;
  }

  userOfTrigger(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#triggers.get(id)?.userId;
  }

  channelOfResponseUrl(id: string): string | undefined {
    return this.#responseUrls.get(id)?.channel.id;
  }

  newResponseUrl(given: Pick<ResponseUrl, 'kind' | 'workspace' | 'channel' | 'userId' | 'original'>): ResponseUrl {
    const responseUrl: ResponseUrl = {
      ...given,
      id: randomHex(12),
      expiresAtMs: Date.now() + responseUrlLifetimeMs,
      usesLeft: responseUrlUses,
      responses: [],
    };
    this.#responseUrls.set(responseUrl.id, responseUrl);
    return responseUrl;
  }

  /** @throws {SlackError} used_url, expired_url */
  takeResponseUrl(id: string): ResponseUrl {
    const responseUrl = this.#responseUrls.get(id);
    if (responseUrl === undefined || Date.now() > responseUrl.expiresAtMs) throw new SlackError('expired_url');
    if (responseUrl.usesLeft === 0) throw new SlackError('used_url');
    responseUrl.usesLeft -= 1;
    return responseUrl;
  }

  /** Makes every response URL given out so far as old as if `ms` had passed. */
  age(ms: number): void {
    for (const responseUrl of this.#responseUrls.values()) responseUrl.expiresAtMs -= ms;
    for (const trigger of this.#triggers.values()) trigger.createdAtMs -= ms;
  }
}
