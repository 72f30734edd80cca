import { type Failure, isDoneAnyway, sendFailure, statusOf } from './failure.js';
import type { Route } from './http-server.js';
import { readUpload } from './read-body.js';
import { changed, type World } from './world.js';

const REFUSED = 400;

/** Takes the bytes of a file at the URL that files.getUploadURLExternal gave for it. */
export const receiveUpload: Route = async (world, request, response, ticket) => {
  const content = await readUpload(request);
  const failure = world.faults.take('upload');
  const { status, text } = isDoneAnyway(failure) ? store(world, ticket, content) : notDone(failure!);
  const args = { ticket, bytes: content.length };
  world.log.addCall({ method: 'upload', args, response: { text }, status, at: world.clock.nowMs() });
  if (failure !== undefined) return sendFailure(response, failure, REFUSED);
  response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
};

function store(world: World, ticket: string, content: Buffer): { status: number; text: string } {
  const workspace = [...world.workspaces.values()].find(({ uploads }) => uploads.has(ticket));
  const file = workspace?.files.get(workspace.uploads.get(ticket) ?? '');
  if (file === undefined || file.status !== 'announced') return { status: 404, text: 'unknown upload' };
  if (content.length !== file.announcedLength) return { status: REFUSED, text: 'length mismatch' };
  file.content = content;
  file.status = 'uploaded';
  changed(world);
  return { status: 200, text: `OK - ${content.length}` };
}

function notDone(failure: Failure): { status: number; text: string } {
  return { status: statusOf(failure, REFUSED), text: 'upload failed' };
}
