import { briefModal } from './blocks/brief-modal.js';
import { openForm } from './open-form.js';
import type { Work } from './receive/work.js';
import type { Services } from './services.js';

/** The form with the brief of a conversation, as it is now, whoever wrote it. */
export async function openBrief(
  services: Services,
  work: Work,
  triggerId: string,
  {
    teamId,
    userId,
    channelId,
    threadTs,
  }: { teamId: string; userId: string; channelId: string; threadTs?: string | undefined },
): Promise<void> {
  const brief = await services.store.briefs.get(teamId, channelId);
  const about = { kind: 'brief', teamId, userId, channelId, threadTs } as const;
  await openForm(services, work, { triggerId, about, view: (id) => briefModal(brief ?? {}, id) });
}
