import { newId } from './ids.js';
import type { User } from './people.js';
import type { FileMode, StoredFile, Workspace } from './workspace.js';
import type { World } from './world.js';

/** A file that a person attaches. */
export interface Attached {
  name: string;
  content: Buffer | string;
  title?: string;
  mode?: FileMode;
  /** "check_file_info": Slack Connect, where the app has to ask files.info; so it is for people of other organisations. */
  fileAccess?: StoredFile['fileAccess'];
}

export function attachFile(world: World, workspace: Workspace, user: User, attached: Attached): StoredFile {
  const file: StoredFile = {
    id: newId('F'),
    name: attached.name,
    title: attached.title ?? attached.name,
    userId: user.id,
    created: world.clock.nowSeconds(),
    mode: attached.mode ?? 'hosted',
    fileAccess: attached.fileAccess ?? (user.isExternal ? 'check_file_info' : 'visible'),
    content: Buffer.from(attached.content as string),
    status: 'completed',
    sharedIn: [],
  };
  workspace.files.set(file.id, file);
  return file;
}
