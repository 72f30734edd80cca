import type { Brief, Briefs } from '../../store/ports.js';
import { saidIn } from './brief-args.js';
import { mergeBrief } from './merge-brief.js';

/** Whose brief it is: what a post or a form with a file said. */
interface SaidWithFile {
  teamId: string;
  channelId: string;
  userId: string;
  /** It goes with that post. */
  postId: string;
  /** Whoever has changed the brief since has the last word. Unix ms. */
  unlessSince?: number | undefined;
}

/** What was said of a brief with a file, in the place of what the conversation's brief said of the same fields. */
export async function keepBrief(
  briefs: Pick<Briefs, 'get' | 'save'>,
  { teamId, channelId, userId, postId, unlessSince = Number.POSITIVE_INFINITY }: SaidWithFile,
  said: Brief,
): Promise<void> {
  const before = await briefs.get(teamId, channelId);
  if (before && before.setAt > unlessSince) return;
  const merged = mergeBrief(before && saidIn(before), said);
  await briefs.save(teamId, channelId, { ...merged, setBy: userId, setAt: Date.now(), postId });
}
