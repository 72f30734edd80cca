import type { Button, MessageMetadata } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Answer, AnswerFile } from '../answers/answer.js';
import type { Picture } from '../jobs/draw-charts.js';
import type { SlackMessage } from './blocks/slack-message.js';
import { sendAnswer } from './send-answer.js';
import { slackErrorCode } from './slack-errors.js';

/** A conversation, or a thread of it. */
export interface Place {
  channelId: string;
  threadTs?: string | undefined;
}

/** An unfurled profile link would fetch the profile. */
const NO_UNFURL = { unfurl_links: false, unfurl_media: false } as const;

/** Returns its ts. */
export async function postMessage(
  client: WebClient,
  { channelId, threadTs }: Place,
  { text, blocks }: SlackMessage,
  metadata?: MessageMetadata,
): Promise<string> {
  const { ts } = await client.chat.postMessage({
    channel: channelId,
    text,
    blocks,
    ...(threadTs !== undefined && { thread_ts: threadTs }),
    ...(metadata && { metadata }),
    ...NO_UNFURL,
  });
  return ts!;
}

/** In place of an earlier message. */
export async function updateMessage(
  client: WebClient,
  channelId: string,
  ts: string,
  { text, blocks }: SlackMessage,
  metadata: MessageMetadata,
): Promise<void> {
  await client.chat.update({ channel: channelId, ts, text, blocks, metadata });
}

/** One message of an answer, by whichever way of sending: in a plainer form where Slack refuses the blocks. */
export function sendWithFallback<T>(
  answer: Answer,
  which: 0 | 1,
  send: (message: SlackMessage) => Promise<T>,
  buttons: readonly Button[] = [],
): Promise<T | undefined> {
  return sendAnswer(answer, which, send, (error) => slackErrorCode(error) === 'invalid_blocks', buttons);
}

/** Several pictures as one message. */
export async function uploadPictures(
  client: WebClient,
  { channelId, threadTs }: Place,
  pictures: readonly Picture[],
): Promise<void> {
  if (pictures.length === 0) return;
  const fileUploads = pictures.map(({ name, title, alt, png }) => ({
    file: png,
    filename: `${name}.png`,
    title,
    alt_text: alt,
  }));
  await upload(client, { channelId, threadTs }, fileUploads);
}

/** Files that come with an answer, as one message. */
export async function uploadFiles(client: WebClient, place: Place, files: readonly AnswerFile[]): Promise<void> {
  if (files.length === 0) return;
  const fileUploads = files.map(({ name, title, content }) => ({ file: Buffer.from(content), filename: name, title }));
  await upload(client, place, fileUploads);
}

type Uploads = { file: Buffer; filename: string; title: string; alt_text?: string }[];

/** Where they go is said once, at the top: said for each file, each would be a message. */
async function upload(client: WebClient, { channelId, threadTs }: Place, fileUploads: Uploads): Promise<void> {
  await client.files.uploadV2(
    threadTs === undefined
      ? { channel_id: channelId, file_uploads: fileUploads }
      : { channel_id: channelId, thread_ts: threadTs, file_uploads: fileUploads },
  );
}
