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
import { UserError } from '../errors.js';
import type { JobQueue } from '../jobs/job-queue.js';
import { NotDelivered } from '../jobs/ports.js';
import { errorMessage } from './blocks/error-message.js';
import type { CameIn, Gate, Guard } from './gate/gate.js';
import { isPostponement, type Work } from './receive/work.js';
import type { Answering, Recipient } from './send/answering.js';
import { sentenceOf } from './sentence-of.js';
import { inWords } from './slack-errors.js';

export type EventArgs<Name extends string> = SlackEventMiddlewareArgs<Name> & AllMiddlewareArgs;
export type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;
export type ActionArgs<Element extends BlockElementAction> = SlackActionMiddlewareArgs<BlockAction<Element>> &
  AllMiddlewareArgs;
export type ViewArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
export type ShortcutArgs = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** Who is told what went wrong, and where. */
export interface Told extends Recipient {
  /** Nobody else sees it. */
  isPrivate?: boolean;
  /** Of a post, of which several events tell: it is said once. */
  postId?: string;
}

/** One way in from Slack. */
export interface Way<Args> {
  guard: Guard;
  /** Who is told what went wrong, or was refused, and where; undefined: nobody waits for an answer, and it is logged. */
  tells: (args: Args) => Told | undefined;
  run: (args: Args, work: Work) => Promise<void>;
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

/** For what nobody waits for an answer to. */
export function tellsNobody(): undefined {}

/** Bolt's own types follow the name of the event, which is not known here. */
// biome-ignore lint/suspicious/noExplicitAny: as above
type AnyListener = (args: any) => Promise<void>;

interface Dependencies {
  gate: Gate;
  answering: Answering;
  /** True for the first to ask, and for the same one again. */
  claim: JobQueue['claim'];
  log: Logger;
}

export function createWaysIn(app: App, { gate, answering, claim, log }: Dependencies): WaysIn {
  const registered: RegisteredWay[] = [];

  function guarded<Args>({ kind, name }: Omit<RegisteredWay, 'guard'>, way: Way<Args>): AnyListener {
    registered.push({ kind, name, guard: way.guard });
    return async (args: Args & CameIn) => {
      const work = workOf(args);
      try {
        if (work.refusal !== undefined) throw work.refusal;
        if (work.isGivenUp) throw keepsFailing();
        if (await gate.admits(way.guard, args)) await way.run(args, work);
      } catch (error) {
        await explain(error, way.tells(args), work);
      }
    };
  }

  /** The error boundary: a sentence for what a person can mend, a reference for a bug, silence for who comes back. */
  async function explain(thrown: unknown, to: Told | undefined, work: Work): Promise<void> {
    if (isPostponement(thrown)) return work.postpone();
    if (thrown instanceof NotDelivered) {
      log.error({ err: thrown.cause }, 'an answer was not delivered');
      if (!thrown.isFinal) work.postpone();
      return;
    }
    const said = errorMessage(sentenceOf(inWords(thrown), log));
    if (!to) return;
    try {
      if (!(await isFirstToSay(to, work))) return;
      await answering.say(work, to, said, to.isPrivate ?? false);
    } catch (error) {
      if (isPostponement(error)) work.postpone();
      else log.error({ err: error }, 'the person could not be told of an error');
    }
  }

  async function isFirstToSay({ postId, teamId, userId, place }: Told, { id, refusal }: Work): Promise<boolean> {
    if (postId === undefined || refusal !== undefined) return true;
    const { channelId, threadTs = '' } = place;
    return claim({ id: `${postId}-said`, teamId, channelId, threadTs, userId, by: id });
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

/** What the receiver hands on (receive/durable-receiver.ts); Bolt passes it through as it is. */
function workOf({ context }: CameIn): Work {
  return (context as unknown as { work: Work }).work;
}

/** The process went down under it again and again. */
function keepsFailing(): UserError {
  return new UserError(
    'keeps-failing',
    'I could not answer this: something went wrong each time I tried.',
    'Ask in other words, or have whoever runs this bot look at its log.',
  );
}
