import type { InboxItem } from '../../store/ports.js';
import { filesShownBy } from '../posted-files.js';
import { mentions } from '../typed-text.js';

type Body = Record<string, unknown>;

/** An envelope as it is stored before it is acknowledged. @param receivedAt Unix ms */
export function inboxItem(body: Body, receivedAt: number): InboxItem {
  const id = String(isEvent(body) ? body.event_id : (body.trigger_id ?? `passing-${receivedAt}`));
  return {
    id,
    teamId: teamOf(body),
    channelId: conversationOf({ body }),
    receivedAt,
    body,
    attempts: 0,
    parts: [],
    uploads: {},
  };
}

/**
 * Whether it can change or answer something. The talk of people among themselves is not kept, not for a moment.
 *
 * @param botUserId undefined while it is not known yet
 */
export function isWorthKeeping(body: Body, botUserId: string | undefined): boolean {
  if (!isEvent(body)) {
    const isKnown = typeof body.command === 'string' || KEPT_INTERACTIONS.has(String(body.type));
    return isKnown && typeof body.trigger_id === 'string';
  }
  const event = body.event as Body;
  if (typeof body.event_id !== 'string' || event.type === 'app_home_opened') return false; // Home is made anew each time
  if (event.type !== 'message') return true;
  if (event.subtype === 'message_deleted') return true;
  if (event.subtype === 'message_changed') return isChangeWorthKeeping(event, botUserId);
  if (event.bot_id !== undefined) return false;
  return filesShownBy(event).length > 0 || event.channel_type === 'im' || mentions(String(event.text ?? ''), botUserId);
}

/** What takes a post back, and what corrects one that was said to the bot. */
function isChangeWorthKeeping({ message, channel_type: kind }: Body, botUserId: string | undefined): boolean {
  const { subtype, text, bot_id: botId } = (message ?? {}) as Body;
  if (subtype === 'tombstone') return true;
  return botId === undefined && (kind === 'im' || mentions(String(text ?? ''), botUserId));
}

const KEPT_INTERACTIONS = new Set(['block_actions', 'view_submission', 'message_action', 'shortcut']);
/** Of a message: what deletes a post. */
const TAKES_BACK = new Set(['message_changed', 'message_deleted']);

export function isEvent(body: Body): boolean {
  return body.type === 'event_callback';
}

/** Where it is from: work of the same conversation is taken up in the order that it came. */
export function conversationOf({ body }: Pick<InboxItem, 'body'>): string {
  const event = body.event as Body | undefined;
  const channel = (body.channel as Body | undefined)?.id ?? body.channel_id ?? event?.channel;
  return typeof channel === 'string' ? channel : '';
}

/** Whether it changes what is there to be asked: a post with files, or what deletes something. */
export function isChange({ body }: Pick<InboxItem, 'body'>): boolean {
  const event = (body.event ?? {}) as Body;
  if (event.type === 'file_deleted' || TAKES_BACK.has(String(event.subtype))) return true;
  return filesShownBy(event).length > 0;
}

/** Who asked or acted. */
export function personOf({ body }: Pick<InboxItem, 'body'>): string {
  const event = body.event as Body | undefined;
  return String(body.user_id ?? (body.user as Body | undefined)?.id ?? event?.user ?? '');
}

function teamOf(body: Body): string {
  const team = body.team as Body | null | undefined;
  return String(body.team_id ?? team?.id ?? (body.user as Body | undefined)?.team_id ?? '');
}
