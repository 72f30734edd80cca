import { fileTypeOf } from './file-types.js';
import type { Route } from './http-server.js';
import { tokenOf, workspaceOfToken } from './tokens.js';
import { botIsMember, type StoredFile, type Workspace } from './workspace.js';

const loginPage = '<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in</body></html>';

/** `<team>-<file>/download/<name>`. Who may not have the file gets a login page, with status 200, as Slack does. */
export const serveDownload: Route = async (world, request, response, path) => {
  const [teamAndFile = ''] = path.split('/');
  const [teamId = '', fileId = ''] = teamAndFile.split('-');
  const delayMs = world.faults.delayMs('download');
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  const send = (status: number, contentType: string, body: string | Buffer): void => {
    const logged = { contentType, bytes: body.length };
    world.log.addCall({
      method: 'download',
      args: { file: fileId },
      response: logged,
      status,
      at: world.clock.nowMs(),
    });
    response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) }).end(body);
  };

  const failure = world.faults.takeDownloadStatus();
  if (failure !== undefined) return send(failure, 'text/plain', 'failed');
  const workspace = workspaceOfToken(world, tokenOf(request.headers, undefined));
  const mayRead =
    workspace !== undefined &&
    workspace.refusal === undefined &&
    workspace.scopes.has('files:read') &&
    workspace.teamId === teamId;
  const file = mayRead ? workspace.files.get(fileId) : undefined;
  if (!mayRead || world.faults.takeHtmlDownload()) return send(200, 'text/html; charset=utf-8', loginPage);
  if (file === undefined || !isReadable(workspace, file)) return send(404, 'text/html; charset=utf-8', 'Not found');
  send(200, fileTypeOf(file.name).mimetype, file.content);
};

function isReadable(workspace: Workspace, file: StoredFile): boolean {
  if (file.status === 'deleted' || file.mode === 'tombstone' || file.mode === 'hidden_by_limit') return false;
  if (file.userId === workspace.botUserId || file.sharedIn.length === 0) return true;
  return file.sharedIn.some(({ channelId }) => {
    const channel = workspace.channels.get(channelId);
    return channel !== undefined && botIsMember(workspace, channel);
  });
}
