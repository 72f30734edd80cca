/** What of a message tells which files it shows. */
interface WithFiles {
  files?: unknown;
  attachments?: unknown;
}

/** The files that a post shows: its own, and those of a message that it forwards, which Slack keeps in an attachment. */
export function filesShownBy({ files, attachments }: WithFiles): readonly object[] {
  const forwarded = listOf(attachments).filter(
    (attachment) => (attachment as { is_share?: unknown }).is_share === true,
  );
  return [...listOf(files), ...forwarded.flatMap((attachment) => listOf((attachment as WithFiles).files))];
}

function listOf(value: unknown): object[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}
