import type { Json } from '../json.js';
import type { TokenKind } from '../tokens.js';
import type { Workspace } from '../workspace.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';

export interface Call {
  world: World;
  workspace: Workspace;
  args: Arguments;
}

/** A Web API method: what it asks for, and what it answers beside `ok: true`. */
export interface Method {
  token: TokenKind;
  /** One of them is enough. Methods whose scope depends on the channel ask themselves. */
  scopes?: readonly string[];
  run(call: Call): Json;
}
