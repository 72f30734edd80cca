import { nameBlocks } from '../block-kit/name-blocks.js';
import { asApiError } from '../block-kit/problem.js';
import { validateBlocks } from '../block-kit/validate.js';
import { type Block, isObject, type Json } from '../json.js';
import { invalidArguments, SlackError } from '../slack-error.js';
import type { StoredMessage } from '../workspace.js';
import type { Call } from './method.js';

const maxTextLength = 40_000;
const maxAttachments = 100;

/** The blocks that were given, with the ids that Slack fills in. @throws {SlackError} invalid_blocks */
export function readBlocks({
  world,
  workspace,
  args,
}: Pick<Call, 'world' | 'workspace' | 'args'>): Block[] | undefined {
  const given = args.json('blocks');
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || !given.every(isObject)) throw new SlackError('invalid_blocks_format');
  const problems = validateBlocks(given, {
    surface: 'message',
    acceptNewBlocks: world.options.acceptNewBlocks,
    hasFile: (id) => workspace.files.get(id)?.status === 'completed',
  });
  if (problems.length > 0) throw asApiError('invalid_blocks', problems, '/blocks');
  return nameBlocks(given as Block[]);
}

/** Text, blocks and attachments of a message to post. @throws {SlackError} no_text, msg_too_long, invalid_blocks */
export function readContent(
  call: Pick<Call, 'world' | 'workspace' | 'args'>,
): Pick<StoredMessage, 'text' | 'blocks'> & { attachments?: Json[] } {
  const { args } = call;
  const text = args.string('text');
  const blocks = readBlocks(call);
  const attachments = readAttachments(call);
  if (text.trim() === '' && !blocks?.length && !attachments?.length) throw new SlackError('no_text');
  if (text.length > maxTextLength) throw new SlackError('msg_too_long');
  return { text, blocks: blocks ?? [], ...(attachments && { attachments }) };
}

export function readAttachments({ args }: Pick<Call, 'args'>): Json[] | undefined {
  const given = args.json('attachments');
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || !given.every(isObject))
    throw invalidArguments('must be an array [json-pointer:/attachments]');
  if (given.length > maxAttachments) throw new SlackError('too_many_attachments');
  return given;
}

/** What the app wrote on a message for itself. @throws {SlackError} invalid_metadata_format */
export function readMetadata({ args }: Pick<Call, 'args'>): StoredMessage['metadata'] | 'removed' | undefined {
  const given = args.json('metadata');
  if (given === undefined) return undefined;
  if (!isObject(given)) throw new SlackError('invalid_metadata_format');
  if (Object.keys(given).length === 0) return 'removed';
  if (typeof given.event_type !== 'string' || !isObject(given.event_payload ?? {})) {
    throw new SlackError('invalid_metadata_format');
  }
  return { event_type: given.event_type, event_payload: (given.event_payload ?? {}) as Json };
}
