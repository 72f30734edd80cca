import type { LocalSlack } from '../../src/playground/local-slack.js';
import { callApi } from './call-api.js';

interface Upload {
  content: Buffer | string;
  filename: string;
  title?: string;
  alt_txt?: string;
}

/** Uploads as Slack documents it, in three steps, and gives what files.completeUploadExternal answered. */
export async function uploadTo(
  slack: LocalSlack,
  channelId: string | undefined,
  complete: object,
  uploads: readonly Upload[],
): Promise<{ ok: boolean; error?: string; files: Record<string, unknown>[] }> {
  const files: { id: string; title?: string }[] = [];
  for (const { content, title, ...named } of uploads) {
    const bytes = Buffer.from(content as string);
    const asked = await callApi(slack, 'files.getUploadURLExternal', { ...named, length: bytes.length });
    const body = new FormData();
    body.set('body', new Blob([new Uint8Array(bytes)]), named.filename);
    await fetch(String(asked.upload_url), { method: 'POST', body });
    files.push({ id: String(asked.file_id), ...(title !== undefined && { title }) });
  }
  const where = channelId === undefined ? {} : { channel_id: channelId };
  const answer = await callApi(slack, 'files.completeUploadExternal', { files, ...where, ...complete });
  return answer as unknown as { ok: boolean; files: Record<string, unknown>[] };
}
