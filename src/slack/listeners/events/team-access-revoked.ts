import type { Services } from '../../services.js';
import { tellsNobody, type WaysIn } from '../../ways-in.js';

/** An organization took the bot away from some of its workspaces: for these it is an uninstall. */
export function registerTeamAccessRevoked(ways: WaysIn, { forgetting }: Services): void {
  ways.event('team_access_revoked', {
    guard: 'uninstall',
    tells: tellsNobody,
    run: async ({ event }) => {
      for (const teamId of event.team_ids) await forgetting.workspace(teamId);
    },
  });
}
