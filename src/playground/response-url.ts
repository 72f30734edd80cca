import { isDoneAnyway, refusalOf, sendFailure, statusOf } from './failure.js';
import type { Route } from './http-server.js';
import type { ResponseUrl } from './interactivity.js';
import type { Json } from './json.js';
import { deleteMessage, editMessage, postMessage } from './post-message.js';
import { readBytes, readJson } from './read-body.js';
import { SlackError } from './slack-error.js';
import { Arguments } from './web-api/arguments.js';
import { readContent, readMetadata } from './web-api/message-content.js';
import { findMessage } from './workspace.js';
import type { World } from './world.js';

export function responseUrlOf(world: World, { kind, workspace, id }: ResponseUrl): string {
  return `${world.origin}/hooks/${kind}/${workspace.teamId}/${id}`;
}

const OK = 200;
const REFUSED = 400;

/** The response_url of a command or an action: five answers within half an hour. */
export const answerResponseUrl: Route = async (world, request, response, path) => {
  const id = path.split('/').at(-1) ?? '';
  const failure = world.faults.take('response_url', { channel: world.interactivity.channelOfResponseUrl(id) });
  let status = failure === undefined ? OK : statusOf(failure, REFUSED);
  let answer: Json = failure === undefined ? { ok: true } : refusalOf(failure);
  let body: Json = {};
  try {
    body = readJson(await readBytes(request));
    if (isDoneAnyway(failure)) respond(world, world.interactivity.takeResponseUrl(id), body);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    status = error.code === 'used_url' || error.code === 'expired_url' ? 404 : REFUSED;
    answer = { ok: false, error: error.code, ...error.details };
  }
  world.log.addCall({ method: 'response_url', args: body, response: answer, status, at: world.clock.nowMs() });
  if (failure !== undefined) return sendFailure(response, failure, REFUSED);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer));
};

/** Does what a post to a response_url, or the body of a command's ack, asks for. */
export function respond(world: World, responseUrl: ResponseUrl, body: Json): void {
  const { workspace, channel, original } = responseUrl;
  if (body.delete_original === true && original !== undefined) {
    deleteMessage(world, workspace, channel, original);
    return;
  }
  const args = new Arguments(body);
  const metadata = readMetadata({ args }); // which a response_url takes, too (bolt-js#1819)
  const isKept = metadata !== undefined && metadata !== 'removed';
  const content = { ...readContent({ world, workspace, args }), ...(isKept && { metadata }) };
  if (body.replace_original === true && original !== undefined) {
    editMessage(world, workspace, channel, original, {
      ...content,
      edited: { userId: workspace.botId, ts: world.clock.nextTs() },
    });
    return;
  }
  const inThread = typeof body.thread_ts === 'string' && findMessage(channel, body.thread_ts) !== undefined;
  const posted = postMessage(world, workspace, channel, {
    ...content,
    userId: workspace.botUserId,
    ...(body.response_type !== 'in_channel' && { ephemeralTo: responseUrl.userId }),
    ...(inThread && { threadTs: body.thread_ts as string }),
  });
  responseUrl.responses.push(posted);
}

/** An ack's body that is something to say, and not just an ack. */
export function isResponse(body: Json): boolean {
  return ['text', 'blocks', 'attachments'].some((key) => body[key] !== undefined);
}
