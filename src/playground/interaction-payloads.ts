import type { Placed } from './block-kit/initial-state.js';
import { compact, type Json } from './json.js';
import { filesOf, messageObject, pick } from './message-object.js';
import type { User } from './people.js';
import { type Channel, type StoredMessage, teamOf, type View, type Workspace } from './workspace.js';
import type { World } from './world.js';

/** Who did it, where, and to which app: the same in every interaction. */
function common(world: World, workspace: Workspace, user: User): Json {
  return {
    enterprise: null,
    team: { id: workspace.teamId, domain: workspace.domain },
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    api_app_id: world.app.appId,
    token: world.app.verificationToken,
    is_enterprise_install: false,
  };
}

/** What was clicked, as `actions[0]`. */
export function actionOf(world: World, { block, element }: Placed, chosen: Json): Json {
  return {
    ...pick(element, 'type', 'action_id', 'text', 'value', 'style', 'url', 'placeholder', 'confirm', 'initial_option'),
    block_id: block.block_id,
    ...chosen,
    action_ts: world.clock.nextTs(),
  };
}

export function messageActions(
  world: World,
  workspace: Workspace,
  user: User,
  channel: Channel,
  message: StoredMessage,
  given: { action: Json; triggerId: string; responseUrl: string },
): Json {
  const isEphemeral = message.ephemeralTo !== undefined;
  return compact({
    type: 'block_actions',
    ...common(world, workspace, user),
    container: compact({
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      thread_ts: message.threadTs,
    }),
    trigger_id: given.triggerId,
    channel: { id: channel.id, name: payloadName(channel) },
    // an app is not shown an ephemeral message again
    message: isEphemeral ? undefined : messageInPayload(world, workspace, channel, message),
    state: { values: message.state },
    response_url: given.responseUrl,
    actions: [given.action],
  });
}

export function viewActions(
  world: World,
  workspace: Workspace,
  user: User,
  view: View,
  given: { action: Json; triggerId: string },
): Json {
  return {
    type: 'block_actions',
    ...common(world, workspace, user),
    ...viewOf(workspace, user, view),
    container: { type: 'view', view_id: view.id },
    trigger_id: given.triggerId,
    actions: [given.action],
  };
}

export function viewSubmission(world: World, workspace: Workspace, user: User, view: View, triggerId: string): Json {
  return {
    type: 'view_submission',
    ...common(world, workspace, user),
    ...viewOf(workspace, user, view),
    trigger_id: triggerId,
  };
}

export function viewClosed(world: World, workspace: Workspace, user: User, view: View, isCleared: boolean): Json {
  return {
    type: 'view_closed',
    ...common(world, workspace, user),
    ...viewOf(workspace, user, view),
    is_cleared: isCleared,
  };
}

/** A view that somebody of another organisation has open is in their team; `app_installed_team_id` says in whose it is not. */
function viewOf(workspace: Workspace, user: User, view: View): Json {
  return { team: teamOf(workspace, user), view: { ...structuredClone(view), team_id: user.teamId } };
}

export function messageShortcut(
  world: World,
  workspace: Workspace,
  user: User,
  channel: Channel,
  message: StoredMessage,
  given: { callbackId: string; triggerId: string; responseUrl: string },
): Json {
  const { api_app_id: _none, ...rest } = common(world, workspace, user); // Slack leaves it out here
  return {
    type: 'message_action',
    ...rest,
    user: { id: user.id, name: user.name, team_id: user.teamId },
    callback_id: given.callbackId,
    trigger_id: given.triggerId,
    message_ts: message.ts,
    response_url: given.responseUrl,
    message: messageInPayload(world, workspace, channel, message),
    channel: { id: channel.id, name: payloadName(channel) },
    action_ts: world.clock.nextTs(),
  };
}

export function slashCommand(
  world: World,
  workspace: Workspace,
  user: User,
  channel: Channel,
  given: { command: string; text: string; triggerId: string; responseUrl: string },
): Json {
  const team = teamOf(workspace, user);
  return {
    token: world.app.verificationToken,
    team_id: team.id, // where it was typed
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: payloadName(channel),
    user_id: user.id,
    user_name: user.name,
    command: given.command,
    text: given.text,
    api_app_id: world.app.appId,
    is_enterprise_install: 'false', // a string in commands, as in the form they once were
    response_url: given.responseUrl,
    trigger_id: given.triggerId,
  };
}

/** Private channels have no name in payloads. */
function payloadName(channel: Channel): string {
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}

function messageInPayload(world: World, workspace: Workspace, channel: Channel, message: StoredMessage): Json {
  const shown = messageObject(world, workspace, channel, message);
  const files = filesOf(world, workspace, message);
  return { ...shown, ...(files.length > 0 && { files }) };
}
