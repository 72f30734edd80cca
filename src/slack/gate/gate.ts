import type { AllMiddlewareArgs } from '@slack/bolt';

/**
 * What a way in is guarded by, which every listener has to say.
 *
 * `person`: somebody asks or acts, and must be of this workspace, in a conversation that is not shared with others.
 * `slack`: Slack itself tells of something, such as a deletion: the workspace alone is checked.
 */
export type Guard = 'person' | 'slack';

/** What of a listener's arguments tells who came in, and where. */
export type CameIn = Pick<AllMiddlewareArgs, 'context'> & { body: object };

/** Stands before every listener. */
export interface Gate {
  /**
   * @returns false where nothing is to be done, and nothing said: it is not for this bot
   * @throws {UserError} where a person is to be told that this is refused
   */
  admits(guard: Guard, cameIn: CameIn): Promise<boolean>;
}

export function createGate(): Gate {
  return { admits: async () => true };
}
