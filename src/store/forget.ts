import { names } from './handle-in-text.js';
import type { Dataset, JobRecord, Prompt, Reach, Store } from './ports.js';
import { postOf, reachesJob, reachesPrompt } from './reach.js';
import { storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/**
 * What else is remembered of a conversation, by the first part of the keys; the second is the conversation. Whether it is
 * shared, and of which kind, is no one's data, and what keeps others from reading along.
 */
const OF_A_CONVERSATION = [
  ...['shortlist', 'shortlist-note', 'exclusion', 'exclusion-version'],
  ...['asked', 'using', 'reminder', 'watch', 'brief', 'seen-table', 'own-thread', 'asked-back', 'listening'],
];

type Parts = Pick<
  Store,
  'datasets' | 'columns' | 'briefs' | 'prompts' | 'lastQuestions' | 'seenTables' | 'threads' | 'jobs' | 'inbox'
>;

interface Dependencies extends Parts {
  workspace: (teamId: string) => WorkspaceStore;
}

/** Forgetting: what is kept of a thing, and whatever else speaks of it. Nothing may save it anew meanwhile. */
export function createForget(dependencies: Dependencies): Pick<Store, 'forget' | 'forgetAsked' | 'removeConversation'> {
  const { workspace, datasets, columns, briefs, prompts, lastQuestions, seenTables, threads, jobs, inbox } =
    dependencies;

  /**
   * Questions and their answers, which name creators. An answer that never arrived is not to arrive after all; what is
   * being handled right now is stored anew until it is.
   *
   * @param words what an envelope names that is to go with them
   */
  async function forgetTalk(teamId: string, channelId: string, words: readonly string[]): Promise<void> {
    await lastQuestions.clear(teamId, channelId);
    await inbox.removeWhere(teamId, (item) => {
      const isAnswered = item.answer !== undefined;
      return item.channelId === channelId && (isAnswered || isNamedIn(JSON.stringify(item.body), words));
    });
  }

  /** A brief goes with the post that said it, and with the last list that it was for. */
  async function forgetBrief({ teamId, postIds = [] }: Reach, channelId: string, gone: Dataset[]): Promise<void> {
    const posts = [...postIds, ...gone.map(postOf)];
    const brief = await briefs.get(teamId, channelId);
    const isOfPost = brief?.postId !== undefined && posts.includes(brief.postId);
    const wasForLast = gone.length > 0 && (await datasets.list(teamId, channelId)).length === 0;
    if (isOfPost || wasForLast) await briefs.remove(teamId, channelId);
  }

  /** In the thread of a list that is gone nothing is listened to, unless another list was answered there. */
  async function leaveThreads(reach: Reach, channelId: string, gone: Dataset[]): Promise<void> {
    const left = new Set((await datasets.list(reach.teamId, channelId)).map(({ threadTs }) => threadTs));
    const posts = (reach.postIds ?? []).map((id) => id.split('-').slice(2).join('-'));
    for (const threadTs of new Set([...gone.map((dataset) => dataset.threadTs), ...posts])) {
      if (!left.has(threadTs)) await threads.leave(reach.teamId, channelId, threadTs);
    }
  }

  return {
    async forget(reach) {
      const { teamId } = reach;
      const removed = await datasets.removeWithin(reach);
      await datasets.removeUnusedAnalyses(teamId);
      await seenTables.removeWithin(reach);
      const ids = new Set(removed.map(({ id }) => id));
      await jobs.reduceWhere(teamId, (job) => ids.has(job.id) || reachesJob(reach, job));
      await prompts.removeWhere(teamId, (prompt) => ids.has(prompt.job ?? '') || reachesPrompt(reach, prompt));
      for (const channelId of new Set(removed.map((dataset) => dataset.channelId))) {
        const names = removed.filter((dataset) => dataset.channelId === channelId).map(({ fileName }) => fileName);
        await columns.forgetNames(teamId, channelId, names);
        await forgetTalk(
          teamId,
          channelId,
          removed.flatMap(({ fileIds }) => fileIds),
        );
      }
      for (const channelId of new Set([...removed, reach].flatMap((one) => one.channelId ?? []))) {
        const gone = removed.filter((dataset) => dataset.channelId === channelId);
        await forgetBrief(reach, channelId, gone);
        await leaveThreads(reach, channelId, gone);
      }
      return removed;
    },

    async forgetAsked(teamId, channelId, handle) {
      await forgetTalk(teamId, channelId, [handle]);
      const isNamed = ({ brief, question }: Prompt) => names(handle).test(JSON.stringify([brief, question]));
      await prompts.removeWhere(teamId, (prompt) => prompt.channelId === channelId && isNamed(prompt));
      const asksOf = ({ question }: JobRecord) => question !== undefined && names(handle).test(question.text);
      await jobs.reduceWhere(teamId, (job) => job.channelId === channelId && job.state === 'failed' && asksOf(job));
    },

    async removeConversation(teamId, channelId) {
      for (const { id } of await datasets.list(teamId, channelId)) await datasets.remove(teamId, channelId, id);
      await datasets.removeUnusedAnalyses(teamId);
      await jobs.reduceWhere(teamId, (job) => job.channelId === channelId);
      await prompts.removeWhere(teamId, (prompt) => prompt.channelId === channelId);
      await inbox.removeWhere(teamId, (item) => item.channelId === channelId);
      await columns.forgetConversation(teamId, channelId);
      for (const kind of OF_A_CONVERSATION) {
        const below = await workspace(teamId).keys(storePrefix(kind, channelId));
        await workspace(teamId).delete(storeKey(kind, channelId), ...below);
      }
    },
  };
}

function isNamedIn(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}
