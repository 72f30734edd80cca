import { asApiError } from './block-kit/problem.js';
import { validateView } from './block-kit/validate.js';
import { type Entries, fillView, incompleteInputs } from './fill-view.js';
import { viewClosed, viewSubmission } from './interaction-payloads.js';
import { isObject, type Json } from './json.js';
import type { User } from './people.js';
import { createView, replaceView } from './view.js';
import type { View, Workspace } from './workspace.js';
import { changed, type World } from './world.js';

export interface Submission {
  /** What the app answered; "incomplete" where Slack did not even send it; "failed" without an ack in time. */
  action: 'closed' | 'errors' | 'update' | 'push' | 'clear' | 'incomplete' | 'failed';
  /** By block id. */
  errors: Record<string, string>;
  /** The modal that is open now. */
  view: View | undefined;
}

/** Fills in a modal, presses its submit button, and does what the app answers. */
export async function submitView(
  world: World,
  workspace: Workspace,
  user: User,
  viewId: string,
  entries: Entries,
): Promise<Submission> {
  const open = workspace.modals.get(user.id) ?? [];
  const view = open.at(-1);
  if (view === undefined || view.id !== viewId) throw new Error(`${user.name} does not have this view open on top`);
  fillView(world, workspace, user, view, entries);
  const missing = incompleteInputs(view);
  if (Object.keys(missing).length > 0) return { action: 'incomplete', errors: missing, view };

  const triggerId = world.interactivity.newTrigger(workspace, user.id);
  const payload = viewSubmission(world, workspace, user, view, triggerId);
  const delivery = await world.socketMode.deliverInteraction('interactive', payload);
  if (delivery.outcome !== 'acked') return { action: 'failed', errors: {}, view };
  const submission = applyAnswer(world, workspace, open, view, delivery.payload);
  changed(world);
  return { ...submission, view: workspace.modals.get(user.id)?.at(-1) };
}

function applyAnswer(
  world: World,
  workspace: Workspace,
  open: View[],
  view: View,
  answer: Json,
): Omit<Submission, 'view'> {
  const action = answer.response_action;
  switch (action) {
    case 'errors': {
      const errors = (isObject(answer.errors) ? answer.errors : {}) as Record<string, string>;
      const unknown = Object.keys(errors).find(
        (id) => !view.blocks.some((b) => b.type === 'input' && b.block_id === id),
      );
      if (unknown !== undefined) throw new Error(`errors for ${unknown}, which is not an input block`);
      return { action, errors };
    }
    case 'update':
      replaceView(view, validView(world, answer.view));
      return { action, errors: {} };
    case 'push':
      open.push(createView(world, workspace, validView(world, answer.view), open));
      return { action, errors: {} };
    case 'clear':
      open.length = 0;
      return { action, errors: {} };
    default:
      open.splice(open.indexOf(view), 1);
      return { action: 'closed', errors: {} };
  }
}

function validView(world: World, view: unknown): Json {
  const rules = { surface: 'modal' as const, acceptNewBlocks: world.options.acceptNewBlocks, hasFile: () => true };
  const problems = validateView(view, rules);
  if (problems.length > 0) throw asApiError('invalid_arguments', problems, '/view');
  return view as Json;
}

/** Presses the ✕ of the topmost modal: the app hears of it only if it asked to. */
export async function closeView(world: World, workspace: Workspace, user: User): Promise<void> {
  const view = workspace.modals.get(user.id)?.pop();
  changed(world);
  if (view?.notify_on_close !== true) return;
  await world.socketMode.deliverInteraction('interactive', viewClosed(world, workspace, user, view, false));
}
