import type { ServerResponse } from 'node:http';
import { type Failure, isDoneAnyway, refusalOf, sendFailure, statusOf } from '../failure.js';
import type { Subject } from '../faults.js';
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

const OK = 200; // of a refusal too: what is wrong stands in the body

/** One Web API call: the token, the scopes, faults, the method, and what it answered. */
export const callMethod: Route = async (world, request, response, name) => {
  let args: Json = {};
  let workspace: Workspace | undefined;
  let failure: Failure | undefined;
  let answer: Json;
  try {
    args = await readArguments(request);
    const delayMs = world.faults.delayMs(name);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));

    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) throw new SlackError('unknown_method', { req_method: name });
    workspace = authorize(world, tokenOf(request.headers, args.token), method.token);
    if (workspace !== undefined) requireScope(workspace, ...(method.scopes ?? []));

    failure = failureOf(world, workspace, name, args);
    answer =
      failure === undefined || isDoneAnyway(failure)
        ? { ok: true, ...run(world, workspace, method, args) }
        : refusalOf(failure);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    answer = { ok: false, error: error.code, ...error.details };
  }
  const { token: _token, ...logged } = args;
  world.log.addCall({
    method: name,
    args: logged,
    response: structuredClone(answer),
    status: failure === undefined ? OK : statusOf(failure, OK),
    at: world.clock.nowMs(),
    ...(workspace && { teamId: workspace.teamId }),
  });
  if (failure !== undefined) sendFailure(response, failure, OK);
  else respond(response, answer, workspace, name);
};

function failureOf(world: World, workspace: Workspace | undefined, name: string, args: Json): Failure | undefined {
  const armed = world.faults.take(name, subjectOf(world, workspace, args));
  if (armed !== undefined) return armed;
  const waitSeconds = retryAfterSeconds(world, workspace, name, args);
  return waitSeconds === undefined ? undefined : { how: 'rateLimited', retryAfterSeconds: waitSeconds };
}

/** The channel, thread, person and file that a call names, be it by a trigger or a view. */
function subjectOf(world: World, workspace: Workspace | undefined, args: Json): Subject {
  const named = (...names: string[]): string | undefined => {
    const value = names.map((name) => args[name]).find((given) => given !== undefined);
    return typeof value === 'string' ? value : undefined;
  };
  const view = named('view_id', 'external_id');
  const owner = [...(workspace?.modals ?? [])].find(([, open]) =>
    open.some(({ id, external_id: name }) => view !== undefined && (id === view || name === view)),
  );
  return {
    channel: named('channel', 'channel_id'),
    thread: named('thread_ts', 'ts'), // conversations.replies names a thread by the ts of its first message
    user: named('user', 'user_id') ?? world.interactivity.userOfTrigger(named('trigger_id')) ?? owner?.[0],
    file: named('file'),
  };
}

function run(world: World, workspace: Workspace | undefined, method: Method, args: Json): Json {
  // a method without a token asks for no workspace; one with a token was given its own, or the app's only one
  const own = workspace ?? [...world.workspaces.values()][0]!;
  return method.run({ world, workspace: own, args: new Arguments(args) });
}

function respond(response: ServerResponse, answer: Json, workspace: Workspace | undefined, name: string): void {
  const accepted = methods[name]?.scopes;
  response.writeHead(OK, {
    'content-type': 'application/json; charset=utf-8',
    ...(workspace && { 'x-oauth-scopes': [...workspace.scopes].join(',') }),
    ...(accepted && { 'x-accepted-oauth-scopes': accepted.join(',') }),
  });
  response.end(JSON.stringify(answer));
}
