import { fileTypeOf, pngSize } from './file-types.js';
import { compact, type Json } from './json.js';
import { sharesOf } from './shares.js';
import type { StoredFile, Workspace } from './workspace.js';
import type { World } from './world.js';

/** A file as messages and events show it: less of it where the app has to ask, or may not know. */
export function fileInMessage(world: World, workspace: Workspace, file: StoredFile): Json {
  if (file.status === 'deleted' || file.mode === 'tombstone') return { id: file.id, mode: 'tombstone' };
  if (file.mode === 'hidden_by_limit') {
    return { id: file.id, mode: 'hidden_by_limit', created: file.created, timestamp: file.created, user: file.userId };
  }
  if (file.fileAccess === 'check_file_info') {
    // Slack Connect: https://docs.slack.dev/reference/objects/file-object, "call files.info"
    return { id: file.id, mode: 'file_access', file_access: 'check_file_info', created: 0, timestamp: 0, user: '' };
  }
  return describe(world, workspace, file);
}

/** A file as files.info and files.completeUploadExternal show it: with where it is shared, by now. */
export function fileObject(world: World, workspace: Workspace, file: StoredFile): Json {
  return { ...describe(world, workspace, file), ...sharesOf(workspace, file), comments_count: 0 };
}

function describe(world: World, workspace: Workspace, file: StoredFile): Json {
  // what it is, Slack says only when it has looked into it (node-slack-sdk#2040)
  const { mimetype, filetype, prettyType } =
    file.status === 'processing' ? { mimetype: '', filetype: '', prettyType: '' } : fileTypeOf(file.name);
  const isExternal = file.mode === 'external';
  const base = `${world.origin}/files-pri/${workspace.teamId}-${file.id}`;
  const urlName = encodeURIComponent(file.name.toLowerCase().replaceAll(' ', '_'));
  const picture = pngSize(file.content);
  return compact({
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype,
    filetype: file.snippetType ?? filetype,
    pretty_type: prettyType,
    user: file.userId,
    user_team: workspace.users.get(file.userId)?.teamId ?? workspace.teamId,
    editable: file.mode === 'snippet',
    size: file.content.length,
    mode: file.mode,
    is_external: isExternal,
    external_type: isExternal ? 'gdrive' : '',
    is_public: file.sharedIn.some(({ channelId }) => workspace.channels.get(channelId)?.kind === 'public'),
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: isExternal ? `https://drive.example.com/${file.id}` : `${base}/${urlName}`,
    url_private_download: isExternal ? undefined : `${base}/download/${urlName}`,
    permalink: `${world.origin}/files/${file.userId}/${file.id}/${urlName}`,
    alt_txt: file.altText,
    original_w: picture?.width,
    original_h: picture?.height,
    has_rich_preview: false,
    file_access: 'visible',
    preview: file.mode === 'snippet' ? file.content.toString('utf8', 0, 200) : undefined,
  });
}
