import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Admins } from '../../commands/conversation.js';
import { UserError } from '../../errors.js';
import type { Prompt, Store } from '../../store/ports.js';
import type { Work } from '../receive/work.js';
import { postEphemeralPart } from '../send/respond-part.js';
import type { Sending } from '../send/sending.js';
import { failureOf } from '../send/slack-failure.js';
import { type CameFrom, cameFrom } from './came-from.js';
import type { KnownChannels } from './known-channels.js';
import { refusals } from './refusals.js';

/**
 * What a way in is guarded by, which every listener has to say.
 *
 * `person`: somebody asks or acts, and must be of this workspace, in a conversation that is not shared with others.
 * `admin`: the same, and they must be an admin.
 * `slack`: Slack itself tells of something, such as a deletion: the workspace alone is checked.
 * `uninstall`: the bot was removed from the workspaces that the event names, and there is nothing left to check with.
 */
export type Guard = 'person' | 'admin' | 'slack' | 'uninstall';

/** What of a listener's arguments tells who came in, and where. */
export type CameIn = Pick<AllMiddlewareArgs, 'context'> & { body: object };

/** Who came in may. */
export interface Admitted {
  /** The form that comes back: where it was opened, and what for. */
  prompt: Prompt | undefined;
}

/** Stands before every listener. */
export interface Gate {
  /**
   * @returns undefined where nothing is to be done, and nothing said: it is not for this bot
   * @throws {UserError} where a person is to be told that this is refused
   */
  admits(guard: Guard, cameIn: CameIn): Promise<Admitted | undefined>;
  /**
   * A form may come back from somebody who was removed from its conversation meanwhile. Slack tells by refusing to show
   * them that it is taken up.
   *
   * @throws Slack's refusal
   */
  takesUp(prompt: Prompt, work: Work): Promise<void>;
}

/** Where the bot is installed, as `auth.test` says. */
export interface Installation {
  teamId: string;
  enterpriseId: string | undefined;
}

interface Dependencies {
  installation: () => Promise<Installation>;
  sendingOf: (teamId: string) => Omit<Sending, 'signal'>;
  channels: KnownChannels;
  admins: Admins;
  prompts: Store['prompts'];
  allowSharedChannels: boolean;
  log: Logger;
}

const TAKEN_UP = "I'm on it. The answer comes here, for everybody in this conversation.";

export function createGate(dependencies: Dependencies): Gate {
  const { installation, sendingOf, channels, admins, prompts, allowSharedChannels, log } = dependencies;

  /** A person of another workspace in the same organization is none of another organization. */
  function isForeign(from: CameFrom, own: Installation, isShared: boolean | undefined): boolean {
    const others = from.userTeams.filter((team) => team !== own.teamId && team !== own.enterpriseId);
    return others.length > 0 && !(own.enterpriseId !== undefined && isShared === false);
  }

  /** @throws {UserError} */
  async function assertPlace(from: CameFrom, own: Installation, channelId: string | undefined): Promise<void> {
    // The Home and the settings are in no channel.
    const isShared = channelId !== undefined && (await channels.isShared(own.teamId, channelId));
    if (isForeign(from, own, isShared)) throw refusals.otherOrganization();
    if (channelId === undefined) return;
    if (isShared && !allowSharedChannels) throw refusals.sharedChannel();
    const kind = from.kind ?? (await channels.kind(own.teamId, channelId, from.postTs));
    if (kind === 'group-direct') throw refusals.groupDirect();
  }

  /** @throws {UserError} */
  async function promptOf({ formId, userId }: CameFrom, own: Installation): Promise<Prompt | undefined> {
    if (formId === undefined) return undefined;
    const prompt = await prompts.get(own.teamId, formId);
    if (!prompt) throw refusals.unknownForm();
    if (prompt.userId !== userId) throw refusals.notYours();
    return prompt;
  }

  return {
    async admits(guard, { body, context }) {
      if (guard === 'uninstall') return { prompt: undefined };
      const own = await installation();
      const from = cameFrom(body, context.botUserId);
      if (!isForUs(from, own)) {
        if (!from.isEvent) throw refusals.otherOrganization();
        log.warn({ workspace: from.workspaceId }, 'not of the workspace that this bot is installed in');
        return undefined;
      }
      await channels.note(own.teamId, from);
      if (guard === 'slack') return { prompt: undefined };
      if (from.userId === context.botUserId || from.botId !== undefined) return undefined;
      try {
        const prompt = await promptOf(from, own);
        await assertPlace(from, own, prompt?.channelId || from.channelId);
        if (guard === 'admin') await admins.assertAdmin(own.teamId, from.userId, 'change my settings');
        return { prompt };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        if (!from.isSaidToBot) return undefined;
        throw error;
      }
    },

    async takesUp({ teamId, channelId, threadTs, userId }, work) {
      if (channelId === '' || channelId.startsWith('D')) return;
      const sending = { ...sendingOf(teamId), signal: work.signal };
      const delivery = work.delivery({ channelId, threadTs });
      try {
        await postEphemeralPart(sending, delivery, 'on-it', [{ text: TAKEN_UP, blocks: [] }], userId);
      } catch (error) {
        work.signal.throwIfAborted();
        if (failureOf(error)?.kind === 'place') throw error;
        log.warn({ err: error }, 'nobody could be told that a form is taken up');
      }
    },
  };
}

/** An installation in a whole organization is for all its workspaces. */
function isForUs({ workspaceId, enterpriseId }: CameFrom, own: Installation): boolean {
  return workspaceId === own.teamId || (own.teamId === own.enterpriseId && enterpriseId === own.enterpriseId);
}
