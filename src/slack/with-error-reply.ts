import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { UserError } from '../errors.js';
import { errorMessage } from './blocks/error-message.js';
import type { SlackMessage } from './blocks/slack-message.js';
import { inWords, slackErrorCode } from './slack-errors.js';

/**
 * The error boundary of a listener. What a person can mend is said in its own words; anything else is a bug: logged
 * whole under a reference, said in a generic sentence with it.
 *
 * @param reply how this entry answers the person
 */
export function withErrorReply<Args>(
  log: Logger,
  reply: (args: Args, message: SlackMessage) => Promise<unknown>,
  listener: (args: Args) => Promise<void>,
): (args: Args) => Promise<void> {
  return async (args) => {
    try {
      await listener(args);
    } catch (thrown) {
      const said = errorMessage(sentenceOf(inWords(thrown), log));
      try {
        await reply(args, said).catch((error) => {
          // Text alone always arrives.
          if (slackErrorCode(error) !== 'invalid_blocks') throw error;
          return reply(args, { text: said.text, blocks: [] });
        });
      } catch (error) {
        log.error({ err: error }, 'the person could not be told of an error');
      }
    }
  };
}

/** What a person is told of an error; a bug is logged. */
export function sentenceOf(error: unknown, log: Logger): Pick<UserError, 'message' | 'next'> {
  if (error instanceof UserError) return error;
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, err: error }, 'listener failed');
  return {
    message: `Something went wrong on my side (reference ${reference}).`,
    next: 'Try again; if it keeps happening, tell whoever runs this bot the reference.',
  };
}
