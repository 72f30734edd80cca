import type { Channel, Workspace } from './workspace.js';
import type { World } from './world.js';

/** Who changes which channel. Slack says so there, in their name, and sends the app an event. */
export interface ChannelChange {
  world: World;
  workspace: Workspace;
  channel: Channel;
  byId: string;
}
