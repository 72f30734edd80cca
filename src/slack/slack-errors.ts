import { WebAPIPlatformError } from '@slack/web-api';
import { UserError } from '../errors.js';

/** Slack's own code of a refusal, such as `not_in_channel`; undefined for anything else. */
export function slackErrorCode(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

/** The scope that a call needs, and those that there are; undefined for anything else. */
export function missedScope(error: unknown): { needed: string[]; provided: string[] } | undefined {
  if (slackErrorCode(error) !== 'missing_scope') return undefined;
  const { needed, provided } = (error as WebAPIPlatformError).data as { needed?: unknown; provided?: unknown };
  const list = (scopes: unknown) => (typeof scopes === 'string' ? scopes.split(',').map((scope) => scope.trim()) : []);
  return { needed: list(needed), provided: list(provided) };
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
    case 'user_not_in_channel':
      return new UserError(
        'not-a-member',
        "You're not in that conversation any more, so I did nothing.",
        'Ask somebody there to add you, then try again.',
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
