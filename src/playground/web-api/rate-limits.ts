import type { Json } from '../json.js';
import type { Workspace } from '../workspace.js';
import type { World } from '../world.js';

const limited = new Set(['chat.postMessage', 'chat.update']);
const gapMs = 1000; // "1 message per second per channel"

/** How long the app must wait, or `undefined` where it may go on. Only with the option `rateLimits`. */
export function retryAfterSeconds(
  world: World,
  workspace: Workspace | undefined,
  method: string,
  args: Json,
): number | undefined {
  if (!world.options.rateLimits || workspace === undefined || !limited.has(method)) return undefined;
  const now = world.clock.nowMs();
  for (let i = world.log.calls.length - 1; i >= 0; i--) {
    const call = world.log.calls[i]!;
    if (now - call.at >= gapMs) return undefined; // and all before it: the log of a long test is long
    const isSame = call.method === method && call.teamId === workspace.teamId && call.args.channel === args.channel;
    if (isSame && call.status === 200) return 1;
  }
  return undefined;
}
