import type { ModalView } from '@slack/types';
import { UserError } from '../../errors.js';
import type { Sending } from './sending.js';
import { type Failure, failureOf } from './slack-failure.js';

export const CANNOT_FILL = 'cannot-fill';

/** A trigger lives three seconds. */
const PATIENCE_MS = 2_500;
/** Somebody looks at the modal. */
const UPDATE_PATIENCE_MS = 30_000;

/** Opens a modal for whoever acted. Slack takes a trigger once: where the first answer was lost, the modal is open. */
export async function openView({ client, calls, signal }: Sending, triggerId: string, view: ModalView): Promise<void> {
  let tries = 0;
  try {
    await calls.repeatable({ method: 'views.open', signal, patienceMs: PATIENCE_MS }, () => {
      tries++;
      return client.views.open({ trigger_id: triggerId, view });
    });
  } catch (error) {
    const failure = failureOf(error);
    const isOpen = tries > 1 && failure && 'code' in failure && failure.code === 'exchanged_trigger_id';
    if (!isOpen) throw failure && !isTooLate(failure) ? cannotOpen() : error;
  }
}

/** Replaces a modal, by the name that it was opened with; nothing where it was closed by now. */
export async function updateView(
  { client, calls, signal }: Sending,
  externalId: string,
  view: ModalView,
): Promise<void> {
  try {
    await calls.repeatable({ method: 'views.update', signal, patienceMs: UPDATE_PATIENCE_MS }, () =>
      client.views.update({ external_id: externalId, view: { ...view, external_id: externalId } }),
    );
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    if (!('code' in failure) || failure.code !== 'not_found') throw cannotFill();
  }
}

function isTooLate(failure: Failure): boolean {
  return 'code' in failure && (failure.code === 'expired_trigger_id' || failure.code === 'missing_scope');
}

function cannotOpen(): UserError {
  return new UserError('cannot-open', "I couldn't open the form: Slack didn't let me.", 'Try again in a minute.');
}

function cannotFill(): UserError {
  return new UserError(
    CANNOT_FILL,
    "I couldn't show the columns: Slack didn't let me.",
    'Close the form and try again.',
  );
}
