import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  BlockElementAction,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Logger } from 'pino';
import type { SlackMessage } from './blocks/slack-message.js';
import type { CameIn, Gate, Guard } from './gate/gate.js';
import { withErrorReply } from './with-error-reply.js';

export type EventArgs<Name extends string> = SlackEventMiddlewareArgs<Name> & AllMiddlewareArgs;
export type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;
export type ActionArgs<Element extends BlockElementAction> = SlackActionMiddlewareArgs<BlockAction<Element>> &
  AllMiddlewareArgs;
export type ViewArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
export type ShortcutArgs = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** One way in from Slack. */
export interface Way<Args> {
  guard: Guard;
  /** How this entry says to the person what went wrong, or was refused. */
  reply: (args: Args, message: SlackMessage) => Promise<unknown>;
  run: (args: Args) => Promise<void>;
}

/** A way in, as a test enumerates them. */
export interface RegisteredWay {
  kind: 'event' | 'command' | 'action' | 'view' | 'shortcut';
  name: string | RegExp;
  guard: Guard;
}

/**
 * The ways in from Slack. Listeners are registered here and nowhere else, so that none is without its gate and its
 * error boundary.
 */
export interface WaysIn {
  event<Name extends string>(name: Name, way: Way<EventArgs<Name>>): void;
  command(name: string, way: Way<CommandArgs>): void;
  action<Element extends BlockElementAction>(id: string | RegExp, way: Way<ActionArgs<Element>>): void;
  view(callbackId: string, way: Way<ViewArgs>): void;
  shortcut(callbackId: string, way: Way<ShortcutArgs>): void;
  readonly registered: readonly RegisteredWay[];
}

/** Where nobody waits for an answer: what went wrong is logged. */
export async function sayNothing(): Promise<void> {}

/** Bolt's own types follow the name of the event, which is not known here. */
// biome-ignore lint/suspicious/noExplicitAny: as above
type AnyListener = (args: any) => Promise<void>;

export function createWaysIn(app: App, { gate, log }: { gate: Gate; log: Logger }): WaysIn {
  const registered: RegisteredWay[] = [];

  function guarded<Args>({ kind, name }: Omit<RegisteredWay, 'guard'>, way: Way<Args>): AnyListener {
    registered.push({ kind, name, guard: way.guard });
    return withErrorReply<Args>(log, way.reply, async (args) => {
      if (await gate.admits(way.guard, args as CameIn)) await way.run(args);
    });
  }

  return {
    registered,
    event: (name, way) => app.event(name as string, guarded({ kind: 'event', name }, way)),
    command: (name, way) => app.command(name, guarded({ kind: 'command', name }, way)),
    action: (id, way) => app.action(id, guarded({ kind: 'action', name: id }, way)),
    view: (callbackId, way) => app.view(callbackId, guarded({ kind: 'view', name: callbackId }, way)),
    shortcut: (callbackId, way) =>
      app.shortcut(
        { type: 'message_action', callback_id: callbackId },
        guarded({ kind: 'shortcut', name: callbackId }, way),
      ),
  };
}
