/**
 * Where a post came from is its name, so that whatever announces it, and however often, announces the same job.
 * No colons: BullMQ forbids them.
 */
export function jobId(teamId: string, channelId: string, ts: string): string {
  return `${teamId}-${channelId}-${ts}`;
}

/** The ts that it is made of: neither teams nor channels have hyphens in their ids. */
export function tsOfJob(id: string): string {
  return id.split('-').slice(2).join('-');
}
