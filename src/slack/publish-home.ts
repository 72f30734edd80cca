import { homeView } from './blocks/home-view.js';
import type { Services } from './services.js';

/** It is made anew the next time that it is opened. */
const PATIENCE_MS = 30_000;

/** The Home of one person, as it is now. */
export async function publishHome(
  { store, sendingOf, admins }: Pick<Services, 'store' | 'sendingOf' | 'admins'>,
  teamId: string,
  userId: string,
): Promise<void> {
  const [datasets, shortlists, settings, people] = await Promise.all([
    store.datasets.ofPerson(teamId, userId),
    store.shortlists.ofPerson(teamId, userId),
    store.settings.workspace(teamId),
    admins.list(teamId),
  ]);
  const { client, calls } = sendingOf(teamId);
  const view = homeView({ datasets, shortlists, settings, admins: people });
  await calls.repeatable({ method: 'views.publish', patienceMs: PATIENCE_MS }, () =>
    client.views.publish({ user_id: userId, view }),
  );
}
