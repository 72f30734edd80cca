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
import type { Prompt } from '../store/ports.js';
import { errorMessage } from './blocks/error-message.js';
import { refusedModal } from './blocks/refused-modal.js';
import { cameFrom } from './gate/came-from.js';
import type { Admitted, CameIn, Gate, Guard } from './gate/gate.js';
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
  /** It may depend on what came in. */
  guard: Guard | ((args: Args) => Guard);
  /** Who is told what went wrong, or was refused, and where; undefined: nobody waits for an answer, and it is logged. */
  tells: (args: Args) => Told | undefined;
  /** @param prompt what the form was opened for, where somebody acts in one */
  run: (args: Args, work: Work, prompt: Prompt | undefined) => Promise<void>;
}

/** A form that comes back. It is known by what was stored when it was opened, and by nothing that it carries. */
export interface ViewWay {
  guard: Guard;
  tells: (args: ViewArgs, prompt: Prompt) => Told;
  /** What is said under its inputs, while it is still open. */
  errors?: (args: ViewArgs, prompt: Prompt) => Promise<Record<string, string> | undefined>;
  /** It is closed by then: Slack waits three seconds for that, and what follows may take longer. */
  run: (args: ViewArgs, work: Work, prompt: Prompt) => Promise<void>;
}

/** A way in, as a test enumerates them. */
export interface RegisteredWay {
  kind: 'event' | 'command' | 'action' | 'view' | 'shortcut';
  name: string | RegExp;
}

/**
 * The ways in from Slack. Listeners are registered here and nowhere else, so that none is without its gate, its
 * acknowledgement and its error boundary.
 */
export interface WaysIn {
  event<Name extends string>(name: Name, way: Way<EventArgs<Name>>): void;
  command(name: string, way: Way<CommandArgs>): void;
  action<Element extends BlockElementAction>(id: string | RegExp, way: Way<ActionArgs<Element>>): void;
  view(callbackId: string, way: ViewWay): void;
  shortcut(callbackId: string, way: Way<ShortcutArgs>): void;
  readonly registered: readonly RegisteredWay[];
}

/** For what nobody waits for an answer to. */
export function tellsNobody(): undefined {}

const LAST_SAID = 1_000;

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
  const saidUnstored = createLastSaid();

  /** @throws {UserError} what is said to whoever is turned away, and nothing is done */
  async function admitted(guard: Guard, args: CameIn, work: Work): Promise<Admitted | undefined> {
    if (work.refusal !== undefined) throw work.refusal;
    if (work.isGivenUp) throw keepsFailing();
    return gate.admits(guard, args);
  }

  function guarded<Args>(way: Way<Args>, acknowledge: (args: Args) => Promise<void>): AnyListener {
    return async (args: Args & CameIn) => {
      const work = workOf(args);
      let isIn: Admitted | undefined;
      try {
        await acknowledge(args); // within three seconds, so before anything else
        await work.turn;
        isIn = await admitted(typeof way.guard === 'function' ? way.guard(args) : way.guard, args, work);
        if (isIn) await way.run(args, work, isIn.prompt);
      } catch (error) {
        const to = way.tells(args);
        await explain(error, to && (isIn || work.refusal !== undefined ? to : privately(to, args)), work);
      }
    };
  }

  function guardedView(way: ViewWay): AnyListener {
    return async (args: ViewArgs) => {
      const work = workOf(args);
      const prompt = await promptOf(way, args, work);
      if (!prompt) return;
      try {
        const errors = await way.errors?.(args, prompt);
        if (errors) return await args.ack({ response_action: 'errors', errors });
        await args.ack();
        await gate.takesUp(prompt, work);
        await way.run(args, work, prompt);
      } catch (error) {
        await explain(error, way.tells(args, prompt), work);
      }
    };
  }

  /** Who is turned away is told in the form, where they look. */
  async function promptOf({ guard }: ViewWay, args: ViewArgs, work: Work): Promise<Prompt | undefined> {
    try {
      return (await admitted(guard, args, work))?.prompt;
    } catch (error) {
      const message = errorMessage(sentenceOf(inWords(error), log));
      await args.ack({ response_action: 'update', view: refusedModal(message) });
      return undefined;
    }
  }

  /** The error boundary: a sentence for what a person can mend, a reference for a bug, silence for who comes back. */
  async function explain(thrown: unknown, to: Told | undefined, work: Work): Promise<void> {
    if (isPostponement(thrown) || work.signal.aborted) return work.postpone();
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
    if (postId === undefined) return true;
    if (refusal !== undefined) return saidUnstored.isFirst(postId);
    const { channelId, threadTs = '' } = place;
    return claim({ id: `${postId}-said`, teamId, channelId, threadTs, userId, by: id });
  }

  function note(kind: RegisteredWay['kind'], name: string | RegExp): void {
    registered.push({ kind, name });
  }

  return {
    registered,
    event(name, way) {
      note('event', name);
      app.event(name as string, guarded(way, isAcknowledged));
    },
    command(name, way) {
      note('command', name);
      app.command(name, guarded(way, acknowledge));
    },
    action(id, way) {
      note('action', id);
      app.action(id, guarded(way, acknowledge));
    },
    view(callbackId, way) {
      note('view', callbackId);
      app.view(callbackId, guardedView(way));
    },
    shortcut(callbackId, way) {
      note('shortcut', callbackId);
      app.shortcut({ type: 'message_action', callback_id: callbackId }, guarded(way, acknowledge));
    },
  };
}

/** What was refused because nothing can be stored cannot be noted either: the last ones are known as long as this runs. */
function createLastSaid() {
  const posts = new Set<string>();
  return {
    isFirst(postId: string): boolean {
      if (posts.has(postId)) return false;
      posts.add(postId);
      const [oldest] = posts;
      if (posts.size > LAST_SAID && oldest !== undefined) posts.delete(oldest);
      return true;
    },
  };
}

async function acknowledge({ ack }: { ack: () => Promise<void> }): Promise<void> {
  await ack();
}

/** An event, when it was stored. */
async function isAcknowledged(): Promise<void> {}

/** Nobody else is to hear that somebody is turned away. What was posted in a channel is answered there: few read threads. */
function privately(to: Told, { body, context }: CameIn): Told {
  const { isEvent, threadTs } = cameFrom(body, context.botUserId);
  return isEvent ? { ...to, isPrivate: true, place: { ...to.place, threadTs } } : to;
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
