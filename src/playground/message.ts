import type { Block } from './json.js';
import { type FileMode, isFromBot, type StoredMessage, type Workspace } from './workspace.js';

/** A file as a person sees it in a message, with its bytes. */
export interface SeenFile {
  id: string;
  name: string;
  title: string;
  altText: string | undefined;
  mode: FileMode;
  content: Buffer;
}

/** A message as a person sees it: a copy, which does not change any more. */
export interface Message {
  channelId: string;
  ts: string;
  threadTs: string | undefined;
  userId: string;
  /** The user's name. */
  author: string;
  isBot: boolean;
  /** Of what Slack says about the channel: "channel_join", "channel_archive", … */
  subtype: string | undefined;
  text: string;
  blocks: Block[];
  files: SeenFile[];
  /** Whether only one person sees it, and who. */
  ephemeralTo: string | undefined;
  isEdited: boolean;
  metadata: StoredMessage['metadata'];
}

export function seenMessage(workspace: Workspace, message: StoredMessage): Message {
  return {
    channelId: message.channelId,
    ts: message.ts,
    threadTs: message.threadTs,
    userId: message.userId,
    author: workspace.users.get(message.userId)?.name ?? message.userId,
    isBot: isFromBot(workspace, message),
    subtype: message.notice?.subtype,
    text: message.text,
    blocks: structuredClone(message.blocks),
    files: message.fileIds.flatMap((id) => {
      const file = workspace.files.get(id);
      if (file === undefined) return [];
      const { name, title, altText, content } = file;
      return [
        { id, name, title, altText, content, mode: file.status === 'deleted' ? ('tombstone' as const) : file.mode },
      ];
    }),
    ephemeralTo: message.ephemeralTo,
    isEdited: message.edited !== undefined,
    metadata: message.metadata,
  };
}
