import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Admins } from '../../commands/conversation.js';
import { UserError } from '../../errors.js';
import type { Store } from '../../store/ports.js';
import { createAskSlack } from './ask-slack.js';

interface Dependencies {
  client: WebClient;
  /** Ids of people whom the operator names. */
  appointed: readonly string[];
  settings: Pick<Store['settings'], 'workspace'>;
  log: Logger;
}

/**
 * Whoever installed the bot names the first ones (ADMINS), these name others (settings); and, where `users:read` was
 * granted, the admins and owners of the workspace. Guests never, where it is known that they are.
 */
export function createAdmins({ client, appointed, settings, log }: Dependencies): Admins {
  const info = createAskSlack({
    ask: async (user) => (await client.users.info({ user })).user,
    scopes: ['users:read'],
    log,
  });

  const admins: Admins = {
    async list(teamId) {
      const { admins: named = [] } = await settings.workspace(teamId);
      return [...new Set([...appointed, ...named])];
    },

    async isAdmin(teamId, userId) {
      const person = await info(userId);
      if (person?.is_restricted || person?.is_ultra_restricted) return false;
      if (person?.is_admin || person?.is_owner || person?.is_primary_owner) return true;
      return (await admins.list(teamId)).includes(userId);
    },

    async assertAdmin(teamId, userId, what) {
      if (userId !== undefined && (await admins.isAdmin(teamId, userId))) return;
      const asksSlack = userId !== undefined && (await info(userId)) !== undefined;
      const isThereAny = asksSlack || (await admins.list(teamId)).length > 0;
      throw isThereAny ? notAnAdmin(what, asksSlack) : noAdmins(what, userId);
    },
  };
  return admins;
}

function notAnAdmin(what: string, asksSlack: boolean): UserError {
  const who = asksSlack ? 'admins of this workspace, and people they named,' : 'my admins';
  return new UserError(
    'not-an-admin',
    `Only ${who} can ${what}.`,
    'Ask one of them: `/influencer settings` lists who.',
  );
}

function noAdmins(what: string, userId: string | undefined): UserError {
  return new UserError(
    'no-admins',
    `Only my admins can ${what}, and nobody is one yet.`,
    `Ask the bot’s owner to add ${userId === undefined ? 'a member ID' : `your member ID, \`${userId}\`,`} to the setting \`ADMINS\` and restart me.`,
  );
}
