import { postMessage } from './post-message.js';
import { botIsMember, type ScheduledMessage, type Workspace } from './workspace.js';
import type { World } from './world.js';

/** Moves the clock forward; scheduled messages that come due on the way are posted at their time, in order. */
export function passTime(world: World, ms: number): void {
  const endMs = world.clock.nowMs() + ms;
  for (const { workspace, scheduled } of inOrder(world)) {
    if (scheduled.postAt * 1000 > endMs) break;
    world.clock.advance(Math.max(0, scheduled.postAt * 1000 - world.clock.nowMs()));
    post(world, workspace, scheduled);
  }
  world.clock.advance(Math.max(0, endMs - world.clock.nowMs()));
  world.interactivity.age(ms);
}

function inOrder(world: World): { workspace: Workspace; scheduled: ScheduledMessage }[] {
  return [...world.workspaces.values()]
    .flatMap((workspace) => [...workspace.scheduled.values()].map((scheduled) => ({ workspace, scheduled })))
    .toSorted((a, b) => a.scheduled.postAt - b.scheduled.postAt);
}

/** Where the app may not post any more when the time has come, nothing is posted, and nobody is told. */
function post(world: World, workspace: Workspace, { id, channelId, content, hasMetadata }: ScheduledMessage): void {
  workspace.scheduled.delete(id);
  const channel = workspace.channels.get(channelId)!;
  const mayPost = workspace.refusal === undefined && !channel.isArchived && botIsMember(workspace, channel);
  if (mayPost && !hasMetadata) postMessage(world, workspace, channel, { ...content, userId: workspace.botUserId });
}
