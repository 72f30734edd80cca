import { asApiError } from '../block-kit/problem.js';
import { validateView } from '../block-kit/validate.js';
import { isObject, type Json } from '../json.js';
import { invalidArguments, SlackError } from '../slack-error.js';
import { createView, replaceView } from '../view.js';
import type { View } from '../workspace.js';
import { changed } from '../world.js';
import type { Call, Method } from './method.js';

const maxOpenModals = 3;

export const viewsOpen: Method = {
  token: 'bot',
  run(call) {
    const given = readView(call, 'modal');
    const userId = call.world.interactivity.takeTrigger(call.args.required('trigger_id'), call.workspace);
    const view = createView(call.world, call.workspace, given);
    call.workspace.modals.set(userId, [view]); // a modal that was open is closed
    changed(call.world);
    return { view };
  },
};

export const viewsPush: Method = {
  token: 'bot',
  run(call) {
    const { world, workspace, args } = call;
    const given = readView(call, 'modal');
    const userId = world.interactivity.takeTrigger(args.required('trigger_id'), workspace);
    const open = workspace.modals.get(userId) ?? [];
    if (open.length === 0) throw new SlackError('not_found');
    if (open.length >= maxOpenModals) throw new SlackError('push_limit_reached');
    const view = createView(world, workspace, given, open);
    open.push(view);
    changed(world);
    return { view };
  },
};

export const viewsUpdate: Method = {
  token: 'bot',
  run(call) {
    const { workspace, args } = call;
    if (!args.has('view_id') && !args.has('external_id')) throw invalidArguments('missing required field: view_id');
    const all = [...[...workspace.modals.values()].flat(), ...workspace.homes.values()];
    const view = all.find((other) =>
      args.has('view_id') ? other.id === args.string('view_id') : other.external_id === args.string('external_id'),
    );
    if (view === undefined) throw new SlackError('not_found');
    refuseOldHash(call, view);
    replaceView(view, readView(call, view.type));
    changed(call.world);
    return { view };
  },
};

export const viewsPublish: Method = {
  token: 'bot',
  run(call) {
    const { world, workspace, args } = call;
    const user = workspace.users.get(args.required('user_id'));
    if (user === undefined || user.isBot) throw invalidArguments('user_id is not a valid user');
    const given = readView(call, 'home');
    const published = workspace.homes.get(user.id);
    if (published !== undefined) {
      refuseOldHash(call, published);
      replaceView(published, given);
    } else {
      workspace.homes.set(user.id, createView(world, workspace, given));
    }
    changed(world);
    return { view: workspace.homes.get(user.id) };
  },
};

/** @throws {SlackError} invalid_arguments with pointers, as views methods answer where chat ones say invalid_blocks */
function readView({ world, workspace, args }: Call, type: 'modal' | 'home'): Json {
  const view = args.json('view');
  if (!isObject(view)) throw invalidArguments('missing required field: view');
  const problems = validateView(view, {
    surface: 'modal',
    acceptNewBlocks: world.options.acceptNewBlocks,
    hasFile: (id) => workspace.files.get(id)?.status === 'completed',
  });
  if (problems.length > 0) throw asApiError('invalid_arguments', problems, '/view');
  if (view.type !== type) throw invalidArguments(`invalid view type: ${String(view.type)} [json-pointer:/view/type]`);
  if (JSON.stringify(view).length > 250_000) throw new SlackError('view_too_large');
  return view;
}

function refuseOldHash({ args }: Call, view: View): void {
  if (args.has('hash') && args.string('hash') !== view.hash) throw new SlackError('hash_conflict');
}
