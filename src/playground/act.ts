import { initialState, type Placed } from './block-kit/initial-state.js';
import { chosenState, findElement, type Target } from './choose.js';
import { type Entries, fillView } from './fill-view.js';
import { actionOf, messageActions, messageShortcut, viewActions } from './interaction-payloads.js';
import type { Json } from './json.js';
import type { User } from './people.js';
import { responseUrlOf } from './response-url.js';
import type { Delivery } from './socket-mode.js';
import type { Channel, StoredMessage, View, Workspace } from './workspace.js';
import type { World } from './world.js';

/** Who acts, and in which workspace. */
export interface Actor {
  world: World;
  workspace: Workspace;
  user: User;
}

/** Clicks something in a message, or chooses options there. */
export function actOnMessage(
  { world, workspace, user }: Actor,
  channel: Channel,
  message: StoredMessage,
  target: Target,
  values?: readonly string[],
): Promise<Delivery> {
  const placed = findElement(message.blocks, target);
  requireActions(placed);
  const chosen = values === undefined ? {} : chosenState(placed.element, values);
  remember(message.state, message.blocks, placed, chosen);
  const action = actionOf(world, placed, chosen);
  const given = { action, ...permissions({ world, workspace, user }, channel, message) };
  return deliver(world, messageActions(world, workspace, user, channel, message, given));
}

/** The same in a modal or the Home. */
export function actOnView(
  { world, workspace, user }: Actor,
  view: View,
  target: Target,
  values?: readonly string[],
): Promise<Delivery> {
  const placed = findElement(view.blocks, target);
  requireActions(placed);
  const chosen = values === undefined ? {} : chosenState(placed.element, values);
  remember(view.state.values, view.blocks, placed, chosen);
  return deliverViewAction({ world, workspace, user }, view, placed, chosen);
}

/** Enters something into inputs; the app hears of those that have dispatch_action at once. */
export async function enterInView({ world, workspace, user }: Actor, view: View, entries: Entries): Promise<void> {
  for (const { placed, entered } of fillView(world, workspace, user, view, entries)) {
    if (isHeardAtOnce(placed)) await deliverViewAction({ world, workspace, user }, view, placed, entered);
  }
}

export function runShortcut(
  { world, workspace, user }: Actor,
  channel: Channel,
  message: StoredMessage,
  callbackId: string,
): Promise<Delivery> {
  // a shortcut's response_url can answer, but not replace the message, which may be anybody's
  const given = { callbackId, ...permissions({ world, workspace, user }, channel) };
  return deliver(world, messageShortcut(world, workspace, user, channel, message, given));
}

function deliverViewAction(
  { world, workspace, user }: Actor,
  view: View,
  placed: Placed,
  chosen: Json,
): Promise<Delivery> {
  const action = actionOf(world, placed, chosen);
  const triggerId = world.interactivity.newTrigger(workspace, user.id);
  return deliver(world, viewActions(world, workspace, user, view, { action, triggerId }));
}

const deliver = (world: World, payload: Json): Promise<Delivery> =>
  world.socketMode.deliverInteraction('interactive', payload);

const isHeardAtOnce = ({ block }: Placed): boolean => block.type !== 'input' || block.dispatch_action === true;

/** @throws {Error} for an input that waits for a submit or a click: Slack sends nothing when it changes */
function requireActions(placed: Placed): void {
  if (isHeardAtOnce(placed)) return;
  throw new Error(`${placed.element.action_id} is an input without dispatch_action: enter() it, then submit or click`);
}

/** What acting on a message lets the app do: open a modal soon, answer for a while. */
function permissions(
  { world, workspace, user }: Actor,
  channel: Channel,
  original?: StoredMessage,
): { triggerId: string; responseUrl: string } {
  const { interactivity } = world;
  const given = { kind: 'actions' as const, workspace, channel, userId: user.id };
  const responseUrl = interactivity.newResponseUrl(original === undefined ? given : { ...given, original });
  return { triggerId: interactivity.newTrigger(workspace, user.id), responseUrl: responseUrlOf(world, responseUrl) };
}

/** Keeps what was chosen, for `state.values` of this payload and the next ones. */
function remember(
  values: StoredMessage['state'],
  blocks: StoredMessage['blocks'],
  { block, element }: Placed,
  chosen: Json,
): void {
  for (const [blockId, initial] of Object.entries(initialState(blocks))) {
    values[blockId] = { ...initial, ...values[blockId] };
  }
  if (Object.keys(chosen).length === 0 || element.type === 'overflow') return;
  const blockId = String(block.block_id);
  values[blockId] = { ...values[blockId], [element.action_id]: { type: element.type, ...chosen } };
}
