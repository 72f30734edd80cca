import type { ServerResponse } from 'node:http';
import type { Route } from '../http-server.js';
import type { Json } from '../json.js';
import { readArguments } from '../read-body.js';
import { SlackError } from '../slack-error.js';
import { authorize, requireScope, tokenOf } from '../tokens.js';
import type { Workspace } from '../workspace.js';
import type { World } from '../world.js';
import { Arguments } from './arguments.js';
import type { Method } from './method.js';
import { methods } from './methods.js';
import { retryAfterSeconds } from './rate-limits.js';

/** One Web API call: faults first, then the token, the scopes, the method, and what it answered. */
export const callMethod: Route = async (world, request, response, name) => {
  let args: Json = {};
  let workspace: Workspace | undefined;
  let status = 200;
  let answer: Json;
  try {
    args = await readArguments(request);
    const delayMs = world.faults.delayMs(name);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));

    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) throw new SlackError('unknown_method', { req_method: name });
    workspace = authorize(world, tokenOf(request.headers, args.token), method.token);
    if (workspace !== undefined) requireScope(workspace, ...(method.scopes ?? []));

    const failure = world.faults.takeStatus(name);
    const waitSeconds = world.faults.takeRateLimit(name) ?? retryAfterSeconds(world, workspace, name, args);
    if (failure !== undefined) {
      status = failure;
      answer = {};
    } else if (waitSeconds !== undefined) {
      status = 429;
      response.setHeader('retry-after', String(waitSeconds));
      answer = { ok: false, error: 'ratelimited' };
    } else {
      answer = { ok: true, ...run(world, workspace, name, method, args) };
    }
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    answer = { ok: false, error: error.code, ...error.details };
  }
  const { token: _token, ...logged } = args;
  world.log.addCall({
    method: name,
    args: logged,
    response: structuredClone(answer),
    status,
    at: world.clock.nowMs(),
    ...(workspace && { teamId: workspace.teamId }),
  });
  if (answer.ok === true && world.faults.takeLostResponse(name)) {
    response.destroy();
    return;
  }
  respond(response, status, answer, workspace, name);
};

function run(world: World, workspace: Workspace | undefined, name: string, method: Method, args: Json): Json {
  const error = world.faults.takeError(name);
  if (error !== undefined) throw new SlackError(error);
  // a method without a token asks for no workspace; one with a token was given its own, or the app's only one
  const own = workspace ?? [...world.workspaces.values()][0]!;
  return method.run({ world, workspace: own, args: new Arguments(args) });
}

function respond(
  response: ServerResponse,
  status: number,
  answer: Json,
  workspace: Workspace | undefined,
  name: string,
): void {
  const accepted = methods[name]?.scopes;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...(workspace && { 'x-oauth-scopes': [...workspace.scopes].join(',') }),
    ...(accepted && { 'x-accepted-oauth-scopes': accepted.join(',') }),
  });
  response.end(JSON.stringify(answer));
}
