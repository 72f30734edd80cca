import type { Route } from './http-server.js';
import { readUpload } from './read-body.js';
import { changed } from './world.js';

/** Takes the bytes of a file at the URL that files.getUploadURLExternal gave for it. */
export const receiveUpload: Route = async (world, request, response, ticket) => {
  const content = await readUpload(request);
  const answer = (status: number, text: string): void => {
    const args = { ticket, bytes: content.length };
    world.log.addCall({ method: 'upload', args, response: { text }, status, at: world.clock.nowMs() });
    response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
  };

  const failure = world.faults.takeUploadStatus();
  if (failure !== undefined) return answer(failure, 'upload failed');
  const workspace = [...world.workspaces.values()].find(({ uploads }) => uploads.has(ticket));
  const file = workspace?.files.get(workspace.uploads.get(ticket) ?? '');
  if (file === undefined || file.status !== 'announced') return answer(404, 'unknown upload');
  if (content.length !== file.announcedLength) return answer(400, 'length mismatch');
  file.content = content;
  file.status = 'uploaded';
  changed(world);
  answer(200, `OK - ${content.length}`);
};
