import { slashCommand } from './interaction-payloads.js';
import type { Json } from './json.js';
import { type Message, seenMessage } from './message.js';
import type { User } from './people.js';
import { postMessage } from './post-message.js';
import { isResponse, respond, responseUrlOf } from './response-url.js';
import { SlackError } from './slack-error.js';
import { commandFailed } from './wording.js';
import { type Channel, slackbotId, type Workspace } from './workspace.js';
import type { World } from './world.js';

export interface SlashResult {
  /** The body of the ack, `{}` for a bare one; undefined if none came in time. */
  ack: Json | undefined;
  /** What the person is told instead: "operation_timeout", "dispatch_failed", or why the answer was refused. */
  error: string | undefined;
  /** What the command said so far, through the ack and the response_url, as it stands now. */
  readonly responses: Message[];
  readonly responseUrl: string;
}

export async function runSlash(
  world: World,
  workspace: Workspace,
  user: User,
  channel: Channel,
  command: string,
  text: string,
): Promise<SlashResult> {
  const responseUrl = world.interactivity.newResponseUrl({ kind: 'commands', workspace, channel, userId: user.id });
  const url = responseUrlOf(world, responseUrl);
  const triggerId = world.interactivity.newTrigger(workspace, user.id);
  const payload = slashCommand(world, workspace, user, channel, { command, text, triggerId, responseUrl: url });
  const delivery = await world.socketMode.deliverInteraction('slash_commands', payload);
  const result = (ack: Json | undefined, error: string | undefined): SlashResult => ({
    ack,
    error,
    responseUrl: url,
    get responses() {
      return responseUrl.responses.map((message) => seenMessage(workspace, message));
    },
  });

  if (delivery.outcome === 'acked') {
    if (!isResponse(delivery.payload)) return result(delivery.payload, undefined);
    try {
      respond(world, responseUrl, delivery.payload);
      return result(delivery.payload, undefined);
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      tell(error.code);
      return result(delivery.payload, error.code);
    }
  }
  const reason = delivery.outcome === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
  tell(reason);
  return result(undefined, reason);

  function tell(why: string): void {
    const said = { userId: slackbotId, text: commandFailed(command, why), ephemeralTo: user.id };
    postMessage(world, workspace, channel, said);
  }
}
