import type { WebClient } from '@slack/web-api';
import { homeView } from './blocks/home-view.js';
import type { Services } from './services.js';

/** The Home of one person, as it is now. */
export async function publishHome(
  { store }: Pick<Services, 'store'>,
  client: WebClient,
  teamId: string,
  userId: string,
): Promise<void> {
  const [datasets, shortlists, settings] = await Promise.all([
    store.datasets.ofPerson(teamId, userId),
    store.shortlists.ofPerson(teamId, userId),
    store.settings.workspace(teamId),
  ]);
  await client.views.publish({ user_id: userId, view: homeView({ datasets, shortlists, settings }) });
}
