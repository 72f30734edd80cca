import type { Dataset, JobRecord, Prompt, Reach } from './ports.js';

type Made = Pick<Dataset, 'id' | 'postId'>;

/** A dataset with all that is made of the same post, of the same files, or has the same content, in its conversation. */
export function reachOf(dataset: Dataset): Reach {
  const { teamId, channelId, fileIds } = dataset;
  return { teamId, channelId, fileIds, postIds: [postOf(dataset)], contentHash: contentOf(dataset) };
}

export function reachesDataset(reach: Reach, dataset: Dataset): boolean {
  return (
    reachesPlace(reach, dataset) &&
    (reachesPost(reach, dataset) ||
      reachesFiles(reach, dataset.fileIds) ||
      (reach.contentHash !== undefined && contentOf(dataset) === reach.contentHash))
  );
}

/** What a job has read is not known before it has. */
export function reachesJob(reach: Reach, job: JobRecord): boolean {
  const isOfIt =
    reachesPost(reach, job) ||
    reachesFiles(
      reach,
      job.files.map(({ id }) => id),
    );
  return reachesPlace(reach, job) && isOfIt;
}

/** A form about a post or its files, the offer to read them, or that they were seen. */
export function reachesPrompt(
  reach: Reach,
  prompt: Pick<Prompt, 'teamId' | 'channelId' | 'ts' | 'job' | 'files'>,
): boolean {
  const { teamId, channelId, ts, job, files = [] } = prompt;
  if (!reachesPlace(reach, prompt)) return false;
  const posts = [...(job === undefined ? [] : [job]), ...(ts === undefined ? [] : [`${teamId}-${channelId}-${ts}`])];
  return posts.some((id) => reachesPost(reach, { id })) || reachesFiles(reach, files);
}

/** The post that it was made of: its own, but for what a form was filled in for. */
export function postOf({ id, postId }: Made): string {
  return postId ?? id;
}

/** The analysis of what was kept before the content was begins with it, too (jobs/cache-key.ts). */
export function contentOf({ contentHash, analysisKey }: Dataset): string {
  return contentHash ?? analysisKey.split('-v')[0]!;
}

function reachesPlace(reach: Reach, { teamId, channelId }: { teamId: string; channelId: string }): boolean {
  return reach.teamId === teamId && (reach.channelId === undefined || reach.channelId === channelId);
}

function reachesPost({ postIds = [] }: Reach, made: Made): boolean {
  return postIds.includes(postOf(made));
}

function reachesFiles({ fileIds = [] }: Reach, others: readonly string[]): boolean {
  return others.some((id) => fileIds.includes(id));
}
