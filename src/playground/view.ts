import { initialState } from './block-kit/initial-state.js';
import { nameBlocks } from './block-kit/name-blocks.js';
import { newId, randomHex } from './ids.js';
import type { Block, Json } from './json.js';
import type { View, Workspace } from './workspace.js';
import type { World } from './world.js';

/** A view as Slack keeps and shows it, every key filled in. */
export function createView(world: World, workspace: Workspace, given: Json, below: readonly View[] = []): View {
  const id = newId('V');
  const view = {
    id,
    team_id: workspace.teamId,
    type: given.type as View['type'],
    blocks: [],
    private_metadata: '',
    callback_id: '',
    state: { values: {} },
    hash: '',
    title: null,
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    previous_view_id: below.at(-1)?.id ?? null,
    root_view_id: below[0]?.id ?? id,
    app_id: world.app.appId,
    external_id: '',
    app_installed_team_id: workspace.teamId,
    bot_id: workspace.botId,
  };
  replaceView(view, given);
  return view;
}

/** What views.update does: a whole new view under the old id. */
export function replaceView(view: View, given: Json): void {
  const blocks = nameBlocks(given.blocks as Block[]);
  Object.assign(view, {
    blocks,
    private_metadata: given.private_metadata ?? '',
    callback_id: given.callback_id ?? '',
    state: { values: initialState(blocks) },
    hash: `${Math.floor(Date.now() / 1000)}.${randomHex(4)}`,
    title: given.title ?? null,
    clear_on_close: given.clear_on_close ?? false,
    notify_on_close: given.notify_on_close ?? false,
    close: given.close ?? null,
    submit: given.submit ?? null,
    external_id: given.external_id ?? '',
  });
}
