import type { Services } from '../../services.js';
import { tellsNobody, type WaysIn } from '../../ways-in.js';

/** Comes with an uninstall, in either order; alone, and without the bot's token, it is about a person's token. */
export function registerTokensRevoked(ways: WaysIn, { forgetting }: Services): void {
  ways.event('tokens_revoked', {
    guard: 'uninstall',
    tells: tellsNobody,
    run: async ({ event, body }) => {
      if (event.tokens.bot?.length) await forgetting.workspace(body.team_id);
    },
  });
}
