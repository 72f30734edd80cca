import type { IncomingHttpHeaders } from 'node:http';
import { SlackError } from './slack-error.js';
import type { Workspace } from './workspace.js';
import type { World } from './world.js';

export type TokenKind = 'bot' | 'app' | 'none';

/** The bearer token, or the `token` argument that Slack also takes. */
export function tokenOf(headers: IncomingHttpHeaders, argument: unknown): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return bearer ?? (typeof argument === 'string' && argument !== '' ? argument : undefined);
}

export function workspaceOfToken(world: World, token: string | undefined): Workspace | undefined {
  return [...world.workspaces.values()].find((workspace) => workspace.botToken === token);
}

/** @throws {SlackError} unless the token is of the kind that the method takes */
export function authorize(world: World, token: string | undefined, kind: TokenKind): Workspace | undefined {
  if (kind === 'none') return undefined;
  if (token === undefined) throw new SlackError('not_authed');
  const workspace = workspaceOfToken(world, token);
  const isAppToken = token === world.app.appToken;
  if (workspace === undefined && !isAppToken) throw new SlackError('invalid_auth');
  if (isAppToken !== (kind === 'app')) throw new SlackError('not_allowed_token_type');
  if (workspace?.refusal !== undefined) throw new SlackError(workspace.refusal);
  return workspace;
}

/** @throws {SlackError} missing_scope unless the app was granted one of them */
export function requireScope(workspace: Workspace, ...oneOf: string[]): void {
  if (oneOf.length === 0 || oneOf.some((scope) => workspace.scopes.has(scope))) return;
  throw new SlackError('missing_scope', { needed: oneOf.join(','), provided: [...workspace.scopes].join(',') });
}
