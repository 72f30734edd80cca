import { randomUUID } from 'node:crypto';
import type { ModalView } from '@slack/types';
import type { Prompt } from '../store/ports.js';
import type { Work } from './receive/work.js';
import { openView } from './send/open-view.js';
import type { Services } from './services.js';

interface Opening {
  /** Lives for three seconds. */
  triggerId: string;
  about: Omit<Prompt, 'id'>;
  /** @param id what the form carries, and nothing else */
  view: (id: string) => ModalView;
}

/**
 * Puts a form before somebody. What it is about is stored, and before the form is there, for it may come back at once.
 *
 * @returns what the form is known by
 */
export async function openForm(
  { store, sendingOf }: Pick<Services, 'store' | 'sendingOf'>,
  { signal }: Pick<Work, 'signal'>,
  { triggerId, about, view }: Opening,
): Promise<string> {
  const id = randomUUID();
  await store.prompts.save({ ...about, id });
  await openView({ ...sendingOf(about.teamId), signal }, triggerId, view(id));
  return id;
}
