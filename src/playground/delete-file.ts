import { announce } from './events.js';
import type { StoredFile, Workspace } from './workspace.js';
import { changed, type World } from './world.js';

/** The file goes; the messages that showed it show that it is gone. */
export function deleteFile(world: World, workspace: Workspace, file: StoredFile): void {
  file.status = 'deleted';
  file.content = Buffer.alloc(0);
  const event = { type: 'file_deleted', file_id: file.id, event_ts: world.clock.nextTs() };
  announce(world, workspace, 'file_deleted', event, { scope: 'files:read' });
  changed(world);
}
