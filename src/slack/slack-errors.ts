import { WebAPIPlatformError } from '@slack/web-api';
import { UserError } from '../errors.js';

/** Slack's own code of a refusal, such as `not_in_channel`; undefined for anything else. */
export function slackErrorCode(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

/** A refusal that the person can mend, in words; whatever else it is, as it is. */
export function inWords(error: unknown): unknown {
  switch (slackErrorCode(error)) {
    case 'not_in_channel':
    case 'channel_not_found':
      return new UserError(
        'not-in-channel',
        'I am not in this channel, so I cannot post here.',
        'Type `/invite` and my name, then try again; or send me the file in a direct message.',
      );
    case 'is_archived':
    case 'is_inactive': // what chat.update says of the same
      return new UserError('archived', 'This channel is archived, so I cannot post here.', 'Ask me in another one.');
    case 'missing_scope': {
      const { needed } = (error as WebAPIPlatformError).data as { needed?: unknown };
      return new UserError(
        'missing-scope',
        `I lack a permission for this${typeof needed === 'string' ? `: \`${needed}\`` : ''}.`,
        'Ask whoever manages apps here to reinstall me with the scopes of my manifest.',
      );
    }
    case 'expired_trigger_id':
      return new UserError('expired', 'I was not quick enough to open this.', 'Click the button again.');
    default:
      return error;
  }
}
